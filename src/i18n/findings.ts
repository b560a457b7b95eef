import { quote } from "../chat/quote.ts";
import { newestKnown } from "../cmrt/index.ts";
import type { Finding, FormKind, Judgement } from "../cmrt/types.ts";
import { dateText, type FileKey, isFileKey, type Language, sentence, type Values } from "./index.ts";

/** The drop-downs of all choices of one question stand in one sentence. */
const MAX_CHOICES = 200;

/** The form's own questions are whole sentences; checks cut them at this length. */
const MAX_LABEL = 120;

/** Facts that are days, as ISO dates. */
const DATES: ReadonlySet<string> = new Set(["date", "start", "asOf", "listDate"]);
const ISO_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** What RMI calls its forms, in whatever language they are filled in. */
const FORM_NAMES: Readonly<Record<FormKind, string>> = {
  CMRT: "Conflict Minerals Reporting Template",
  EMRT: "Extended Minerals Reporting Template",
  CRT: "Cobalt Reporting Template",
  AMRT: "Additional Minerals Reporting Template",
};

/**
 * What was found and what to put there, with what the form itself calls the cell where that says more: one text,
 * safe to show.
 */
export function findingSentence(language: Language, finding: Finding): string {
  const { facts, metal, sheet, cell } = finding;
  const values: Values = { sheet: sheet ?? "", cell: cell ?? "", row: cell?.replace(/\D/g, "") ?? "" };
  for (const [name, value] of Object.entries(facts)) values[name] = factText(language, value, name);
  if (metal) values.metal = sentence(language, `metal.${metal}`);
  const field = `field.${String(facts.field).split(".")[0]}`;
  if (isFileKey(field)) values.label = sentence(language, field);
  const what = sentence(language, keyOf(finding), values);
  const label = quote(finding.label, MAX_LABEL);
  return label === "" || what.includes(label)
    ? what
    : sentence(language, "finding.labelled", { what, label });
}

/** Why a file could not be read and what to send instead; for judgements whose verdict is `unreadable`. */
export function unreadableSentence(
  language: Language,
  { unreadable, template }: Pick<Judgement, "unreadable" | "template">,
): string {
  const { kind, version } = template ?? { kind: "CMRT", version: "" };
  const edition = version === "" ? kind : `${kind} ${quote(version)}`;
  return sentence(language, `unreadable.${unreadable ?? "damaged"}`, {
    form: `${FORM_NAMES[kind]} (${edition})`,
    newest: `CMRT ${newestKnown("CMRT")}`,
  });
}

function factText(language: Language, value: string | number, name: string): string | number {
  if (typeof value === "number") return value;
  if (DATES.has(name) && ISO_DATE.test(value)) return dateText(language, value);
  return quote(value, name === "choices" ? MAX_CHOICES : undefined);
}

/** Codes of rules that were retired still stand in old results; they get the plainest sentence. */
function keyOf({ code, facts }: Finding): FileKey {
  const key = code === "MISSING" ? `finding.MISSING.${missingKind(facts)}` : `finding.${code}`;
  const variant = `${key}.${facts.variant ?? (facts.suggested === undefined ? "" : "suggested")}`;
  if (isFileKey(variant)) return variant;
  return isFileKey(key) ? key : "finding.OTHER";
}

/** Fields that need the same to be done share a sentence. */
function missingKind({ field, fields, answer }: Finding["facts"]): string {
  const name = String(field);
  if (answer !== undefined) return "unreadable";
  if (fields !== undefined && /^q/.test(name)) return "gated";
  if (/^q[1278]\./.test(name)) return "yes_no";
  if (/^q[345]\./.test(name)) return "yes_no_unknown";
  if (/^q6\./.test(name)) return "percent";
  if (/^[A-H]$/.test(name)) return "company_question";
  return /^smelters\.(tantalum|tin|gold|tungsten)$/.test(name) ? "smelters" : name;
}
