import { type CompanyQuestion, METALS, type Metal, type QuestionNumber } from "../types.ts";
import type { Window } from "../workbook/sheet.ts";

/**
 * Where a CMRT 6.x keeps what (6.01 to 6.5 agree; later versions are read the same way).
 * Sheet names are RMI's own and the same in every form language.
 */
export const SHEETS = {
  declaration: "Declaration",
  smelters: "Smelter List",
  products: "Product List",
  lookup: "Smelter Look-up",
} as const;
export type SheetKey = keyof typeof SHEETS;

export const WINDOWS: Record<SheetKey, Window> = {
  declaration: { lastRow: 120, lastColumn: 18 },
  smelters: { lastRow: 2504, lastColumn: 17 },
  // The row after the last product holds a copyright line that looks like a product.
  products: { lastRow: 2005, lastColumn: 4 },
  lookup: { lastRow: 10_000, lastColumn: 10 },
};

export const FIRST_SMELTER_ROW = 5;
export const FIRST_PRODUCT_ROW = 6;
export const FIRST_LOOKUP_ROW = 5;

/** RMI's own formulas stop short of these rows in every version: its Checker does not see a smelter there. */
export const isBlindSmelterRow = (row: number) => row >= 2493 && row <= 2503;

export const TITLE = "D2";
export const REVISION = "J3";
export const LANGUAGE = "D3";

/** Cells of the company block, by the field code of RMI's Checker row or our own name. */
export const COMPANY = {
  company: "D8",
  scope: "D9",
  scope_description: "D10",
  unique_id: "D12",
  unique_id_authority: "D13",
  address: "D14",
  contact_name: "D15",
  contact_email: "D16",
  contact_phone: "D17",
  authorizer: "D18",
  authorizer_title: "D19",
  authorizer_email: "D20",
  authorizer_phone: "D21",
  date: "D22",
} as const;

export const QUESTIONS: readonly QuestionNumber[] = [1, 2, 3, 4, 5, 6, 7, 8];
const FIRST_ROWS: Record<QuestionNumber, number> = { 1: 26, 2: 32, 3: 38, 4: 44, 5: 50, 6: 56, 7: 62, 8: 68 };

/** The row of a question's answer (column D) and comment (column G) for a metal. */
export function questionRow(question: QuestionNumber, metal: Metal): number {
  return FIRST_ROWS[question] + METALS.indexOf(metal);
}

/** Rows of the company questions: answer in D, comment in G. */
export const COMPANY_QUESTION_ROWS: Record<CompanyQuestion, number> = {
  A: 75,
  B: 77,
  C: 79,
  D: 81,
  E: 83,
  F: 85,
  G: 87,
  H: 89,
};
export const COMPANY_QUESTIONS = Object.keys(COMPANY_QUESTION_ROWS) as CompanyQuestion[];
export const POLICY_URL = "G77";
