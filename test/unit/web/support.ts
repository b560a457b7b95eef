import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { createHttpServer } from "../../../adapters/http/index.ts";
import type { Entry, ShopWindow, TranscriptEntry, WebDeps, WebSession } from "../../../adapters/web/deps.ts";
import { createWebAdapter } from "../../../adapters/web/index.ts";
import { type ChatAdapter, type Core, DownloadError } from "../../../src/chat/adapter.ts";
import type { Address } from "../../../src/chat/address.ts";
import type { Answer, InboundEvent } from "../../../src/chat/event.ts";
import type { FileId, Message } from "../../../src/chat/message.ts";
import { systemClock } from "../../../src/clock.ts";

export const SECRET = "secret-of-the-session";

/** The session that the fake knows; its cookie value is `SECRET`. */
export const SESSION: WebSession = {
  slot: "slot-0123456789a",
  person: { platform: "web", org: "local", id: "contact:c1", external: true, name: "Aiko Sato" },
  conversation: "web:contact:c1" as Address,
  language: "en",
};

export type FakeWeb = {
  origin: string;
  adapter: ChatAdapter;
  events: InboundEvent[];
  failures: unknown[];
  kept: Map<string, Buffer>;
  entries: TranscriptEntry[];
  /** The cookie header of the known session. */
  cookie: string;
  /** What the core answers next; an error makes it fail. */
  answer: { next: Answer | Error };
  say(entry: Partial<TranscriptEntry> & { message: Message }): void;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  drop(form: FormData, headers?: Record<string, string>): Promise<Response>;
  /** From now on the known session is nobody's. */
  revoke(): void;
  close(): Promise<void>;
};

export type FakeParts = {
  entry?: (token: string, pressed: boolean) => Entry;
  shopWindow?: ShopWindow;
  loopbackOnly?: boolean;
  publicUrl?: string;
  welcome?: Message;
  /** The name that pages bear. */
  sender?: string;
};

/** The web chat on a real HTTP server, with everything it gets from the core kept in memory. */
export async function startFakeWeb(parts: FakeParts = {}): Promise<FakeWeb> {
  const entries: TranscriptEntry[] = [];
  const listeners = new Set<() => void>();
  const kept = new Map<string, Buffer>();
  const events: InboundEvent[] = [];
  const failures: unknown[] = [];
  let revoked = false;
  const answer: FakeWeb["answer"] = { next: { kind: "none" } };
  const fail = (error: unknown) => failures.push(error);

  function say(entry: Partial<TranscriptEntry> & { message: Message }): void {
    const revision = Math.max(0, ...entries.map((one) => one.revision)) + 1;
    const id = entries.length + 1;
    const address = `${SESSION.conversation}/m${id}` as Address;
    entries.push({ id, revision, at: new Date(), from: "bot", address, ...entry });
    for (const changed of listeners) changed();
  }

  const deps: WebDeps = {
    clock: systemClock,
    failed: fail,
    sessions: {
      enter: async (token, pressed) => parts.entry?.(token, pressed) ?? { kind: "unknown" },
      renew: async () => undefined,
      find: async (slot, secret) =>
        !revoked && slot === SESSION.slot && secret === SECRET ? SESSION : undefined,
      leave: async () => undefined,
      findByEmail: async () => undefined,
    },
    transcript: {
      since: async (_conversation, after) => entries.filter((entry) => entry.revision > after),
      newest: async (_conversation, limit) => entries.slice(-limit),
      post: async (_conversation, message, key) => {
        const before = entries.find((entry) => entry.key === key);
        if (!before) say({ message, key });
        return (before ?? entries.at(-1)!).address!;
      },
      replace: async (part, message) => {
        const at = entries.findIndex((entry) => entry.address === part);
        const revision = Math.max(...entries.map((one) => one.revision)) + 1;
        entries.push({ ...entries.splice(at, 1)[0]!, message, revision });
        for (const changed of listeners) changed();
      },
      fileName: async (_conversation, file) =>
        entries.flatMap((entry) => entry.message.files ?? []).find((one) => one.fileId === file)?.name,
      onChange: (_conversation, changed) => {
        listeners.add(changed);
        return () => listeners.delete(changed);
      },
    },
    files: {
      async keep(content, maxBytes) {
        const pieces: Buffer[] = [];
        let bytes = 0;
        for await (const piece of content) {
          bytes += piece.length;
          if (bytes > maxBytes) throw new DownloadError("too_large");
          pieces.push(piece);
        }
        const whole = Buffer.concat(pieces);
        const sha256 = createHash("sha256").update(whole).digest("hex");
        kept.set(sha256, whole);
        return { id: sha256 as FileId, bytes, sha256 };
      },
      async open(id) {
        const whole = kept.get(id);
        if (!whole) throw new DownloadError("gone");
        return Readable.from([whole]);
      },
    },
    sender: async () => parts.sender,
    welcome: async () => parts.welcome ?? { text: "Welcome" },
    ...(parts.shopWindow && { shopWindow: parts.shopWindow }),
  };

  const publicUrl = parts.publicUrl ?? "http://127.0.0.1:3978";
  const adapter = createWebAdapter({ publicUrl }, deps);
  const core: Core = {
    async receive(event) {
      events.push(event);
      if (answer.next instanceof Error) throw answer.next;
      return answer.next;
    },
    isSensitive: (event) => event.kind === "said" && event.text.includes("concern"),
    openFile: (id) => deps.files.open(id),
  };
  await adapter.start(core);
  const server = createHttpServer(
    { host: "127.0.0.1", port: 0, publicUrl, loopbackOnly: parts.loopbackOnly ?? true },
    { routes: adapter.routes, ready: async () => true, sender: deps.sender, failed: fail },
  );
  const origin = `http://127.0.0.1:${await server.listen()}`;
  const cookie = `tinstone_${SESSION.slot}=${SECRET}`;
  return {
    origin,
    adapter,
    events,
    failures,
    kept,
    entries,
    cookie,
    answer,
    say,
    post: (path, body, headers = {}) =>
      fetch(`${origin}${path}`, {
        method: "POST",
        headers: { "Content-Type": "application/json", Cookie: cookie, ...headers },
        body: JSON.stringify(body),
      }),
    drop: (form, headers = {}) =>
      fetch(`${origin}/chat/${SESSION.slot}/said`, {
        method: "POST",
        headers: { Cookie: cookie, ...headers },
        body: form,
      }),
    revoke() {
      revoked = true;
    },
    async close() {
      await server.close();
      await adapter.stop();
    },
  };
}
