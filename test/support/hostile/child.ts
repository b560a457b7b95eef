import { readFileSync } from "node:fs";
import { judge } from "../../../src/cmrt/index.ts";

/** What a child process says of one file; memory in bytes, at its highest since the process started. */
export type ChildAnswer = { verdict: string; unreadable: string | null; smelters: number; peakBytes: number };

const peakBytes = () => process.resourceUsage().maxRSS * 1024;

process.on("message", async (path: string) => {
  const { verdict, unreadable, declaration } = await judge(readFileSync(path), { asOf: "2026-12-31" });
  const smelters = declaration?.smelters.length ?? 0;
  process.send?.({ verdict, unreadable, smelters, peakBytes: peakBytes() } satisfies ChildAnswer);
});

process.send?.({ verdict: "", unreadable: null, smelters: 0, peakBytes: peakBytes() } satisfies ChildAnswer);
