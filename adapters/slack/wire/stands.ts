import type { webApi } from "@slack/bolt";
import type { SlackPlace } from "../address.ts";
import { saidBySlack } from "../errors.ts";
import { MAX_LOOK_BACK_PAGES, PAGE } from "../limits.ts";
import { unescaped } from "../parts.ts";

/** Under this name every message carries the key of its delivery and which part of it it is. */
const DELIVERY = "tinstone_delivery";

/** What a message of ours is marked with, to be known again. */
export type Mark = { event_type: string; event_payload: { key: string; part: number } };

export function mark(key: string, part: number): Mark {
  return { event_type: DELIVERY, event_payload: { key, part } };
}

/** What of a delivery stands already. Files carry no mark: these are all of ours, oldest first. */
type Standing = { parts: Map<number, string>; files: { ts: string; name: string }[] };

type Page = Pick<webApi.ConversationsRepliesResponse, "messages" | "response_metadata">;
type Shown = NonNullable<Page["messages"]>[number] & { files?: { name?: string; title?: string }[] };

/**
 * Looks for what was sent under a key: an answer may have been lost, or this process died before it could note that
 * it had sent. In a thread among the answers to the message that is answered, else on the newest page.
 */
export async function lookBack(
  client: webApi.WebClient,
  ownUser: string,
  { channel, ts, thread = ts }: SlackPlace,
  key: string,
): Promise<Standing> {
  const found: Standing = { parts: new Map(), files: [] };
  const look = { channel, limit: PAGE, include_all_metadata: true };
  let cursor = "";
  for (let page = 0; page < MAX_LOOK_BACK_PAGES; page++) {
    const { messages = [], response_metadata }: Page =
      thread === undefined
        ? await client.conversations.history({ ...look, cursor })
        : await repliesOf(client, { ...look, ts: thread, oldest: ts ?? thread, cursor });
    for (const shown of messages) note(shown);
    cursor = response_metadata?.next_cursor ?? "";
    // The main conversation comes newest first, so its first page is what matters; a thread comes oldest first.
    if (cursor === "" || thread === undefined) break;
  }
  found.files.sort((one, other) => (one.ts < other.ts ? -1 : 1));
  return found;

  function note({ ts: at, user, metadata, files = [] }: Shown): void {
    if (user !== ownUser || at === undefined) return;
    for (const { name, title } of files) found.files.push({ ts: at, name: unescaped(title ?? name ?? "") });
    const carried = metadata?.event_payload as { key?: unknown; part?: unknown } | undefined;
    if (metadata?.event_type === DELIVERY && carried?.key === key && typeof carried.part === "number")
      found.parts.set(carried.part, at);
  }
}

/** A thread whose first message was deleted has no replies to find. */
async function repliesOf(
  client: webApi.WebClient,
  look: webApi.ConversationsRepliesArguments,
): Promise<Page> {
  try {
    return await client.conversations.replies(look);
  } catch (error) {
    if (saidBySlack(error, "thread_not_found")) return { messages: [] };
    throw error;
  }
}
