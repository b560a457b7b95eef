import type { Declaration, Finding, VerdictWord } from "./types.ts";

/** The verdict that findings of a readable form amount to. */
export function verdictOf(findings: readonly Finding[]): VerdictWord {
  const any = (severity: Finding["severity"]) => findings.some((finding) => finding.severity === severity);
  if (any("must_fix")) return "returned";
  return any("follow_up") ? "accepted_with_follow_up" : "accepted";
}

/**
 * Nothing was filled in: the form as RMI publishes it. Two circulating copies carry leftovers that
 * nobody typed: 6.31 a scope and answers for tantalum, 6.4 a smelter in row 5.
 */
export function isBlank({ template, company, answers, companyAnswers, ...lists }: Declaration): boolean {
  const { scope, ...who } = company;
  const left631 = template.version === "6.31";
  const left64 = template.version === "6.4";
  const typed = [
    ...Object.values(who),
    left631 ? "" : scope,
    ...answers.map(({ answer, metal, question }) =>
      left631 && metal === "tantalum" && question > 1 ? "" : answer,
    ),
    ...companyAnswers.map(({ answer }) => answer),
  ];
  const smelters = lists.smelters.filter(
    ({ row, lookupName }) => !(left64 && row === 5 && lookupName === "Alpha Metals"),
  );
  return typed.every((text) => text.trim() === "") && smelters.length + lists.products.length === 0;
}
