import { type Logger, pino } from "pino";

/** What a log line may hold: ids, codes, counts and durations. Never a text, a name or a secret. */
export type LogFacts = Record<string, string | number | boolean | undefined>;

export interface Log {
  info(facts: LogFacts, what: string): void;
  warn(facts: LogFacts, what: string): void;
  error(facts: LogFacts, what: string): void;
}

/** A structured log on stdout, one JSON object a line. */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }) satisfies Pick<Logger, "info">;
}

/**
 * What may be told of an error: its class and machine-readable code. Messages are left out, since a
 * library may have put a person's text or a statement's parameters into them.
 */
export function errorFacts(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { error: typeof error };
  const cause = error.cause instanceof Error ? error.cause : undefined;
  const code = codeOf(error) ?? (cause && codeOf(cause));
  const at = frameOf(error);
  return { error: error.name, cause: cause?.name, code, at };
}

/** Where it was thrown. The stack repeats the message first, which may hold anything: only a real frame counts. */
function frameOf(error: Error): string | undefined {
  const frames = error.stack?.replace(error.message, "").split("\n") ?? [];
  return frames
    .find((line) => /^\s+at \S.*:\d+:\d+\)?$/.test(line) && !line.includes("node_modules"))
    ?.trim();
}

function codeOf(error: Error): string | undefined {
  const code: unknown = (error as { code?: unknown }).code;
  return typeof code === "string" || typeof code === "number" ? String(code) : undefined;
}
