import type { IncomingMessage, ServerResponse } from "node:http";
import type { Readable } from "node:stream";
import type { Address, Platform } from "./address.ts";
import type { Answer, FileRef, InboundEvent, PersonRef } from "./event.ts";
import type { FileId, Message, Posted } from "./message.ts";

/** What can be done at an address. What an adapter does not say is "no". */
export type Capabilities = {
  forms?: boolean;
  filesIn?: boolean;
  filesOut?: boolean;
  replace?: boolean;
  typing?: boolean;
  find?: boolean;
  members?: boolean;
};

/**
 * Who reads what is posted at an address: one person, a closed circle of members of our own workspace or tenant, or
 * anybody else (a public channel, guests, other organisations).
 */
export type Audience = "one" | "ours" | "mixed";

/** One HTTP route an adapter wants mounted by `adapters/http`. It reads its own body. */
export type Route = {
  method: "GET" | "POST";
  path: string;
  handle(request: IncomingMessage, response: ServerResponse): void | Promise<void>;
};

/** What the core offers an adapter. */
export type Core = {
  /**
   * Takes an event. Notices: resolves once the event is committed; a rejection means "not recorded, deliver again".
   * Decisions: resolves after the commit with the same answer for the same key; a rejection means "not saved".
   */
  receive(event: InboundEvent): Promise<Answer>;
  /** True: nothing of this event may be kept, not even a file that came with it. Pure and local. */
  isSensitive(event: InboundEvent): boolean;
  openFile(id: FileId): Promise<Readable>;
};

export interface ChatAdapter {
  readonly platform: Platform;
  readonly routes: Route[];
  start(core: Core): Promise<void>;
  /** Stops taking events in; what runs is finished first. */
  stop(): Promise<void>;
  can(where: Address): Capabilities;
  /**
   * Asked again before every send of something that not everybody may read. Rejects with `DeliveryError` where the
   * platform does not say now; of an address that is not its own nobody knows who reads there: `mixed`.
   */
  audience(where: Address): Promise<Audience>;
  /**
   * The organisations besides our own whose people are in a conversation; undefined where nobody can say. Rejects with
   * `DeliveryError` where the platform does not say now.
   */
  outside(where: Address): Promise<readonly string[] | undefined>;
  find(email: string): Promise<PersonRef | undefined>;
  /** The address of a first contact; makes the conversation where the platform wants that. */
  reach(who: PersonRef): Promise<Address>;
  isMember(who: PersonRef, where: Address): Promise<boolean>;
  /** Posts once per `key` where the platform lets us look. Throws `DeliveryError` only. */
  send(to: Address, message: Message, key: string): Promise<Posted>;
  /**
   * Where a message waits, or is written, before anything of it can leave: all of that, as the first half of `send`.
   * What it resolves to is the other half, and only that is an attempt.
   */
  prepare?(to: Address, message: Message, key: string): Promise<() => Promise<Posted>>;
  replace(part: Address, message: Message): Promise<void>;
  /** "Working on it", best effort, never throws. */
  working(where: Address): void;
  /** Opens a dropped file. Rejects with `DownloadError` only; the stream too. */
  download(file: FileRef, maxBytes: number): Promise<Readable>;
}

/**
 * Why a message could not be delivered, in words the outbox acts on. `not_yet`: nothing was tried, since our own pace
 * gives it its turn in `retryAfterMs`; all others are attempts. The message never holds user text.
 */
export class DeliveryError extends Error {
  override readonly name = "DeliveryError";
  /** The platform takes nothing at all now, whoever it is for. */
  readonly silent: boolean;
  /** Of an unknown outcome: nobody can look, so that the next attempt may be a copy. */
  readonly copies: boolean;
  constructor(
    readonly code: "not_yet" | "rate_limited" | "unreachable" | "rejected" | "transient",
    /** `unknown`: it may have arrived. */
    readonly outcome: "not_sent" | "unknown",
    readonly retryAfterMs?: number,
    options?: ErrorOptions & { silent?: true; copies?: true },
  ) {
    super(`delivery failed: ${code}, ${outcome}`, options);
    this.silent = options?.silent === true;
    this.copies = options?.copies === true;
  }
}

/** Why a dropped file could not be fetched. `transient` is tried again; the others are told to the sender. */
export class DownloadError extends Error {
  override readonly name = "DownloadError";
  constructor(
    readonly code: "too_large" | "gone" | "not_a_file" | "transient",
    options?: ErrorOptions,
  ) {
    super(`download failed: ${code}`, options);
  }
}
