import { Readable } from "node:stream";
import { createMailAdapter, type MailConfig, type MailDeps } from "../../adapters/mail/index.ts";
import { type ChatAdapter, DownloadError } from "../../src/chat/adapter.ts";
import type { FileId, Message, OutFile } from "../../src/chat/message.ts";
import { mailAddress } from "../../src/people/email.ts";
import { testClock } from "./clock.ts";
import { type MailServer, startMailServer, type TakenMail } from "./mail-server.ts";

export const PUBLIC_URL = "https://tinstone.sample.invalid";
export const TO = mailAddress("Contact@Sample.invalid");
export const FROM = { name: "Sample Instruments", address: "survey@sample.invalid" };

/** The mail adapter before a server that takes its mails. */
export class MailDesk {
  letterhead: Awaited<ReturnType<MailDeps["letterhead"]>> = {};
  readonly problems: unknown[] = [];
  private readonly files = new Map<string, Buffer>();
  private count = 0;

  private constructor(readonly server: MailServer) {}

  static async open(): Promise<MailDesk> {
    return new MailDesk(await startMailServer());
  }

  close(): Promise<void> {
    return this.server.close();
  }

  clear(): void {
    this.letterhead = {};
    this.problems.length = 0;
  }

  async adapterFor(config: Partial<MailConfig> = {}, deps: Partial<MailDeps> = {}): Promise<ChatAdapter> {
    const ours = {
      smtp: this.server.smtp,
      from: FROM,
      replyTo: "officers@sample.invalid",
      publicUrl: PUBLIC_URL,
    };
    const adapter = createMailAdapter(
      { ...ours, ...config },
      {
        clock: testClock(new Date("2027-02-17T00:12:00Z")),
        failed: (error) => this.problems.push(error),
        refused: () => undefined,
        turn: async () => ({ inMs: 0, taken: true }),
        letterhead: async () => this.letterhead,
        muting: async () => undefined,
        mute: async () => undefined,
        bounced: async () => undefined,
        ...deps,
      },
    );
    await adapter.start({
      receive: async () => ({ kind: "none" }),
      isSensitive: () => false,
      openFile: async (id) => {
        const content = this.files.get(id);
        if (!content) throw new DownloadError("gone");
        return Readable.from([content]);
      },
    });
    return adapter;
  }

  async send(
    message: Message,
    key = `key ${++this.count}`,
    config: Partial<MailConfig> = {},
  ): Promise<TakenMail> {
    const adapter = await this.adapterFor(config);
    await adapter.send(TO, message, key);
    return this.server.mails.at(-1)!;
  }

  keep(name: string, content: Buffer): OutFile {
    const id = `file ${++this.count}` as FileId;
    this.files.set(id, content);
    return { fileId: id, name, alt: "" };
  }
}
