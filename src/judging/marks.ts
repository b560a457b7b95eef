import { quote } from "../chat/quote.ts";
import type { Finding } from "../cmrt/index.ts";
import type { Mark } from "../cmrt/patch/index.ts";
import { findingSentence } from "../i18n/findings.ts";
import type { Language } from "../i18n/index.ts";

/**
 * A note for every finding that stands at one cell, in the reader's language. `tabs`: what this workbook calls the
 * form's sheets; nothing is noted on one that it has not.
 */
export function marksOf(
  findings: readonly Finding[],
  language: Language,
  tabs: ReadonlyMap<string, string>,
): Mark[] {
  return findings.filter(standsAtCell).flatMap((one) => {
    const sheet = tabs.get(one.sheet);
    if (sheet === undefined) return [];
    return [{ sheet, cell: one.cell, note: findingSentence(language, { ...one, sheet: quote(sheet) }) }];
  });
}

/** How many cells of the form findings stand at. */
export function cellsOf(findings: readonly Finding[]): number {
  return new Set(findings.filter(standsAtCell).map(({ sheet, cell }) => `${sheet}!${cell}`)).size;
}

/** Whether there is a cell to mark; some findings are about the file as a whole. */
export function standsAtCell(finding: Finding): finding is Finding & { sheet: string; cell: string } {
  return finding.sheet !== null && finding.cell !== null && /^[A-Z]{1,3}[1-9]\d*$/.test(finding.cell);
}
