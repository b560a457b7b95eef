import { and, eq, like, lt, sql } from "drizzle-orm";
import { rows } from "../../../db/client.ts";
import { pace } from "../../../db/schema/index.ts";
import type { Db, Tx } from "../../store.ts";

/** A turn that comes so soon, in ms, is waited for where it is asked for. */
const NEAR_MS = 2_000;
/** A turn not taken for so long, in ms, is over: whoever missed it gets a new one, so that nothing leaves in a bunch. */
const MISSED_MS = 5_000;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const LINE = ":line";

/** When a turn comes, in ms; `taken`: it is near and used up, so what it is for is to be done then. */
export type Turn = { inMs: number; taken: boolean };

/**
 * A turn of something that happens at most so often a minute, whichever process does it; by the database's clock. A
 * turn that is far off stays that of its key, so that everything waits once and in the order in which it came. What
 * `waits` stands in a line of its own and is given a turn only when it is at the head of it: all else goes before.
 */
export async function takeTurn(
  db: Db,
  name: string,
  perMinute: number,
  key: string,
  waits = false,
): Promise<Turn> {
  // Each happens within MISSED_MS of its turn: with that much more room no minute sees more than it may.
  const apartMs = (MINUTE_MS + MISSED_MS) / perMinute;
  const own = `${name} ${key}`;
  return db.transaction(async (tx) => {
    const kept = await inMsOf(tx, own);
    const mine = kept !== undefined && kept >= -MISSED_MS ? kept : undefined;
    if (!waits) return settle(tx, own, mine ?? (await book(tx, name, apartMs)));
    const first = mine ?? (await book(tx, lineOf(name), apartMs));
    if (first > NEAR_MS) return settle(tx, own, first);
    // Others may have taken what was left of the minute.
    const free = await inMsOf(tx, name);
    return settle(tx, own, free !== undefined && free > NEAR_MS ? free : await book(tx, name, apartMs));
  });
}

/** Takes the next free turn, and holds the row that knows it until the transaction ends; in ms from now. */
async function book(tx: Tx, name: string, apartMs: number): Promise<number> {
  const apart = sql`${apartMs} * interval '1 millisecond'`;
  const [given] = rows<{ in_ms: number }>(
    await tx.execute(sql`
      insert into ${pace} (name, next_at) values (${name}, clock_timestamp() + ${apart})
      on conflict (name) do update
        set next_at = greatest(${pace.nextAt}, clock_timestamp()) + ${apart}
      returning extract(epoch from next_at - ${apart} - clock_timestamp())::float8 * 1000 as in_ms`),
  );
  return Number(given?.in_ms);
}

/** When a row's turn is, in ms from now, held; undefined where there is none. */
async function inMsOf(tx: Tx, name: string): Promise<number | undefined> {
  const [found] = rows<{ in_ms: number }>(
    await tx.execute(
      sql`select extract(epoch from next_at - clock_timestamp())::float8 * 1000 as in_ms
        from ${pace} where name = ${name} for update`,
    ),
  );
  return found && Number(found.in_ms);
}

/** A near turn is used up; one that is far off is kept for who has it. */
async function settle(tx: Tx, own: string, inMs: number): Promise<Turn> {
  const taken = inMs <= NEAR_MS;
  if (taken) await tx.delete(pace).where(eq(pace.name, own));
  else {
    const nextAt = sql`clock_timestamp() + ${inMs} * interval '1 millisecond'`;
    await tx
      .insert(pace)
      .values({ name: own, nextAt })
      .onConflictDoUpdate({ target: pace.name, set: { nextAt } });
  }
  return { inMs: Math.max(0, inMs), taken };
}

/** The row that knows the end of the line. */
function lineOf(name: string): string {
  return `${name}${LINE}`;
}

/** Removes turns that nobody took, and lines in which nobody stands: what they were for was no longer wanted. */
export async function sweepTurns(db: Db): Promise<void> {
  const long = sql`clock_timestamp() - ${DAY_MS} * interval '1 millisecond'`;
  await db.delete(pace).where(and(lt(pace.nextAt, long), sql`${pace.name} like '% %'`));
  const kept = sql`select 1 from ${pace} k where k.name like '% %' and k.next_at > clock_timestamp()`;
  await db.delete(pace).where(and(like(pace.name, `%${LINE}`), sql`not exists (${kept})`));
}
