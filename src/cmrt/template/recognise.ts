import type { SurveyLayout } from "../declaration/index.ts";
import { type Lookup, readLookup, referenceList } from "../declaration/reference.ts";
import type { FormKind, Template } from "../types.ts";
import { Unreadable } from "../unreadable.ts";
import { compareVersions } from "../versions.ts";
import { cellAt, type Sheet, shownText } from "../workbook/cell.ts";
import { companyCells } from "./company-cells.ts";
import { isDisplaced } from "./displaced.ts";
import { LANGUAGE, type Layout, REVISION, SHEETS, TITLE } from "./layout.ts";
import { type FormSheets, NOTHING } from "./locate.ts";
import { layoutOf, newestKnown, publisherOf, versionWithSmelters } from "./versions/index.ts";

/** What a form is, how it is laid out, and the look-up it carries. */
export type Recognised = { template: Template; layout: Layout; lookup: Lookup };

export type Judgeable = Recognised & { layout: SurveyLayout };

/** Tells which form this is, and how it is laid out as far as that is known. Throws `Unreadable`. */
export function identify(sheets: FormSheets): Recognised {
  const kind = kindOf(sheets);
  if (!kind) throw new Unreadable("other_workbook");
  const lookup = readLookup(sheets.lookup);
  const version = versionOf(kind, sheets, lookup);
  const template = { kind, version, language: languageOf(sheets.declaration) };
  const known = layoutOf(kind, version);
  if (known) return { template, layout: known, lookup };
  const company = companyCells(sheets.declaration, sheets.book);
  return { template, layout: { kind, version, published: null, company, survey: undefined }, lookup };
}

/** The same of a form that can be judged. Throws `Unreadable`, naming the form, for all others. */
export function recognise(sheets: FormSheets): Judgeable {
  return judgeable(identify(sheets), sheets);
}

/** Makes sure that a form can be judged. Throws `Unreadable`, naming the form. */
export function judgeable({ template, layout, lookup }: Recognised, sheets: FormSheets): Judgeable {
  if (!layout.survey) throw new Unreadable(reasonNotJudged(template), template);
  if (sheets.smelters === NOTHING || sheets.products === NOTHING) {
    throw new Unreadable("sheets_missing", template);
  }
  const isNewer = compareVersions(template.version || layout.version, newestKnown(template.kind)) > 0;
  if (isDisplaced(layout.survey, sheets, isNewer)) throw new Unreadable("rearranged", template);
  return { template, layout: { ...layout, survey: layout.survey }, lookup };
}

/** Why a form is recognised and yet not judged: it is not the one that is asked for, or its rows ask other things. */
export function reasonNotJudged({ kind }: Template): "other_form" | "too_old" {
  return kind === "CMRT" ? "too_old" : "other_form";
}

/** By the title, whose short name is the same in every language; the revision alone proves nothing. */
function kindOf({ declaration, smelters, lookup, book }: FormSheets): FormKind | undefined {
  const said = shortName(shownText(cellAt(declaration, TITLE))) ?? shortName(englishTitle(book));
  // The title is a formula. Where neither its result nor what it shows was kept, the metals tell.
  if (said || revisionOf(declaration) === "") return said;
  const constants = ["W3", "X3", "Y3", "Z3"].map((cell) => cellAt(smelters, cell)?.text);
  const listed = new Set([...(lookup?.rows.values() ?? [])].map((row) => row.get("A")?.text));
  const has = (metal: string) => constants.includes(metal) || listed.has(metal);
  if (has("Tantalum") && has("Tungsten")) return "CMRT";
  if (!has("Cobalt")) return undefined;
  return has("Mica") || has("Nickel") ? "EMRT" : "CRT";
}

function shortName(title: string): FormKind | undefined {
  const short = /\((CMRT|EMRT|AMRT|CRT)\)/.exec(title.normalize("NFKC"))?.[1];
  return short as FormKind | undefined;
}

function englishTitle(book: FormSheets["book"]): string {
  for (const [cell, text] of book?.english(SHEETS.declaration) ?? []) if (cell === TITLE) return text;
  return "";
}

/**
 * By the revision cells of two sheets; but a form that carries the very look-up of an older version is that one,
 * whatever was typed over it. Where the cells differ somebody typed over the first, or RMI forgot the second: the
 * look-up tells. Without either it tells alone; "" where it is no known one.
 */
function versionOf(kind: FormKind, { declaration, smelters }: FormSheets, lookup: Lookup): string {
  const said = revisionOf(declaration);
  const listed = revisionIn(shownText(cellAt(smelters, "Q3")));
  const published = publisherOf(kind, lookup.sha256);
  if (said !== "" && published && compareVersions(published, said) < 0) return published;
  if (said !== "" && (said === listed || listed === "")) return said;
  const built = published ?? versionWithSmelters(kind, referenceList(lookup.entries).size);
  if (said !== "") return built === listed ? listed : said;
  return listed || built;
}

function revisionOf(declaration: Sheet): string {
  return revisionIn(shownText(cellAt(declaration, REVISION)));
}

function revisionIn(text: string): string {
  return /Rev(?:ision|\.)\s*(\d+(?:\.\d+){0,2})/i.exec(text.normalize("NFKC"))?.[1] ?? "";
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
