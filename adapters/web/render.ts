import type { Address } from "../../src/chat/address.ts";
import type { Message } from "../../src/chat/message.ts";
import { parse } from "./address.ts";
import type { TranscriptEntry, WebSession } from "./deps.ts";
import { chatPath } from "./session.ts";

/** A message as the page draws it (`page/message.js`); files by the path that serves them. */
export type MessageView = Omit<Message, "files"> & { files: { href: string; name: string; alt: string }[] };

export type EntryView = {
  id: number;
  revision: number;
  at: string;
  from: "bot" | "person";
  name?: string;
  /** What a press on one of its buttons names. */
  part?: string;
  /** The browser's own uuid of what it said. */
  uuid?: string;
  message: MessageView;
  dropped: { name: string; bytes: number }[];
};

export function renderMessage(message: Message, session: WebSession): MessageView {
  const files = (message.files ?? []).map((file) => ({
    href: `${chatPath(session.slot)}/files/${encodeURIComponent(file.fileId)}`,
    name: file.name,
    alt: file.alt,
  }));
  return { ...message, files };
}

export function renderEntry(entry: TranscriptEntry, session: WebSession): EntryView {
  const part = entry.address && parse(entry.address)?.part;
  const uuid = entry.key && parse(entry.key as Address)?.part;
  return {
    id: entry.id,
    revision: entry.revision,
    at: entry.at.toISOString(),
    from: entry.from,
    ...(entry.name !== undefined && { name: entry.name }),
    ...(part !== undefined && { part }),
    ...(uuid !== undefined && { uuid }),
    message: renderMessage(entry.message, session),
    dropped: entry.dropped ?? [],
  };
}
