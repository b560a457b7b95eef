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

/** What a row holds: its moment, in ms from now, and how late the line was when that was said, in ms. */
type Held = { inMs: number; lateMs: number };

/**
 * A turn of something that happens at most so often a minute, whichever process does it; by the database's clock. A
 * turn that is far off stays that of its key, so that everything waits once and in the order in which it came. What
 * `waits` stands in a line of its own and is given a turn only when it is at the head of it: all else goes before, and
 * the whole line is so much later.
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
  const take = waits ? takeInLine : takeBefore;
  return db.transaction((tx) => take(tx, name, apartMs, key));
}

async function takeBefore(tx: Tx, name: string, apartMs: number, key: string): Promise<Turn> {
  const own = `${name} ${key}`;
  const kept = await hold(tx, own);
  return settle(tx, own, kept && !isMissed(kept) ? kept : await book(tx, name, apartMs));
}

async function takeInLine(tx: Tx, name: string, apartMs: number, key: string): Promise<Turn> {
  const line = lineOf(name);
  const own = `${line} ${key}`;
  const { lateMs } = (await hold(tx, line)) ?? { lateMs: 0 };
  const kept = await hold(tx, own);
  const mine = kept && { inMs: kept.inMs + lateMs - kept.lateMs, lateMs };
  const place = mine && !isMissed(mine) ? mine : await book(tx, line, apartMs);
  if (place.inMs > NEAR_MS) return settle(tx, own, place);
  // Others may have taken what was left of the minute: then all who stand here wait as much longer, one behind the other.
  const free = (await hold(tx, name)) ?? { inMs: 0 };
  if (free.inMs <= NEAR_MS) return settle(tx, own, await book(tx, name, apartMs));
  const laterMs = free.inMs - place.inMs;
  await delay(tx, line, laterMs);
  return settle(tx, own, { inMs: free.inMs, lateMs: place.lateMs + laterMs });
}

function isMissed({ inMs }: Held): boolean {
  return inMs < -MISSED_MS;
}

/** Takes the next free turn, and holds the row that knows it until the transaction ends. */
async function book(tx: Tx, name: string, apartMs: number): Promise<Held> {
  const apart = interval(apartMs);
  const found = await tx.execute(sql`
    insert into ${pace} (name, next_at) values (${name}, clock_timestamp() + ${apart})
    on conflict (name) do update
      set next_at = greatest(${pace.nextAt}, clock_timestamp()) + ${apart}
    returning extract(epoch from next_at - ${apart} - clock_timestamp())::float8 * 1000 as in_ms, late_ms`);
  return heldIn(found)!;
}

/** A row, held until the transaction ends; undefined where there is none. */
async function hold(tx: Tx, name: string): Promise<Held | undefined> {
  const found = await tx.execute(sql`
    select extract(epoch from next_at - clock_timestamp())::float8 * 1000 as in_ms, late_ms
    from ${pace} where name = ${name} for update`);
  return heldIn(found);
}

function heldIn(found: unknown): Held | undefined {
  const [row] = rows<{ in_ms: number; late_ms: number }>(found);
  return row && { inMs: Number(row.in_ms), lateMs: Number(row.late_ms) };
}

/** All who stand in a line, and who comes into it, have their turns so much later. */
async function delay(tx: Tx, line: string, ms: number): Promise<void> {
  await tx
    .update(pace)
    .set({ nextAt: sql`${pace.nextAt} + ${interval(ms)}`, lateMs: sql`${pace.lateMs} + ${ms}` })
    .where(eq(pace.name, line));
}

/** A near turn is used up; one that is far off is kept for who has it. */
async function settle(tx: Tx, own: string, { inMs, lateMs }: Held): Promise<Turn> {
  const taken = inMs <= NEAR_MS;
  if (taken) await tx.delete(pace).where(eq(pace.name, own));
  else {
    const kept = { nextAt: sql`clock_timestamp() + ${interval(inMs)}`, lateMs };
    await tx
      .insert(pace)
      .values({ name: own, ...kept })
      .onConflictDoUpdate({ target: pace.name, set: kept });
  }
  return { inMs: Math.max(0, inMs), taken };
}

/** The row that knows the end of the line, and by how much others have made it late. */
function lineOf(name: string): string {
  return `${name}${LINE}`;
}

function interval(ms: number) {
  return sql`${ms}::float8 * interval '1 millisecond'`;
}

/** Removes turns that nobody took, and lines in which nobody stands: what they were for was no longer wanted. */
export async function sweepTurns(db: Db): Promise<void> {
  const long = sql`clock_timestamp() - ${interval(DAY_MS)}`;
  await db.delete(pace).where(and(lt(pace.nextAt, long), sql`${pace.name} like '% %'`));
  const kept = sql`select 1 from ${pace} k where starts_with(k.name, ${pace.name} || ' ')
    and k.next_at + (${pace.lateMs} - k.late_ms) * interval '1 millisecond' > clock_timestamp()`;
  await db.delete(pace).where(and(like(pace.name, `%${LINE}`), sql`not exists (${kept})`));
}
