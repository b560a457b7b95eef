import type { Clock } from "../clock.ts";
import type { Log } from "../log.ts";
import type { Db } from "../store.ts";
import { createLoop, type Loop } from "./loop.ts";
import { claimLane, holding, type Lease, LeaseLost, oldestOpen, type Queue, release } from "./store.ts";

/** How strands are shared among platforms; lanes start with their platform's name. */
export type Shares = {
  /** Of which platforms nothing is claimed now. */
  full(now: Date): readonly string[];
  take(lane: string): void;
  giveBack(lane: string): void;
};

/**
 * Works a queue: claims a lane, does its oldest row, gives the lane back; several lanes at once. `work` ends the row
 * in a transaction that releases the lease; what it throws goes to `fail`, which does the same.
 */
export function createLaneWorker<Row>(
  db: Db,
  options: {
    queue: Queue;
    concurrency: number;
    /** Says which platforms have their share of strands, so that no lane of theirs is claimed. */
    shares?: Shares;
    clock: Clock;
    log: Log;
    load(id: number): Promise<Row | undefined>;
    work(lease: Lease, row: Row): Promise<void>;
    fail(lease: Lease, row: Row, error: unknown): Promise<void>;
  },
): Loop {
  const { queue, clock, shares } = options;
  let claiming: Promise<unknown> = Promise.resolve();
  return createLoop({
    name: queue,
    concurrency: options.concurrency,
    pollMs: 1_000,
    log: options.log,
    work: one,
  });

  async function one(): Promise<boolean> {
    const lease = await claim();
    if (!lease) return false;
    try {
      await work(lease);
    } finally {
      shares?.giveBack(lease.lane);
    }
    return true;
  }

  /** One after the other, so that each claim knows of those before it. */
  function claim(): Promise<Lease | undefined> {
    const claimed = claiming.then(async () => {
      const now = clock.now();
      const lease = await claimLane(db, queue, now, shares?.full(now));
      if (lease) shares?.take(lease.lane);
      return lease;
    });
    claiming = claimed.catch(() => undefined);
    return claimed;
  }

  async function work(lease: Lease): Promise<void> {
    const id = await oldestOpen(db, lease, clock.now());
    const row = id === undefined ? undefined : await options.load(id);
    if (!row) {
      await db.transaction((tx) => release(tx, lease, clock.now()));
      return;
    }
    try {
      await holding(db, lease, () => options.work(lease, row));
    } catch (error) {
      if (!(error instanceof LeaseLost)) await options.fail(lease, row, error);
    }
  }
}
