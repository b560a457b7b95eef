import { createHash } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";
import type { Core } from "../../src/chat/adapter.ts";
import type { Message, OutFile } from "../../src/chat/message.ts";
import { quote } from "../../src/chat/quote.ts";
import { MAX_FILE_BYTES } from "../../src/files/limits.ts";
import { languageOf, sentence } from "../../src/i18n/index.ts";
import { capped } from "../http/fetch-file.ts";
import type { MailPlace } from "./address.ts";
import type { MailConfig } from "./config.ts";
import type { Letterhead } from "./deps.ts";
import { MAX_ATTACHED_BYTES, MAX_FILE_NAME, MAX_SENDER_NAME, MAX_SUBJECT } from "./limits.ts";
import { renderMessage } from "./render.ts";

type Composing = {
  to: MailPlace;
  message: Message;
  letterhead: Letterhead;
  link: string | undefined;
  /** Names the delivery; see `mailId`. */
  key: string;
  date: Date;
};

/** What stands before the @ of a delivery's Message-ID: the same for each attempt, so that programs see one mail. */
export function mailId(key: string): string {
  return createHash("sha256").update(key).digest("base64url").slice(0, 32);
}

/** A whole mail as it goes over the line. Rejects with `DownloadError` for a file of ours that cannot be read. */
export async function compose(
  config: Pick<MailConfig, "from" | "replyTo">,
  { to, message, letterhead, link, key, date }: Composing,
  openFile: Core["openFile"],
): Promise<Buffer> {
  const language = languageOf(message.lang);
  const host = config.from.address.slice(config.from.address.lastIndexOf("@") + 1);
  const { attachments, tooLarge } = await attached(message.files ?? [], openFile);
  const { muteUrl } = letterhead;
  const composer = new MailComposer({
    from: {
      name: quote(letterhead.senderName ?? config.from.name, MAX_SENDER_NAME),
      address: config.from.address,
    },
    to: { name: "", address: to.mailbox },
    replyTo: { name: "", address: config.replyTo },
    subject: quote(message.subject ?? sentence(language, "mail.subject"), MAX_SUBJECT),
    date,
    messageId: `<${mailId(key)}@${host}>`,
    // No mail of this id was ever sent: all that go to one person have it in common, and so form one thread.
    references: `<${mailId(`conversation ${to.conversation}`)}@${host}>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      "Content-Language": language,
      ...(muteUrl !== undefined && {
        "List-Unsubscribe": { prepared: true, foldLines: false, value: `<${new URL(muteUrl).href}>` },
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      }),
    },
    ...renderMessage(message, { ...letterhead, link, tooLarge }),
    attachments,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** The files that come along, whole; of what would be too much together only the names. */
async function attached(files: readonly OutFile[], openFile: Core["openFile"]) {
  const attachments: { filename: string; content: Buffer }[] = [];
  const tooLarge: string[] = [];
  let room = MAX_ATTACHED_BYTES;
  for (const file of files) {
    const filename = quote(file.name, MAX_FILE_NAME);
    const pieces: Buffer[] = [];
    for await (const piece of capped(await openFile(file.fileId), MAX_FILE_BYTES))
      pieces.push(piece as Buffer);
    const content = Buffer.concat(pieces);
    if (content.length > room) tooLarge.push(filename);
    else {
      attachments.push({ filename, content });
      room -= content.length;
    }
  }
  return { attachments, tooLarge };
}
