import type { SurveyLayout } from "../declaration/index.ts";
import type { FormKind, Template } from "../types.ts";
import { Unreadable } from "../unreadable.ts";
import { cellAt, type Sheet } from "../workbook/cell.ts";
import { LANGUAGE, REVISION, TITLE } from "./layout.ts";
import { type FormSheets, NOTHING } from "./locate.ts";
import { layoutOf } from "./versions/index.ts";

/** Tells which form this is, and how it is laid out. Throws `Unreadable`, naming the form where it is known. */
export function recognise(sheets: FormSheets): { template: Template; layout: SurveyLayout } {
  const kind = kindOf(sheets);
  if (!kind) throw new Unreadable("other_workbook");
  const template = { kind, version: versionOf(sheets), language: languageOf(sheets.declaration) };
  if (kind !== "CMRT") throw new Unreadable("other_form", template);
  const layout = layoutOf(kind, template.version);
  // Older rows hold other questions.
  if (!layout?.survey) throw new Unreadable("too_old", template);
  if (sheets.smelters === NOTHING || sheets.products === NOTHING) {
    throw new Unreadable("sheets_missing", template);
  }
  if (!hasLabels(sheets.smelters) || !hasLabels(sheets.products)) throw new Unreadable("damaged", template);
  return { template, layout: { ...layout, survey: layout.survey } };
}

/** By the title, whose short name is the same in every language; the revision alone proves nothing. */
function kindOf({ declaration, smelters, lookup }: FormSheets): FormKind | undefined {
  const title = cellAt(declaration, TITLE)?.text ?? "";
  const short = /\((CMRT|EMRT|AMRT|CRT)\)/.exec(title)?.[1];
  if (short) return short as FormKind;
  // The title is a formula: a tool that stores no results leaves it empty. The metals tell then.
  if (revisionOf(declaration) === "" || title !== "") return undefined;
  const constants = ["W3", "X3", "Y3", "Z3"].map((cell) => cellAt(smelters, cell)?.text);
  const listed = new Set([...(lookup?.rows.values() ?? [])].map((row) => row.get("A")?.text));
  const has = (metal: string) => constants.includes(metal) || listed.has(metal);
  if (has("Tantalum") && has("Tungsten")) return "CMRT";
  return has("Cobalt") ? "EMRT" : undefined;
}

function versionOf({ declaration, smelters }: FormSheets): string {
  return revisionOf(declaration) || revisionIn(cellAt(smelters, "Q3")?.text ?? "");
}

function revisionOf(declaration: Sheet): string {
  return revisionIn(cellAt(declaration, REVISION)?.text ?? "");
}

function revisionIn(text: string): string {
  return /Revision\s+(\d+(?:\.\d+){0,2})/i.exec(text)?.[1] ?? "";
}

const LANGUAGES: readonly [RegExp, string][] = [
  [/english/i, "English"],
  [/中文|chinese/i, "Chinese"],
  [/日本語|japanese/i, "Japanese"],
  [/한국어|korean/i, "Korean"],
  [/français|french/i, "French"],
  [/português|portuguese/i, "Portuguese"],
  [/deutsch|german/i, "German"],
  [/español|spanish/i, "Spanish"],
  [/italiano|italian/i, "Italian"],
  [/türkçe|turkish/i, "Turkish"],
];

function languageOf(declaration: Sheet): string {
  return languageNamed(cellAt(declaration, LANGUAGE)?.text ?? "");
}

/** The English name of a choice of the form's language, or "". */
export function languageNamed(choice: string): string {
  return LANGUAGES.find(([pattern]) => pattern.test(choice.normalize("NFC")))?.[1] ?? "";
}

function hasLabels(sheet: Sheet): boolean {
  return [...sheet.rows.keys()].some((row) => row <= 5);
}
