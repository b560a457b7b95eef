import type { Finding, Metal } from "../types.ts";

/**
 * One fault is told once. The first code says what those after it would say of the same cell, or of the same row of
 * a list, less exactly.
 */
const OF_THE_CELL: Readonly<Record<string, readonly string[]>> = {
  MISSING: ["ANSWER_NOT_IN_LIST", "BLANK_TEXT", "DATE_NOT_A_DATE"],
  DATE_FUTURE: ["DATE_NOT_A_DATE"],
  DATE_STALE: ["DATE_NOT_A_DATE"],
  NOT_ENGLISH: ["ANSWER_NOT_IN_LIST", "ANSWER_LOOSE_FORM", "SMELTER_METAL_INVALID"],
  POLICY_B_WITHOUT_A: ["WEAK_PROGRAM"],
  POLICY_URL_NOT_A_URL: ["FORMULA_LIKE_TEXT"],
  EMAIL_INVALID: ["FORMULA_LIKE_TEXT"],
};
const OF_THE_ROW: Readonly<Record<string, readonly string[]>> = {
  "MISSING.unknown": ["SMELTER_ID_UNKNOWN", "ONLY_UNVERIFIED_SMELTERS"],
  "MISSING.suggested": ["SMELTER_ID_UNKNOWN", "ONLY_UNVERIFIED_SMELTERS"],
  SMELTER_ID_METAL_MISMATCH: ["SMELTER_ID_NAME_MISMATCH", "SMELTER_COUNTRY_MISMATCH", "SMELTER_ID_UNKNOWN"],
  // The name can be looked up when the metal is there.
  SMELTER_METAL_MISSING: ["SMELTER_ID_UNKNOWN"],
  SMELTER_METAL_INVALID: ["SMELTER_ID_UNKNOWN"],
  SMELTER_ID_NAME_MISMATCH: ["SMELTER_COUNTRY_MISMATCH"],
  SMELTER_NAME_UNKNOWN: ["SMELTER_ID_UNKNOWN", "SMELTER_NOT_LISTED"],
  SMELTER_TRADER_NAME: ["SMELTER_ID_UNKNOWN", "SMELTER_NOT_LISTED"],
  SMELTER_NOT_YET_WITH_DATA: ["SMELTER_NOT_YET_IDENTIFIED"],
};

/** Says of a row what `ONLY_UNVERIFIED_SMELTERS` says of a metal: of its only one that is enough. */
const OF_AN_ONLY_ROW: ReadonlySet<string> = new Set([
  "SMELTER_ID_UNKNOWN",
  "SMELTER_NOT_LISTED",
  "SMELTER_TRADER_NAME",
  "SMELTER_NAME_UNKNOWN",
]);

/** Leaves out what another finding says better. `rowsOf`: how many smelters the form names for a metal. */
export function toldOnce(findings: readonly Finding[], rowsOf: (metal: Metal) => number): Finding[] {
  const said = new Set<string>();
  for (const finding of findings) {
    for (const code of OF_THE_CELL[finding.code] ?? []) said.add(`${code} ${cellOf(finding)}`);
    for (const code of OF_THE_ROW[kindOf(finding)] ?? []) said.add(`${code} ${rowOf(finding)}`);
    if (OF_AN_ONLY_ROW.has(finding.code) && finding.metal && rowsOf(finding.metal) === 1) {
      said.add(`ONLY_UNVERIFIED_SMELTERS ${rowOf(finding)}`);
    }
  }
  return findings.filter(
    (finding) =>
      !said.has(`${finding.code} ${cellOf(finding)}`) && !said.has(`${finding.code} ${rowOf(finding)}`),
  );
}

/** What is missing differs by its variant. */
const kindOf = ({ code, facts }: Finding) => (code === "MISSING" ? `${code}.${facts.variant}` : code);
const cellOf = ({ sheet, cell }: Finding) => `${sheet} ${cell}`;
const rowOf = ({ sheet, cell }: Finding) => `${sheet} row ${cell?.replace(/\D/g, "")}`;
