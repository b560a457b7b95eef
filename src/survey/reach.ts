import { record } from "../audit/record.ts";
import type { PersonRef } from "../chat/event.ts";
import { actorName } from "../people/may.ts";
import { actorOf } from "../people/store.ts";
import type { Tx } from "../store.ts";
import { statusOnSilence } from "./status.ts";
import { change, currentRequest, holdRequest } from "./store.ts";
import { statusWithout } from "./submit.ts";

/** Nobody of a supplier can be reached any more: what it owes us in a running survey waits for another way. */
export async function markUnreachable(
  tx: Tx,
  supplierId: string,
  reason: { contactId: string; platform: string },
  now: Date,
): Promise<void> {
  const current = await currentRequest(tx, supplierId);
  const held = current?.campaign.closedAt === null ? await holdRequest(tx, current.id) : undefined;
  if (!held || statusOnSilence(held.status) === held.status) return;
  const to = statusOnSilence(held.status);
  await change(tx, held, { kind: "unreachable", to, actor: "tinstone", facts: reason }, now);
  const object = `request:${held.id}`;
  await record(tx, { actor: "tinstone", action: "request.unreachable", object, facts: reason }, now);
}

/**
 * Whoever speaks for a supplier that could not be reached ends that, from wherever and by whatever they do: its
 * running survey stands where its files brought it.
 */
export async function heardFrom(tx: Tx, who: PersonRef, now: Date): Promise<void> {
  const { actor } = await actorOf(tx, who);
  const current = "supplierId" in actor ? await currentRequest(tx, actor.supplierId) : undefined;
  if (current?.status !== "unreachable" || current.campaign.closedAt !== null) return;
  const held = await holdRequest(tx, current.id);
  if (held?.status !== "unreachable") return;
  const to = await statusWithout(tx, held.id);
  const by = actorName(actor);
  await change(tx, held, { kind: "acknowledged", to, actor: by }, now);
  await record(tx, { actor: by, action: "request.reached", object: `request:${held.id}` }, now);
}
