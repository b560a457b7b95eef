import { eq, sql } from "drizzle-orm";
import { conversationReference } from "../../db/schema/index.ts";
import type { Address } from "../chat/address.ts";
import type { Db } from "../store.ts";

/** Keeps what an adapter must know to write into a conversation: the newest counts; one that stands is not written. */
export async function keepReference(db: Db, address: Address, reference: object): Promise<void> {
  await db
    .insert(conversationReference)
    .values({ address, reference })
    .onConflictDoUpdate({
      target: conversationReference.address,
      set: { reference },
      setWhere: sql`${conversationReference.reference} <> excluded.reference`,
    });
}

/** What was kept, as plain JSON; the adapter checks its shape. */
export async function findReference(db: Db, address: Address): Promise<unknown> {
  const [found] = await db
    .select({ reference: conversationReference.reference })
    .from(conversationReference)
    .where(eq(conversationReference.address, address));
  return found?.reference;
}
