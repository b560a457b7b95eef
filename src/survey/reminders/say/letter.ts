import { quote } from "../../../chat/quote.ts";
import { dateText, type Language } from "../../../i18n/index.ts";
import type { SurveyFacts } from "./facts.ts";

/** What is said in one language. */
export type Letter = { heading: string; paragraphs: string[] };

/** A company's own paragraph is no longer than this, in characters a line and in lines. */
const OWN_LINE = 600;
const OWN_LINES = 12;

/** What most sentences are filled with, safe to show. */
export function valuesOf({ by, asking, reader, dueOn }: SurveyFacts, language: Language) {
  return {
    by,
    company: quote(asking.company),
    person: quote(asking.person),
    year: String(asking.year),
    due: dateText(language, dueOn),
    name: quote(reader.name),
    supplier: quote(reader.supplier),
  };
}

/** A text of several lines from outside, each made safe on its own. */
export function cleanLines(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => quote(line, OWN_LINE));
  return lines
    .filter((line) => line !== "")
    .slice(0, OWN_LINES)
    .join("\n");
}

/** An https address that an officer gave, as it may stand in a sentence: ASCII, no credentials; undefined for others. */
export function linkText(address: string | null): string | undefined {
  if (address === null || !URL.canParse(address)) return undefined;
  const { protocol, username, password, href } = new URL(address);
  return protocol === "https:" && username === "" && password === "" ? href : undefined;
}
