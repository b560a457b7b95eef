import type { Metal } from "../types.ts";

/** The drop-downs of CMRT 6.x. Stored in English whatever the form's language (Declaration B96:B111, P9:R9). */
export const YES = "Yes";
export const NO = "No";
export const YES_NO = [YES, NO] as const;
export const YES_NO_UNKNOWN = [YES, NO, "Unknown"] as const;

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
export const PERCENTAGES = [
  ALL_ANSWERED,
  "Greater than 90%",
  "Greater than 75%",
  "Greater than 50%",
  HALF_OR_LESS,
  NONE_ANSWERED,
] as const;

export const OTHER_FORMAT = "Yes, using other format (describe)";
/** Question E. */
export const CONFORMING_OR_OTHER = [
  "Yes, in conformance with IPC1755 (e.g., CMRT)",
  OTHER_FORMAT,
  NO,
] as const;
/** Question H. */
export const DISCLOSURES = [
  "Yes, with the SEC",
  "Yes, with the EU",
  "Yes, with the SEC and the EU",
  NO,
] as const;

export const NOT_LISTED = "Smelter not listed";
export const NOT_YET_IDENTIFIED = "Smelter not yet identified";

/** Column B of the Smelter List. */
export const METAL_WORDS: Record<Metal, string> = {
  tantalum: "Tantalum",
  tin: "Tin",
  gold: "Gold",
  tungsten: "Tungsten",
};

export const METAL_CHOICES: readonly string[] = Object.values(METAL_WORDS);
/** Look-up names that name no smelter. */
export const NO_SMELTER_CHOICES: readonly string[] = [NOT_LISTED, NOT_YET_IDENTIFIED];

/** The choice somebody meant, whatever the letter case, blanks, width or punctuation; `undefined` if none. */
export function choiceMeant(typed: string, choices: readonly string[]): string | undefined {
  if (choices.includes(typed)) return typed;
  const meant = letters(typed);
  return meant === "" ? undefined : choices[lettersOf(choices).indexOf(meant)];
}

/** The lists of choices are few and asked thousands of times. */
const known = new WeakMap<readonly string[], string[]>();

function lettersOf(choices: readonly string[]): string[] {
  const list = known.get(choices) ?? choices.map(letters);
  known.set(choices, list);
  return list;
}

/** The metal named in column B, read as loosely as an answer. */
export function metalNamed(text: string): Metal | undefined {
  const word = choiceMeant(text, METAL_CHOICES);
  return word?.toLowerCase() as Metal | undefined;
}

/** Equal but for case, width, blanks and punctuation. */
export function sameWords(a: string, b: string): boolean {
  return letters(a) === letters(b);
}

/** What is left of a text when case, width, blanks and punctuation do not count. */
export function letters(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase().replace(/[^a-z0-9%]/g, "");
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]/gu, "");
}
