import { wordsOf } from "./conformant.ts";

/** Which facilities a title or a name says are listed; "mixed": not one kind alone. */
export type ListKind = "Conformant" | "Active" | "mixed";

/** Longer texts are explanations, not titles. */
const MAX_TITLE = 80;

/** RMI's metals (public list, 2026, and its reporting templates). */
const METALS = [
  ...["Tantalum", "Tin", "Gold", "Tungsten", "Cobalt", "Mica", "Copper", "Nickel", "Lithium", "Graphite"],
  ...["Silver", "Platinum", "Palladium", "Rhodium", "Ruthenium", "Iridium", "Lead", "Zinc", "Manganese"],
  ...["Feldspar", "Aluminum", "Aluminium"],
];
const METAL_BY_WORD = new Map(METALS.map((metal) => [metal.toLowerCase(), metal]));

/** The one metal a sheet's name or a title names. */
export function metalIn(text: string): string | undefined {
  if (text.length > MAX_TITLE) return undefined;
  const named = new Set(wordsOf(text).flatMap((word) => METAL_BY_WORD.get(word) ?? []));
  return named.size === 1 ? [...named][0] : undefined;
}

/** A metal as RMI spells it, or as it stands. */
export function metalName(text: string): string {
  return METAL_BY_WORD.get(text.toLowerCase()) ?? text;
}

/** "FullConformantSmelter_List2026-06-01" → Conformant. */
export function kindInName(name: string): ListKind | undefined {
  const words = wordsOf(name);
  const conformant = words.some((word) => word.includes("conformant"));
  const active = words.some((word) => /^active(?!ly)/.test(word));
  if (words.some((word) => OTHER_KINDS.test(word)) || (conformant && active)) return "mixed";
  if (conformant) return "Conformant";
  return active ? "Active" : undefined;
}

/** As in a name; but a title with words that titles of lists do not have may say anything, so it is "mixed". */
export function kindInTitle(title: string): ListKind | undefined {
  if (title.length > MAX_TITLE) return undefined;
  const kind = kindInName(title);
  return kind && wordsOf(title).every(isTitleWord) ? kind : kind && "mixed";
}

const OTHER_KINDS =
  /^(?:not|non|never|longer|un|former|formerly|previous|previously|inactive|(?:in)?eligible|removed|delisted|withdrawn|suspended|revisions?|history)$|(?:not|non|un)conformant/;

function isTitleWord(word: string): boolean {
  return (
    TITLE_WORDS.has(word) ||
    METAL_BY_WORD.has(word) ||
    /^\d|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(word)
  );
}

const TITLE_WORDS = new Set(
  "rmi rmap responsible minerals initiative assurance process conformant active smelter smelters refiner refiners processor processors facility facilities list lists status full all public export total and or of the for with as at on date updated last current".split(
    " ",
  ),
);
