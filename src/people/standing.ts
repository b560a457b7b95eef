import type { ChatAdapter } from "../chat/adapter.ts";
import type { InboundEvent, PersonRef } from "../chat/event.ts";
import type { Clock } from "../clock.ts";
import type { Db } from "../store.ts";

export type StandingDeps = {
  db: Db;
  clock: Clock;
  adapterOf(event: InboundEvent): ChatAdapter;
};

/**
 * Who speaks, with all that the platform must confirm for it: asked before any transaction, and again for each event.
 */
export function createStanding(_deps: StandingDeps): (event: InboundEvent) => Promise<PersonRef> {
  return async ({ from }) => from;
}
