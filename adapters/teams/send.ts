import type { Activity, TurnContext } from "botbuilder";
import type { ChatAdapter } from "../../src/chat/adapter.ts";
import { DeliveryError } from "../../src/chat/adapter.ts";
import type { Address } from "../../src/chat/address.ts";
import type { Message } from "../../src/chat/message.ts";
import { conversationAddress, messageAddress, parse, type TeamsPlace } from "./address.ts";
import type { Home } from "./config.ts";
import type { Connector } from "./connector.ts";
import type { TeamsDeps } from "./deps.ts";
import { toDeliveryError } from "./errors.ts";
import { renderMessage } from "./render.ts";

type Sending = Pick<
  ChatAdapter,
  "can" | "audience" | "outside" | "find" | "reach" | "isMember" | "send" | "replace" | "working"
>;

/** The ways out, into personal conversations. Teams does not let us look whether a message arrived. */
export function createSending(home: Home, deps: TeamsDeps, connector: Connector): Sending {
  const { tenantId, cloud } = home;

  return {
    can: (where) => (ours(where) ? { forms: true, filesIn: true, replace: true, typing: true } : {}),
    audience: async (where) => (ours(where) ? "one" : "mixed"),
    outside: async () => undefined,
    // Teams knows people's addresses through Microsoft Graph only.
    find: async () => undefined,
    async reach(who) {
      if (who.platform !== "teams" || who.org !== tenantId) throw unreachable();
      try {
        const where = conversationAddress(tenantId, await connector.converse(who.id));
        await deps.references.keep(where, { serviceUrl: cloud.serviceUrl, bot: connector.self });
        return where;
      } catch (error) {
        throw toDeliveryError(error, deps.clock.now());
      }
    },
    isMember: async () => false,
    async send(to, message) {
      const parts: Address[] = [];
      try {
        const place = placeOf(to);
        const thread = conversationAddress(place.tenant, place.conversation);
        const activities = renderMessage(message);
        await within(place, async (context) => {
          for (const activity of activities) {
            const posted = await context.sendActivity(activity);
            if (posted?.id) parts.push(messageAddress(thread, posted.id));
          }
        });
        return { thread, parts };
      } catch (error) {
        const { code, outcome, retryAfterMs, cause } = toDeliveryError(error, deps.clock.now());
        throw new DeliveryError(code, parts.length > 0 ? "unknown" : outcome, retryAfterMs, { cause });
      }
    },
    async replace(part, message) {
      try {
        const place = placeOf(part);
        const activity = faceOf(message);
        if (place.activity === undefined) throw new DeliveryError("rejected", "not_sent");
        await within(place, (context) => context.updateActivity({ ...activity, id: place.activity! }));
      } catch (error) {
        throw toDeliveryError(error, deps.clock.now());
      }
    },
    working(where) {
      const place = ours(where);
      if (place) within(place, (context) => context.sendActivity({ type: "typing" })).catch(deps.failed);
    },
  };

  function ours(where: Address): TeamsPlace | undefined {
    const place = parse(where);
    return place?.tenant === tenantId ? place : undefined;
  }

  function placeOf(where: Address): TeamsPlace {
    const place = ours(where);
    if (!place) throw unreachable();
    return place;
  }

  async function within<T>(place: TeamsPlace, work: (context: TurnContext) => Promise<T>): Promise<T> {
    const where = conversationAddress(place.tenant, place.conversation);
    const reference = await deps.references.find(where);
    return connector.within(place, reference ?? { serviceUrl: cloud.serviceUrl, bot: connector.self }, work);
  }
}

/** A message that takes another's place must fit there. */
function faceOf(message: Message): Partial<Activity> {
  const [face, ...more] = renderMessage(message);
  if (!face || more.length > 0) throw new DeliveryError("rejected", "not_sent");
  return face;
}

function unreachable(): DeliveryError {
  return new DeliveryError("unreachable", "not_sent");
}
