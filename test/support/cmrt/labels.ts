import type { Row, Sheet } from "../../../src/cmrt/workbook/cell.ts";
import { openWorkbook } from "../../../src/cmrt/workbook/index.ts";
import type { Parts } from "./package.ts";
import { template, type Version } from "./templates.ts";

/** The sheets whose labels are formulas, and the last row of those. */
const LABELLED = [
  { part: "xl/worksheets/sheet4.xml", sheet: "Declaration", lastRow: 94 },
  { part: "xl/worksheets/sheet5.xml", sheet: "Smelter List", lastRow: 4 },
  { part: "xl/worksheets/sheet7.xml", sheet: "Product List", lastRow: 5 },
];
const CELL = /(<c r="([A-Z]+\d+)"[^>]*>(<f[^>]*>OFFSET\(L!\$C\$1,MATCH\([^<]*<\/f>))<v>[^<]*<\/v>/g;

const books = new Map<Version, Promise<Sheet>>();
const done = new Map<Parts, Map<string, Parts>>();

/** The parts with the stored results of RMI's labels as Excel works them out when D3 and D9 are chosen. */
export async function relabelled(
  version: Version,
  blank: Parts,
  language: unknown,
  scope: unknown,
): Promise<Parts> {
  if (typeof language !== "string") return new Map(blank);
  const letter = typeof scope === "string" ? scope.slice(0, 1).toUpperCase() : "";
  const key = `${version}|${language}|${letter}`;
  const ofBlank = done.get(blank) ?? new Map<string, Parts>();
  done.set(blank, ofBlank);
  const known = ofBlank.get(key) ?? relabel(await bookOf(version), blank, language, letter);
  ofBlank.set(key, known);
  return new Map(known);
}

function relabel(book: Sheet, blank: Parts, language: string, letter: string): Parts {
  const [names] = book.rows.values();
  const languages = [...(names ?? new Map())].filter(([column]) => column >= "D");
  const number = languages.findIndex(([, cell]) => cell.text === language) + 1;
  const column = languages[number - 1]?.[0];
  const texts = new Map<string, string>();
  for (const row of [...book.rows.values()].reverse()) {
    texts.set(textOf(row, "B") + textOf(row, "C"), column === undefined ? "" : textOf(row, column));
  }
  const parts = new Map(blank);
  for (const { part, sheet, lastRow } of LABELLED) {
    const xml = blank.get(part)!.toString("utf8");
    const end = xml.indexOf(`<row r="${lastRow + 1}"`);
    const head = xml.slice(0, end).replace(CELL, (_, start: string, cell: string, formula: string) => {
      const text = texts.get(sheet + cell + (formula.includes("LEFT(") ? letter : "")) ?? "";
      return `${start}<v>${text.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</v>`;
    });
    // The number of the language, which volatile formulas are worked out from anew whenever a program opens the file.
    const set = head.replace(/(<c r="P3"[^>]*><f[^>]*>MATCH[^<]*<\/f><v>)\d+/, `$1${number}`);
    parts.set(part, Buffer.from(set + xml.slice(end)));
  }
  return parts;
}

function bookOf(version: Version): Promise<Sheet> {
  const book = books.get(version) ?? readBook(version);
  books.set(version, book);
  return book;
}

async function readBook(version: Version): Promise<Sheet> {
  const workbook = await openWorkbook(template(version));
  const part = workbook.sheets.find(({ name }) => name === "L")!;
  const [sheet] = await workbook.read([{ sheet: part, window: { lastRow: 600, lastColumn: 13 } }]);
  return sheet!;
}

const textOf = (row: Row, column: string) => row.get(column)?.text ?? "";
