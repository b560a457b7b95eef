import type { webApi } from "@slack/bolt";
import type { ChatAdapter } from "../../src/chat/adapter.ts";
import { DeliveryError } from "../../src/chat/adapter.ts";
import type { Address } from "../../src/chat/address.ts";
import type { PersonRef } from "../../src/chat/event.ts";
import type { Message, Posted } from "../../src/chat/message.ts";
import {
  conversation,
  type Home,
  isDirect,
  messageAddress,
  parse,
  personOf,
  type SlackPlace,
} from "./address.ts";
import { saidBySlack, toDeliveryError } from "./errors.ts";
import { LOOK_BACK_PAGE, MAX_LOOK_BACK_PAGES } from "./limits.ts";
import { renderMessage } from "./render.ts";

type Sending = Pick<
  ChatAdapter,
  "can" | "audience" | "outside" | "find" | "reach" | "isMember" | "send" | "replace"
>;

/** Who we are in the one workspace, or Grid organisation, that we are installed in. */
export type Self = Home & { userId: string; botId: string };

/** Under this name every message carries the key of its delivery and which part of it it is. */
const DELIVERY = "tinstone_delivery";

/** The ways out. Every call is made once: what failed is for the outbox to try again. */
export function createSending(client: webApi.WebClient, self: () => Self): Sending {
  return {
    can: (where) =>
      ours(where) ? { forms: true, filesIn: true, replace: true, find: true, members: true } : {},
    async audience(where) {
      const place = ours(where);
      return place && isDirect(place.channel) ? "one" : "mixed";
    },
    outside: async () => undefined,
    find: (email) => calling(() => findByEmail(email)),
    reach: (who) => calling(() => openDirect(who)),
    isMember: (who, where) => calling(() => isIn(who, ours(where))),
    send: (to, message, key) => calling(() => post(placeOf(to), message, key)),
    replace: (part, message) => calling(() => update(placeOf(part), message)),
  };

  async function findByEmail(email: string): Promise<PersonRef | undefined> {
    try {
      const { user } = await client.users.lookupByEmail({ email });
      if (!user?.id || user.deleted || user.is_bot) return undefined;
      return personOf(user.id, self(), user);
    } catch (error) {
      if (saidBySlack(error, "users_not_found")) return undefined;
      throw error;
    }
  }

  async function openDirect(who: PersonRef): Promise<Address> {
    const { team } = self();
    if (who.platform !== "slack" || who.org !== team) throw new DeliveryError("unreachable", "not_sent");
    const { channel } = await client.conversations.open({ users: who.id });
    if (!channel?.id) throw new DeliveryError("transient", "not_sent");
    return conversation(team, channel.id);
  }

  async function isIn(who: PersonRef, place: SlackPlace | undefined): Promise<boolean> {
    if (!place || who.platform !== "slack" || who.org !== place.team) return false;
    const { channel } = place;
    let cursor = "";
    do {
      const page = await client.conversations.members({ channel, limit: LOOK_BACK_PAGE, cursor });
      if (page.members?.includes(who.id)) return true;
      cursor = page.response_metadata?.next_cursor ?? "";
    } while (cursor !== "");
    return false;
  }

  async function post(place: SlackPlace, message: Message, key: string): Promise<Posted> {
    const { team, channel } = place;
    const parts = renderMessage(message);
    const thread = place.thread ?? place.ts;
    const sent = await alreadySent(channel, thread, key);
    for (const [n, part] of parts.entries()) {
      if (sent.has(n)) continue;
      const { ts } = await client.chat.postMessage({
        channel,
        ...part,
        ...(thread !== undefined && { thread_ts: thread }),
        // A personal link must not be fetched for a preview.
        unfurl_links: false,
        unfurl_media: false,
        metadata: { event_type: DELIVERY, event_payload: { key, part: n } },
      });
      if (ts === undefined) throw new DeliveryError("transient", "unknown");
      sent.set(n, ts);
    }
    return {
      thread: thread === undefined ? conversation(team, channel) : messageAddress(team, channel, thread),
      parts: parts.map((_, n) => messageAddress(team, channel, sent.get(n)!, thread)),
    };
  }

  /**
   * Which parts of a delivery stand already, with their timestamps: an answer may have been lost, or this process
   * died before it could note that it had sent.
   */
  async function alreadySent(
    channel: string,
    thread: string | undefined,
    key: string,
  ): Promise<Map<number, string>> {
    const sent = new Map<number, string>();
    const look = { channel, limit: LOOK_BACK_PAGE, include_all_metadata: true };
    let cursor = "";
    for (let page = 0; page < MAX_LOOK_BACK_PAGES; page++) {
      const found = await (thread === undefined
        ? client.conversations.history({ ...look, cursor })
        : repliesOf({ ...look, ts: thread, cursor }));
      for (const { ts, user, metadata } of found.messages ?? []) {
        if (user !== self().userId || metadata?.event_type !== DELIVERY || ts === undefined) continue;
        const carried = metadata.event_payload as { key?: unknown; part?: unknown };
        if (carried.key === key && typeof carried.part === "number") sent.set(carried.part, ts);
      }
      cursor = found.response_metadata?.next_cursor ?? "";
      // The main conversation comes newest first, so its first page is what matters; a thread comes oldest first.
      if (cursor === "" || thread === undefined) break;
    }
    return sent;
  }

  /** A thread whose first message was deleted has no replies to find. */
  async function repliesOf(
    look: webApi.ConversationsRepliesArguments,
  ): Promise<Pick<webApi.ConversationsRepliesResponse, "messages" | "response_metadata">> {
    try {
      return await client.conversations.replies(look);
    } catch (error) {
      if (saidBySlack(error, "thread_not_found")) return { messages: [] };
      throw error;
    }
  }

  async function update({ channel, ts }: SlackPlace, message: Message): Promise<void> {
    const [part, ...more] = renderMessage(message);
    if (ts === undefined || part === undefined || more.length > 0)
      throw new DeliveryError("rejected", "not_sent");
    await client.chat.update({ channel, ts, ...part });
  }

  function placeOf(where: Address): SlackPlace {
    const place = ours(where);
    if (!place) throw new DeliveryError("rejected", "not_sent");
    return place;
  }

  /** A place in our own workspace: nothing of ours goes to another. */
  function ours(where: Address): SlackPlace | undefined {
    const place = parse(where);
    return place?.team === self().team ? place : undefined;
  }
}

async function calling<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw toDeliveryError(error);
  }
}
