import { METAL_WORDS, NO, SCOPE_COMPANY, SCOPE_PRODUCTS, YES } from "../template/choices.ts";
import { SHEETS } from "../template/layout.ts";
import {
  type CompanyField,
  type CompanyQuestion,
  METALS,
  type Metal,
  type QuestionNumber,
} from "../types.ts";
import type { SheetCell } from "../workbook/cell.ts";
import { cellAt } from "../workbook/cell.ts";
import type { Form, Group, Place, Rule } from "./rule.ts";

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
  /** The cell whose answer must be Yes before this row's own answer counts. */
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
      necessary: (form) => isNecessary(question, form, metal),
      complete: (form) => gate(form) === undefined && isFilled(form.cell(cell(form))),
      gate: (form) => (isFilled(form.cell(cell(form))) ? gate(form) : undefined),
    };
  });
}

function isNecessary(question: QuestionNumber, form: Form, metal: Metal): boolean {
  if (question === 1) return true;
  return question === 2 ? form.answer(1, metal) !== NO : !form.outOfScope(metal);
}

function closedGate(question: QuestionNumber, form: Form, metal: Metal): string | undefined {
  if (question > 1 && form.answer(1, metal) !== YES) return form.at(1, metal);
  if (question > 2 && form.answer(2, metal) !== YES) return form.at(2, metal);
  return undefined;
}

const anyMetalCounts = (form: Form) => METALS.some((metal) => !form.outOfScope(metal));

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
    complete: (form) => {
      const prefix = METAL_WORDS[metal].toLowerCase();
      const [blind, sees] = form.layout.survey.smelters.blindRows;
      const named = form.declaration.smelters.some(
        ({ row, metal, lookupName }) =>
          (row < blind || row > sees) &&
          lookupName !== "" &&
          `${metal}${lookupName}`.toLowerCase().startsWith(prefix),
      );
      return named && form.smeltersOf(metal).length > 0;
    },
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
    for (const row of CHECKER_ROWS) {
      if (row.necessary(form) && !row.complete(form)) yield placeOf(row, form);
    }
  },
};

function placeOf(row: CheckerRow, form: Form): Place {
  const gate = row.gate?.(form);
  return {
    sheet: row.sheet,
    cell: row.cell(form),
    ...(row.metal && { metal: row.metal }),
    facts: { field: row.field, ...(gate && { gate }) },
  };
}

/** The group of a missing field. */
export function groupOfField(field: string): Group | undefined {
  return CHECKER_ROWS.find((row) => row.field === field)?.group;
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
