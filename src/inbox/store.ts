import { and, eq } from "drizzle-orm";
import { inbox, lane } from "../../db/schema/index.ts";
import type { Address } from "../chat/address.ts";
import type { Answer, Decision, InboundEvent, Notice } from "../chat/event.ts";
import { announce } from "../queue/store.ts";
import type { Db, Tx } from "../store.ts";

/** Records a notice as work to be done; false when the same happening was recorded before. */
export async function recordNotice(tx: Tx, event: Notice, now: Date): Promise<boolean> {
  const fresh = await insert(tx, event, "open", now);
  if (fresh !== undefined) await announce(tx, "inbox", event.in, now);
  return fresh !== undefined;
}

/** Whether something was ever heard in a conversation: an address that no platform makes never is. */
export async function heardIn(db: Db, where: Address): Promise<boolean> {
  return (await db.$count(lane, and(eq(lane.queue, "inbox"), eq(lane.address, where)))) > 0;
}

/**
 * Takes a decision's key. Returns the row to answer with `saveAnswer`, or, when the decision was carried out
 * before, what was answered then. Two at once: the second waits here for the first one's commit.
 */
export async function takeDecision(
  tx: Tx,
  event: Decision,
  now: Date,
): Promise<{ row: number } | { before: Answer }> {
  const row = await insert(tx, event, "done", now);
  if (row !== undefined) return { row };
  const before = await tx.select({ answer: inbox.answer }).from(inbox).where(eq(inbox.key, event.key));
  return { before: (before[0]?.answer as Answer | null | undefined) ?? { kind: "none" } };
}

/** Keeps what was answered for the same key's next time. */
export async function saveAnswer(tx: Tx, row: number, answer: Answer): Promise<void> {
  await tx.update(inbox).set({ answer }).where(eq(inbox.id, row));
}

export type OpenNotice = { id: number; event: Notice; attempts: number; at: Date };

/** A claimed lane's notice with its dates restored. */
export async function loadNotice(db: Db, id: number): Promise<OpenNotice | undefined> {
  const [row] = await db.select().from(inbox).where(eq(inbox.id, id));
  if (!row) return undefined;
  const event = row.event as Notice;
  return { id, attempts: row.attempts, at: row.at, event: { ...event, at: new Date(event.at) } };
}

async function insert(tx: Tx, event: InboundEvent, state: "open" | "done", now: Date) {
  const [fresh] = await tx
    .insert(inbox)
    .values({ key: event.key, lane: event.in, kind: event.kind, event, state, at: now, dueAt: now })
    .onConflictDoNothing({ target: inbox.key })
    .returning({ id: inbox.id });
  return fresh?.id;
}
