import { and, desc, eq, inArray, or, sql } from "drizzle-orm";
import { delivery, lane } from "../../db/schema/index.ts";
import type { Address } from "../chat/address.ts";
import type { Posted } from "../chat/message.ts";
import type { Language } from "../i18n/index.ts";
import { announce } from "../queue/store.ts";
import type { Db, Tx } from "../store.ts";

/** Behind the key of a message that was given up where it was owed first. */
export const MOVED = ":moved";
/** The last error of a delivery an attempt at which may have arrived: from when it is made until it is known. */
const UNKNOWN = "unknown";

/** A message we owe: a template's name and facts, never rendered text and never a secret. */
export type Owed = {
  /** Names what is owed, so that owing it twice is owing it once. */
  key: string;
  /** The conversation whose deliveries are made one after the other. */
  conversation: Address;
  /** Where in it: the conversation itself or the message to answer under. */
  to: Address;
  template: string;
  facts: Record<string, unknown>;
  language: Language;
};

/** Owes a message inside the transaction that is its reason; false when it was owed before. */
export async function owe(tx: Tx, owed: Owed, now: Date): Promise<boolean> {
  return put(tx, { ...owed, what: "send" }, now);
}

/** Owes a message that was given up in one conversation in another one; a later `oweReplacement` finds it there. */
export async function oweElsewhere(
  tx: Tx,
  given: Omit<Owed, "conversation" | "to">,
  conversation: Address,
  now: Date,
): Promise<void> {
  await owe(tx, { ...given, key: `${given.key}${MOVED}`, conversation, to: conversation }, now);
}

/** What is owed in one conversation and did not leave yet is owed in another one: nobody is written to in the first. */
export async function moveOpen(tx: Tx, from: Address, to: Address, now: Date): Promise<void> {
  const open = await tx
    .update(delivery)
    .set({ state: "moot", doneAt: now })
    .where(and(eq(delivery.lane, from), eq(delivery.state, "open"), eq(delivery.what, "send")))
    .returning();
  for (const { key, template, facts, language } of open.sort((one, other) => one.id - other.id)) {
    const owed = { key, template, facts: facts as Owed["facts"], language: language as Language };
    await oweElsewhere(tx, owed, to, now);
  }
}

/** Which of these messages were to be said in a conversation under that very key: what it was moved to has its own. */
export async function owedAt(
  tx: Tx,
  deliveryKeys: readonly string[],
  conversation: Address,
): Promise<ReadonlySet<string>> {
  const found = await tx
    .select({ key: delivery.key })
    .from(delivery)
    .where(and(eq(delivery.lane, conversation), inArray(delivery.key, [...deliveryKeys])));
  return new Set(found.map(({ key }) => key));
}

/** The language in which something was owed; undefined when nothing was under this key. */
export async function languageOwed(tx: Tx, key: string): Promise<Language | undefined> {
  const [row] = await tx.select({ language: delivery.language }).from(delivery).where(eq(delivery.key, key));
  return row?.language as Language | undefined;
}

/** The languages in which a template was last owed with these facts and did not leave (yet). */
export async function languagesNotSent(
  db: Db | Tx,
  template: string,
  facts: Record<string, unknown>,
): Promise<string[]> {
  const newest = await db
    .selectDistinctOn([delivery.language], { language: delivery.language, state: delivery.state })
    .from(delivery)
    .where(and(eq(delivery.template, template), sql`${delivery.facts} @> ${JSON.stringify(facts)}::jsonb`))
    .orderBy(delivery.language, desc(delivery.id));
  return newest.filter(({ state }) => state !== "done").map(({ language }) => language);
}

/** Whether anything was ever owed in one of these conversations. */
export async function wasOwedTo(tx: Tx, conversations: readonly Address[]): Promise<boolean> {
  const found = await tx
    .select({ address: lane.address })
    .from(lane)
    .where(and(eq(lane.queue, "outbox"), inArray(lane.address, [...conversations])));
  return found.length > 0;
}

/** The facts of what was owed under a key; undefined when nothing was. */
export async function owedFacts(tx: Db | Tx, key: string): Promise<Record<string, unknown> | undefined> {
  const [row] = await tx.select({ facts: delivery.facts }).from(delivery).where(eq(delivery.key, key));
  return row?.facts as Record<string, unknown> | undefined;
}

/** The messages under these templates whose facts hold one of `about`, where they stand now; oldest first. */
export async function owedAbout(
  tx: Tx,
  templates: string[],
  about: Record<string, unknown>[],
): Promise<Pick<Owed, "key" | "conversation" | "facts">[]> {
  const holds = about.map((facts) => sql`${delivery.facts} @> ${JSON.stringify(facts)}::jsonb`);
  const found = await tx
    .select({ key: delivery.key, lane: delivery.lane, facts: delivery.facts })
    .from(delivery)
    .where(
      and(
        eq(delivery.what, "send"),
        // What was given up was never read, or stands elsewhere under another key.
        inArray(delivery.state, ["open", "done"]),
        inArray(delivery.template, templates),
        or(...holds),
      ),
    )
    .orderBy(delivery.id);
  return found.map(({ key, lane, facts }) => ({
    key,
    conversation: lane as Address,
    facts: facts as Record<string, unknown>,
  }));
}

/**
 * Owes a new face for the message that was delivered under `deliveryKey`: the same template says what is true by
 * then, or another one takes its place. `by` names the reason, so that each reason replaces once.
 */
export async function oweReplacement(
  tx: Tx,
  deliveryKey: string,
  by: string,
  now: Date,
  face?: { template: string; facts: Record<string, unknown> },
): Promise<void> {
  const before = await whereItStands(tx, deliveryKey);
  if (!before) return;
  const { template, facts } = face ?? {
    template: before.template,
    facts: before.facts as Record<string, unknown>,
  };
  const key = replacementKey(deliveryKey, by);
  // Where the message stands may not be noted yet; in its lane it is by the time this one's turn comes.
  const to = {
    conversation: before.lane as Address,
    to: before.key as Address,
    language: before.language as Language,
  };
  await put(tx, { ...to, key, template, facts, what: "replace" }, now);
}

/** Whether a new face was owed for a message for this reason. */
export async function isReplaced(tx: Db | Tx, deliveryKey: string, by: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: delivery.id })
    .from(delivery)
    .where(eq(delivery.key, replacementKey(deliveryKey, by)));
  return row !== undefined;
}

function replacementKey(deliveryKey: string, by: string): string {
  return `${deliveryKey}:replaced:${by}`;
}

export type OpenDelivery = Owed & {
  id: number;
  what: "send" | "replace";
  attempts: number;
  /** An attempt was made of which nobody knows whether it arrived; also one whose process died. */
  mayHaveLeft: boolean;
};

/** One delivery with all that is needed to make it. What replaces a message that stands nowhere has its lane as `to`. */
export async function loadDelivery(db: Db, id: number): Promise<OpenDelivery | undefined> {
  const [row] = await db.select().from(delivery).where(eq(delivery.id, id));
  const to = row?.what === "replace" ? await lastPart(db, row.toAddress) : row?.toAddress;
  return (
    row && {
      id,
      key: row.key,
      conversation: row.lane as Address,
      to: (to ?? row.lane) as Address,
      template: row.template,
      facts: row.facts as Record<string, unknown>,
      language: row.language as Language,
      what: row.what as "send" | "replace",
      attempts: row.attempts,
      mayHaveLeft: row.lastError === UNKNOWN,
    }
  );
}

/** Notes that an attempt begins: from now on it may have left, also where this process ends before it knows. */
export async function noteAttempt(db: Db, { id }: OpenDelivery): Promise<void> {
  await db.update(delivery).set({ lastError: UNKNOWN }).where(eq(delivery.id, id));
}

/** Notes that an attempt certainly brought nothing anywhere; what an earlier one may have done stays. */
export async function noteNotSent(
  tx: Tx,
  { id, mayHaveLeft }: OpenDelivery,
  why: string | null,
): Promise<void> {
  if (!mayHaveLeft) await tx.update(delivery).set({ lastError: why }).where(eq(delivery.id, id));
}

/** Notes where a delivery ended up. */
export async function notePosted(tx: Tx, id: number, posted: Posted): Promise<void> {
  await tx.update(delivery).set({ posted, lastError: null }).where(eq(delivery.id, id));
}

/** A delivery, or the one that took its place in another conversation. */
async function whereItStands(tx: Tx, deliveryKey: string) {
  let found: typeof delivery.$inferSelect | undefined;
  for (let key = deliveryKey; ; key += MOVED) {
    const [row] = await tx.select().from(delivery).where(eq(delivery.key, key));
    if (!row) return found;
    found = row;
  }
}

/** The part of a delivered message that its buttons are in; undefined when it was never delivered. */
async function lastPart(db: Db, deliveryKey: string): Promise<Address | undefined> {
  const [before] = await db
    .select({ posted: delivery.posted })
    .from(delivery)
    .where(eq(delivery.key, deliveryKey));
  const posted = before?.posted as Posted | null | undefined;
  return posted?.face ?? posted?.parts.at(-1);
}

async function put(tx: Tx, owed: Owed & { what: "send" | "replace" }, now: Date): Promise<boolean> {
  const fresh = await tx
    .insert(delivery)
    .values({
      key: owed.key,
      lane: owed.conversation,
      toAddress: owed.to,
      what: owed.what,
      template: owed.template,
      facts: owed.facts,
      language: owed.language,
      owedAt: now,
      dueAt: now,
      state: "open",
    })
    .onConflictDoNothing({ target: delivery.key })
    .returning({ id: delivery.id });
  if (fresh.length > 0) await announce(tx, "outbox", owed.conversation, now);
  return fresh.length > 0;
}
