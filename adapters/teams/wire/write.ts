import type { Activity, TurnContext } from "botbuilder";
import { DeliveryError } from "../../../src/chat/adapter.ts";
import type { Address } from "../../../src/chat/address.ts";
import { conversationAddress, parse, type TeamsPlace } from "../address.ts";
import type { Home } from "../config.ts";
import type { TeamsDeps } from "../deps.ts";
import { toDeliveryError } from "../errors.ts";
import type { Connector } from "./connector.ts";

/** Single activities into conversations of our own tenant. Every call is made once and throws `DeliveryError` only. */
export type Writer = {
  /** Throws `DeliveryError("unreachable")` for a place in another tenant. */
  placeOf(where: Address): TeamsPlace;
  /** Gives the id that Teams gave the activity; undefined for what is no message. */
  post(place: TeamsPlace, activity: Partial<Activity>): Promise<string | undefined>;
  /** Puts an activity in the place of an earlier one of ours. */
  put(place: TeamsPlace, activity: Partial<Activity>): Promise<void>;
};

export function createWriter({ tenantId, cloud }: Home, deps: TeamsDeps, connector: Connector): Writer {
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
      const reference = await deps.references.find(where);
      return await connector.within(
        place,
        reference ?? { serviceUrl: cloud.serviceUrl, bot: connector.self },
        work,
      );
    } catch (error) {
      throw toDeliveryError(error, deps.clock.now());
    }
  }
}
