import { createHash } from "node:crypto";
import type { Activity } from "botbuilder";
import type { ChatAdapter } from "../../src/chat/adapter.ts";
import { DeliveryError } from "../../src/chat/adapter.ts";
import type { Posted } from "../../src/chat/message.ts";
import { conversationAddress, messageAddress, parse, type TeamsPlace } from "./address.ts";
import type { Home } from "./config.ts";
import type { TeamsDeps } from "./deps.ts";
import { toDeliveryError } from "./errors.ts";
import { MAX_UNFINISHED_KEPT } from "./limits.ts";
import { renderMessage } from "./render.ts";
import type { Connector } from "./wire/connector.ts";
import { type OpenFile, showFiles } from "./wire/files.ts";
import type { References } from "./wire/references.ts";
import type { Writer } from "./wire/write.ts";

type Sending = Pick<ChatAdapter, "can" | "reach" | "send" | "replace" | "working">;

/** A part that arrived: what it looked like, and its id where Teams gave one; without it nothing can replace it. */
type Arrived = { face: string; id: string | undefined };

/**
 * The ways out. Every call is made once: what failed is for the outbox to try again. Teams does not let us look whether
 * a message arrived, so one whose answer was lost is sent a second time.
 */
export function createSending(
  { tenantId }: Home,
  deps: TeamsDeps,
  {
    connector,
    references,
    writer,
    openFile,
  }: { connector: Connector; references: References; writer: Writer; openFile: OpenFile },
): Sending {
  /** By key, of messages whose later parts failed: what arrived is not sent again. */
  const unfinished = new Map<string, Arrived[]>();

  return {
    can(where) {
      const place = parse(where);
      if (place?.tenant !== tenantId) return {};
      // Teams hands over files in personal chats only, in both directions.
      const files = place.scope === "personal";
      return { forms: true, filesIn: files, filesOut: files, replace: true, typing: true, members: true };
    },
    async reach(who) {
      if (who.platform !== "teams" || who.org !== tenantId) {
        throw new DeliveryError("unreachable", "not_sent");
      }
      try {
        const where = conversationAddress(tenantId, "personal", await connector.converse(who.id));
        await references.begin(where);
        return where;
      } catch (error) {
        throw toDeliveryError(error, deps.clock.now());
      }
    },
    async send(to, message, key) {
      const place = writer.placeOf(to);
      const { shown, left } = await showFiles(message.files ?? [], {
        openFile,
        personal: place.scope === "personal",
        key,
      });
      const said = renderMessage({ ...message, files: left }, place.scope);
      const ids = await postAll(place, [...said, ...shown], key);
      return posted(place, ids, ids[said.length - 1]);
    },
    async replace(part, message) {
      const place = writer.placeOf(part);
      const [face, ...more] = renderMessage(message, place.scope);
      if (!face || more.length > 0) throw new DeliveryError("rejected", "not_sent");
      await writer.put(place, face);
    },
    working(where) {
      const place = parse(where);
      if (place?.tenant === tenantId) writer.post(place, { type: "typing" }).catch(deps.failed);
    },
  };

  /** In a channel the first part begins a thread where there is none, and the others go into it. */
  async function postAll(
    to: TeamsPlace,
    activities: readonly Partial<Activity>[],
    key: string,
  ): Promise<(string | undefined)[]> {
    const before = unfinished.get(key) ?? [];
    const arrived: Arrived[] = [];
    try {
      for (const [n, activity] of activities.entries()) {
        const [first] = arrived;
        const begun = to.activity === undefined ? first?.id : undefined;
        const place = begun === undefined ? to : { ...to, activity: begun };
        arrived.push(await postOnce(place, activity, before[n]));
      }
      unfinished.delete(key);
      return arrived.map(({ id }) => id);
    } catch (error) {
      const { code, retryAfterMs, cause } = toDeliveryError(error, deps.clock.now());
      if (arrived.length === 0) throw error;
      if (unfinished.size >= MAX_UNFINISHED_KEPT) unfinished.clear();
      unfinished.set(key, arrived);
      throw new DeliveryError(code, "unknown", retryAfterMs, { cause });
    }
  }

  async function postOnce(
    place: TeamsPlace,
    activity: Partial<Activity>,
    before: Arrived | undefined,
  ): Promise<Arrived> {
    const face = createHash("sha256").update(JSON.stringify(activity)).digest("base64");
    if (before?.face === face) return before;
    return { face, id: await writer.post(place, activity) };
  }
}

/** The cards of a message's files stand below what replaces it, and look after themselves. */
function posted(to: TeamsPlace, ids: readonly (string | undefined)[], face: string | undefined): Posted {
  const conversation = conversationAddress(to.tenant, to.scope, to.conversation);
  const thread = to.scope === "channel" ? (to.thread ?? to.activity ?? ids[0]) : undefined;
  return {
    thread: thread === undefined ? conversation : messageAddress(conversation, thread),
    parts: ids.filter((id) => id !== undefined).map((id) => messageAddress(conversation, id, thread)),
    ...(face !== undefined && { face: messageAddress(conversation, face, thread) }),
  };
}
