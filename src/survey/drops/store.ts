import { and, desc, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import { allOf } from "../../../db/client.ts";
import { campaign, drop, file, finding, judgement, request, submission } from "../../../db/schema/index.ts";
import type { Address } from "../../chat/address.ts";
import type { FileId } from "../../chat/message.ts";
import type {
  Basis,
  Check,
  Declaration,
  Finding,
  Judgement,
  ListsUsed,
  Metal,
  Previous,
  Severity,
  Template,
  UnreadableReason,
  VerdictWord,
} from "../../cmrt/index.ts";
import type { Db, Tx } from "../../store.ts";
import type { Placed } from "../place.ts";

export type Drop = Omit<typeof drop.$inferSelect, "placed"> & { placed: Placed };
export type Submission = typeof submission.$inferSelect;
/** A stored judgement with its findings in the order they were made. */
export type Verdict = {
  verdict: VerdictWord;
  unreadable: UnreadableReason | null;
  template: Template | null;
  basis: Basis;
  rulesVersion: string;
  lists: ListsUsed | null;
  findings: Finding[];
};

/** Writes down a dropped file and where placing put it. */
export async function addDrop(
  tx: Tx,
  row: {
    fileId: FileId | null;
    name: string;
    eventKey: string;
    position: number;
    conversation: Address;
    message: Address;
    contactId: string | null;
    officerId: string | null;
    placed: Placed;
    requestId: string | null;
    sameAs?: string;
  },
  now: Date,
): Promise<string> {
  const [added] = await tx
    .insert(drop)
    .values({ ...row, at: now, placedAt: now })
    .returning({ id: drop.id });
  return added!.id;
}

/** Stores what was said about a drop, and on what basis; judging again adds a row. */
export async function addJudgement(tx: Tx, dropId: string, said: Judgement, now: Date): Promise<void> {
  const [added] = await tx
    .insert(judgement)
    .values({
      dropId,
      at: now,
      verdict: said.verdict,
      unreadable: said.unreadable,
      rulesVersion: said.rulesVersion,
      basis: said.basis,
      lookupSha256: said.lookupSha256,
      lists: said.lists,
      template: said.template,
      declaration: said.declaration,
    })
    .returning({ id: judgement.id });
  const rows = said.findings.map((one) => ({ judgementId: added!.id, ...one }));
  for (let at = 0; at < rows.length; at += 500) await tx.insert(finding).values(rows.slice(at, at + 500));
}

/** What is said of files now, by drop; those that were never judged are left out. */
export async function verdictsOf(
  db: Db | Tx,
  dropIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (dropIds.length === 0) return new Map();
  const found = await db
    .selectDistinctOn([judgement.dropId], { dropId: judgement.dropId, verdict: judgement.verdict })
    .from(judgement)
    .where(sql`${judgement.dropId} in ${allOf(dropIds)}`)
    .orderBy(judgement.dropId, desc(judgement.at), desc(judgement.id));
  return new Map(found.map(({ dropId, verdict }) => [dropId, verdict]));
}

/** The latest judgement of a drop. */
export async function verdictOf(db: Db | Tx, dropId: string): Promise<Verdict | undefined> {
  const [said] = await db
    .select()
    .from(judgement)
    .where(eq(judgement.dropId, dropId))
    .orderBy(desc(judgement.at), desc(judgement.id))
    .limit(1);
  if (!said) return undefined;
  const rows = await db.select().from(finding).where(eq(finding.judgementId, said.id)).orderBy(finding.id);
  return {
    verdict: said.verdict as VerdictWord,
    unreadable: said.unreadable as UnreadableReason | null,
    template: said.template as Template | null,
    basis: said.basis as Basis,
    rulesVersion: said.rulesVersion,
    lists: said.lists as ListsUsed | null,
    findings: rows.map((row) => ({
      code: row.code,
      check: row.check as Check,
      severity: row.severity as Severity,
      sheet: row.sheet,
      cell: row.cell,
      metal: row.metal as Metal | null,
      facts: row.facts as Finding["facts"],
      label: row.label,
    })),
  };
}

/** What a drop's latest judgement read: the company's name, "" when there is none, and how many smelters. */
export async function readDeclared(
  db: Db | Tx,
  dropId: string,
): Promise<{ company: string; smelters: number }> {
  const [said] = await db
    .select({
      company: sql<string | null>`${judgement.declaration} -> 'company' ->> 'name'`,
      smelters: sql<number | null>`jsonb_array_length(${judgement.declaration} -> 'smelters')`,
    })
    .from(judgement)
    .where(eq(judgement.dropId, dropId))
    .orderBy(desc(judgement.at), desc(judgement.id))
    .limit(1);
  return { company: said?.company ?? "", smelters: said?.smelters ?? 0 };
}

/** The whole form that a drop's latest judgement read, and the RMAP list it was compared with. */
export async function readDeclaration(
  db: Db | Tx,
  dropId: string,
): Promise<{ declaration: Declaration | null; rmapAsOf: string | undefined }> {
  const [said] = await db
    .select({ declaration: judgement.declaration, lists: judgement.lists })
    .from(judgement)
    .where(eq(judgement.dropId, dropId))
    .orderBy(desc(judgement.at), desc(judgement.id))
    .limit(1);
  const declaration = (said?.declaration ?? null) as Declaration | null;
  return { declaration, rmapAsOf: (said?.lists as ListsUsed | null | undefined)?.rmap?.asOf };
}

export async function dropById(db: Db | Tx, id: string): Promise<Drop | undefined> {
  const [found] = await db.select().from(drop).where(eq(drop.id, id));
  return found && { ...found, placed: found.placed as Placed };
}

/** The later drops of the same bytes, which were answered with what counts of this one. */
export async function dropsLike(tx: Tx, dropId: string): Promise<string[]> {
  const found = await tx.select({ id: drop.id }).from(drop).where(eq(drop.sameAs, dropId));
  return found.map(({ id }) => id);
}

/** One drop, held until the transaction ends: a button pressed twice acts once. */
export async function holdDrop(tx: Tx, id: string): Promise<Drop | undefined> {
  const [found] = await tx.select().from(drop).where(eq(drop.id, id)).for("update");
  return found && { ...found, placed: found.placed as Placed };
}

/** Moves a drop to another place. */
export async function movePlaced(tx: Tx, dropId: string, placed: Placed, now: Date): Promise<void> {
  await tx.update(drop).set({ placed, placedAt: now }).where(eq(drop.id, dropId));
}

/** Places a drop on a request that it was not for until now; `sameAs` where its bytes count there already. */
export async function placeOn(
  tx: Tx,
  dropId: string,
  on: { placed: Placed; requestId: string; sameAs: string | null },
  now: Date,
): Promise<void> {
  await tx
    .update(drop)
    .set({ ...on, placedAt: now })
    .where(eq(drop.id, dropId));
}

/**
 * Counts a drop on a request, whose row the caller holds, as its newest: whatever the clocks of several processes say,
 * and for each of the files of one message.
 */
export async function addSubmission(
  tx: Tx,
  row: { requestId: string; dropId: string; fileId: string; late: boolean },
  now: Date,
): Promise<void> {
  const [newest] = await tx
    .select({ at: submission.at })
    .from(submission)
    .where(eq(submission.requestId, row.requestId))
    .orderBy(desc(submission.at))
    .limit(1);
  const at = newest && newest.at >= now ? new Date(newest.at.getTime() + 1) : now;
  await tx
    .insert(submission)
    .values({ ...row, at })
    .onConflictDoUpdate({ target: submission.dropId, set: { withdrawnAt: null, at } });
}

/**
 * The newest submission that counts on this request, if it is of the same bytes; they are never looked for elsewhere.
 * Bytes that something newer came after are a new answer.
 */
export async function sameBytes(
  db: Db | Tx,
  requestId: string,
  fileId: string,
): Promise<Submission | undefined> {
  const latest = await latestSubmission(db, requestId);
  return latest?.fileId === fileId ? latest : undefined;
}

/** Takes a counted drop back; false when it does not count (any more). */
export async function withdraw(tx: Tx, dropId: string, now: Date): Promise<boolean> {
  const taken = await tx
    .update(submission)
    .set({ withdrawnAt: now })
    .where(and(eq(submission.dropId, dropId), isNull(submission.withdrawnAt)))
    .returning({ id: submission.id });
  return taken.length > 0;
}

/** The newest submission of a request that still counts. */
export async function latestSubmission(db: Db | Tx, requestId: string): Promise<Submission | undefined> {
  const [found] = await db
    .select()
    .from(submission)
    .where(and(eq(submission.requestId, requestId), isNull(submission.withdrawnAt)))
    .orderBy(desc(submission.at))
    .limit(1);
  return found;
}

/** What a supplier's newest file said that counts in the latest survey before `year`. */
export async function countedBefore(
  db: Db | Tx,
  supplierId: string,
  year: number,
): Promise<Previous | undefined> {
  const counted = and(isNull(submission.withdrawnAt), eq(submission.late, false));
  const [found] = await db
    .select({ year: campaign.year, declaration: judgement.declaration })
    .from(submission)
    .innerJoin(request, eq(request.id, submission.requestId))
    .innerJoin(campaign, eq(campaign.id, request.campaignId))
    .innerJoin(judgement, eq(judgement.dropId, submission.dropId))
    .where(and(eq(request.supplierId, supplierId), lt(campaign.year, year), counted))
    .orderBy(desc(campaign.year), desc(submission.at), desc(judgement.at), desc(judgement.id))
    .limit(1);
  return found?.declaration ? { year: found.year, declaration: found.declaration as Declaration } : undefined;
}

/** Whether a drop counts on its request right now. */
export async function counts(db: Db | Tx, dropId: string): Promise<boolean> {
  return (
    (await db.$count(submission, and(eq(submission.dropId, dropId), isNull(submission.withdrawnAt)))) > 0
  );
}

/** Files nobody placed yet, oldest first. */
export async function unplaced(db: Db) {
  return db
    .select({ drop, bytes: file.bytes })
    .from(drop)
    .leftJoin(file, eq(file.id, drop.fileId))
    .where(inArray(drop.placed, ["unplaced", "unusable", "asked"]))
    .orderBy(drop.at);
}
