import type { PersonRef } from "../../src/chat/event.ts";
import { personOf, type SlackUser } from "./address.ts";
import { MAX_PEOPLE_KEPT, PERSON_FRESH_MS } from "./limits.ts";
import type { Receiving } from "./wire/receiving.ts";

/**
 * Looks people up, a minute from memory. Nobody vouches for one whom we cannot ask about now, whatever we knew: such
 * a person is external and has no name.
 */
export function createPeople(on: Receiving): (id: string) => Promise<PersonRef> {
  const kept = new Map<string, { user: SlackUser; until: number }>();
  return async (id) => {
    const now = on.clock.now().getTime();
    const before = kept.get(id);
    if (before && before.until > now) return personOf(id, on.self(), before.user);
    try {
      const { user } = await on.client.users.info({ user: id, include_locale: true });
      if (kept.size >= MAX_PEOPLE_KEPT) kept.clear();
      if (user) kept.set(id, { user, until: now + PERSON_FRESH_MS });
      return personOf(id, on.self(), user);
    } catch (error) {
      on.failed(error);
      return personOf(id, on.self(), undefined);
    }
  };
}
