import { and, asc, eq, isNull } from "drizzle-orm";
import { contact, contactAddress, person } from "../../../db/schema/index.ts";
import type { Address } from "../../chat/address.ts";
import type { PersonRef } from "../../chat/event.ts";
import type { Db, Tx } from "../../store.ts";

/** The contact whose address this is, also where it has failed; undefined when it is nobody's alone. */
export async function contactAt(db: Db | Tx, address: Address): Promise<string | undefined> {
  const [found] = await db
    .select({ contactId: contactAddress.contactId })
    .from(contactAddress)
    .where(eq(contactAddress.address, address))
    .limit(1);
  return found?.contactId;
}

/** Notes that nobody is reached at an address any more; false when that was known, or it is nobody's. */
export async function failAddress(tx: Tx, address: Address, now: Date): Promise<boolean> {
  const failed = await tx
    .update(contactAddress)
    .set({ failedAt: now })
    .where(and(eq(contactAddress.address, address), isNull(contactAddress.failedAt)))
    .returning({ contactId: contactAddress.contactId });
  return failed.length > 0;
}

/** Every address at which somebody of a supplier can still be reached. */
export async function addressesOfSupplier(db: Db | Tx, supplierId: string): Promise<Address[]> {
  const found = await db
    .select({ address: contactAddress.address })
    .from(contactAddress)
    .innerJoin(contact, eq(contact.id, contactAddress.contactId))
    .where(and(eq(contact.supplierId, supplierId), isNull(contactAddress.failedAt)))
    .orderBy(asc(contactAddress.preference));
  return found.map((row) => row.address as Address);
}

/** Where each contact of a supplier can be reached first, those left out whom nothing reaches any more. */
export async function reachedContacts(
  db: Db | Tx,
  supplierId: string,
): Promise<{ contactId: string; language: string; address: Address }[]> {
  const found = await db
    .selectDistinctOn([contact.id], {
      contactId: contact.id,
      language: contact.language,
      address: contactAddress.address,
    })
    .from(contact)
    .innerJoin(contactAddress, eq(contactAddress.contactId, contact.id))
    .where(and(eq(contact.supplierId, supplierId), isNull(contactAddress.failedAt)))
    .orderBy(contact.id, asc(contactAddress.preference));
  return found.map((row) => ({ ...row, address: row.address as Address }));
}

/** Where an account talks with us alone; undefined until it did. */
export async function directOf(db: Db | Tx, who: PersonRef): Promise<Address | undefined> {
  const [found] = await db
    .select({ direct: person.direct })
    .from(person)
    .where(and(eq(person.platform, who.platform), eq(person.org, who.org), eq(person.externalId, who.id)));
  return (found?.direct ?? undefined) as Address | undefined;
}
