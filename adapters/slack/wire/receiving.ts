import type { webApi } from "@slack/bolt";
import type { Answer, InboundEvent } from "../../../src/chat/event.ts";
import type { SlackDeps } from "../deps.ts";
import type { Self } from "../send.ts";
import type { Users } from "./users.ts";

/** What the ways in need of the adapter. */
export type Receiving = SlackDeps & {
  receive(event: InboundEvent): Promise<Answer>;
  isSensitive(event: InboundEvent): boolean;
  /** Throws while Slack has not told us who we are. */
  self(): Self;
  /** For calls that a person waits for. */
  client: webApi.WebClient;
  users: Users;
  apiUrl?: string;
  tracked<T>(work: Promise<T>): Promise<T>;
};
