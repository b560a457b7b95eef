import { isPlainAscii } from "../ascii.ts";
import { METALS, type Metal } from "../types.ts";

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

const SYMBOLS: Record<Metal, string> = { tantalum: "ta", tin: "sn", gold: "au", tungsten: "w" };

/** What people type instead of a choice and what can mean no other, as `letters` leaves it. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ...(["y", "true"] as const).map((word) => [word, YES] as const),
  ...(["n", "false"] as const).map((word) => [word, NO] as const),
  ...(["100", "%100"] as const).map((word) => [word, ALL_ANSWERED] as const),
  ...(["a", "company"] as const).map((word) => [word, SCOPE_COMPANY] as const),
  ...(["b", "bproduct", "product", "products", "productlist"] as const).map(
    (word) => [word, SCOPE_PRODUCTS] as const,
  ),
  ...METALS.flatMap((metal) =>
    [SYMBOLS[metal], `${metal}${SYMBOLS[metal]}`, `${SYMBOLS[metal]}${metal}`].map(
      (word) => [word, METAL_WORDS[metal]] as const,
    ),
  ),
  ...(["c", "userdefined", "cuserdefined"] as const).map((word) => [word, SCOPES[2]] as const),
]);

/**
 * The choice somebody meant, whatever the letter case, blanks, width or punctuation, or how much of it was left out
 * ("Y", "A."); `undefined` if none.
 */
export function choiceMeant(typed: string, choices: readonly string[]): string | undefined {
  if (choices.includes(typed)) return typed;
  const meant = letters(typed);
  if (meant === "") return undefined;
  const short = SHORT_FORMS.get(meant);
  return choices[lettersOf(choices).indexOf(meant)] ?? choices.find((choice) => choice === short);
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
  if (isPlainAscii(text)) return text.toLowerCase().replace(/[^a-z0-9%]/g, "");
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]/gu, "");
}
