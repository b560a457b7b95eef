import type { Address } from "../../src/chat/address.ts";
import type { Clock } from "../../src/clock.ts";

/** What stands round a message: written while it is sent, kept nowhere. */
export type Letterhead = {
  /** The page that turns reminders off and on. */
  muteUrl?: string;
  /** The name that stands as sender; else that of MAIL_FROM. */
  senderName?: string;
  /** Who asks, and reads what is replied. */
  company?: string;
  /** A page of the company's own that confirms the request. */
  publicPage?: string;
};

/** Of whom an unsubscribe link is, and the name that its page bears. */
export type Muting = { language: string; muted: boolean; sender: string | undefined };

export type MailDeps = {
  clock: Clock;
  /** Told of what went wrong where no answer can carry it. */
  failed(error: unknown): void;
  /** Told of a request we did not take, never of what was in it. */
  refused(why: MailRefused): void;
  /** A turn to send under this key: when it comes, in ms; `taken` where that is so near that it is waited for. */
  turn(key: string): Promise<{ inMs: number; taken: boolean }>;
  /**
   * `mintLink` makes their personal link; absent for who has no page, and where they are not reached any more. A retry
   * under the same key gets another one: of the two mails a mailbox may keep the first.
   */
  letterhead(to: Address, key: string): Promise<Letterhead & { mintLink?(): Promise<string> }>;
  /** Undefined: no token of ours. */
  muting(token: string): Promise<Muting | undefined>;
  /** Turns reminders off or on; the same again is the same. Undefined: no token of ours. */
  mute(token: string, muted: boolean): Promise<Muting | undefined>;
  /** Nobody is reached at this e-mail address any more. */
  bounced(email: string): Promise<void>;
};

/** Not signed with our secret, or more than five minutes old. */
export type MailRefused = "signature" | "stale";
