import type { webApi } from "@slack/bolt";
import type { ChatAdapter, Core } from "../../src/chat/adapter.ts";
import { DeliveryError } from "../../src/chat/adapter.ts";
import type { Address } from "../../src/chat/address.ts";
import type { PersonRef } from "../../src/chat/event.ts";
import type { Message, Posted } from "../../src/chat/message.ts";
import type { Clock } from "../../src/clock.ts";
import { conversation, type Home, messageAddress, parse, personOf, type SlackPlace } from "./address.ts";
import { createCalling, saidBySlack } from "./errors.ts";
import { createMembers } from "./members.ts";
import { unescaped } from "./parts.ts";
import { type Part, renderReplacement, renderSent } from "./render.ts";
import { keptFile, upload, writtenFile } from "./upload.ts";
import { lookBack, type Mark, mark } from "./wire/stands.ts";
import type { Users } from "./wire/users.ts";

type Sending = Pick<
  ChatAdapter,
  "can" | "audience" | "outside" | "find" | "reach" | "isMember" | "send" | "replace"
>;

/** Who we are in the one workspace, or Grid organisation, that we are installed in. */
export type Self = Home & { userId: string; botId: string };

type SendingDeps = {
  client: webApi.WebClient;
  apiUrl?: string;
  users: Users;
  /** Rejects, as everything that needs it, while Slack has not told us who we are. */
  self(): Self;
  /** Whether a workspace is known not to be ours. */
  isForeign(team: string): boolean;
  clock: Clock;
  failed(error: unknown): void;
  openFile: Core["openFile"];
};

/** The message is of a kind, or in a channel, that cannot be answered under, or it is gone. */
const NO_THREAD = ["cannot_reply_to_message", "restricted_action_non_threadable_channel", "thread_not_found"];

/** The ways out. Every call is made once: what failed is for the outbox to try again. */
export function createSending(on: SendingDeps): Sending {
  const { client, self } = on;
  const calling = createCalling(client);
  return {
    ...createMembers({ ...on, calling }),
    /** What was recorded before a restart is worked while Slack has not told us yet who we are. */
    can(where) {
      const place = parse(where);
      return place && !on.isForeign(place.team)
        ? { forms: true, filesIn: true, filesOut: true, replace: true, find: true, members: true }
        : {};
    },
    find: (email) => calling(() => findByEmail(email)),
    reach: (who) => calling(() => openDirect(who)),
    send: (to, message, key) => calling(() => answer(placeOf(to), message, key)),
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

  /** Under the message that is answered or, where Slack takes no answers there, in the conversation itself. */
  async function answer(place: SlackPlace, message: Message, key: string): Promise<Posted> {
    try {
      return await post(place, message, key);
    } catch (error) {
      if (place.ts === undefined || !saidBySlack(error, ...NO_THREAD)) throw error;
      return post({ team: place.team, channel: place.channel }, message, key);
    }
  }

  /** The text first, under the delivery's key; its files behind it, each a message of its own. */
  async function post(place: SlackPlace, message: Message, key: string): Promise<Posted> {
    const { team, channel, ts: answered, thread = answered } = place;
    const { parts, file } = renderSent(message);
    const standing = await lookBack(client, self().userId, place, key);
    const texts: string[] = [];
    for (const [n, part] of parts.entries()) {
      texts.push(standing.parts.get(n) ?? (await say(channel, thread, part, mark(key, n))));
    }
    const shown = standing.files.filter(({ ts }) => ts > (texts.at(-1) ?? ""));
    const files: string[] = [];
    const kept = (message.files ?? []).map((one) => keptFile(one, on.openFile));
    for (const one of [...kept, ...(file ? [writtenFile(file)] : [])]) {
      const at = shown.findIndex(({ name }) => name === unescaped(one.name));
      const [before] = at < 0 ? [] : shown.splice(at, 1);
      const ts = before?.ts ?? (await upload(one, channel, thread, on));
      if (ts !== undefined) files.push(ts);
    }
    const addressOf = (ts: string) => messageAddress(team, channel, ts, thread);
    const face = texts.at(-1);
    return {
      thread: thread === undefined ? conversation(team, channel) : addressOf(thread),
      parts: [...texts, ...files].map(addressOf),
      ...(files.length > 0 && face !== undefined && { face: addressOf(face) }),
    };
  }

  async function say(
    channel: string,
    thread: string | undefined,
    part: Part,
    metadata: Mark,
  ): Promise<string> {
    const { ts } = await client.chat.postMessage({
      channel,
      ...part,
      ...(thread !== undefined && { thread_ts: thread }),
      // A personal link must not be fetched for a preview.
      unfurl_links: false,
      unfurl_media: false,
      metadata,
    });
    if (ts === undefined) throw new DeliveryError("transient", "unknown");
    return ts;
  }

  /** A message that was deleted needs no other face. Files stand in messages of their own and stay. */
  async function update({ channel, ts }: SlackPlace, message: Message): Promise<void> {
    if (ts === undefined) throw new DeliveryError("rejected", "not_sent");
    try {
      await client.chat.update({ channel, ts, ...renderReplacement(message), parse: "none" });
    } catch (error) {
      if (!saidBySlack(error, "message_not_found")) throw error;
    }
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
