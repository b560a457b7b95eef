import type { Readable } from "node:stream";
import type { Address } from "../../src/chat/address.ts";
import type { PersonRef } from "../../src/chat/event.ts";
import type { FileId, Message } from "../../src/chat/message.ts";
import type { Clock } from "../../src/clock.ts";
import type { YearView } from "../../src/demo/view.ts";
import type { CompleteLanguage } from "../../src/i18n/index.ts";

/** A browser that proved, by a link, whom it belongs to. */
export type WebSession = {
  /** Public name of the session: part of its paths and of its cookie's name. 16 url-safe characters. */
  slot: string;
  person: PersonRef;
  /** The one conversation this session may read and write. */
  conversation: Address;
  /** BCP 47, the contact's or officer's. */
  language: string;
};

/** What became of a link's token. Opening a link never uses it up and changes no request. */
export type Entry =
  /** `secret` goes into the HttpOnly cookie and nowhere else. */
  | { kind: "entered"; session: WebSession; secret: string }
  /** An officer's link: used up by a press only. `name` is whom it signs in. */
  | { kind: "press_to_enter"; name: string; language: string }
  /** Known but no longer good; a new one can be sent to the address we know. */
  | { kind: "expired"; language: string }
  | { kind: "unknown" };

export type TranscriptEntry = {
  /** Grows; also the cursor for `since`. A replaced message gets a new `revision`, not a new id. */
  id: number;
  revision: number;
  at: Date;
  from: "bot" | "person";
  /** Where the message stands; what a press on one of its buttons names. */
  address?: Address;
  /** Who said it, for people; absent for the bot. */
  name?: string;
  message: Message;
  /** Files a person dropped, by name. */
  dropped?: { name: string; bytes: number }[];
  /** The key of the inbound event that said it, so that the page recognises its own. */
  key?: string;
};

/** Everything the web adapter keeps lives behind these; it has no database of its own. */
export type WebDeps = {
  clock: Clock;
  /** Told of what went wrong where no answer can carry it. */
  failed(error: unknown): void;
  sessions: {
    enter(token: string, pressed: boolean): Promise<Entry>;
    /** Owes a new link to the known address; always resolves alike, whether or not the token was known. */
    renew(token: string): Promise<void>;
    find(slot: string, secret: string): Promise<WebSession | undefined>;
    leave(slot: string, secret: string): Promise<void>;
    /** For first contact: the person behind an e-mail address or undefined. */
    findByEmail(email: string): Promise<PersonRef | undefined>;
  };
  transcript: {
    /** Entries whose revision is newer than `after`, oldest first: a page of them, at least one if there is any. */
    since(conversation: Address, after: number): Promise<TranscriptEntry[]>;
    /** The entries that changed last, oldest first. */
    newest(conversation: Address, limit: number): Promise<TranscriptEntry[]>;
    /** Gives the message's address. Idempotent by key: the same key gives the same address and writes nothing. */
    post(conversation: Address, message: Message, key: string): Promise<Address>;
    replace(part: Address, message: Message): Promise<void>;
    /** The name under which some message of this conversation offers the file; undefined when none does. */
    fileName(conversation: Address, file: FileId): Promise<string | undefined>;
    /** Calls back after every commit that changed the conversation, on any replica. */
    onChange(conversation: Address, changed: () => void): () => void;
  };
  files: {
    /** Keeps a stream; rejects with `DownloadError("too_large")` past `maxBytes`. */
    keep(content: Readable, maxBytes: number): Promise<{ id: FileId; bytes: number; sha256: string }>;
    open(id: FileId): Promise<Readable>;
  };
  /** The name that pages bear, and under which we speak there; undefined: ours. */
  sender(): Promise<string | undefined>;
  /** The first screen: who asks, what for, by when, and what can be pressed. Recorded nowhere. */
  welcome(person: PersonRef): Promise<Message>;
  /** Only while nothing is configured and the server listens on loopback. */
  shopWindow?: ShopWindow;
};

/** The start page of an unconfigured installation: the sample campaign to try things on. */
export type ShopWindow = {
  /** Random, in the address that the start line prints; every request without its cookie is refused. */
  key: string;
  suppliers(): Promise<{ contactId: string; supplier: string; contact: string; language: string }[]>;
  /** A session as one of the sample contacts, or in the compliance channel. */
  enterAs(who: { contactId: string } | "officers"): Promise<{ session: WebSession; secret: string }>;
  /** Sample files to drag, made by our own generator. */
  samples(language: string): Promise<{ name: string; says: string }[]>;
  sample(name: string): Promise<Buffer | undefined>;
  /** A year of a sample history, in the words of a page. */
  year(language: CompleteLanguage): YearView;
  /** The text that leaves at one of its events; undefined where none does. */
  yearMessage(at: { row: number; event: number }, language: CompleteLanguage): Promise<Message | undefined>;
};
