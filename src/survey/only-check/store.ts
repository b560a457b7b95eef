import { and, eq } from "drizzle-orm";
import { onlyCheck } from "../../../db/schema/index.ts";
import type { Address } from "../../chat/address.ts";
import type { Db, Tx } from "../../store.ts";

/** The contact's next file here is checked without being counted, if it comes before `until`. */
export async function askOnlyCheck(tx: Tx, address: Address, contactId: string, until: Date): Promise<void> {
  await tx
    .insert(onlyCheck)
    .values({ address, contactId, until })
    .onConflictDoUpdate({ target: [onlyCheck.address, onlyCheck.contactId], set: { until } });
}

/** Until when the contact wants that; undefined when they do not. */
export async function onlyCheckUntil(
  db: Db | Tx,
  address: Address,
  contactId: string,
): Promise<Date | undefined> {
  const [found] = await db.select().from(onlyCheck).where(of(address, contactId));
  return found?.until;
}

export async function endOnlyCheck(tx: Tx, address: Address, contactId: string): Promise<void> {
  await tx.delete(onlyCheck).where(of(address, contactId));
}

function of(address: Address, contactId: string) {
  return and(eq(onlyCheck.address, address), eq(onlyCheck.contactId, contactId));
}
