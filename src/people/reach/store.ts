import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { contact, contactAddress, person } from "../../../db/schema/index.ts";
import type { Address } from "../../chat/address.ts";
import type { PersonRef } from "../../chat/event.ts";
import type { Db, Tx } from "../../store.ts";
import { lookAgain } from "../../survey/reminders/store.ts";
import { addAddress } from "../store.ts";
import { byPlatform, type Connected, isConnected } from "./connected.ts";

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

/** Notes where a contact can be reached from now on; a survey that could reach nobody of theirs is looked at again. */
export async function gainAddress(tx: Tx, contactId: string, address: Address): Promise<void> {
  const [known] = await tx
    .select({ failedAt: contactAddress.failedAt })
    .from(contactAddress)
    .where(and(eq(contactAddress.contactId, contactId), eq(contactAddress.address, address)));
  if (known?.failedAt === null) return;
  await addAddress(tx, contactId, address);
  const [of] = await tx
    .select({ supplierId: contact.supplierId })
    .from(contact)
    .where(eq(contact.id, contactId));
  if (of) await lookAgain(tx, of);
}

/** An address that failed is good again; false when it had not failed, or is nobody's. */
export async function unfailAddress(tx: Tx, address: Address): Promise<boolean> {
  const good = await tx
    .update(contactAddress)
    .set({ failedAt: null })
    .where(and(eq(contactAddress.address, address), isNotNull(contactAddress.failedAt)))
    .returning({ contactId: contactAddress.contactId });
  return good.length > 0;
}

/** Every address at which somebody of a supplier can still be reached. */
export async function addressesOfSupplier(db: Db | Tx, supplierId: string): Promise<Address[]> {
  return (await reached(db, supplierId)).map((one) => one.address);
}

/** Where each contact of a supplier can be reached first, those left out whom nothing reaches now. */
export async function reachedContacts(
  db: Db | Tx,
  supplierId: string,
  connected: Connected,
): Promise<{ contactId: string; language: string; address: Address }[]> {
  const all = (await reached(db, supplierId)).filter((one) => isConnected(one.address, connected));
  const first = new Map<string, (typeof all)[number]>();
  for (const one of all.sort((a, b) => byPlatform(a.address, b.address)))
    if (!first.has(one.contactId)) first.set(one.contactId, one);
  return [...first.values()];
}

/** The addresses of a supplier's contacts that have not failed; of those who left, none. */
async function reached(db: Db | Tx, supplierId: string) {
  const found = await db
    .select({ contactId: contact.id, language: contact.language, address: contactAddress.address })
    .from(contact)
    .innerJoin(contactAddress, eq(contactAddress.contactId, contact.id))
    .where(and(eq(contact.supplierId, supplierId), isNull(contact.leftAt), isNull(contactAddress.failedAt)))
    .orderBy(asc(contact.rank), asc(contact.createdAt), asc(contactAddress.preference));
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
