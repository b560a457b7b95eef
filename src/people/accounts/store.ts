import { and, asc, eq, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { contact, contactAddress, officer, person } from "../../../db/schema/index.ts";
import { record } from "../../audit/record.ts";
import type { Address, Platform } from "../../chat/address.ts";
import type { PersonRef } from "../../chat/event.ts";
import type { Db, Tx } from "../../store.ts";
import { gainAddress } from "../reach/store.ts";
import { contactByEmail } from "../store.ts";

/** An account on a platform, as far as its platform names it. */
export type Account = Pick<PersonRef, "platform" | "org" | "id">;

/** What is known of an account: no row was ever made, or whose it is now. */
export type Known = {
  contactId: string | null;
  officerId: string | null;
  name: string | null;
  officerActive: boolean;
  /** The conversation asked about is noted as theirs, and for contacts as a place where they are reached. */
  noted: boolean;
};

/** What we know of an account, seen from a conversation; undefined when it was never linked. */
export async function knownAccount(
  db: Db | Tx,
  who: Account,
  conversation: Address,
): Promise<Known | undefined> {
  const [found] = await db
    .select({ person, contact, officer, reachedAt: contactAddress.address })
    .from(person)
    .leftJoin(contact, eq(contact.id, person.contactId))
    .leftJoin(officer, eq(officer.id, person.officerId))
    .leftJoin(
      contactAddress,
      and(
        eq(contactAddress.contactId, person.contactId),
        eq(contactAddress.address, conversation),
        isNull(contactAddress.failedAt),
      ),
    )
    .where(isAccount(who));
  if (!found) return undefined;
  const { contactId, officerId, direct } = found.person;
  return {
    contactId,
    officerId,
    name: found.contact?.name ?? found.officer?.name ?? null,
    officerActive: found.officer?.active ?? false,
    noted: direct === conversation && (contactId === null || found.reachedAt !== null),
  };
}

/**
 * Links an account to a contact or an officer, unless it is linked already. `by` says what proved it; `direct` is
 * the conversation in which they talk with us alone, where this is one. False, and nothing is changed, when it was
 * linked meanwhile.
 */
export async function linkAccount(
  tx: Tx,
  who: Account,
  to: { contactId: string } | { officerId: string },
  proof: { by: "email" | "code" | "link"; direct?: Address },
  now: Date,
): Promise<boolean> {
  const link = { contactId: null, officerId: null, ...to, linkedAt: now, direct: proof.direct ?? null };
  const [linked] = await tx
    .insert(person)
    .values({ platform: who.platform, org: who.org, externalId: who.id, ...link })
    .onConflictDoUpdate({
      target: [person.platform, person.org, person.externalId],
      set: link,
      // What an officer undid is linked again by a code or a link only, never by itself.
      setWhere:
        proof.by === "email" ? sql`false` : sql`${person.contactId} is null and ${person.officerId} is null`,
    })
    .returning();
  if (!linked) return false;
  if ("contactId" in to && proof.direct !== undefined) await gainAddress(tx, to.contactId, proof.direct);
  const whose = "contactId" in to ? `contact:${to.contactId}` : `officer:${to.officerId}`;
  const facts = { whose, by: proof.by };
  await record(tx, { actor: whose, action: "account.linked", object: accountName(who), facts }, now);
  return true;
}

/** Links an account that was never linked to the contact with an e-mail; false when there is none. */
export async function linkByEmail(tx: Tx, who: Account, email: string, now: Date): Promise<boolean> {
  const found = await contactByEmail(tx, email);
  return found !== undefined && linkAccount(tx, who, { contactId: found.id }, { by: "email" }, now);
}

/** Notes where the person of a linked account talks with us alone; a contact can be reached there from now on. */
export async function noteDirect(tx: Tx, who: Account, direct: Address): Promise<void> {
  const [linked] = await tx.update(person).set({ direct }).where(isAccount(who)).returning();
  if (linked?.contactId) await gainAddress(tx, linked.contactId, direct);
}

/**
 * Undoes the link of every account that a platform calls `id` (in whichever workspace or tenant); none of them is
 * linked again by itself, and nothing more is sent to where they talked with us. Where `only` somebody's link is meant,
 * nobody else's is undone. Returns how many there were.
 */
export async function unlinkAccounts(
  tx: Tx,
  platform: string,
  id: string,
  by: string,
  now: Date,
  only?: { contactId: string } | { officerId: string },
): Promise<number> {
  const whose =
    only &&
    ("contactId" in only ? eq(person.contactId, only.contactId) : eq(person.officerId, only.officerId));
  const linked = await tx
    .select()
    .from(person)
    .where(and(eq(person.platform, platform), eq(person.externalId, id), isLinked(), whose))
    .for("update");
  for (const one of linked) {
    const account = { platform: one.platform, org: one.org, id: one.externalId };
    await tx.update(person).set({ contactId: null, officerId: null, direct: null }).where(isAccount(account));
    if (one.contactId !== null && one.direct !== null) {
      await tx
        .delete(contactAddress)
        .where(and(eq(contactAddress.contactId, one.contactId), eq(contactAddress.address, one.direct)));
    }
    const facts = { whose: one.contactId ? `contact:${one.contactId}` : `officer:${one.officerId}` };
    await record(tx, { actor: by, action: "account.unlinked", object: accountName(account), facts }, now);
  }
  return linked.length;
}

/** The accounts on chat platforms that are linked to a contact; their own page is none. */
export async function accountsOf(db: Db, contactId: string): Promise<Account[]> {
  const found = await db
    .select()
    .from(person)
    .where(and(eq(person.contactId, contactId), ne(person.platform, "web")))
    .orderBy(asc(person.platform), asc(person.linkedAt));
  return found.map((one) => ({ platform: one.platform as Platform, org: one.org, id: one.externalId }));
}

/** Every linked account with the name of whose it is. */
export async function listAccounts(db: Db) {
  return db
    .select({ account: person, contact: contact.name, officer: officer.name })
    .from(person)
    .leftJoin(contact, eq(contact.id, person.contactId))
    .leftJoin(officer, eq(officer.id, person.officerId))
    .where(isLinked())
    .orderBy(asc(person.platform), asc(person.linkedAt));
}

function isAccount(who: { platform: string; org: string; id: string }) {
  return and(eq(person.platform, who.platform), eq(person.org, who.org), eq(person.externalId, who.id));
}

function isLinked() {
  return or(isNotNull(person.contactId), isNotNull(person.officerId));
}

function accountName(who: { platform: string; org: string; id: string }): string {
  return `account:${who.platform}:${who.org}:${who.id}`;
}
