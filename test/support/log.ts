import type { Log, LogFacts } from "../../src/log.ts";

export type LogLine = { level: "info" | "warn" | "error"; what: string; facts: LogFacts };
export type TestLog = Log & { lines: LogLine[] };

/** A log that keeps its lines; for reading after a failure, and for proving what never got there. */
export function testLog(): TestLog {
  const lines: LogLine[] = [];
  const at = (level: LogLine["level"]) => (facts: LogFacts, what: string) =>
    lines.push({ level, what, facts });
  return { lines, info: at("info"), warn: at("warn"), error: at("error") };
}
