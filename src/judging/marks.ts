import type { Finding } from "../cmrt/index.ts";
import type { Mark } from "../cmrt/patch/index.ts";
import { findingSentence } from "../i18n/findings.ts";
import type { Language } from "../i18n/index.ts";

/** A note for every finding that stands at one cell, in the reader's language; sheets by the form's own names. */
export function marksOf(findings: readonly Finding[], language: Language): Mark[] {
  return findings
    .filter(standsAtCell)
    .map((one) => ({ sheet: one.sheet, cell: one.cell, note: findingSentence(language, one) }));
}

/** Whether there is a cell to mark; some findings are about the file as a whole. */
export function standsAtCell(finding: Finding): finding is Finding & { sheet: string; cell: string } {
  return finding.sheet !== null && finding.cell !== null && /^[A-Z]{1,3}[1-9]\d*$/.test(finding.cell);
}
