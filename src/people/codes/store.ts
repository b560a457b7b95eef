import { and, count, eq, gt, isNull, lte, min, sql } from "drizzle-orm";
import { contact, linkingCode, linkingTry } from "../../../db/schema/index.ts";
import { record } from "../../audit/record.ts";
import type { Tx } from "../../store.ts";
import type { Account } from "../accounts/store.ts";
import { LINKING_CODE_MS, TRIES_PER_HOUR, TRIES_WITHIN_MS } from "../lifetimes.ts";
import { hashOf } from "../token.ts";
import { newCode, symbolsOf } from "./code.ts";

/** Makes a contact's linking code: 14 days, one use; it ends an older one. Returns it as people read it, kept nowhere. */
export async function mintCode(tx: Tx, contactId: string, by: string, now: Date): Promise<string> {
  await holdContact(tx, contactId);
  await tx
    .update(linkingCode)
    .set({ endedAt: now })
    .where(and(eq(linkingCode.contactId, contactId), isNull(linkingCode.endedAt)));
  const code = newCode();
  const expiresAt = new Date(now.getTime() + LINKING_CODE_MS);
  await tx
    .insert(linkingCode)
    .values({ codeHash: hashOf(symbolsOf(code)), contactId, createdAt: now, expiresAt });
  await record(tx, { actor: by, action: "code.minted", object: `contact:${contactId}` }, now);
  return code;
}

/** Ends the code a contact may have, used or not: it went where it should not. */
export async function endCodes(tx: Tx, contactId: string, by: string, now: Date): Promise<void> {
  await holdContact(tx, contactId);
  const ended = await tx
    .update(linkingCode)
    .set({ endedAt: now })
    .where(and(eq(linkingCode.contactId, contactId), isNull(linkingCode.endedAt)))
    .returning();
  if (ended.length === 0) return;
  const facts = { why: "revoked" };
  await record(tx, { actor: by, action: "code.ended", object: `contact:${contactId}`, facts }, now);
}

/** Whose a code is that can still be used; its contact is held, so that codes of one contact are used one by one. */
export async function holdCode(tx: Tx, codeHash: string, now: Date): Promise<string | undefined> {
  const live = and(
    eq(linkingCode.codeHash, codeHash),
    isNull(linkingCode.endedAt),
    gt(linkingCode.expiresAt, now),
  );
  const whose = tx.select({ contactId: linkingCode.contactId }).from(linkingCode).where(live);
  const [seen] = await whose;
  if (!seen) return undefined;
  await holdContact(tx, seen.contactId);
  const [found] = await tx.select().from(linkingCode).where(live).for("update");
  return found?.contactId;
}

/** Ends a code that `holdCode` found: it was used, or said where others could read it. */
export async function endCode(tx: Tx, codeHash: string, why: "used" | "overheard", now: Date): Promise<void> {
  const [ended] = await tx
    .update(linkingCode)
    .set({ endedAt: now })
    .where(eq(linkingCode.codeHash, codeHash))
    .returning();
  if (!ended) return;
  const object = `contact:${ended.contactId}`;
  await record(tx, { actor: "tinstone", action: "code.ended", object, facts: { why } }, now);
}

/** Notes that an account tries a secret. After ten within an hour it notes nothing and says when to try again. */
export async function noteTry(tx: Tx, who: Account, now: Date): Promise<{ again: Date } | undefined> {
  const account = { platform: who.platform, org: who.org, externalId: who.id };
  // Two messages of one account at once are counted one after the other.
  const name = JSON.stringify(["linking_try", who.platform, who.org, who.id]);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
  const tries = and(
    eq(linkingTry.platform, who.platform),
    eq(linkingTry.org, who.org),
    eq(linkingTry.externalId, who.id),
  );
  const over = new Date(now.getTime() - TRIES_WITHIN_MS);
  await tx.delete(linkingTry).where(and(tries, lte(linkingTry.at, over)));
  const [counted] = await tx
    .select({ n: count(), oldest: min(linkingTry.at) })
    .from(linkingTry)
    .where(tries);
  if (counted?.oldest && counted.n >= TRIES_PER_HOUR) {
    return { again: new Date(counted.oldest.getTime() + TRIES_WITHIN_MS) };
  }
  await tx.insert(linkingTry).values({ ...account, at: now });
  return undefined;
}

async function holdContact(tx: Tx, contactId: string): Promise<void> {
  await tx.select({ id: contact.id }).from(contact).where(eq(contact.id, contactId)).for("no key update");
}
