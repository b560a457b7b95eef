import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import { unreadable } from "../cmrt/index.ts";
import { errorFacts, type Log } from "../log.ts";
import { share } from "./shared.ts";
import type { Work } from "./work.ts";

/**
 * `longestMs`: longer than any honest workbook takes; the thread is stopped then. `heapMb`: of one thread; an honest
 * workbook needs a third of it.
 */
const LIMITS = { longestMs: 20_000, heapMb: 256 };

/**
 * Works on workbooks beside the process that answers people. Never rejects for what is in a file: where it breaks the
 * judge, which is our fault and logged, it is unreadable, is no list, or cannot be changed.
 */
export type Judging = Work & {
  /** Files that wait for a thread. */
  waiting(): number;
  close(): Promise<void>;
};

/** Worker threads for judging: two, or one on a small machine. */
export function createJudging(log: Log, limits = LIMITS): Judging {
  const threads = Math.max(1, Math.min(2, availableParallelism() - 1));
  const pool = new Piscina({
    filename: new URL("./worker.ts", import.meta.url).href,
    // Loaded when a thread starts; without a name that would be a default export, which there is none of.
    name: "judge" satisfies keyof Work,
    execArgv: ["--import", import.meta.resolve("tsx")],
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
  });
  // A thread that dies before it has a file would otherwise take the process with it.
  pool.on("error", (error) => log.error(errorFacts(error), "a judging thread died"));
  // Our own queue before the pool's: a file's time starts when it gets a thread, not while others have it.
  const waiting: (() => void)[] = [];
  let free = threads;
  const takeThread = async () => {
    if (free > 0) free -= 1;
    else await new Promise<void>((turn) => waiting.push(turn));
  };
  const giveBack = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  /** What a thread makes of it, or what is said when it makes nothing of it. */
  async function inThread<Result>(
    name: keyof Work,
    task: readonly unknown[],
    otherwise: (why: "too_slow" | "unpacks_too_large" | "our_fault") => Result,
  ): Promise<Result> {
    await takeThread();
    try {
      return await pool.run(task, { name, signal: AbortSignal.timeout(limits.longestMs) });
    } catch (error) {
      if (error instanceof Error && error.name === "AbortError") return otherwise("too_slow");
      log.error(errorFacts(error), "judging failed");
      return otherwise(isOutOfMemory(error) ? "unpacks_too_large" : "our_fault");
    } finally {
      giveBack();
    }
  }
  return {
    judge: (bytes, basis, lists = {}) =>
      inThread("judge", [bytes, basis, share(lists)], (why) => unreadable(why, basis)),
    referenceTable: (bytes) => inThread("referenceTable", [bytes], () => undefined),
    rmapList: (bytes, name) =>
      inThread("rmapList", [bytes, name], () => ({ kind: "not_a_list", why: "hostile" }) as const),
    supplierList: (bytes) =>
      inThread("supplierList", [bytes], () => ({ kind: "not_a_list", why: "hostile" }) as const),
    marked: (bytes, findings, language) => inThread("marked", [bytes, findings, language], () => undefined),
    moved: (declaration, blank) => inThread("moved", [declaration, blank], () => undefined),
    waiting: () => waiting.length,
    close: () => pool.destroy(),
  };
}

/** The thread was stopped at its limit of memory. */
function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
