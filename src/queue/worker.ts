import type { Clock } from "../clock.ts";
import type { Log } from "../log.ts";
import type { Db } from "../store.ts";
import { createLoop, type Loop } from "./loop.ts";
import { claimLane, holding, type Lease, LeaseLost, oldestOpen, type Queue, release } from "./store.ts";

/**
 * Works a queue: claims a lane, does its oldest row, gives the lane back; several lanes at once. `work` ends the row
 * in a transaction that releases the lease; what it throws goes to `fail`, which does the same.
 */
export function createLaneWorker<Row>(
  db: Db,
  options: {
    queue: Queue;
    concurrency: number;
    clock: Clock;
    log: Log;
    load(id: number): Promise<Row | undefined>;
    work(lease: Lease, row: Row): Promise<void>;
    fail(lease: Lease, row: Row, error: unknown): Promise<void>;
  },
): Loop {
  const { queue, clock } = options;
  return createLoop({
    name: queue,
    concurrency: options.concurrency,
    pollMs: 1_000,
    log: options.log,
    work: one,
  });

  async function one(): Promise<boolean> {
    const lease = await claimLane(db, queue, clock.now());
    if (!lease) return false;
    const id = await oldestOpen(db, lease);
    const row = id === undefined ? undefined : await options.load(id);
    if (!row) {
      await db.transaction((tx) => release(tx, lease, clock.now()));
      return true;
    }
    try {
      await holding(db, lease, () => options.work(lease, row));
    } catch (error) {
      if (!(error instanceof LeaseLost)) await options.fail(lease, row, error);
    }
    return true;
  }
}
