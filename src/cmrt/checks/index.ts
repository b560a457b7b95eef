import type { Reading } from "../declaration/index.ts";
import { labelReader } from "../labels/index.ts";
import type { Basis, Finding, Lists } from "../types.ts";
import { answerRules } from "./answers.ts";
import { companyRules } from "./company.ts";
import { completeness, groupOfField } from "./completeness.ts";
import { contradictionRules } from "./contradictions.ts";
import { dateRules } from "./dates.ts";
import { notEnglish } from "./english.ts";
import { fileRules } from "./file.ts";
import { lookupRules } from "./lookup.ts";
import { toldOnce } from "./precedence.ts";
import { previousRules } from "./previous.ts";
import { productRules } from "./products.ts";
import { programRules } from "./program.ts";
import { formOf, GROUPS, type Group, type Rule } from "./rule.ts";
import { smelterRules } from "./smelters/index.ts";
import { formulaLikeText } from "./text.ts";

/** Every rule there is, in the order findings are told. A new check is one entry in one of these lists. */
export const RULES: readonly Rule[] = [
  ...fileRules,
  ...lookupRules,
  completeness,
  ...dateRules,
  ...companyRules,
  ...answerRules,
  notEnglish,
  formulaLikeText,
  ...contradictionRules,
  ...programRules,
  ...productRules,
  ...smelterRules,
  ...previousRules,
];

/** Everything the rules notice about a form that could be read. */
export function findingsOf(reading: Reading, basis: Basis, lists: Lists): Finding[] {
  const form = formOf(reading, basis, lists);
  const labelOf = labelReader(form.layout.survey, form.sheets);
  const found = RULES.flatMap(({ code, check, severity, find }) =>
    Array.from(find(form), ({ sheet, cell, metal = null, facts = {} }): Finding => {
      return { code, check, severity, sheet, cell, metal, facts: short(facts), label: labelOf(sheet, cell) };
    }),
  );
  return toldOnce(found, (metal) => form.smeltersOf(metal).length);
}

/** Sentences quote less; a long text in every row would make the findings larger than the file. */
const LONGEST_FACT = 300;

function short(facts: Finding["facts"]): Finding["facts"] {
  const cut: Finding["facts"] = {};
  for (const [name, fact] of Object.entries(facts)) {
    cut[name] = typeof fact === "string" ? fact.slice(0, LONGEST_FACT).toWellFormed() : fact;
  }
  return cut;
}

/** What the supplier has to do about a finding; replies group by it. */
export function groupOf(finding: Finding): Group {
  const rule = RULES.find(({ code }) => code === finding.code);
  if (rule === completeness) return groupOfField(String(finding.facts.field)) ?? rule.group;
  return rule?.group ?? "answer";
}

export { GROUPS, type Group };
