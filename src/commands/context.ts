import { quote } from "../chat/quote.ts";
import type { Clock } from "../clock.ts";
import { type SentenceKey, sentence, type Values } from "../i18n/index.ts";
import type { Work } from "../judging/work.ts";
import { LONGEST_EMAIL } from "../people/email.ts";
import type { Connected } from "../people/reach/connected.ts";
import type { Db } from "../store.ts";
import { jsonLine } from "./json.ts";

/** A column holds the longest of what is shown whole. */
const LONGEST_COLUMN = LONGEST_EMAIL;

/** What a command works with, whether it opened the database itself or was handed to the process that owns it. */
export type CommandContext = {
  db: Db;
  clock: Clock;
  /** Links are printed for this address. */
  publicUrl: string;
  companyName: string;
  contactPerson: string;
  /** Keys that may have chained the audit; undefined where no secrets are known. */
  auditKeys: Buffer[] | undefined;
  /** Where we can write to now. */
  connected: Connected;
  /** How many mails leave in a minute; undefined where mail is off. */
  mailPerMinute?: number | undefined;
  judging: Work;
};

/** Collects what one command prints. */
export type Output = {
  json: boolean;
  cwd: string;
  line(text: string): void;
  /** Says at once how far a long command is. */
  progress(text: string): void;
};

/** Something about the command's words or its object is not right; the sentence says what to type instead. */
export class CommandProblem extends Error {
  override readonly name = "CommandProblem";
  constructor(
    key: SentenceKey,
    values: Values = {},
    readonly status: 1 | 64 = 64,
  ) {
    super(sentence("en", key, values));
  }
}

/** Prints an object as JSON or, for people, its sentence. */
export function print(output: Output, value: unknown, words: string | string[]): void {
  if (output.json) output.line(jsonLine(value));
  else for (const text of Array.isArray(words) ? words : [words]) output.line(text);
}

/** Columns padded to line up, as plain text. */
export function columns(typed: string[][]): string[] {
  const rows = typed.map((row) => row.map((text) => quote(text, LONGEST_COLUMN)));
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => [...(row[at] ?? "")].length))) ?? [];
  return rows.map((row) =>
    row
      .map((text, at) => text.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
