import { basename, resolve } from "node:path";
import type { Basis, Finding, Judgement, Lists, VerdictWord } from "../../cmrt/types.ts";
import { LANGUAGES, type Language, sentence } from "../../i18n/index.ts";
import { isIsoDate, isVersion } from "../formats.ts";
import { jsonLine } from "../json.ts";
import { inOrder } from "./in-order.ts";
import { type ListOptions, type ListReader, readLists } from "./lists.ts";
import { load } from "./load.ts";
import { type Marking, writeMarked } from "./marked.ts";
import { type Report, reportJudged, reportUnopened } from "./report.ts";
import { fileTable, type Look, summary } from "./table.ts";

/** As typed after `tinstone check`. */
export type CheckOptions = {
  lang?: string;
  json?: boolean;
  /** ISO date; `today` when absent. */
  asOf?: string;
  /** First day of the survey, ISO date. */
  surveyStart?: string;
  /** Oldest template version taken. */
  accept?: string;
  requester?: string;
  /** A folder for copies with the findings marked. */
  marked?: string;
} & ListOptions;

/** Where the person stands and what they look at. */
export type CheckIo = {
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown };
  cwd: string;
  isTTY: boolean;
  columns?: number;
  noColor: boolean;
  /** ISO date. */
  today: string;
};

/** What judges, and reads the lists to judge by. */
export type Judges = ListReader &
  Pick<Marking, "marked"> & {
    judge(bytes: Uint8Array, basis: Basis, lists: Lists): Promise<Judgement>;
  };

export const EXIT = { fine: 0, returned: 1, unreadable: 2, usage: 64 } as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** Files read and judged at the same time; more only holds more of them in memory. */
const AHEAD = 4;
const PLAIN_COLUMNS = 100;
const LINE_COLUMNS_MAX = 120;
const CLEAR_LINE = "\r\u001b[2K";

/**
 * Judges files and prints what each of them needs. Paths are resolved from `io.cwd`.
 * Gives the exit status: the worst of what was found, or `usage` with a sentence on stderr.
 */
export async function check(
  files: readonly string[],
  options: CheckOptions,
  io: CheckIo,
  judges: Judges,
): Promise<ExitStatus> {
  const language = LANGUAGES.find((known) => known === (options.lang ?? "en"));
  const problem = usageProblem(files, options, language);
  const read = problem === null ? await readLists(options, io.cwd, judges, language!) : { problem };
  if ("problem" in read) {
    io.stderr.write(`${read.problem}\n`);
    return EXIT.usage;
  }
  const look: Look = {
    language: language!,
    columns: Math.min(io.columns ?? PLAIN_COLUMNS, LINE_COLUMNS_MAX),
    colour: io.isTTY && !io.noColor,
  };
  const basis: Basis = {
    asOf: options.asOf ?? io.today,
    ...(options.surveyStart === undefined ? {} : { surveyStart: options.surveyStart }),
    ...(options.accept === undefined ? {} : { oldestVersion: options.accept }),
    ...(options.requester === undefined ? {} : { requester: options.requester }),
  };
  const progress = progressLine(files.length, io, look.language);
  const verdicts: VerdictWord[] = [];
  progress.show(1);
  const judge = (bytes: Uint8Array) => judges.judge(bytes, basis, read.lists);
  const marking = options.marked === undefined ? undefined : resolve(io.cwd, options.marked);
  const results = inOrder(files, AHEAD, (path) => checkOne(path, io.cwd, look.language, judge));
  for await (const { path, report, blank, judged } of results) {
    progress.clear();
    io.stdout.write(options.json ? `${jsonLine(report)}\n` : fileTable(path, report, blank, look));
    if (judged && marking !== undefined) {
      const { marked } = judges;
      const said = await writeMarked({ folder: marking, marked }, judged, judged.findings, look.language);
      if (said) io.stderr.write(`${said}\n`);
    }
    verdicts.push(report.verdict);
    if (verdicts.length < files.length) progress.show(verdicts.length + 1);
  }
  if (!options.json && files.length > 1) io.stdout.write(summary(verdicts, look));
  return exitStatus(verdicts);
}

type Judged = { name: string; bytes: Uint8Array; findings: readonly Finding[] };

async function checkOne(
  path: string,
  cwd: string,
  language: Language,
  judge: (bytes: Uint8Array) => Promise<Judgement>,
): Promise<{ path: string; report: Report; blank: boolean; judged?: Judged }> {
  const loaded = await load(resolve(cwd, path));
  if ("problem" in loaded)
    return { path, report: reportUnopened(path, loaded.problem, language), blank: false };
  const file = { name: basename(path), sha256: loaded.sha256, bytes: loaded.bytes.length };
  const judgement = await judge(loaded.bytes);
  const { blank, findings } = judgement;
  const judged = { name: file.name, bytes: loaded.bytes, findings };
  return { path, report: reportJudged(file, judgement, language), blank, judged };
}

function usageProblem(
  files: readonly string[],
  { asOf, surveyStart, rmapDate, accept }: CheckOptions,
  language: Language | undefined,
): string | null {
  if (!language) return sentence("en", "check.usage.language", { languages: LANGUAGES.join(", ") });
  if (files.length === 0) return sentence(language, "check.usage.no_files");
  const days = { "--as-of": asOf, "--survey-start": surveyStart, "--rmap-date": rmapDate };
  const wrong = Object.entries(days).find(([, day]) => day !== undefined && !isIsoDate(day));
  if (wrong) return sentence(language, "check.usage.date", { option: wrong[0] });
  if (accept !== undefined && !isVersion(accept)) return sentence(language, "check.usage.accept");
  return null;
}

function exitStatus(verdicts: readonly VerdictWord[]): ExitStatus {
  if (verdicts.includes("unreadable")) return EXIT.unreadable;
  return verdicts.includes("returned") ? EXIT.returned : EXIT.fine;
}

/** "Checking 3 of 12" on a terminal, overwritten by what comes next; nothing elsewhere. */
function progressLine(total: number, io: CheckIo, language: Language) {
  const shown = io.isTTY && total > 1;
  return {
    show: (number: number) => {
      if (shown) io.stderr.write(sentence(language, "check.progress", { number, total }));
    },
    clear: () => {
      if (shown) io.stderr.write(CLEAR_LINE);
    },
  };
}
