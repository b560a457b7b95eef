import type { Tx } from "../store.ts";
import { statusOnSignOfLife, statusOnSilence } from "./status.ts";
import { change, currentRequest, holdRequest } from "./store.ts";

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
}

/** Somebody of a supplier that could not be reached speaks again, from wherever. */
export async function heardAgain(tx: Tx, supplierId: string, actor: string, now: Date): Promise<void> {
  const current = await currentRequest(tx, supplierId);
  if (current?.status !== "unreachable") return;
  const held = await holdRequest(tx, current.id);
  if (held?.status !== "unreachable") return;
  await change(tx, held, { kind: "acknowledged", to: statusOnSignOfLife(held.status), actor }, now);
}
