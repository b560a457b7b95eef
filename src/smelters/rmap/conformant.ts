/**
 * Whether a status as RMI writes it means that the facility passed its assessment. "Active" does not: it has
 * committed to one (RMI, facilities lists). Words we do not know never make a facility conformant.
 */
export function isConformant(status: string): boolean {
  const words = wordsOf(status);
  while (SCHEMES.has(words[0] ?? "")) words.shift();
  return words[0] === "conformant" && !words.some((word) => TAKES_BACK.has(word));
}

/** May stand before: "RMAP Conformant". */
const SCHEMES = new Set(["rmi", "rmap", "lbma", "rjc", "dap"]);

/** May not stand after: "Conformant until 2025", "Conformant / Active", "Conformant - expired". */
const TAKES_BACK = new Set(
  "not non no never longer formerly former previously until expired lapsed lost withdrawn revoked removed suspended pending active eligible".split(
    " ",
  ),
);

/** "FullConformantSmelter_List2026" → full, conformant, smelter, list2026. */
export function wordsOf(text: string): string[] {
  return text
    .normalize("NFKC")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
