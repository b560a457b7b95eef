import { setImmediate as nextTurn } from "node:timers/promises";
import { and, asc, eq, gt, type SQL, sql } from "drizzle-orm";
import { allOf, rows } from "../../../db/client.ts";
import { campaign, reminder, request, requestEvent, supplier } from "../../../db/schema/index.ts";
import type { Db, Tx } from "../../store.ts";
import { verdictsOf } from "../drops/store.ts";
import type { Status } from "../status.ts";
import type { Ladder, LeftOut, OfficerStep, Step, Taken } from "./types.ts";

/** A request with all rows of its own that decide what is next. */
export type Written = Omit<typeof request.$inferSelect, "status"> & {
  status: Status;
  campaign: typeof campaign.$inferSelect;
  /** ISO 3166-1 with an optional subdivision, of the supplier; null: unknown. */
  country: string | null;
  events: (typeof requestEvent.$inferSelect)[];
  taken: Taken[];
  /** By drop, what is said now of files that were returned when they came. */
  verdicts: ReadonlyMap<string, string>;
};

/**
 * Holds up to `limit` requests until the transaction ends whose time to be looked at has come, those that somebody
 * else holds left out. One statement, safe with any number of processes. Whoever claims must `planNext` each.
 */
export async function claimDue(tx: Tx, now: Date, limit: number): Promise<string[]> {
  const claimed = rows<{ id: string }>(await tx.execute(dueStatement(now, limit)));
  return claimed.map(({ id }) => id);
}

/** The statement that claims; `bench/reminders.ts` has it explained. */
export function dueStatement(now: Date, limit: number): SQL {
  return sql`
    select r.id from ${request} r join ${campaign} c on c.id = r.campaign_id
    where r.next_reminder_at <= ${now.toISOString()}::timestamptz
      and c.started_at is not null and c.paused_at is null and c.closed_at is null
    order by r.next_reminder_at limit ${limit}
    for update of r skip locked`;
}

/** What time it is where the database is. */
export async function databaseClock(db: Db): Promise<Date> {
  const [found] = rows<{ at: string }>(
    await db.execute(sql`select (extract(epoch from clock_timestamp()) * 1000)::bigint::text as at`),
  );
  return new Date(Number(found!.at));
}

/** When each of these requests is looked at next; null: not before something happens. */
export async function planNext(tx: Tx, planned: ReadonlyMap<string, Date | null>): Promise<void> {
  if (planned.size === 0) return;
  const next = [...planned].map(([id, at]) => ({ id, at }));
  await tx.execute(sql`
    update ${request} set next_reminder_at = p.at
    from jsonb_to_recordset(${JSON.stringify(next)}::jsonb) as p(id uuid, at timestamptz)
    where ${request}.id = p.id`);
}

/** Requests written by one statement: an embedded database holds the process up for each. */
const AT_ONCE = 1_000;
const DAY_MS = 86_400_000;
/** Before every id. */
const FIRST = "00000000-0000-0000-0000-000000000000";

/** Some requests. */
type Which =
  | { requestId: string }
  | { requestIds: readonly string[] }
  | { supplierId: string }
  | { supplierIds: readonly string[] }
  | { campaignId: string };

/** "At once", by whatever clock: one that is ahead for a minute must not silence what the right one reads later. */
const AT_ONCE_BY_ANY_CLOCK = new Date(0);

/**
 * Has requests looked at by the next sweep: for whoever changes what decides reminders besides a request's events,
 * which do it by themselves. What is no running survey's, or paused, waits until it is started or goes on.
 */
export async function lookAgain(tx: Tx, which: Which): Promise<void> {
  if ("campaignId" in which) {
    for await (const requestIds of requestsIn(tx, which.campaignId)) await lookAgain(tx, { requestIds });
    return;
  }
  await lookAt(tx, which, sql`${AT_ONCE_BY_ANY_CLOCK.toISOString()}::timestamptz`);
}

/**
 * Has a request whose step `n` did not get out looked at after `ms`; what a clock says that is ahead holds for a day
 * longer than that at most, from when the step was owed.
 */
export async function lookLater(
  tx: Tx,
  { requestId, n }: { requestId: string; n: number },
  ms: number,
  now: Date,
): Promise<void> {
  const owed = sql`(select at from ${reminder} where request_id = ${requestId}::uuid and n = ${n})`;
  const later = new Date(now.getTime() + ms).toISOString();
  const most = `${(ms + DAY_MS) / 1_000} seconds`;
  await lookAt(tx, { requestId }, sql`least(${later}::timestamptz, ${owed} + ${most}::interval)`);
}

async function lookAt(tx: Tx, which: Exclude<Which, { campaignId: string }>, at: SQL): Promise<void> {
  await tx.execute(sql`
    update ${request} set next_reminder_at =
      case when c.started_at is not null and c.paused_at is null and c.closed_at is null then ${at} end
    from ${campaign} c
    where c.id = ${request}.campaign_id and ${chosen(which)}`);
}

/** All requests of a survey, so many at once, with a turn for others in between: an embedded database gives none. */
export async function* requestsIn(tx: Tx, campaignId: string): AsyncGenerator<string[]> {
  for (let after = FIRST; ; ) {
    const some = await tx
      .select({ id: request.id, supplierId: request.supplierId })
      .from(request)
      .where(and(eq(request.campaignId, campaignId), gt(request.supplierId, after)))
      .orderBy(asc(request.supplierId))
      .limit(AT_ONCE);
    if (some.length > 0) yield some.map(({ id }) => id);
    await nextTurn();
    if (some.length < AT_ONCE) return;
    after = some.at(-1)!.supplierId;
  }
}

/** Requests with their rows, in four statements however many there are; those that do not exist are left out. */
export async function written(db: Db | Tx, requestIds: readonly string[]): Promise<Written[]> {
  if (requestIds.length === 0) return [];
  const wanted = allOf(requestIds);
  const found = await db
    .select({ request, campaign, country: supplier.country })
    .from(request)
    .innerJoin(campaign, eq(campaign.id, request.campaignId))
    .innerJoin(supplier, eq(supplier.id, request.supplierId))
    .where(sql`${request.id} in ${wanted}`);
  const events = await db
    .select()
    .from(requestEvent)
    .where(sql`${requestEvent.requestId} in ${wanted}`)
    .orderBy(asc(requestEvent.id));
  const taken = await db
    .select()
    .from(reminder)
    .where(sql`${reminder.requestId} in ${wanted}`)
    .orderBy(asc(reminder.n));
  const returned = events.flatMap(({ kind, facts }) => {
    const { dropId, verdict } = facts as { dropId?: string; verdict?: string };
    return kind === "judged" && verdict === "returned" && dropId !== undefined ? [dropId] : [];
  });
  const verdicts = await verdictsOf(db, returned);
  const eventsOf = byRequest(events);
  const takenOf = byRequest(taken);
  return found.map(({ request: row, campaign, country }) => ({
    ...row,
    status: row.status as Status,
    campaign,
    country,
    events: eventsOf.get(row.id) ?? [],
    taken: (takenOf.get(row.id) ?? []).map(asTaken),
    verdicts,
  }));
}

/** Writes down steps of a request that were taken or left out, numbered on from `n`. */
export async function addReminders(
  tx: Tx,
  requestId: string,
  n: number,
  steps: readonly (LeftOut | { ladder: Ladder; step: Step | OfficerStep; contactId: string | null })[],
  when: { at: Date; localDate: string },
): Promise<void> {
  if (steps.length === 0) return;
  await tx.insert(reminder).values(
    steps.map((one, i) => ({
      requestId,
      n: n + i,
      ladder: one.ladder,
      step: one.step,
      ...("why" in one
        ? { outcome: "dropped", why: one.why }
        : { outcome: "owed", contactId: one.contactId }),
      ...when,
    })),
  );
}

/** Notes that a step which was owed was not sent; false when it was no longer owed. */
export async function lapse(tx: Tx, requestId: string, n: number, why: string): Promise<boolean> {
  const lapsed = await tx
    .update(reminder)
    .set({ outcome: "lapsed", why })
    .where(and(eq(reminder.requestId, requestId), eq(reminder.n, n), eq(reminder.outcome, "owed")))
    .returning({ id: reminder.id });
  return lapsed.length > 0;
}

function chosen(which: Exclude<Which, { campaignId: string }>): SQL {
  if ("requestId" in which) return eq(request.id, which.requestId);
  if ("requestIds" in which) return sql`${request.id} in ${allOf(which.requestIds)}`;
  if ("supplierId" in which) return eq(request.supplierId, which.supplierId);
  return sql`${request.supplierId} in ${allOf(which.supplierIds)}`;
}

/** Rows by their request, each in the order given. */
export function byRequest<Row extends { requestId: string }>(all: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of all) {
    const rows = found.get(row.requestId);
    if (rows) rows.push(row);
    else found.set(row.requestId, [row]);
  }
  return found;
}

function asTaken(row: typeof reminder.$inferSelect): Taken {
  return {
    n: row.n,
    ladder: row.ladder as Ladder,
    step: row.step as Taken["step"],
    outcome: row.outcome as Taken["outcome"],
    why: row.why,
    at: row.at,
  };
}
