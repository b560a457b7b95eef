import type { Layout } from "./template/layout.ts";
import type { Declaration, Finding, VerdictWord } from "./types.ts";

/** The verdict that findings of a readable form amount to. */
export function verdictOf(findings: readonly Finding[]): VerdictWord {
  const any = (severity: Finding["severity"]) => findings.some((finding) => finding.severity === severity);
  if (any("must_fix")) return "returned";
  return any("follow_up") ? "accepted_with_follow_up" : "accepted";
}

/** Nothing was filled in: the form as RMI publishes it, or as a copy of it circulates with leftovers nobody typed. */
export function isBlank(
  { company, answers, companyAnswers, ...lists }: Declaration,
  layout: Layout,
): boolean {
  const { leftovers = {} } = layout;
  const { scope, ...who } = company;
  const typed = [
    ...Object.values(who),
    leftovers.scope ? "" : scope,
    ...answers.map(({ answer, metal, question }) =>
      metal === leftovers.answersOf && question > 1 ? "" : answer,
    ),
    ...companyAnswers.map(({ answer }) => answer),
  ];
  const smelters = lists.smelters.filter(
    ({ row, lookupName }) => row !== leftovers.smelter?.row || lookupName !== leftovers.smelter.lookupName,
  );
  return typed.every((text) => text.trim() === "") && smelters.length + lists.products.length === 0;
}
