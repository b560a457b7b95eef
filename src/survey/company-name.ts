import { plainCompanyName } from "../cmrt/company-name.ts";

/** Whose name stands in a file: the supplier's own (or one it also goes by), another's, or nobody's. */
export function matchCompany(inFile: string, known: readonly string[]): "own" | "other" | "none" {
  const found = plainCompanyName(inFile);
  if (found === "") return "none";
  return known.some((name) => plainCompanyName(name) === found) ? "own" : "other";
}
