import { plainCompanyName } from "../cmrt/company-name.ts";

/** Whose name stands in a file: the supplier's own (or one it also goes by), another's, or nobody's. */
export function matchCompany(inFile: string, known: readonly string[]): "own" | "other" | "none" {
  const found = plain(inFile);
  if (found === "") return "none";
  return known.some((name) => plain(name) === found) ? "own" : "other";
}

/** Neither the legal form nor blanks count. */
const plain = (name: string) => plainCompanyName(name).replaceAll(" ", "");
