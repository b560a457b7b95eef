import { findingsOf } from "./checks/index.ts";
import { readDeclaration } from "./declaration/index.ts";
import { readFormSheets } from "./template/locate.ts";
import { recognise } from "./template/recognise.ts";
import type { Basis, Judgement, Template, UnreadableReason } from "./types.ts";
import { Unreadable } from "./unreadable.ts";
import { isBlank, verdictOf } from "./verdict.ts";
import { openWorkbook } from "./workbook/index.ts";

/** Changes whenever the same bytes and basis could get another judgement. */
export const rulesVersion = "1";

/**
 * Reads and judges a dropped file. Bad input is an answer ("unreadable" with a reason), never a rejection;
 * whatever it rejects with is a fault of ours. Adds well under 300 MB while it works.
 */
export async function judge(bytes: Uint8Array, basis: Basis): Promise<Judgement> {
  try {
    return await judgeForm(bytes, basis);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return unreadable(error.reason, basis, error.template);
  }
}

/** The judgement of a file that cannot be judged. */
export function unreadable(
  reason: UnreadableReason,
  basis: Basis,
  template: Template | null = null,
): Judgement {
  return {
    rulesVersion,
    basis,
    lookupSha256: null,
    verdict: "unreadable",
    unreadable: reason,
    template,
    declaration: null,
    blank: false,
    findings: [],
  };
}

async function judgeForm(bytes: Uint8Array, basis: Basis): Promise<Judgement> {
  const workbook = await openWorkbook(bytes);
  const sheets = await readFormSheets(workbook);
  const template = recognise(sheets);
  const reading = readDeclaration(template, sheets, workbook.date1904);
  const findings = findingsOf(reading, basis);
  return {
    rulesVersion,
    basis,
    lookupSha256: reading.reference.sha256,
    verdict: verdictOf(findings),
    unreadable: null,
    template,
    declaration: reading.declaration,
    blank: isBlank(reading.declaration),
    findings,
  };
}

export { GROUPS, type Group, groupOf } from "./checks/index.ts";
export type * from "./types.ts";
export { METALS } from "./types.ts";
export { compareVersions } from "./versions.ts";
