import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { allOf } from "../../../../db/client.ts";
import { contact, contactAddress, supplier } from "../../../../db/schema/index.ts";
import type { Address } from "../../../chat/address.ts";
import { languageOf } from "../../../i18n/index.ts";
import type { Db, Tx } from "../../../store.ts";
import { byPlatform, type Connected, isConnected, reachesByItself } from "../connected.ts";
import type { Recipient } from "../recipient.ts";

/**
 * Whom of each supplier we write to by ourselves: the first contact by rank whom a chat or a mail reaches, else the
 * first who has a page. Suppliers nobody of whom can be reached are left out. One statement, however many there are.
 */
export async function recipientsOf(
  db: Db | Tx,
  supplierIds: readonly string[],
  connected: Connected,
): Promise<Map<string, Recipient>> {
  const first = new Map<string, Recipient>();
  if (supplierIds.length === 0) return first;
  const wanted = allOf(supplierIds);
  const found = await db
    .select({ contact, country: supplier.country, address: contactAddress.address })
    .from(contact)
    .innerJoin(supplier, eq(supplier.id, contact.supplierId))
    .innerJoin(contactAddress, and(eq(contactAddress.contactId, contact.id), isNull(contactAddress.failedAt)))
    .where(and(sql`${contact.supplierId} in ${wanted}`, isNull(contact.leftAt)))
    .orderBy(asc(contact.rank), asc(contact.createdAt), asc(contact.id), asc(contactAddress.preference));
  for (const { contact: one, country, address } of found) {
    const recipient = { ...who(one, country), address: address as Address };
    if (!isConnected(recipient.address, connected)) continue;
    const before = first.get(one.supplierId);
    if (before === undefined || comesBefore(recipient, before)) first.set(one.supplierId, recipient);
  }
  return first;
}

/** Of two who come in order of rank, whether the later is written to first. */
function comesBefore(later: Recipient, earlier: Recipient): boolean {
  if (later.contactId === earlier.contactId) return byPlatform(later.address, earlier.address) < 0;
  return reachesByItself(later.address) && !reachesByItself(earlier.address);
}

function who(one: typeof contact.$inferSelect, country: string | null): Omit<Recipient, "address"> {
  const { id, name, timeZone, mutedAt } = one;
  return {
    contactId: id,
    name,
    language: languageOf(one.language),
    timeZone,
    country,
    muted: mutedAt !== null,
  };
}
