import { readFileSync } from "node:fs";
import { judge } from "../../../src/cmrt/index.ts";

/** What a child process says of one file; memory in bytes, at its highest since the process started. */
export type ChildAnswer = {
  verdict: string;
  unreadable: string | null;
  smelters: number;
  /** Judging alone, in ms. */
  took: number;
  peakBytes: number;
};

const peakBytes = () => process.resourceUsage().maxRSS * 1024;

process.on("message", async (path: string) => {
  const bytes = readFileSync(path);
  const start = performance.now();
  const { verdict, unreadable, declaration } = await judge(bytes, { asOf: "2026-12-31" });
  const took = performance.now() - start;
  const smelters = declaration?.smelters.length ?? 0;
  process.send?.({ verdict, unreadable, smelters, took, peakBytes: peakBytes() } satisfies ChildAnswer);
});

const idle = { verdict: "", unreadable: null, smelters: 0, took: 0, peakBytes: peakBytes() };
process.send?.(idle satisfies ChildAnswer);
