/**
 * Whether a status as RMI writes it means that the facility passed its assessment. "Active" does not: it has
 * committed to one (RMI, facilities lists). Words we do not know never make a facility conformant.
 */
export function isConformant(status: string): boolean {
  const words = wordsOf(status);
  while (SCHEMES.has(words[0] ?? "")) words.shift();
  return words.shift() === "conformant" && TAKES_NOTHING_BACK.test(words.join(" "));
}

/** May stand before: "RMAP Conformant". */
const SCHEMES = new Set(["rmi", "rmap", "lbma", "rjc", "dap"]);

/** May stand behind: who else assessed it, and that the next assessment is under way, when it is still conformant. */
const TAKES_NOTHING_BACK =
  /^((by|with|via|through|and|rmi|rmap|lbma|rjc|dap|cross recogni[sz](ed|tion)|smelters?|refiners?|facility) ?)*(re ?audit in progress)?$/;

/** "FullConformantSmelter_List2026" → full, conformant, smelter, list2026. */
export function wordsOf(text: string): string[] {
  return text
    .normalize("NFKC")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
