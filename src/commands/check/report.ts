import { basename } from "node:path";
import { quote } from "../../chat/quote.ts";
import type {
  Declaration,
  Finding,
  Judgement,
  Severity,
  Template,
  UnreadableReason,
  VerdictWord,
} from "../../cmrt/types.ts";
import { findingSentence, unreadableSentence } from "../../i18n/findings.ts";
import { type Language, sentence } from "../../i18n/index.ts";
import type { LoadProblem } from "./load.ts";

/** A finding as printed: its facts are inside the message. */
export type ReportedFinding = Omit<Finding, "facts"> & { message: string };

/** One file's line of `check --json`. A file that could not be opened has no hash and no size. */
export type Report = {
  file: { name: string; sha256: string | null; bytes: number | null };
  template: Template | null;
  verdict: VerdictWord;
  findings: ReportedFinding[];
  declaration: Declaration | null;
};

const ORDER: Record<Severity, number> = { must_fix: 0, follow_up: 1, note: 2 };

/** Reports on a file that was read, the most important findings first. */
export function reportJudged(
  file: Report["file"],
  { template, verdict, unreadable, findings, declaration }: Judgement,
  language: Language,
): Report {
  const reported = findings.map(({ facts: _, ...finding }, index) => ({
    ...finding,
    message: findingSentence(language, findings[index]!),
  }));
  if (unreadable) reported.push(unreadableFinding(unreadable, template, language));
  reported.sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  return { file, template, verdict, findings: reported, declaration };
}

/** Reports on a path behind which nothing could be read. */
export function reportUnopened(path: string, problem: LoadProblem, language: Language): Report {
  const finding = fileFinding(problem.kind, unopenedSentence(path, problem, language));
  return {
    file: { name: basename(path), sha256: null, bytes: problem.bytes },
    template: null,
    verdict: "unreadable",
    findings: [finding],
    declaration: null,
  };
}

/** What is wrong with a path, and what to do about it. */
export function unopenedSentence(path: string, { kind, code }: LoadProblem, language: Language): string {
  if (kind === "too_large") return unreadableSentence(language, { unreadable: kind, template: null });
  return sentence(language, `check.file.${kind}`, { path: quote(path, 300), code });
}

function unreadableFinding(reason: UnreadableReason, template: Template | null, language: Language) {
  return fileFinding(reason, unreadableSentence(language, { unreadable: reason, template }));
}

function fileFinding(reason: string, message: string): ReportedFinding {
  return {
    code: reason.toUpperCase(),
    check: "file",
    severity: "must_fix",
    sheet: null,
    cell: null,
    metal: null,
    label: "",
    message,
  };
}
