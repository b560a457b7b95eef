import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { contact } from "../../../db/schema/index.ts";
import { record } from "../../audit/record.ts";
import type { Tx } from "../../store.ts";
import { lookAgain } from "../../survey/reminders/store.ts";

/** A contact wants no more reminders; `by` as in the audit. False: that was known, or there is no such contact. */
export async function muteReminders(tx: Tx, contactId: string, by: string, now: Date): Promise<boolean> {
  const muted = await tx
    .update(contact)
    .set({ mutedAt: now })
    .where(and(eq(contact.id, contactId), isNull(contact.mutedAt)))
    .returning({ supplierId: contact.supplierId });
  return noted(tx, muted, { actor: by, action: "reminders.muted", object: `contact:${contactId}` }, now);
}

/** A contact wants reminders again. False: they get them, or there is no such contact. */
export async function unmuteReminders(tx: Tx, contactId: string, by: string, now: Date): Promise<boolean> {
  const unmuted = await tx
    .update(contact)
    .set({ mutedAt: null })
    .where(and(eq(contact.id, contactId), isNotNull(contact.mutedAt)))
    .returning({ supplierId: contact.supplierId });
  return noted(tx, unmuted, { actor: by, action: "reminders.unmuted", object: `contact:${contactId}` }, now);
}

async function noted(
  tx: Tx,
  [changed]: { supplierId: string }[],
  row: { actor: string; action: string; object: string },
  now: Date,
): Promise<boolean> {
  if (!changed) return false;
  await record(tx, row, now);
  await lookAgain(tx, { supplierId: changed.supplierId });
  return true;
}
