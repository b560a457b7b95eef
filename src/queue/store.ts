import { randomUUID } from "node:crypto";
import { and, asc, eq, isNotNull, lt, lte, sql } from "drizzle-orm";
import { rows } from "../../db/client.ts";
import { delivery, inbox, lane } from "../../db/schema/index.ts";
import { PLATFORMS } from "../chat/address.ts";
import type { Db, Tx } from "../store.ts";

const TABLES = { inbox, outbox: delivery } as const;
export type Queue = keyof typeof TABLES;

/** A process that died frees its lanes after this; one that lives renews its lease while it works. */
const LEASE_MS = 15_000;
const RENEW_MS = LEASE_MS / 3;
/** Leases run by the database's clock: replicas' own clocks differ, and two would hold one lane. */
const LEASE_END = sql`clock_timestamp() + ${LEASE_MS} * interval '1 millisecond'`;

/** A lane that is ours while we renew it; `token` proves it to the final transaction. */
export type Lease = { queue: Queue; lane: string; token: string };

/** The lease ran out and somebody else holds the lane: what was being written must not be. */
export class LeaseLost extends Error {
  override readonly name = "LeaseLost";
  readonly code = "lease_lost";
}

/** Makes sure the lane exists and tells the workers, on commit, that it holds work. */
export async function announce(tx: Tx, queue: Queue, address: string, now: Date): Promise<void> {
  await tx.insert(lane).values({ queue, address, notBefore: now }).onConflictDoNothing();
  await tx.execute(sql`select pg_notify(${queue}, '')`);
}

/**
 * Claims one lane with open rows whose time has come, of no platform in `but`; one statement, safe with any number of
 * replicas.
 */
export async function claimLane(
  db: Db,
  queue: Queue,
  now: Date,
  but: readonly string[] = [],
): Promise<Lease | undefined> {
  const table = TABLES[queue];
  const token = randomUUID();
  // Looked for one by one: what is left out is not walked over, however much of it is due.
  const platforms = PLATFORMS.filter((one) => !but.includes(one));
  const at = now.toISOString();
  const claimed = rows<{ address: string }>(
    await db.execute(sql`
      with first as materialized (
        select of_platform.address
        from jsonb_array_elements_text(${JSON.stringify(platforms)}::jsonb) as asked (platform)
        cross join lateral (
          select l.address, r.due_at from ${table} r
          join ${lane} l on l.queue = ${queue} and l.address = r.lane
          where r.state = 'open' and split_part(r.lane, ':', 1) = asked.platform
            and r.due_at <= ${at}::timestamptz and l.not_before <= ${at}::timestamptz
            and (l.lease_until is null or l.lease_until <= clock_timestamp())
          order by r.due_at limit 1 for update of l skip locked) of_platform
        order by of_platform.due_at limit 1)
      update ${lane} set lease_token = ${token}, lease_until = ${LEASE_END}
      from first where ${lane}.queue = ${queue} and ${lane}.address = first.address
      returning ${lane}.address`),
  );
  return claimed[0] && { queue, lane: claimed[0].address, token };
}

/** Does work that may take long and keeps the lease alive meanwhile. */
export async function holding<T>(db: Db, lease: Lease, work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => {
    // A renewal that fails lets the lease run out; the final transaction then finds it lost.
    db.update(lane)
      .set({ leaseUntil: LEASE_END })
      .where(and(eq(lane.queue, lease.queue), eq(lane.address, lease.lane), eq(lane.leaseToken, lease.token)))
      .catch(() => undefined);
  }, RENEW_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/** Frees every lane at once. Only for the sole owner of a database, before its workers start. */
export async function freeLanes(db: Db): Promise<void> {
  await db.update(lane).set({ leaseToken: null, leaseUntil: null }).where(isNotNull(lane.leaseToken));
}

/** The oldest open row of a claimed lane that does not wait for a turn of its own. */
export async function oldestOpen(db: Db, lease: Lease, now: Date) {
  const table = TABLES[lease.queue];
  const found = await db
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.lane, lease.lane), eq(table.state, "open"), lte(table.dueAt, now)))
    .orderBy(asc(table.id))
    .limit(1);
  return found[0]?.id;
}

/** Has one row wait for its turn, without those behind it. */
export async function putRowOff(tx: Tx, queue: Queue, id: number, until: Date): Promise<void> {
  const table = TABLES[queue];
  await tx.update(table).set({ dueAt: until }).where(eq(table.id, id));
}

/** Gives the lane back, not due again before `until`. Throws `LeaseLost` when it is no longer ours. */
export async function putOff(tx: Tx, lease: Lease, until: Date): Promise<void> {
  const table = TABLES[lease.queue];
  await tx
    .update(table)
    .set({ dueAt: until })
    .where(and(eq(table.lane, lease.lane), eq(table.state, "open"), lt(table.dueAt, until)));
  await release(tx, lease, until);
}

/** Gives the lane back, first due again at `notBefore`. Throws `LeaseLost` when it is no longer ours. */
export async function release(tx: Tx, lease: Lease, notBefore: Date): Promise<void> {
  const held = await tx
    .update(lane)
    .set({ leaseToken: null, leaseUntil: null, notBefore })
    .where(and(eq(lane.queue, lease.queue), eq(lane.address, lease.lane), eq(lane.leaseToken, lease.token)))
    .returning({ address: lane.address });
  if (held.length === 0) throw new LeaseLost();
}

/** Ends a row for good: "done", or a state that says why nothing more is tried. False where it had ended. */
export async function closeRow(
  tx: Tx,
  queue: Queue,
  id: number,
  end: { state: "done" | "parked" | "dead" | "moot"; at: Date; error?: string },
): Promise<boolean> {
  const table = TABLES[queue];
  const ended = await tx
    .update(table)
    .set({ state: end.state, doneAt: end.at, ...(end.error !== undefined && { lastError: end.error }) })
    .where(and(eq(table.id, id), eq(table.state, "open")))
    .returning({ id: table.id });
  return ended.length > 0;
}

/** Counts a failed attempt; the row stays open, and without `error` its last one stays. */
export async function noteFailure(tx: Tx, queue: Queue, id: number, error?: string): Promise<void> {
  const table = TABLES[queue];
  await tx
    .update(table)
    .set({ attempts: sql`${table.attempts} + 1`, ...(error !== undefined && { lastError: error }) })
    .where(eq(table.id, id));
}
