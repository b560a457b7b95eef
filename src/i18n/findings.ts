import { quote } from "../chat/quote.ts";
import type { Finding, Judgement } from "../cmrt/types.ts";
import { dateText, isSentenceKey, type Language, type SentenceKey, sentence, type Values } from "./index.ts";

/** The drop-downs of all choices of one question stand in one sentence. */
const MAX_CHOICES = 200;

/** What was found and what to put there: one whole sentence, safe to show. */
export function findingSentence(language: Language, finding: Finding): string {
  const { facts, metal, sheet, cell } = finding;
  const values: Values = { sheet: sheet ?? "", cell: cell ?? "" };
  for (const [name, value] of Object.entries(facts)) values[name] = factText(language, name, value);
  if (metal) values.metal = sentence(language, `metal.${metal}`);
  const label = `field.${String(facts.field).split(".")[0]}`;
  if (isSentenceKey(label)) values.label = sentence(language, label);
  return sentence(language, keyOf(finding), values);
}

/** Why a file could not be read and what to send instead; for judgements whose verdict is `unreadable`. */
export function unreadableSentence(
  language: Language,
  { unreadable, template }: Pick<Judgement, "unreadable" | "template">,
): string {
  return sentence(language, `unreadable.${unreadable ?? "damaged"}`, {
    kind: template?.kind ?? "",
    version: quote(template?.version ?? ""),
  });
}

function factText(language: Language, name: string, value: string | number): string | number {
  if (typeof value === "number") return value;
  if (name === "date") return dateText(language, value);
  return quote(value, name === "choices" ? MAX_CHOICES : undefined);
}

/** Codes of rules that were retired still stand in old results; they get the plainest sentence. */
function keyOf({ code, facts }: Finding): SentenceKey {
  const key = code === "MISSING" ? `finding.MISSING.${missingKind(facts)}` : `finding.${code}`;
  return isSentenceKey(key) ? key : "finding.OTHER";
}

/** Fields that need the same to be done share a sentence. */
function missingKind({ field, gate }: Finding["facts"]): string {
  const name = String(field);
  if (gate !== undefined) return "gated";
  if (/^q[1278]\./.test(name)) return "yes_no";
  if (/^q[345]\./.test(name)) return "yes_no_unknown";
  if (/^q6\./.test(name)) return "percent";
  if (/^[A-H]$/.test(name)) return "company_question";
  return /^smelters\.(tantalum|tin|gold|tungsten)$/.test(name) ? "smelters" : name;
}
