import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { rows } from "../../../db/client.ts";
import { campaign, officer, reminder, request, requestEvent, supplier } from "../../../db/schema/index.ts";
import type { Db, Tx } from "../../store.ts";
import type { Campaign } from "../campaigns/store.ts";
import { dueOf } from "../due.ts";
import type { OfficerStep } from "../reminders/types.ts";
import type { Status } from "../status.ts";

/** What one message to officers is about: the suppliers of a survey that came to this step on one day of theirs. */
export type Proposal = {
  campaignId: string;
  step: OfficerStep;
  /** ISO, in the survey's time zone. */
  day: string;
  /** Who buys from them, by e-mail address; "": not known, or not of interest. */
  buyer: string;
};

/** One supplier of a proposal, as it stands now. */
export type Proposed = {
  requestId: string;
  supplierId: string;
  supplier: string;
  buyerName: string;
  dueOn: string;
  status: Status;
  /** An answer is still wanted: no file counts, nobody decided, the survey runs. */
  waits: boolean;
  /** Days where the reader is, ISO. */
  invitedOn: string | null;
  remindedOn: string[];
  returns: number;
  /** What people did about it, oldest first; `by` is empty for the operator. */
  done: Deed[];
};

export type Deed = { kind: "escalated" | "noted"; by: string; at: Date; note: string };

const WAITING: readonly string[] = ["planned", "invited", "acknowledged", "unreachable"] satisfies Status[];

/** A request with what decides which message officers read of it. */
export async function supplierOfRequest(tx: Tx, requestId: string) {
  const [found] = await tx
    .select({ status: request.status, supplier, campaign })
    .from(request)
    .innerJoin(supplier, eq(supplier.id, request.supplierId))
    .innerJoin(campaign, eq(campaign.id, request.campaignId))
    .where(eq(request.id, requestId));
  return found;
}

/** Writes down that officers are told of a request; who buys there may change later, the message stays one. */
export async function noteProposed(
  tx: Tx,
  of: { requestId: string; status: string; proposal: Proposal; buyerName: string },
  now: Date,
): Promise<void> {
  const { campaignId: _, ...facts } = of.proposal;
  await tx.insert(requestEvent).values({
    requestId: of.requestId,
    at: now,
    kind: "proposed",
    fromStatus: of.status,
    toStatus: of.status,
    actor: "tinstone",
    facts: { ...facts, buyerName: of.buyerName },
  });
}

/** The suppliers of a proposal, by name, and its survey; undefined where there is none. */
export async function loadProposal(
  db: Db | Tx,
  { campaignId, ...facts }: Proposal,
): Promise<{ campaign: Campaign; suppliers: Proposed[] } | undefined> {
  const found = await db
    .selectDistinctOn([supplier.name, request.id], { request, supplier, campaign, said: requestEvent.facts })
    .from(requestEvent)
    .innerJoin(request, eq(request.id, requestEvent.requestId))
    .innerJoin(supplier, eq(supplier.id, request.supplierId))
    .innerJoin(campaign, eq(campaign.id, request.campaignId))
    .where(
      and(
        eq(request.campaignId, campaignId),
        eq(requestEvent.kind, "proposed"),
        sql`${requestEvent.facts} @> ${JSON.stringify(facts)}::jsonb`,
      ),
    )
    .orderBy(asc(supplier.name), request.id);
  const [first] = found;
  if (!first) return undefined;
  const ids = found.map((row) => row.request.id);
  const [owed, events] = [await remindersOf(db, ids), await doneAbout(db, ids)];
  const open = facts.step === "person" ? [...WAITING, "returned"] : WAITING;
  const suppliers = found.map(({ request: one, supplier: whose, campaign: { dueOn, closedAt }, said }) => {
    const sent = owed.filter((row) => row.requestId === one.id);
    const happened = events.filter((row) => row.requestId === one.id);
    return {
      requestId: one.id,
      supplierId: whose.id,
      supplier: whose.name,
      buyerName: String((said as { buyerName?: string }).buyerName ?? ""),
      dueOn: dueOf({ dueOn: one.dueOn, campaign: { dueOn } }),
      status: one.status as Status,
      waits: closedAt === null && one.decidedBy === null && open.includes(one.status),
      invitedOn: sent.findLast((row) => row.step === "invitation")?.localDate ?? null,
      remindedOn: sent.filter((row) => row.step !== "invitation").map((row) => row.localDate),
      returns: happened.filter((row) => row.kind === "judged" && row.verdict === "returned").length,
      done: happened.flatMap(({ kind, by, at, note }): Deed[] =>
        kind === "escalated" || kind === "noted" ? [{ kind, by: by ?? "", at, note: note ?? "" }] : [],
      ),
    };
  });
  return { campaign: first.campaign, suppliers };
}

/** What left by itself for these requests, oldest first. */
async function remindersOf(db: Db | Tx, requestIds: string[]) {
  return db
    .select({ requestId: reminder.requestId, step: reminder.step, localDate: reminder.localDate })
    .from(reminder)
    .where(
      and(
        inArray(reminder.requestId, requestIds),
        eq(reminder.outcome, "owed"),
        sql`${reminder.step} not in ('escalation', 'person')`,
      ),
    )
    .orderBy(reminder.requestId, reminder.n);
}

async function doneAbout(db: Db | Tx, requestIds: string[]) {
  return db
    .select({
      requestId: requestEvent.requestId,
      kind: requestEvent.kind,
      at: requestEvent.at,
      by: officer.name,
      verdict: sql<string | null>`${requestEvent.facts} ->> 'verdict'`,
      note: sql<string | null>`${requestEvent.facts} ->> 'note'`,
    })
    .from(requestEvent)
    .leftJoin(officer, sql`${requestEvent.actor} = 'officer:' || ${officer.id}::text`)
    .where(
      and(
        inArray(requestEvent.requestId, requestIds),
        inArray(requestEvent.kind, ["judged", "escalated", "noted"]),
      ),
    )
    .orderBy(requestEvent.id);
}

/** Names the transaction: what it does many times becomes visible at once. */
export async function transactionName(tx: Tx): Promise<string> {
  const [found] = rows<{ name: string }>(await tx.execute(sql`select pg_current_xact_id()::text as name`));
  return found!.name;
}
