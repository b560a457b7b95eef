import type { Activity, TurnContext } from "botbuilder";
import { DeliveryError } from "../../../src/chat/adapter.ts";
import type { Address } from "../../../src/chat/address.ts";
import type { Clock } from "../../../src/clock.ts";
import { conversationAddress, parse, type TeamsPlace } from "../address.ts";
import type { Home } from "../config.ts";
import { toDeliveryError } from "../errors.ts";
import type { Connector } from "./connector.ts";
import type { References } from "./references.ts";

/** Single activities into conversations of our own tenant. Every call is made once and throws `DeliveryError` only. */
export type Writer = {
  /** Throws `DeliveryError("unreachable")` for a place in another tenant. */
  placeOf(where: Address): TeamsPlace;
  /** Gives the id that Teams gave the activity; undefined for what is no message. */
  post(place: TeamsPlace, activity: Partial<Activity>): Promise<string | undefined>;
  /** Puts an activity in the place of an earlier one of ours. */
  put(place: TeamsPlace, activity: Partial<Activity>): Promise<void>;
};

export function createWriter(
  { tenantId }: Home,
  clock: Clock,
  { connector, references }: { connector: Connector; references: References },
): Writer {
  return {
    placeOf(where) {
      const place = parse(where);
      if (place?.tenant !== tenantId) throw new DeliveryError("unreachable", "not_sent");
      return place;
    },
    post: (place, activity) =>
      within(place, async (context) => (await context.sendActivity(activity))?.id || undefined),
    async put(place, activity) {
      const { activity: id } = place;
      if (id === undefined) throw new DeliveryError("rejected", "not_sent");
      await within(place, (context) => context.updateActivity({ ...activity, id }));
    },
  };

  async function within<T>(place: TeamsPlace, work: (context: TurnContext) => Promise<T>): Promise<T> {
    const where = conversationAddress(place.tenant, place.scope, place.conversation);
    try {
      return await connector.within(place, await references.find(where), work);
    } catch (error) {
      throw toDeliveryError(error, clock.now());
    }
  }
}
