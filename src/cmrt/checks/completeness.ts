import { SCOPE_COMPANY, SCOPE_PRODUCTS, SCOPES, YES } from "../template/choices.ts";
import { SHEETS } from "../template/layout.ts";
import {
  type CompanyField,
  type CompanyQuestion,
  type Finding,
  METALS,
  type Metal,
  type QuestionNumber,
} from "../types.ts";
import type { SheetCell } from "../workbook/cell.ts";
import { cellAt } from "../workbook/cell.ts";
import { anyMetalCounts, choiceCells, isAsked } from "./choices.ts";
import type { Form, Group, Place, Rule } from "./rule.ts";
import { isSmelterCounted, uncountedSmelter } from "./smelters/counted.ts";

/**
 * One verdict row of RMI's sheet Checker (CMRT 6.01 to 6.5, the same in all): a row is a finding
 * when its column F (necessary) and its column G (not complete) are both 1.
 * Followed exactly but for one thing: answers are read loosely ("Yes " is Yes).
 */
type CheckerRow = {
  /** Our name for the row. */
  field: string;
  sheet: string;
  /** The cell to fix. RMI's messages of rows 34 to 52 name stale cells; these are the true ones. */
  cell(form: Form): string;
  metal?: Metal;
  group: Group;
  necessary(form: Form): boolean;
  complete(form: Form): boolean;
  /** What stands where something is missing and is not counted. */
  uncounted?(form: Form): Place | undefined;
  /** The row whose answer has to be understood before anything can be said of this one. */
  gate?(form: Form): string | undefined;
};

const always = () => true;

function companyRow(field: CompanyField, rest: Partial<CheckerRow> = {}): CheckerRow {
  const cell = ({ layout }: Form) => layout.company[field] ?? "";
  return {
    field,
    sheet: SHEETS.declaration,
    cell,
    group: "contact",
    necessary: always,
    complete: (form) => isFilled(form.cell(cell(form))),
    ...rest,
  };
}

/** Rows 8 and 11 look for an @ and nothing else. */
const hasAt = (field: "contact_email" | "authorizer_email") => (form: Form) =>
  (form.cell(form.layout.company[field] ?? "")?.text ?? "").includes("@");

/** Rows 19 and after count an answer only when question 1 (and from 24 on question 2) is Yes. */
function questionRows(question: QuestionNumber): CheckerRow[] {
  return METALS.map((metal) => {
    const cell = (form: Form) => form.at(question, metal);
    const gate = (form: Form) => closedGate(question, form, metal);
    return {
      field: `q${question}.${metal}`,
      sheet: SHEETS.declaration,
      cell,
      metal,
      group: "answer",
      necessary: (form) => isAsked(form, question, metal),
      complete: (form) => gate(form) === undefined && isFilled(form.cell(cell(form))),
      gate: (form) => (isFilled(form.cell(cell(form))) ? gate(form) : undefined),
    };
  });
}

function closedGate(question: QuestionNumber, form: Form, metal: Metal): string | undefined {
  if (question > 1 && form.answer(1, metal) !== YES) return `q1.${metal}`;
  if (question > 2 && form.answer(2, metal) !== YES) return `q2.${metal}`;
  return undefined;
}

function companyQuestionRow(question: CompanyQuestion): CheckerRow {
  const cell = (form: Form) => form.companyAt(question);
  return {
    field: question,
    sheet: SHEETS.declaration,
    cell,
    group: "answer",
    necessary: anyMetalCounts,
    complete: (form) => isFilled(form.cell(cell(form))),
  };
}

function smelterRow(metal: Metal): CheckerRow {
  return {
    field: `smelters.${metal}`,
    sheet: SHEETS.smelters,
    cell: ({ layout }) => `B${layout.survey.smelters.firstRow}`,
    metal,
    group: "smelters",
    necessary: (form) => !form.outOfScope(metal),
    complete: (form) => isSmelterCounted(form, metal),
    uncounted: (form) => uncountedSmelter(form, metal),
  };
}

/** The first "Smelter not listed" without the name or country typed. */
function undetailed(form: Form): string | undefined {
  for (const { kind, row, name, country } of form.declaration.smelters) {
    if (kind !== "not_listed") continue;
    if (name === "") return `D${row}`;
    if (country === "") return `E${row}`;
  }
  return undefined;
}

const firstProduct = ({ layout }: Form) => `B${layout.survey.products.firstRow}`;

export const CHECKER_ROWS: readonly CheckerRow[] = [
  companyRow("company"),
  companyRow("scope"),
  companyRow("scope_description", {
    necessary: ({ declaration: { company } }) =>
      isFilledText(company.scope) && company.scope !== SCOPE_COMPANY && company.scope !== SCOPE_PRODUCTS,
    gate: ({ declaration: { company } }) =>
      SCOPES.some((scope) => scope === company.scope) ? undefined : "scope",
  }),
  companyRow("contact_name"),
  companyRow("contact_email", { complete: hasAt("contact_email") }),
  companyRow("contact_phone"),
  companyRow("authorizer"),
  companyRow("authorizer_email", { complete: hasAt("authorizer_email") }),
  companyRow("date"),
  ...([1, 2, 3, 4, 5, 6, 7, 8] as const).flatMap(questionRows),
  companyQuestionRow("A"),
  companyQuestionRow("B"),
  {
    field: "B.url",
    sheet: SHEETS.declaration,
    cell: ({ layout }) => layout.survey.policyUrl,
    group: "answer",
    necessary: (form) => anyMetalCounts(form) && form.companyAnswer("B") === YES,
    complete: (form) => (form.cell(form.layout.survey.policyUrl)?.text ?? "").length > 1,
  },
  ...(["C", "D", "E", "F", "G", "H"] as const).map(companyQuestionRow),
  {
    field: "product_list",
    sheet: SHEETS.products,
    cell: firstProduct,
    group: "answer",
    necessary: ({ declaration }) => declaration.company.scope === SCOPE_PRODUCTS,
    complete: (form) => (cellAt(form.sheets.products, firstProduct(form))?.text ?? "") !== "",
  },
  ...METALS.map(smelterRow),
  {
    field: "smelters.not_listed_details",
    sheet: SHEETS.smelters,
    cell: (form) => undetailed(form) ?? "",
    group: "smelters",
    necessary: ({ declaration }) => declaration.smelters.some(({ kind }) => kind === "not_listed"),
    complete: (form) => undetailed(form) === undefined,
  },
];

export const completeness: Rule = {
  code: "MISSING",
  check: "completeness",
  severity: "must_fix",
  group: "answer",
  source: "CHECKER rows 4-69",
  *find(form) {
    const missing = CHECKER_ROWS.filter((row) => row.necessary(form) && !row.complete(form));
    const told = new Map<CheckerRow, string[]>();
    for (const row of missing) {
      const first = rowOf(row.gate?.(form) ?? row.field) ?? row;
      told.set(first, [...(told.get(first) ?? []), row.field]);
    }
    for (const [row, fields] of told) yield placeOf(row, fields, form);
  },
};

/** What waits for another answer is told with it; the fact `fields` names all rows that one place stands for. */
function placeOf(row: CheckerRow, fields: readonly string[], form: Form): Place {
  const { field, sheet, metal } = row;
  const uncounted = row.uncounted?.(form);
  const cell = uncounted?.cell ?? row.cell(form);
  const facts: Finding["facts"] = { ...uncounted?.facts, field };
  if (fields.length > 1 || fields[0] !== field) facts.fields = fields.join(" ");
  const unread = fields.includes(field) ? undefined : choiceCells(form).find((one) => one.cell === cell);
  if (unread && unread.typed.trim() !== "") {
    facts.answer = unread.typed;
    facts.choices = unread.choices.join(" / ");
  }
  return { sheet, cell, ...(metal && { metal }), facts };
}

const rowOf = (field: string) => CHECKER_ROWS.find((row) => row.field === field);

/** The group of a missing field. */
export function groupOfField(field: string): Group | undefined {
  return rowOf(field)?.group;
}

/** As `B=0` in Excel: nothing, or the number 0. Blanks count as filled. */
function isFilled(cell: SheetCell | undefined): boolean {
  return (
    cell !== undefined && isFilledText(cell.text) && !(cell.kind === "number" && Number(cell.text) === 0)
  );
}

function isFilledText(text: string): boolean {
  return text !== "";
}
