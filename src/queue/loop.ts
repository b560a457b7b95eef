import { errorFacts, type Log } from "../log.ts";

export type Loop = {
  start(): void;
  /** Something may be there to do. */
  wake(): void;
  /** Claims nothing more and resolves when what runs is finished. */
  stop(): Promise<void>;
};

/**
 * Runs `work` again and again in `concurrency` strands. `work` claims one thing, does it, and says whether
 * there was one. With nothing to do a strand sleeps until `wake()` or `pollMs` later, so a lost wake-up costs
 * a moment and never the work.
 */
export function createLoop(options: {
  name: string;
  concurrency: number;
  pollMs: number;
  work: () => Promise<boolean>;
  log: Log;
}): Loop {
  const sleepers = new Set<() => void>();
  let running: Promise<void>[] = [];
  let stopping = false;

  function sleep(): Promise<void> {
    return new Promise((resolve) => {
      const wakeUp = () => {
        clearTimeout(timer);
        sleepers.delete(wakeUp);
        resolve();
      };
      const timer = setTimeout(wakeUp, options.pollMs);
      sleepers.add(wakeUp);
    });
  }

  function wake() {
    for (const wakeUp of [...sleepers]) wakeUp();
  }

  async function strand(): Promise<void> {
    while (!stopping) {
      try {
        if (await options.work()) continue;
      } catch (error) {
        options.log.error({ loop: options.name, ...errorFacts(error) }, "loop failed, goes on");
      }
      if (!stopping) await sleep();
    }
  }

  return {
    start() {
      running = Array.from({ length: options.concurrency }, strand);
    },
    wake,
    async stop() {
      stopping = true;
      wake();
      await Promise.all(running);
    },
  };
}
