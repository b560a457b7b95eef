import type { Address } from "../../src/chat/address.ts";
import type { FileId } from "../../src/chat/message.ts";
import type { Clock } from "../../src/clock.ts";

/** What a conversation's own address does not tell, and writing into it needs. Plain JSON. */
export type Reference = {
  /** The connector of its region; it can change, so the newest is kept. */
  serviceUrl: string;
  /** The bot's account in it, "28:…". */
  bot: string;
  /** Of a channel, where Teams has told: "standard", "private" or "shared". It never changes. */
  channelType?: string;
};

/** Everything the Teams adapter keeps lives behind these; it has no database of its own. */
export type TeamsDeps = {
  clock: Clock;
  /** Told of what went wrong where no answer can carry it. */
  failed(error: unknown): void;
  /** Told of what was not listened to, without its content. */
  refused(why: "token" | "tenant"): void;
  references: {
    /** Keeps the newest; called for everything heard that is not about a concern. */
    keep(conversation: Address, reference: Reference): Promise<void>;
    find(conversation: Address): Promise<Reference | undefined>;
  };
  /** A file that was offered in a conversation, by what a client says is its id; undefined for any other. */
  offered(conversation: Address, fileId: FileId): Promise<{ name: string } | undefined>;
};
