import { type ReferenceList, readReference, referenceList } from "../declaration/reference.ts";
import { isUnknownName } from "../matching/index.ts";
import { sameCountry } from "../smelters/countries.ts";
import { type Names, namesOf } from "../smelters/suggest.ts";
import { NOT_LISTED, sameWords } from "../template/choices.ts";
import {
  ANSWER_COLUMN,
  answerRow,
  COMMENT_COLUMN,
  LANGUAGE,
  type Layout,
  SHEETS,
  type SheetKey,
  type Survey,
} from "../template/layout.ts";
import { locate, readFormSheets } from "../template/locate.ts";
import { languageNamed, recognise } from "../template/recognise.ts";
import type { CompanyField, Declaration, ReferenceEntry, SmelterRow } from "../types.ts";
import { cellAt, type Sheet } from "../workbook/cell.ts";
import { openWorkbook, type Workbook } from "../workbook/index.ts";
import { CannotPatch } from "./cannot-patch.ts";
import { fillWorkbook, type Typed } from "./fill.ts";

type Values = Map<string, string | null>;
/** The smelters of the blank. */
type Known = { reference: ReferenceList; names: Names };

/** Signed anew by a person: who authorizes the answers, and when they were given. */
const LEFT_OPEN: readonly CompanyField[] = [
  "authorizer",
  "authorizer_title",
  "authorizer_email",
  "authorizer_phone",
  "date",
];
const SMELTER_COLUMNS = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q"];
const PRODUCT_COLUMNS = ["B", "C", "D"];

/**
 * A newer blank form with a declaration's answers typed in, date and authorizer left open. Smelters go by number
 * where the blank knows it; one it does not know is written out as "Smelter not listed". A row that contradicts what the
 * blank knows stands as it was typed. Rows stand without gaps.
 * Rejects with `Unreadable` (the blank is no form that can be filled) and `CannotPatch` (it has too few rows).
 */
export async function moveAnswers(from: Declaration, blank: Uint8Array): Promise<Buffer> {
  const workbook = await openWorkbook(blank);
  const tabs = await locate(workbook);
  const sheets = await readFormSheets(workbook);
  const { layout } = recognise(sheets);
  const reference = referenceList(readReference(sheets.lookup));
  const known = { reference, names: namesOf(reference) };

  const declaration = answers(from, layout, layout.survey);
  const language = await languageChoice(workbook, from.template.language);
  if (language) declaration.set(LANGUAGE, language);
  const typed = (key: SheetKey & keyof typeof tabs, values: Values): Typed[] => {
    const sheet = tabs[key]?.name ?? SHEETS[key];
    return [...values].map(([cell, value]) => ({ sheet, cell, value }));
  };
  return fillWorkbook(blank, [
    ...typed("declaration", declaration),
    ...typed(
      "smelters",
      rows(sheets.smelters, layout.survey.smelters, SMELTER_COLUMNS, from.smelters, (row) =>
        smelter(row, known),
      ),
    ),
    ...typed(
      "products",
      rows(sheets.products, layout.survey.products, PRODUCT_COLUMNS, from.products, (row) => ({
        B: row.number,
        C: row.name,
        D: row.comment,
      })),
    ),
  ]);
}

/** Everything of the sheet Declaration; what was not answered empties its cell, so that no leftover stays. */
function answers(from: Declaration, layout: Layout, survey: Survey): Values {
  const values: Values = new Map();
  for (const [field, cell] of Object.entries(layout.company)) {
    const open = LEFT_OPEN.some((each) => each === field);
    values.set(cell, open ? null : companyText(from.company, field as CompanyField));
  }
  for (const { question, metal, answer, comment } of from.answers) {
    const row = answerRow(survey, question, metal);
    if (row === undefined) continue;
    values.set(`${ANSWER_COLUMN}${row}`, answer).set(`${COMMENT_COLUMN}${row}`, comment);
  }
  for (const { question, answer, comment } of from.companyAnswers) {
    const row = survey.companyQuestions[question]?.row;
    if (row === undefined) continue;
    values.set(`${ANSWER_COLUMN}${row}`, answer).set(`${COMMENT_COLUMN}${row}`, comment);
  }
  return values;
}

function companyText(company: Declaration["company"], field: CompanyField): string {
  switch (field) {
    case "company":
      return company.name;
    case "scope":
      return company.scope;
    case "scope_description":
      return company.scopeDescription;
    case "unique_id":
      return company.uniqueId;
    case "unique_id_authority":
      return company.uniqueIdAuthority;
    case "address":
      return company.address;
    case "contact_name":
      return company.contactName;
    case "contact_email":
      return company.contactEmail;
    case "contact_phone":
      return company.contactPhone;
    case "authorizer":
      return company.authorizerName;
    case "authorizer_title":
      return company.authorizerTitle;
    case "authorizer_email":
      return company.authorizerEmail;
    case "authorizer_phone":
      return company.authorizerPhone;
    case "date":
      return company.date;
    default:
      return field satisfies never;
  }
}

/**
 * Writes rows one below the other. A row that somebody typed over in the blank lost formulas, and what the others
 * in it show is of old: it is emptied and left out.
 */
function rows<Row>(
  sheet: Sheet,
  { firstRow, lastRow }: { firstRow: number; lastRow: number },
  columns: readonly string[],
  from: readonly Row[],
  write: (row: Row) => Record<string, string>,
): Values {
  const values: Values = new Map();
  const typedOver = new Set<number>();
  for (let number = firstRow; number <= lastRow; number++) {
    const cells = columns.map((column) => cellAt(sheet, `${column}${number}`));
    if (!cells.some((cell) => cell && !cell.formula && cell.text !== "")) continue;
    typedOver.add(number);
    for (const column of columns) values.set(`${column}${number}`, null);
  }
  let number = firstRow;
  for (const row of from) {
    while (typedOver.has(number)) number += 1;
    if (number > lastRow) throw new CannotPatch("full", `more than ${lastRow - firstRow + 1} rows`);
    for (const [column, text] of Object.entries(write(row))) {
      if (text !== "") values.set(`${column}${number}`, text);
    }
    number += 1;
  }
  return values;
}

/**
 * The columns of a smelter. Where all that its row says is what the blank knows of its number, the number or the name
 * is enough and RMI's formulas work out the rest. What contradicts stands as it was typed, to be asked about again.
 */
function smelter(row: SmelterRow, known: Known): Record<string, string> {
  const { contact: K, email: L, nextSteps: M, mines: N, mineCountry: O, recycled: P, comment: Q } = row;
  const said = { D: row.name, K, L, M, N, O, P, Q };
  const E = isUnknownName(row.country) ? "" : row.country;
  const place = { E, F: row.cid, G: row.source, I: row.city, J: row.state };
  const typed = { A: row.id, B: row.metal, C: row.lookupName, ...place, ...said };
  const number = row.id || row.cid;
  const entry = number === "" ? undefined : known.reference.byId(number);
  switch (row.kind) {
    case "not_listed":
    case "not_yet_identified":
      return { ...typed, A: "" };
    case "by_name":
      if (number === "" || known.reference.byAlias(row.metal, row.lookupName)?.id === number)
        return { B: row.metal, C: row.lookupName, ...said };
      break;
    case "by_id":
    case "pasted":
      break;
    default:
      return row.kind satisfies never;
  }
  // A number that no list knows either stands alone, as it was typed.
  if (entry ? agrees(row, entry, known) : row.metal === "") return { A: number, ...said };
  if (entry) return row.id === "" ? typed : { ...typed, F: "" };
  // There is one place for a name beside "Smelter not listed".
  const [first, second] = [row.lookupName, row.name].filter((name) => name !== "");
  if (first && second && !sameWords(first, second)) return typed;
  return { ...typed, A: "", C: NOT_LISTED, D: row.name || row.lookupName, F: row.cid || row.id };
}

/** A name that nobody bears now is an old one of the smelter, unless it was written beside the number by hand. */
function agrees(row: SmelterRow, entry: ReferenceEntry, { reference, names }: Known): boolean {
  const { metal, lookupName: name, country } = row;
  const bearer = reference.byAlias(metal, name) ?? names.bearer(metal, name);
  const named = bearer
    ? bearer.id === entry.id
    : row.kind !== "pasted" || name === "" || sameWords(name, entry.name);
  const there = isUnknownName(country) || entry.country === "" || sameCountry(country, entry.country);
  return (metal === "" || metal === entry.metal) && named && there;
}

/** The drop-down's own words for a language. */
async function languageChoice(workbook: Workbook, language: string): Promise<string | undefined> {
  const labels = workbook.sheets.find(({ name }) => name === SHEETS.labels);
  if (!labels || language === "") return undefined;
  const [sheet] = await workbook.read([{ sheet: labels, window: { lastRow: 1, lastColumn: 20 } }]);
  const choices = [...(sheet?.rows.get(1)?.values() ?? [])].map(({ text }) => text);
  return choices.find((choice) => languageNamed(choice) === language);
}
