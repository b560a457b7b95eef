import type { Notice } from "../chat/event.ts";
import type { Clock } from "../clock.ts";
import { errorFacts, type Log } from "../log.ts";
import type { Loop } from "../queue/loop.ts";
import { backoffMs, MAX_ATTEMPTS } from "../queue/patience.ts";
import { closeRow, type Lease, noteFailure, putOff, release } from "../queue/store.ts";
import { createLaneWorker } from "../queue/worker.ts";
import type { Db, Tx } from "../store.ts";
import { loadNotice, type OpenNotice } from "./store.ts";

/** What a worked notice changes; runs in the transaction that also ends its inbox row. */
export type Commit = (tx: Tx, now: Date) => Promise<void>;
/** Does the slow part outside any transaction and returns what to commit. */
export type WorkNotice = (event: Notice) => Promise<Commit>;

/** Works recorded notices, one after the other per conversation, several conversations at once. */
export function createInboxWorker(
  db: Db,
  deps: { clock: Clock; log: Log; work: WorkNotice; onDead: (event: Notice) => Commit; concurrency: number },
): Loop {
  return createLaneWorker<OpenNotice>(db, {
    ...deps,
    queue: "inbox",
    load: (id) => loadNotice(db, id),
    async work(lease, notice) {
      await finish(lease, notice.id, "done", await deps.work(notice.event));
    },
    fail,
  });

  async function finish(lease: Lease, id: number, state: "done" | "dead", commit: Commit, error?: string) {
    await db.transaction(async (tx) => {
      const now = deps.clock.now();
      await commit(tx, now);
      await closeRow(tx, "inbox", id, { state, at: now, ...(error !== undefined && { error }) });
      // Last of all: whoever owes something to this lane meanwhile waits for its row, and we may be waiting for theirs.
      await release(tx, lease, now);
    });
  }

  async function fail(lease: Lease, notice: OpenNotice, error: unknown): Promise<void> {
    const facts = { inbox: notice.id, attempts: notice.attempts + 1, ...errorFacts(error) };
    deps.log.warn(facts, "notice failed");
    const name = error instanceof Error ? error.name : typeof error;
    if (notice.attempts + 1 >= MAX_ATTEMPTS) {
      await finish(lease, notice.id, "dead", deps.onDead(notice.event), name);
      return;
    }
    await db.transaction(async (tx) => {
      const now = deps.clock.now();
      await noteFailure(tx, "inbox", notice.id, name);
      await putOff(tx, lease, new Date(now.getTime() + backoffMs(notice.attempts + 1)));
    });
  }
}
