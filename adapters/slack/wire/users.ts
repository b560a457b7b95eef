import type { webApi } from "@slack/bolt";
import type { Clock } from "../../../src/clock.ts";
import type { SlackUser } from "../address.ts";
import { saidBySlack } from "../errors.ts";
import { MAX_PEOPLE_KEPT } from "../limits.ts";

/**
 * What Slack says of somebody, undefined where it knows nobody: from memory while that is younger than `freshMs`.
 * Rejects as the client does.
 */
export type Users = (client: webApi.WebClient, id: string, freshMs: number) => Promise<SlackUser | undefined>;

/** One memory for all who ask: what was learned of who acts need not be asked of who reads. */
export function createUsers(clock: Clock): Users {
  const kept = new Map<string, { user: SlackUser; at: number }>();
  return async (client, id, freshMs) => {
    const at = clock.now().getTime();
    const before = kept.get(id);
    if (before && at - before.at < freshMs) return before.user;
    const user = await ask(client, id);
    if (kept.size >= MAX_PEOPLE_KEPT) kept.clear();
    if (user) kept.set(id, { user, at });
    return user;
  };
}

async function ask(client: webApi.WebClient, id: string): Promise<SlackUser | undefined> {
  try {
    return (await client.users.info({ user: id, include_locale: true })).user;
  } catch (error) {
    if (saidBySlack(error, "user_not_found", "user_not_visible")) return undefined;
    throw error;
  }
}
