import type { Audience, Capabilities, ChatAdapter, DownloadError } from "../../src/chat/adapter.ts";
import type { Address } from "../../src/chat/address.ts";
import type { FileRef, PersonRef } from "../../src/chat/event.ts";
import type { FormValues } from "../../src/chat/message.ts";
import type { TestClock } from "../support/clock.ts";
import type { TestDatabase } from "../support/database.ts";
import type { TestLog } from "../support/log.ts";
import type { UploadedFile } from "../support/web-client.ts";

/** What an adapter's harness is built on: a real database with one supplier's contact and one officer in it. */
export type Ground = {
  database: TestDatabase;
  clock: TestClock;
  log: TestLog;
  contactId: string;
  officerId: string;
  /** The contact's address; the harness's platform vouches for it. */
  email: string;
};

/** One adapter with nothing but its transport faked, and one person in front of it. */
export type Harness = {
  adapter: ChatAdapter;
  /** Nothing that people do here comes to us: messages have no buttons, and what these would do stands in words. */
  deaf?: true;
  /** The contact, as this platform names them, and the conversation they speak in. */
  person: PersonRef;
  where: Address;
  /** The conversation that they have with us alone; the same, unless it is a channel that they speak in. */
  direct: Address;
  /** Who reads along in `where`, and which organisations besides ours have people there. */
  audience: Exclude<Audience, "ours">;
  /** Undefined where nobody can say. */
  outside: readonly string[] | undefined;
  /** The conversation of the compliance team; absent where it can have none. */
  officers?: Address;
  /** Addresses of this platform that are not ours: another team's, or not well-formed. */
  foreign: Address[];
  /** Exactly what the adapter can do in `where`; what is missing here must be missing there. */
  can: Capabilities;
  /** Answers stand under the message they answer. */
  threads: boolean;
  /** A button's label is no longer than so many characters here. */
  longestLabel: number;
  /** What the person is told about in our own words when it was not saved; of the rest their platform tells them. */
  saysItFailed: readonly ("words" | "press" | "form")[];
  /** A message sent twice under one key stands once. */
  sendsOnce: boolean;
  /** What every file is called where the platform tells of them without their names. */
  namedAs?: string;
  /** Files that fail to come, by the code the adapter must give them; a code left out cannot happen here. */
  lostFiles: Partial<Record<Exclude<DownloadError["code"], "too_large">, FileRef>>;

  /** The platform tells what the person did; the same `id` again is the same happening told again. */
  say(happening: { id: string; text: string; files?: UploadedFile[] }): Promise<Outcome>;
  press(happening: {
    id: string;
    action: string;
    value: string;
    on?: Address;
    /** The button was drawn as one that opens a form. */
    opens?: "form";
  }): Promise<Outcome>;
  submit(happening: { id: string; form: string; context: string; values: FormValues }): Promise<Outcome>;
  /** Our messages in `where` as a reader sees them now, oldest first, but for what was answered at once. */
  shown(): Promise<Shown[]>;
  close(): Promise<void>;
};

/** What the person sees of something they did. */
export type Outcome =
  | { kind: "taken" | "closed" }
  | { kind: "told"; text: string }
  | { kind: "form"; title: string; typed: Record<string, string>; problems: Record<string, string> }
  /**
   * Not saved: the platform will tell us again, or the person is asked to try again; `told` if in our words. A form
   * stays open then, with what was `typed`.
   */
  | { kind: "failed"; told?: string; typed?: Record<string, string> };

/** A message as the platform draws it. */
export type Shown = {
  address: Address;
  thread: Address;
  /** Every word that can be read, a line each. */
  lines: string[];
  /**
   * What does more than stand there, besides our buttons and files: mentions, markup, links that lead elsewhere
   * than they say.
   */
  active: string[];
  buttons: { label: string; action: string; value: string }[];
  files: string[];
};

/** An address of another platform than the adapter's. */
export function elsewhere({ platform }: Pick<ChatAdapter, "platform">): Address {
  return (platform === "mail" ? "slack:T0OURS:D0SOMEBODY" : "mail:somebody@sample.invalid") as Address;
}

export type MakeHarness = (ground: Ground) => Promise<Harness>;
