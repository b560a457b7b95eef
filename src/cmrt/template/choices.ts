import type { CompanyQuestion, Metal, QuestionNumber } from "../types.ts";

/** The drop-downs of CMRT 6.x. Stored in English whatever the form's language (Declaration B96:B111, P9:R9). */
export const YES = "Yes";
export const NO = "No";
const YES_NO = [YES, NO] as const;
const YES_NO_UNKNOWN = [YES, NO, "Unknown"] as const;

export const SCOPE_COMPANY = "A. Company";
export const SCOPE_PRODUCTS = "B. Product (or List of Products)";
export const SCOPES = [
  SCOPE_COMPANY,
  SCOPE_PRODUCTS,
  "C. User defined [Specify in 'Description of scope']",
] as const;

export const ALL_ANSWERED = "100%";
export const HALF_OR_LESS = "50% or less";
export const NONE_ANSWERED = "None";
const PERCENTAGES = [
  ALL_ANSWERED,
  "Greater than 90%",
  "Greater than 75%",
  "Greater than 50%",
  HALF_OR_LESS,
  NONE_ANSWERED,
] as const;

export const QUESTION_CHOICES: Record<QuestionNumber, readonly string[]> = {
  1: YES_NO,
  2: YES_NO,
  3: YES_NO_UNKNOWN,
  4: YES_NO_UNKNOWN,
  5: YES_NO_UNKNOWN,
  6: PERCENTAGES,
  7: YES_NO,
  8: YES_NO,
};

export const COMPANY_CHOICES: Record<CompanyQuestion, readonly string[]> = {
  A: YES_NO,
  B: YES_NO,
  C: YES_NO,
  D: YES_NO,
  E: ["Yes, in conformance with IPC1755 (e.g., CMRT)", "Yes, using other format (describe)", NO],
  F: YES_NO,
  G: YES_NO,
  H: ["Yes, with the SEC", "Yes, with the EU", "Yes, with the SEC and the EU", NO],
};

export const NOT_LISTED = "Smelter not listed";
export const NOT_YET_IDENTIFIED = "Smelter not yet identified";

/** Column B of the Smelter List. */
export const METAL_WORDS: Record<Metal, string> = {
  tantalum: "Tantalum",
  tin: "Tin",
  gold: "Gold",
  tungsten: "Tungsten",
};

/** The choice somebody meant, whatever the letter case, blanks, width or punctuation; `undefined` if none. */
export function choiceMeant(typed: string, choices: readonly string[]): string | undefined {
  const meant = letters(typed);
  return meant === "" ? undefined : choices.find((choice) => letters(choice) === meant);
}

/** The metal named in column B, read as loosely as an answer. */
export function metalNamed(text: string): Metal | undefined {
  const word = choiceMeant(text, Object.values(METAL_WORDS));
  return word?.toLowerCase() as Metal | undefined;
}

/** Equal but for case, width, blanks and punctuation. */
export function sameWords(a: string, b: string): boolean {
  return letters(a) === letters(b);
}

function letters(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]/gu, "");
}
