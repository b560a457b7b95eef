import { conversation, isDirect, messageAddress, personOf } from "../address.ts";
import { fileRef, type SlackFile } from "../download.ts";
import { saidBySlack } from "../errors.ts";
import { MAX_DROPS_KEPT, MAX_WHISPERS_KEPT } from "../limits.ts";
import type { People } from "../people.ts";
import { plainText } from "../render.ts";
import type { Receiving } from "./receiving.ts";
import { timeOf, type Whisper } from "./surface.ts";

/** Messages of people; the other subtypes tell of edits, deletions, joins and bots. */
const SAID = [undefined, "file_share", "thread_broadcast"];

/** What of a message we read; a mention is told in the same shape. */
export type SlackMessage = {
  channel: string;
  ts: string;
  thread_ts?: string;
  subtype?: string;
  user?: string;
  bot_id?: string;
  text?: string;
  /** Files of other organisations come as a name only. */
  files?: (SlackFile & { file_access?: string })[];
};

/** Slack's other envelope of a dropped file: ids, and not the message it stands in. */
type SlackShare = { channel_id: string; file_id: string; user_id: string };
type SlackMembership = { channel: string; event_ts: string; user?: string; inviter?: string };

/**
 * What happens in conversations, as notices of the core. A rejection means: not recorded, tell it again, which Slack
 * does after every telling but the last.
 */
export function createNotices(on: Receiving, speaker: People["speaking"], whisper: Whisper) {
  const whispered = new Set<string>();
  const dropped = new Set<string>();

  async function heard(message: SlackMessage, isLast: boolean): Promise<void> {
    const { team, userId } = on.self();
    const { channel, ts, thread_ts: thread, user, text = "" } = message;
    if (user === undefined || message.bot_id !== undefined || !SAID.includes(message.subtype)) return;
    const mentioned = isDirect(channel) || text.includes(`<@${userId}`);
    const files = message.files ?? [];
    // What people say to each other in a channel is none of our business.
    if (!mentioned && files.length === 0) return;
    const key = `slack:${team}:${channel}:${ts}`;
    const said = {
      key,
      at: timeOf(ts),
      from: personOf(user, on.self(), undefined),
      in: conversation(team, channel),
      kind: "said" as const,
      message: messageAddress(team, channel, ts, thread),
      text: plainText(text, userId),
      files: files.map(fileRef),
      mentioned,
    };
    // Who raises a concern is answered now, whether or not Slack says who it is.
    const isNow = isLast || on.isSensitive(said);
    const [from, known] = await Promise.all([speaker(user, isNow), Promise.all(files.map(whole))]);
    const answer = await on.receive({ ...said, from, files: known.map(fileRef) });
    for (const { id } of files) keep(dropped, `${channel}:${id}`, MAX_DROPS_KEPT);
    if (answer.kind !== "say" || whispered.has(key)) return;
    keep(whispered, key, MAX_WHISPERS_KEPT);
    whisper(answer.message, { team, channel, ...(thread && { thread }) }, user);
  }

  /** What Slack names only, it tells more about when it is asked; who downloads will ask again. */
  async function whole(file: SlackFile & { file_access?: string }): Promise<SlackFile> {
    if (file.file_access !== "check_file_info") return file;
    try {
      const { file: told } = await on.client.files.info({ file: file.id });
      return told?.id === undefined ? file : { ...told, id: told.id };
    } catch (error) {
      on.failed(error);
      return file;
    }
  }

  /** A drop that only this envelope tells of: looked up, and taken as the message that it stands in. */
  async function shared(
    { channel_id: channel, file_id: file, user_id }: SlackShare,
    isLast: boolean,
  ): Promise<void> {
    if (user_id === on.self().userId || dropped.has(`${channel}:${file}`)) return;
    const found = await orNothing(() => messageOf(file, channel));
    if (found) await heard({ ...found, channel }, isLast);
  }

  async function messageOf(file: string, channel: string): Promise<SlackMessage | undefined> {
    const { file: told } = await on.client.files.info({ file });
    const { public: open = {}, private: closed = {} } = (told?.shares ?? {}) as Shares;
    const [share] = [...(open[channel] ?? []), ...(closed[channel] ?? [])].sort(newestFirst);
    if (!share) return undefined;
    const { ts, thread_ts: thread } = share;
    const look = { channel, oldest: ts, latest: ts, inclusive: true };
    const { messages = [] } =
      thread === undefined || thread === ts
        ? await on.client.conversations.history({ ...look, limit: 1 })
        : // A thread's first message comes with every look at its replies.
          await on.client.conversations.replies({ ...look, ts: thread, limit: 2 });
    return (messages as SlackMessage[]).find((one) => one.ts === ts);
  }

  async function moved(kind: "arrived" | "left", event: SlackMembership, isLast: boolean): Promise<void> {
    const { team, userId } = on.self();
    const { channel, event_ts, user = userId, inviter } = event;
    if (user !== userId) return;
    await on.receive({
      key: `slack:${kind}:${team}:${channel}:${event_ts}`,
      at: timeOf(event_ts),
      from: inviter === undefined ? personOf(userId, on.self(), undefined) : await speaker(inviter, isLast),
      in: conversation(team, channel),
      kind,
      who: "bot",
    });
  }

  return {
    heard,
    shared,
    arrived: (event: SlackMembership, isLast: boolean) => moved("arrived", event, isLast),
    left: (event: SlackMembership, isLast: boolean) => moved("left", event, isLast),
  };
}

type Share = { ts: string; thread_ts?: string };
type Shares = { public?: Record<string, Share[]>; private?: Record<string, Share[]> };

function newestFirst(one: Share, other: Share): number {
  return Number(other.ts) - Number(one.ts);
}

/** A file that is gone, or in a conversation we are not in, is nothing that was said to us. */
async function orNothing<T>(look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    const gone = ["file_not_found", "file_deleted", "access_denied", "channel_not_found", "not_in_channel"];
    if (saidBySlack(error, ...gone, "thread_not_found")) return undefined;
    throw error;
  }
}

function keep(kept: Set<string>, one: string, most: number): void {
  if (kept.size >= most) kept.clear();
  kept.add(one);
}
