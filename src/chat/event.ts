import type { Address, Platform } from "./address.ts";
import type { Form, FormValues, Message } from "./message.ts";

/** Who speaks, as their platform tells it. `org` is the team, tenant or installation. */
export type PersonRef = {
  platform: Platform;
  org: string;
  id: string;
  /** Not a member of our own workspace or tenant; a guest of it is not one either. */
  external: boolean;
  /** The organisation an outsider is of, as `outside()` names it; absent for our own guests and where nobody says. */
  home?: string;
  name?: string;
  /** Only when our own workspace or tenant vouches for it. */
  email?: string;
  locale?: string;
  timeZone?: string;
  /** The supplier whose channel this outsider speaks in. Set by `people/standing.ts`, never by an adapter. */
  speaksFor?: string;
};

/** A file somebody dropped, not yet downloaded. */
export type FileRef = {
  /** The platform's own, stable: the same file has the same id in every envelope that tells of it. */
  id: string;
  name: string;
  /** Size as the platform says it, if it says it. Not to be trusted as a cap. */
  bytes?: number;
  mime?: string;
  /** What the adapter needs to download it. */
  handle: string;
  expiresAt?: Date;
};

/** `key` names what happened, not the envelope: the same happening told twice has the same key. */
export type InboundEvent = { key: string; at: Date; from: PersonRef; in: Address } & (
  | {
      kind: "said";
      message: Address;
      text: string;
      /** Where the address takes no files in, they are named here all the same, so that the sender can be told. */
      files: FileRef[];
      mentioned: boolean;
      /** Hashes of the linking codes and links that stood in the text. Set by `people/secrets.ts`, never by an adapter. */
      secrets?: string[];
    }
  | { kind: "pressed"; action: string; value: string; on?: Address }
  | { kind: "submitted"; form: string; context: string; values: FormValues }
  | { kind: "arrived" | "left"; who: "person" | "bot"; home?: Address }
);

export type Said = Extract<InboundEvent, { kind: "said" }>;
export type Pressed = Extract<InboundEvent, { kind: "pressed" }>;
export type Submitted = Extract<InboundEvent, { kind: "submitted" }>;
export type Decision = Pressed | Submitted;
export type Notice = Exclude<InboundEvent, Decision>;

/** What the surface shows at once. Everything that must last is a delivery instead. */
export type Answer =
  | { kind: "none" }
  /** Shown at once, recorded nowhere, best effort. */
  | { kind: "say"; message: Message }
  | { kind: "form"; form: Form }
  /** The form again, as typed, with a sentence beside each field that is wrong. */
  | { kind: "invalid"; form: Form; problems: Record<string, string> }
  | { kind: "close" };
