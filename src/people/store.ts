import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { contact, contactAddress, officer, person, supplier } from "../../db/schema/index.ts";
import type { Address } from "../chat/address.ts";
import type { PersonRef } from "../chat/event.ts";
import type { Db, Tx } from "../store.ts";
import { mailAddress } from "./email.ts";
import type { Actor, Role } from "./may.ts";
import { byPlatform } from "./reach/connected.ts";

export type Supplier = typeof supplier.$inferSelect;
export type Contact = typeof contact.$inferSelect;
export type Officer = typeof officer.$inferSelect;

/** Adds a contact, and its supplier unless one of that name is there, which stays as it is. Returns the ids. */
export async function addContact(
  tx: Tx,
  who: {
    supplier: string;
    name: string;
    email: string;
    language: string;
    timeZone: string;
    country?: string;
  },
  now: Date,
): Promise<{ supplierId: string; contactId: string }> {
  const [known] = await tx
    .select({ id: supplier.id })
    .from(supplier)
    .where(sql`lower(${supplier.name}) = lower(${who.supplier})`);
  const { country } = who;
  const [fresh] = known
    ? [known]
    : await tx
        .insert(supplier)
        .values({ name: who.supplier, country, createdAt: now })
        .returning({ id: supplier.id });
  const supplierId = fresh!.id;
  const { name, email, language, timeZone } = who;
  const [added] = await tx
    .insert(contact)
    .values({ supplierId, name, email, language, timeZone, createdAt: now })
    .returning({ id: contact.id });
  const contactId = added!.id;
  await addAddress(tx, contactId, mailAddress(email));
  return { supplierId, contactId };
}

/** Adds an officer; their e-mail must be new. */
export async function addOfficer(
  tx: Tx,
  who: { name: string; email: string; roles: readonly Role[]; language: string },
  now: Date,
): Promise<string> {
  const [added] = await tx
    .insert(officer)
    .values({ ...who, roles: [...who.roles], createdAt: now })
    .returning({ id: officer.id });
  return added!.id;
}

/** Every supplier with its contacts, by name; who is written to first comes first. */
export async function listSuppliers(db: Db) {
  return db
    .select({ supplier, contact })
    .from(supplier)
    .leftJoin(contact, eq(contact.supplierId, supplier.id))
    .orderBy(asc(supplier.name), asc(supplier.id), asc(contact.rank), asc(contact.name));
}

export async function listOfficers(db: Db): Promise<Officer[]> {
  return db.select().from(officer).orderBy(asc(officer.name));
}

/** The languages that active officers read, each once. */
export async function officerLanguages(tx: Tx): Promise<string[]> {
  const found = await tx
    .selectDistinct({ language: officer.language })
    .from(officer)
    .where(eq(officer.active, true));
  return found.map((row) => row.language);
}

export async function contactByEmail(db: Db | Tx, email: string): Promise<Contact | undefined> {
  const [found] = await db.select().from(contact).where(sql`lower(${contact.email}) = lower(${email})`);
  return found;
}

export async function officerByEmail(db: Db | Tx, email: string): Promise<Officer | undefined> {
  const [found] = await db.select().from(officer).where(sql`lower(${officer.email}) = lower(${email})`);
  return found;
}

export async function officerById(db: Db | Tx, id: string): Promise<Officer | undefined> {
  const [found] = await db.select().from(officer).where(eq(officer.id, id));
  return found;
}

export async function contactById(
  db: Db | Tx,
  id: string,
): Promise<(Contact & { supplier: Supplier }) | undefined> {
  const [found] = await db
    .select({ contact, supplier })
    .from(contact)
    .innerJoin(supplier, eq(supplier.id, contact.supplierId))
    .where(eq(contact.id, id));
  return found && { ...found.contact, supplier: found.supplier };
}

export async function supplierById(db: Db | Tx, id: string): Promise<Supplier | undefined> {
  const [found] = await db.select().from(supplier).where(eq(supplier.id, id));
  return found;
}

/** Where a contact can be reached, preferred first, addresses that failed left out. */
export async function addressesOf(db: Db | Tx, contactId: string): Promise<Address[]> {
  const found = await db
    .select({ address: contactAddress.address })
    .from(contactAddress)
    .where(and(eq(contactAddress.contactId, contactId), isNull(contactAddress.failedAt)))
    .orderBy(asc(contactAddress.preference));
  return found.map((row) => row.address as Address).sort(byPlatform);
}

/** Whether a conversation is one that an active officer has with us alone. */
export async function isOfficersOwn(db: Db | Tx, conversation: Address): Promise<boolean> {
  const [found] = await db
    .select({ id: officer.id })
    .from(person)
    .innerJoin(officer, eq(officer.id, person.officerId))
    .where(and(eq(person.direct, conversation), eq(officer.active, true)));
  return found !== undefined;
}

/** Notes an address of a contact after those already known; one that failed before is good again. */
export async function addAddress(tx: Tx, contactId: string, address: Address): Promise<void> {
  await tx
    .insert(contactAddress)
    .values({
      contactId,
      address,
      preference: sql`(select count(*) from ${contactAddress} where contact_id = ${contactId})`,
    })
    .onConflictDoUpdate({
      target: [contactAddress.contactId, contactAddress.address],
      set: { failedAt: null },
    });
}

/** Links an account on a platform to a contact or an officer; the latest link holds. */
export async function linkPerson(
  tx: Tx,
  who: PersonRef,
  to: { contactId: string } | { officerId: string },
  now: Date,
): Promise<void> {
  const link = { contactId: null, officerId: null, ...to, linkedAt: now };
  await tx
    .insert(person)
    .values({ platform: who.platform, org: who.org, externalId: who.id, ...link })
    .onConflictDoUpdate({ target: [person.platform, person.org, person.externalId], set: link });
}

/** Who an account is to us, right now: a removed officer or an unlinked account is unknown. */
export async function actorOf(
  db: Db | Tx,
  who: PersonRef,
): Promise<{ actor: Actor; language: string | undefined }> {
  const [found] = await db
    .select({ contact, officer })
    .from(person)
    .leftJoin(contact, eq(contact.id, person.contactId))
    .leftJoin(officer, eq(officer.id, person.officerId))
    .where(and(eq(person.platform, who.platform), eq(person.org, who.org), eq(person.externalId, who.id)));
  // Whoever the platform does not vouch for as one of ours never acts for us.
  if (found?.officer?.active && !who.external) {
    const { id, roles, name, language } = found.officer;
    return { actor: { kind: "officer", officerId: id, roles: roles as Role[], name }, language };
  }
  if (found?.contact) {
    const { id, supplierId, name, language } = found.contact;
    return { actor: { kind: "contact", contactId: id, supplierId, name }, language };
  }
  if (who.speaksFor !== undefined) {
    const actor = { kind: "channel" as const, supplierId: who.speaksFor, name: who.name ?? "" };
    return { actor, language: who.locale };
  }
  return { actor: { kind: "unknown" }, language: who.locale };
}
