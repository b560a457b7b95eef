import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import { type Basis, type Judgement, unreadable } from "../cmrt/index.ts";
import { errorFacts, type Log } from "../log.ts";

/** Longer than any honest workbook takes, in ms; the thread is stopped then. */
const LONGEST_MS = 20_000;
/** Heap of one thread, in MB; an honest workbook needs a third of it. */
const HEAP_MB = 256;

/** Judges workbooks beside the process that answers people. */
export type Judging = {
  /** Never rejects for what is in the file: a file that breaks the judge is unreadable. */
  judge(bytes: Uint8Array, basis: Basis): Promise<Judgement>;
  /** Files that wait for a thread. */
  waiting(): number;
  close(): Promise<void>;
};

/** Worker threads for judging: two, or one on a small machine. */
export function createJudging(log: Log): Judging {
  const threads = Math.max(1, Math.min(2, availableParallelism() - 1));
  const pool = new Piscina<{ bytes: Uint8Array; basis: Basis }, Judgement>({
    filename: new URL("./worker.ts", import.meta.url).href,
    execArgv: ["--import", import.meta.resolve("tsx")],
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
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
  return {
    async judge(bytes, basis) {
      await takeThread();
      try {
        return await pool.run({ bytes, basis }, { signal: AbortSignal.timeout(LONGEST_MS) });
      } catch (error) {
        if (error instanceof Error && error.name === "AbortError") return unreadable("too_slow", basis);
        log.error(errorFacts(error), "judging failed");
        return unreadable("hostile", basis);
      } finally {
        giveBack();
      }
    },
    waiting: () => waiting.length,
    close: () => pool.destroy(),
  };
}
