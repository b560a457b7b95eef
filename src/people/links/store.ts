import { and, asc, desc, eq, gt, inArray, isNull, lt } from "drizzle-orm";
import { contact, link, officer, session } from "../../../db/schema/index.ts";
import { record } from "../../audit/record.ts";
import type { Address } from "../../chat/address.ts";
import type { PersonRef } from "../../chat/event.ts";
import { owedAt } from "../../outbox/store.ts";
import type { Db, Tx } from "../../store.ts";
import { endCodes } from "../codes/store.ts";
import { CONTACT_LINK_MS, OFFICER_LINK_MS, OFFICER_SESSION_MS } from "../lifetimes.ts";
import { gainAddress } from "../reach/store.ts";
import { linkPerson } from "../store.ts";
import { hashOf, newSecret, newSlot, newToken } from "../token.ts";
import { type Whose, webConversation, webPerson } from "../web.ts";

/** A link made by hand leaves at most this many live ones of its contact; the oldest are revoked. */
const LIVE_LINKS = 3;
/** More sessions by one link than this, and the oldest ends. */
const SESSIONS_PER_LINK = 20;

/** A browser's session, as the web adapter sees it. */
export type Entered = { slot: string; person: PersonRef; conversation: Address; language: string };

export type EntryResult =
  | { kind: "entered"; session: Entered; secret: string }
  | { kind: "press_to_enter"; name: string; language: string }
  | { kind: "expired"; language: string }
  | { kind: "unknown" };

/** Makes a contact's personal link: 30 days, any number of openings. Returns the token, kept nowhere. */
export async function mintContactLink(tx: Tx, contactId: string, by: string, now: Date): Promise<string> {
  const live = await holdLiveLinks(tx, contactId, now);
  for (const old of live.slice(0, 1 - LIVE_LINKS)) await revoke(tx, old.tokenHash, now);
  return mint(tx, { contactId }, CONTACT_LINK_MS, by, now);
}

/**
 * Makes the link that a delivery brings, `mintedFor` its own key. It ends no other one: whoever asks for a new link
 * ends nobody's, and of two mails of one delivery a mailbox may keep the first. Returns the token, kept nowhere.
 */
export async function mintDeliveredLink(
  tx: Tx,
  contactId: string,
  mintedFor: string,
  now: Date,
): Promise<string> {
  await holdLinksOf(tx, contactId);
  return mint(tx, { contactId }, CONTACT_LINK_MS, "tinstone", now, mintedFor);
}

/** Makes an officer's link: ten minutes, used up by one press. Returns the token, kept nowhere. */
export async function mintOfficerLink(tx: Tx, officerId: string, by: string, now: Date): Promise<string> {
  return mint(tx, { officerId }, OFFICER_LINK_MS, by, now);
}

/** Revokes every live link of a contact, ends the sessions they opened and their linking code; returns how many links. */
export async function revokeContactLinks(tx: Tx, contactId: string, by: string, now: Date): Promise<number> {
  const live = await holdLiveLinks(tx, contactId, now);
  for (const one of live) await revoke(tx, one.tokenHash, now);
  await endCodes(tx, contactId, by, now);
  await record(tx, { actor: by, action: "links.revoked", object: `contact:${contactId}` }, now);
  return live.length;
}

/**
 * Revokes the live links of a contact that were sent to an address which is not theirs any more, ends the sessions they
 * opened and the contact's linking code.
 */
export async function revokeLinksSentTo(
  tx: Tx,
  contactId: string,
  address: Address,
  by: string,
  now: Date,
): Promise<void> {
  const live = await holdLiveLinks(tx, contactId, now);
  const minted = live.flatMap(({ mintedFor }) => mintedFor ?? []);
  const sent = await owedAt(tx, minted, address);
  const dead = live.filter(({ mintedFor }) => mintedFor !== null && sent.has(mintedFor));
  if (dead.length === 0) return;
  for (const { tokenHash } of dead) await revoke(tx, tokenHash, now);
  await endCodes(tx, contactId, by, now);
  await record(tx, { actor: by, action: "links.revoked", object: `contact:${contactId}` }, now);
}

/** Removes an officer: their links are dead and their sessions over with this transaction. */
export async function removeOfficer(tx: Tx, officerId: string, by: string, now: Date): Promise<void> {
  await tx.update(officer).set({ active: false }).where(eq(officer.id, officerId));
  await tx
    .update(link)
    .set({ revokedAt: now })
    .where(and(eq(link.officerId, officerId), isNull(link.revokedAt)));
  await tx.delete(session).where(eq(session.officerId, officerId));
  await record(tx, { actor: by, action: "officer.removed", object: `officer:${officerId}` }, now);
}

/** Exchanges a link's token for a session. An officer's link is used up, and only when `pressed`. */
export async function enter(tx: Tx, token: string, pressed: boolean, now: Date): Promise<EntryResult> {
  const tokenHash = hashOf(token);
  const [found] = await tx
    .select({ link, contact, officer })
    .from(link)
    .leftJoin(contact, eq(contact.id, link.contactId))
    .leftJoin(officer, eq(officer.id, link.officerId))
    .where(eq(link.tokenHash, tokenHash))
    .for("update", { of: link });
  if (!found) return { kind: "unknown" };
  const language = found.contact?.language ?? found.officer?.language ?? "en";
  const dead = found.link.revokedAt ?? found.link.usedAt;
  if (dead || found.link.expiresAt <= now || found.officer?.active === false) {
    // A new sign-in link is given out by a person, never on request.
    return found.officer ? { kind: "unknown" } : { kind: "expired", language };
  }
  if (found.officer) {
    if (!pressed) return { kind: "press_to_enter", name: found.officer.name, language };
    await tx.update(link).set({ usedAt: now }).where(eq(link.tokenHash, tokenHash));
    return openSession(tx, { officerId: found.officer.id }, tokenHash, after(now, OFFICER_SESSION_MS), now);
  }
  return openSession(tx, { contactId: found.contact!.id }, tokenHash, found.link.expiresAt, now);
}

/**
 * Whose link the hash of a token said in a chat is, held: a contact's however old, an officer's only while it could
 * still be used.
 */
export async function holdLink(tx: Tx, tokenHash: string, now: Date): Promise<Whose | undefined> {
  const [found] = await tx
    .select({ link, active: officer.active })
    .from(link)
    .leftJoin(officer, eq(officer.id, link.officerId))
    .where(eq(link.tokenHash, tokenHash))
    .for("update", { of: link });
  if (!found) return undefined;
  const { contactId, officerId, usedAt, revokedAt, expiresAt } = found.link;
  if (contactId !== null) return { contactId };
  const alive = usedAt === null && revokedAt === null && expiresAt > now && found.active === true;
  return officerId !== null && alive ? { officerId } : undefined;
}

/** Ends a link that `holdLink` found, with the sessions it opened: somebody has it who should not. */
export async function revokeLink(
  tx: Tx,
  tokenHash: string,
  whose: Whose,
  why: "overheard" | "guest",
  now: Date,
): Promise<void> {
  await revoke(tx, tokenHash, now);
  const { id } = webPerson(whose);
  await record(tx, { actor: "tinstone", action: "link.revoked", object: id, facts: { why } }, now);
}

/** Uses an officer's link up that `holdLink` found. */
export async function spendLink(tx: Tx, tokenHash: string, now: Date): Promise<void> {
  await tx.update(link).set({ usedAt: now }).where(eq(link.tokenHash, tokenHash));
}

/** Whose link this token was, if it is or was a contact's, and whether it was revoked. */
export async function contactOfToken(
  db: Db | Tx,
  token: string,
): Promise<{ contactId: string; revoked: boolean } | undefined> {
  const [found] = await db
    .select({ contactId: link.contactId, revokedAt: link.revokedAt })
    .from(link)
    .where(eq(link.tokenHash, hashOf(token)));
  return found?.contactId ? { contactId: found.contactId, revoked: found.revokedAt !== null } : undefined;
}

/** Opens a session without a link, for the shop window's sample people. */
export async function enterAs(tx: Tx, who: Whose, now: Date): Promise<{ session: Entered; secret: string }> {
  await welcomeToWeb(tx, who, now);
  const entered = await openSession(tx, who, null, after(now, OFFICER_SESSION_MS), now);
  return { session: entered.session, secret: entered.secret };
}

/** The session behind a cookie; undefined when it ended, or its officer was removed. */
export async function findSession(
  db: Db,
  slot: string,
  secret: string,
  now: Date,
): Promise<Entered | undefined> {
  const [found] = await db
    .select({ session, contact, officer })
    .from(session)
    .leftJoin(contact, eq(contact.id, session.contactId))
    .leftJoin(officer, eq(officer.id, session.officerId))
    .where(and(eq(session.slot, slot), eq(session.secretHash, hashOf(secret)), gt(session.expiresAt, now)));
  if (!found || found.officer?.active === false) return undefined;
  const who = found.officer ?? found.contact!;
  const whose = found.officer ? { officerId: found.officer.id } : { contactId: found.contact!.id };
  return entered(slot, whose, who.name, who.language);
}

export async function endSession(tx: Tx, slot: string, secret: string): Promise<void> {
  await tx.delete(session).where(and(eq(session.slot, slot), eq(session.secretHash, hashOf(secret))));
}

/** Removes sessions that are over. */
export async function sweepSessions(db: Db, now: Date): Promise<void> {
  await db.delete(session).where(lt(session.expiresAt, now));
}

/**
 * Oldest first. Holds the contact, so that links are made and revoked one after the other; not its key, which a
 * session opened meanwhile refers to while it holds a link that we may want.
 */
async function holdLiveLinks(tx: Tx, contactId: string, now: Date) {
  await holdLinksOf(tx, contactId);
  return tx
    .select({ tokenHash: link.tokenHash, mintedFor: link.mintedFor })
    .from(link)
    .where(and(eq(link.contactId, contactId), isNull(link.revokedAt), gt(link.expiresAt, now)))
    .orderBy(asc(link.createdAt));
}

async function holdLinksOf(tx: Tx, contactId: string): Promise<void> {
  await tx.select({ id: contact.id }).from(contact).where(eq(contact.id, contactId)).for("no key update");
}

async function mint(
  tx: Tx,
  whose: Whose,
  lifeMs: number,
  by: string,
  now: Date,
  mintedFor: string | null = null,
): Promise<string> {
  const token = newToken();
  const values = {
    tokenHash: hashOf(token),
    ...whose,
    createdAt: now,
    expiresAt: after(now, lifeMs),
    mintedFor,
  };
  await tx.insert(link).values(values);
  await welcomeToWeb(tx, whose, now);
  await record(tx, { actor: by, action: "link.minted", object: webPerson(whose).id }, now);
  return token;
}

async function openSession(tx: Tx, whose: Whose, linkHash: string | null, expiresAt: Date, now: Date) {
  const slot = newSlot();
  const secret = newSecret();
  if (linkHash !== null) await makeRoom(tx, linkHash);
  await tx
    .insert(session)
    .values({ slot, secretHash: hashOf(secret), linkHash, ...whose, createdAt: now, expiresAt });
  const who = await nameAndLanguage(tx, whose);
  return { kind: "entered" as const, session: entered(slot, whose, who.name, who.language), secret };
}

async function makeRoom(tx: Tx, linkHash: string): Promise<void> {
  const tooMany = tx
    .select({ slot: session.slot })
    .from(session)
    .where(eq(session.linkHash, linkHash))
    .orderBy(desc(session.createdAt))
    .offset(SESSIONS_PER_LINK - 1);
  await tx.delete(session).where(inArray(session.slot, tooMany));
}

async function nameAndLanguage(tx: Tx, whose: Whose) {
  const table = "officerId" in whose ? officer : contact;
  const id = "officerId" in whose ? whose.officerId : whose.contactId;
  const [who] = await tx
    .select({ name: table.name, language: table.language })
    .from(table)
    .where(eq(table.id, id));
  return who!;
}

function entered(slot: string, whose: Whose, name: string, language: string): Entered {
  return {
    slot,
    person: webPerson(whose, { name, locale: language }),
    conversation: webConversation(whose),
    language,
  };
}

async function welcomeToWeb(tx: Tx, whose: Whose, now: Date): Promise<void> {
  await linkPerson(tx, webPerson(whose), whose, now);
  if ("contactId" in whose) await gainAddress(tx, whose.contactId, webConversation(whose));
}

async function revoke(tx: Tx, tokenHash: string, now: Date): Promise<void> {
  await tx.update(link).set({ revokedAt: now }).where(eq(link.tokenHash, tokenHash));
  await tx.delete(session).where(eq(session.linkHash, tokenHash));
}

function after(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms);
}
