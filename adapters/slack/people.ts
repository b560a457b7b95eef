import type { PersonRef } from "../../src/chat/event.ts";
import { personOf } from "./address.ts";
import { PERSON_FRESH_MS } from "./limits.ts";
import type { Receiving } from "./wire/receiving.ts";

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
