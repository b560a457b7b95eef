import type { webApi } from "@slack/bolt";
import type { Audience, ChatAdapter } from "../../src/chat/adapter.ts";
import type { Clock } from "../../src/clock.ts";
import { type Home, isDirect, isOfOurs, parse, personOf, type SlackPlace } from "./address.ts";
import type { Calling } from "./errors.ts";
import {
  AUDIENCE_FRESH_MS,
  MAX_AUDIENCES_KEPT,
  MAX_CIRCLE,
  PAGE,
  PEOPLE_ASKED_AT_ONCE,
  PERSON_FRESH_MS,
  READER_FRESH_MS,
} from "./limits.ts";
import type { Users } from "./wire/users.ts";

type Members = Pick<ChatAdapter, "audience" | "outside" | "isMember">;

/** Who is in a conversation, as Slack tells it now. */
export function createMembers(on: {
  client: webApi.WebClient;
  calling: Calling;
  users: Users;
  self(): Home & { userId: string };
  isForeign(team: string): boolean;
  clock: Clock;
}): Members {
  const { client, calling, users, self, clock } = on;
  const kept = new Map<string, { audience: Audience; until: number }>();

  return {
    audience: (where) =>
      calling(async () => {
        const place = parse(where);
        if (!place || on.isForeign(place.team)) return "mixed";
        return isDirect(place.channel) ? "one" : audienceOf(place.channel);
      }),
    outside: (where) =>
      calling(async () => {
        const place = ours(where);
        return place && (await organisationsIn(place.channel));
      }),
    isMember: (who, where) =>
      calling(async () => {
        const place = ours(where);
        if (!place || who.platform !== "slack" || who.org !== place.team) return false;
        for await (const members of membersOf(place.channel)) if (members.includes(who.id)) return true;
        return false;
      }),
  };

  async function audienceOf(channel: string): Promise<Audience> {
    const now = clock.now().getTime();
    const before = kept.get(channel);
    if (before && before.until > now) return before.audience;
    const audience = (await isClosed(channel)) ? "ours" : "mixed";
    if (kept.size >= MAX_AUDIENCES_KEPT) kept.clear();
    kept.set(channel, { audience, until: now + AUDIENCE_FRESH_MS });
    return audience;
  }

  /** Private, shared with nobody and about to be with nobody, and all in it are full members of our own. */
  async function isClosed(channel: string): Promise<boolean> {
    const { userId } = self();
    const { channel: told } = await client.conversations.info({ channel });
    if (!told || !(told.is_private || told.is_mpim) || told.is_ext_shared || isPending(told)) return false;
    const ids: string[] = [];
    for await (const members of membersOf(channel)) {
      ids.push(...members.filter((id) => id !== userId));
      if (ids.length > MAX_CIRCLE) return false;
    }
    for (let done = 0; done < ids.length; done += PEOPLE_ASKED_AT_ONCE) {
      const some = ids.slice(done, done + PEOPLE_ASKED_AT_ONCE);
      if ((await Promise.all(some.map(isOneOfUs))).includes(false)) return false;
    }
    return true;
  }

  /**
   * A full member. Apps of our own workspace are too: its administrators let them in, and no outsider sits behind
   * them. Who has left reads nothing any more.
   */
  async function isOneOfUs(id: string): Promise<boolean> {
    const user = await users(client, id, READER_FRESH_MS);
    return user?.deleted === true || !personOf(id, self(), user).external;
  }

  async function organisationsIn(channel: string): Promise<string[] | undefined> {
    const { channel: told } = await client.conversations.info({ channel });
    if (!told || isPending(told)) return undefined;
    const { user } = told as { user?: string };
    if (isDirect(channel)) return user === undefined ? undefined : organisationOf(user);
    if (!told.is_ext_shared) return [];
    const home = [self().team, self().enterprise, ...(told.internal_team_ids ?? [])];
    const all = [
      ...(told.connected_team_ids ?? []),
      ...(told.connected_limited_team_ids ?? []),
      ...(told.shared_team_ids ?? []),
    ];
    const outside = [...new Set(all)].filter((id) => !home.includes(id));
    // Shared, and nobody says with whom.
    return outside.length === 0 ? undefined : outside;
  }

  async function organisationOf(id: string): Promise<string[] | undefined> {
    const user = await users(client, id, PERSON_FRESH_MS);
    if (!user?.team_id) return undefined;
    return isOfOurs(self(), user) ? [] : [user.team_id];
  }

  async function* membersOf(channel: string): AsyncGenerator<string[]> {
    let cursor = "";
    do {
      const page = await client.conversations.members({ channel, limit: PAGE, cursor });
      yield page.members ?? [];
      cursor = page.response_metadata?.next_cursor ?? "";
    } while (cursor !== "");
  }

  function ours(where: string): SlackPlace | undefined {
    const place = parse(where);
    return place?.team === self().team ? place : undefined;
  }
}

/** Somebody was invited to share it and may be in it at any moment. */
function isPending(told: {
  is_pending_ext_shared?: boolean;
  pending_shared?: string[];
  pending_connected_team_ids?: string[];
}): boolean {
  const invited = [...(told.pending_shared ?? []), ...(told.pending_connected_team_ids ?? [])];
  return told.is_pending_ext_shared === true || invited.length > 0;
}
