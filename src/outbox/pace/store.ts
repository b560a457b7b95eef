import { and, eq, lt, sql } from "drizzle-orm";
import { rows } from "../../../db/client.ts";
import { pace } from "../../../db/schema/index.ts";
import type { Db } from "../../store.ts";

/** A turn that comes so soon, in ms, is waited for where it is asked for. */
const NEAR_MS = 2_000;
/** A turn not taken for so long, in ms, is over: whoever missed it gets a new one, so that nothing leaves in a bunch. */
const MISSED_MS = 5_000;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** When a turn comes, in ms; `taken`: it is near and used up, so what it is for is to be done then. */
export type Turn = { inMs: number; taken: boolean };

/**
 * A turn of something that happens at most so often a minute, whichever process does it; by the database's clock. A
 * turn that is far off stays that of its key, so that everything waits once and in the order in which it came.
 */
export async function takeTurn(db: Db, name: string, perMinute: number, key: string): Promise<Turn> {
  const own = `${name} ${key}`;
  // Each happens within MISSED_MS of its turn: with that much more room no minute sees more than it may.
  const apart = sql`${(MINUTE_MS + MISSED_MS) / perMinute} * interval '1 millisecond'`;
  return db.transaction(async (tx) => {
    const [mine] = rows<{ in_ms: number }>(
      await tx.execute(
        sql`select extract(epoch from next_at - clock_timestamp())::float8 * 1000 as in_ms
          from ${pace} where name = ${own} for update`,
      ),
    );
    let inMs = mine && Number(mine.in_ms);
    if (inMs === undefined || inMs < -MISSED_MS) {
      // The row holds the next free turn.
      const [given] = rows<{ in_ms: number }>(
        await tx.execute(sql`
          insert into ${pace} (name, next_at) values (${name}, clock_timestamp() + ${apart})
          on conflict (name) do update
            set next_at = greatest(${pace.nextAt}, clock_timestamp()) + ${apart}
          returning extract(epoch from next_at - ${apart} - clock_timestamp())::float8 * 1000 as in_ms`),
      );
      inMs = Number(given?.in_ms);
      const nextAt = sql`clock_timestamp() + ${inMs} * interval '1 millisecond'`;
      await tx
        .insert(pace)
        .values({ name: own, nextAt })
        .onConflictDoUpdate({ target: pace.name, set: { nextAt } });
    }
    const taken = inMs <= NEAR_MS;
    if (taken) await tx.delete(pace).where(eq(pace.name, own));
    return { inMs: Math.max(0, inMs), taken };
  });
}

/** Removes turns that nobody took: what they were for was no longer wanted. */
export async function sweepTurns(db: Db): Promise<void> {
  const long = sql`clock_timestamp() - ${DAY_MS} * interval '1 millisecond'`;
  await db.delete(pace).where(and(lt(pace.nextAt, long), sql`${pace.name} like '% %'`));
}
