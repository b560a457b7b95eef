/**
 * Loaded before the program (NODE_OPTIONS=--import=…): measures the event loop of its main thread from inside, prints
 * what it found at SIGUSR2, and starts anew. Milliseconds between two turns of a 1 ms timer, that one included.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

if (isMainThread) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  process.on("SIGUSR2", () => {
    const ms = (/** @type {number} */ ns) => ns / 1e6;
    const figures = { p50: ms(delay.percentile(50)), p99: ms(delay.percentile(99)), max: ms(delay.max) };
    process.stdout.write(`event-loop-delay ${JSON.stringify(figures)}\n`);
    delay.reset();
  });
}
