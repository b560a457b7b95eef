import { and, asc, eq, min, sql } from "drizzle-orm";
import { contact, contactAddress } from "../../../db/schema/index.ts";
import type { Address } from "../../chat/address.ts";
import { moveOpen } from "../../outbox/store.ts";
import type { Db, Tx } from "../../store.ts";
import { mailAddress } from "../email.ts";
import { revokeLinksSentTo } from "../links/store.ts";
import { byPlatform } from "../reach/connected.ts";
import { addAddress, type Contact } from "../store.ts";

/** What officers say about a person. */
export type Details = Pick<Contact, "name" | "email" | "language" | "timeZone">;

/** A contact, held until the transaction ends; undefined when there is none. */
export async function holdContact(tx: Tx, id: string): Promise<Contact | undefined> {
  const [found] = await tx.select().from(contact).where(eq(contact.id, id)).for("update");
  return found;
}

/** Adds a contact to a supplier, behind those it has; the e-mail must be new. Returns the id. */
export async function addColleague(tx: Tx, supplierId: string, who: Details, now: Date): Promise<string> {
  const [added] = await tx
    .insert(contact)
    .values({ ...who, supplierId, createdAt: now })
    .returning({ id: contact.id });
  await addAddress(tx, added!.id, mailAddress(who.email));
  return added!.id;
}

/** Puts a contact before the others of its supplier, also one who had left. */
export async function putFirst(
  tx: Tx,
  { id, supplierId }: Pick<Contact, "id" | "supplierId">,
): Promise<void> {
  const [least] = await tx
    .select({ rank: min(contact.rank) })
    .from(contact)
    .where(and(eq(contact.supplierId, supplierId), sql`${contact.id} <> ${id}`));
  const rank = (least?.rank ?? 1) - 1;
  await tx.update(contact).set({ rank, leftAt: null }).where(eq(contact.id, id));
}

/** Nobody asks this contact any more; what they send still counts. */
export async function noteLeft(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.update(contact).set({ leftAt: now }).where(eq(contact.id, id));
}

/**
 * Changes what is known of a contact. A new e-mail, which must be nobody's, is an address of its own: the old one goes,
 * what was to leave for it leaves for the new one, and what was sent there opens nothing any more.
 */
export async function changeDetails(
  tx: Tx,
  before: Contact,
  to: Partial<Details>,
  by: string,
  now: Date,
): Promise<void> {
  if (Object.keys(to).length === 0) return;
  await tx.update(contact).set(to).where(eq(contact.id, before.id));
  if (to.email === undefined) return;
  const old = mailAddress(before.email);
  const fresh = mailAddress(to.email);
  if (old === fresh) return;
  await tx.update(contact).set({ soughtAt: null }).where(eq(contact.id, before.id));
  await tx
    .delete(contactAddress)
    .where(and(eq(contactAddress.contactId, before.id), eq(contactAddress.address, old)));
  await addAddress(tx, before.id, fresh);
  await moveOpen(tx, old, fresh, now);
  await revokeLinksSentTo(tx, before.id, old, by, now);
}

/** The contacts of a supplier in the order in which they are asked, those who left last, with all their addresses. */
export async function contactsOf(
  db: Db | Tx,
  supplierId: string,
): Promise<(Contact & { addresses: { address: Address; failedAt: Date | null }[] })[]> {
  const found = await db
    .select({ contact, at: contactAddress })
    .from(contact)
    .leftJoin(contactAddress, eq(contactAddress.contactId, contact.id))
    .where(eq(contact.supplierId, supplierId))
    .orderBy(
      sql`${contact.leftAt} is not null`,
      asc(contact.rank),
      asc(contact.createdAt),
      asc(contact.id),
      asc(contactAddress.preference),
    );
  const all = new Map<string, Contact & { addresses: { address: Address; failedAt: Date | null }[] }>();
  for (const { contact: one, at } of found) {
    const known = all.get(one.id) ?? { ...one, addresses: [] };
    if (at) known.addresses.push({ address: at.address as Address, failedAt: at.failedAt });
    all.set(one.id, known);
  }
  for (const { addresses } of all.values()) addresses.sort((a, b) => byPlatform(a.address, b.address));
  return [...all.values()];
}
