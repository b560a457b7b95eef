import type { webApi } from "@slack/bolt";
import type { PersonRef } from "../../src/chat/event.ts";
import type { Clock } from "../../src/clock.ts";
import { personOf, type SlackUser } from "./address.ts";
import { saidBySlack } from "./errors.ts";
import { MAX_PEOPLE_KEPT, PERSON_FRESH_MS } from "./limits.ts";
import type { Receiving } from "./wire/receiving.ts";

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

/** Who acts. Nobody vouches for one whom we cannot ask about now, whatever we knew: external, and without a name. */
export type People = {
  /** Of who presses or types a command, which is answered now. */
  acting(id: string): Promise<PersonRef>;
  /**
   * Of who spoke. What was recorded of a stranger stays a stranger's, so this rejects where Slack does not answer, as
   * long as it will tell again.
   */
  speaking(id: string, isLastTelling: boolean): Promise<PersonRef>;
};

export function createPeople(on: Receiving): People {
  return { acting: (id) => speaking(id, true), speaking };

  async function speaking(id: string, isLastTelling: boolean): Promise<PersonRef> {
    try {
      return personOf(id, on.self(), await on.users(on.client, id, PERSON_FRESH_MS));
    } catch (error) {
      if (!isLastTelling) throw error;
      on.failed(error);
      return personOf(id, on.self(), undefined);
    }
  }
}
