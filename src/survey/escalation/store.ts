import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { allOf, rows } from "../../../db/client.ts";
import { campaign, officer, reminder, request, requestEvent, supplier } from "../../../db/schema/index.ts";
import type { Db, Tx } from "../../store.ts";
import { type Campaign, campaignById } from "../campaigns/store.ts";
import { verdictsOf } from "../drops/store.ts";
import { dueOf } from "../due.ts";
import { lastReturned } from "../reminders/history.ts";
import { byRequest } from "../reminders/store.ts";
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
  dueOn: string;
  status: Status;
  /** An answer is still wanted: no file counts, nobody decided, the survey runs. */
  waits: boolean;
  /** Days where the reader is, ISO. */
  invitedOn: string | null;
  remindedOn: string[];
  returns: number;
  /** Judged again since, its newest file would not be returned. */
  better: boolean;
  /** Its due date was moved since, to a day on which it was not late yet: officers are told anew where it is again. */
  later: boolean;
  /** Something is still to be done about it: it waits, has no more time, and nobody has written to the buyer since. */
  open: boolean;
  /** What people did about it, oldest first; `by` is empty for the operator. */
  done: Deed[];
};

export type Deed = { kind: "escalated" | "noted"; by: string; at: Date; note: string };

const WAITING = ["planned", "invited", "acknowledged", "unreachable"] satisfies Status[];

/** Of the suppliers of a proposal, those that are looked at, in the order of their names. */
export type Which = { most: number; open?: true; requestIds?: readonly string[] };

/** A proposal with some of its suppliers. */
export type Found = {
  campaign: Campaign;
  /** Of all its suppliers: how many there are, have more time by now, are open, and a name of the buyer, or "". */
  count: number;
  later: number;
  open: number;
  buyerName: string;
  suppliers: Proposed[];
};

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

/** A message is of one day, somewhere: what was written down for it lies in less than two. */
const OF_ONE_DAY = sql`interval '2 days'`;

/** The messages for which something was written down since, and of how many suppliers each is to tell. */
export async function proposedSince(
  db: Db | Tx,
  since: Date,
): Promise<{ proposal: Proposal; count: number }[]> {
  const from = sql`${since.toISOString()}::timestamptz`;
  const found = await db.execute(sql`
    select r.campaign_id as "campaignId", e.facts ->> 'step' as step, e.facts ->> 'day' as day,
      e.facts ->> 'buyer' as buyer, count(distinct r.id)::int as count
    from ${requestEvent} e join ${request} r on r.id = e.request_id
    where e.kind = 'proposed' and e.at > ${from} - ${OF_ONE_DAY}
    group by 1, 2, 3, 4 having max(e.at) > ${from} order by 1, 2, 3, e.facts ->> 'buyer' = '', 4`);
  return rows<Proposal & { count: number }>(found).map(({ count, ...proposal }) => ({ proposal, count }));
}

/** A proposal and its survey, with those of its suppliers that are asked for; undefined where there is none. */
export async function loadProposal(
  db: Db | Tx,
  proposal: Proposal,
  { most, open, requestIds }: Which,
): Promise<Found | undefined> {
  const proposed = proposedIn(proposal);
  const [sum] = rows<{ count: number; later: number; open: number; buyerName: string | null }>(
    await db.execute(sql`
      select count(*)::int as count, (count(*) filter (where later))::int as later,
        (count(*) filter (where open))::int as open, min(nullif(buyer_name, '')) as "buyerName"
      from ${proposed}`),
  );
  const whose = await campaignById(db, proposal.campaignId);
  if (!sum || !whose || sum.count === 0) return undefined;
  const found = rows<Line>(
    await db.execute(sql`
      select p.id as "requestId", p.supplier_id as "supplierId", s.name as supplier, p.due_on as "dueOn",
        p.status, p.waits, p.later, p.open
      from ${proposed} join ${supplier} s on s.id = p.supplier_id
      where ${open ? sql`p.open` : sql`true`} and ${requestIds ? sql`p.id in ${allOf(requestIds)}` : sql`true`}
      order by s.name, p.id limit ${most}`),
  );
  const ids = found.map((one) => one.requestId);
  const [owed, events] = [await remindersOf(db, ids), await doneAbout(db, ids)];
  const judged = [...events.values()]
    .flat()
    .flatMap(({ kind, facts }) => (kind === "judged" && facts.dropId ? [facts.dropId] : []));
  const verdicts = await verdictsOf(db, judged);
  const suppliers = found.map(({ dueOn, ...one }): Proposed => {
    const sent = owed.get(one.requestId) ?? [];
    const happened = events.get(one.requestId) ?? [];
    return {
      ...one,
      dueOn: dueOf({ dueOn, campaign: whose }),
      invitedOn: sent.findLast((row) => row.step === "invitation")?.localDate ?? null,
      remindedOn: sent.filter((row) => row.step !== "invitation").map((row) => row.localDate),
      returns: happened.filter((row) => row.kind === "judged" && row.facts.verdict === "returned").length,
      better: one.status === "returned" && lastReturned(happened, verdicts)?.better === true,
      done: happened.flatMap(({ kind, by, at, facts }): Deed[] =>
        kind === "escalated" || kind === "noted" ? [{ kind, by: by ?? "", at, note: facts.note ?? "" }] : [],
      ),
    };
  });
  return { campaign: whose, ...sum, buyerName: sum.buyerName ?? "", suppliers };
}

type Line = Pick<
  Proposed,
  "requestId" | "supplierId" | "supplier" | "status" | "waits" | "later" | "open"
> & {
  dueOn: string | null;
};

/**
 * The requests of a proposal, as a table `p`. They were written down on its day, in whatever zone that is: the index of
 * what was proposed goes by the instant.
 */
function proposedIn({ campaignId, ...facts }: Proposal): SQL {
  const waiting = facts.step === "person" ? [...WAITING, "returned"] : WAITING;
  const written =
    facts.step === "person"
      ? sql`false`
      : sql`exists (select from ${requestEvent} w
          where w.request_id = r.id and w.kind = 'escalated' and w.id > e.id)`;
  // Nobody is a week late on a day that its due date does not lie before.
  const later =
    facts.step === "person" ? sql`false` : sql`greatest(r.due_on, c.due_on) >= ${facts.day}::date`;
  return sql`(
    select x.*, x.waits and not x.written and not x.later as open from (
      select distinct on (r.id) r.id, r.supplier_id, r.due_on, r.status, e.facts ->> 'buyerName' as buyer_name,
        c.closed_at is null and r.decided_by is null
          and r.status in ${waiting} as waits,
        ${later} as later, ${written} as written
      from ${requestEvent} e
      join ${request} r on r.id = e.request_id
      join ${campaign} c on c.id = r.campaign_id
      where e.kind = 'proposed' and e.facts @> ${JSON.stringify(facts)}::jsonb and r.campaign_id = ${campaignId}
        and e.at >= ${facts.day}::date - 1 and e.at < ${facts.day}::date + 3
      order by r.id, e.id desc
    ) x
  ) p`;
}

/** What left by itself for these requests, oldest first. */
async function remindersOf(db: Db | Tx, requestIds: string[]) {
  const found = await db
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
  return byRequest(found);
}

async function doneAbout(db: Db | Tx, requestIds: string[]) {
  const found = await db
    .select({
      requestId: requestEvent.requestId,
      kind: requestEvent.kind,
      at: requestEvent.at,
      by: officer.name,
      facts: sql<{ verdict?: string; dropId?: string; note?: string }>`${requestEvent.facts}`,
    })
    .from(requestEvent)
    .leftJoin(officer, sql`${requestEvent.actor} = 'officer:' || ${officer.id}::text`)
    .where(
      and(
        inArray(requestEvent.requestId, requestIds),
        inArray(requestEvent.kind, ["judged", "taken_back", "escalated", "noted"]),
      ),
    )
    .orderBy(requestEvent.id);
  return byRequest(found);
}
