import { eq, sql } from "drizzle-orm";
import { supplierChannel } from "../../../../db/schema/index.ts";
import { record } from "../../../audit/record.ts";
import type { Address } from "../../../chat/address.ts";
import type { Tx } from "../../../store.ts";

/** What conversations are for is said by one after the other, until the transaction ends. */
export async function holdUses(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('uses of channels', 0))`);
}

/** Says that a conversation is shared with no supplier any more; false when nobody had said so. */
export async function unmapChannel(tx: Tx, where: Address, by: string, now: Date): Promise<boolean> {
  const [was] = await tx.delete(supplierChannel).where(eq(supplierChannel.address, where)).returning();
  if (!was) return false;
  const facts = { supplier: was.supplierId };
  await record(tx, { actor: by, action: "channel.unmapped", object: where, facts }, now);
  return true;
}
