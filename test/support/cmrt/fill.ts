import { columnNumber } from "../../../src/cmrt/workbook/cell.ts";
import { relabelled } from "./labels.ts";
import { type Parts, readParts, textOf, writeParts } from "./package.ts";
import { template, type Version } from "./templates.ts";

/** A number, a text, the stored result of the cell's formula (null: not calculated), or nothing at all. */
export type Value = string | number | { result: string | null } | null;
export type Values = Record<string, Value>;
/** What to write, by sheet and cell. */
export type Fill = {
  Declaration?: Values;
  "Smelter List"?: Values;
  "Product List"?: Values;
  "Smelter Look-up"?: Values;
};

/** The parts of RMI's sheets; the same in the versions used here. */
const PARTS: Record<keyof Fill, string> = {
  Declaration: "xl/worksheets/sheet4.xml",
  "Smelter List": "xl/worksheets/sheet5.xml",
  "Product List": "xl/worksheets/sheet7.xml",
  "Smelter Look-up": "xl/worksheets/sheet8.xml",
};
const STRINGS = "xl/sharedStrings.xml";

/** Of the 2,500 rows that RMI prepared for smelters these are kept, unless something is typed below them. */
const LAST_ROW = 250;

const cache = new Map<string, Parts>();

/**
 * RMI's form with values typed into it the way Excel stores them: shared strings, numbers, formulas kept, and the
 * labels, which are formulas, in the language that D3 says.
 */
export async function fill(version: Version, values: Fill): Promise<Buffer> {
  return writeParts(await fillParts(version, values));
}

export async function fillParts(version: Version, values: Fill): Promise<Parts> {
  const blank = await blankParts(version, typesBelow(values["Smelter List"] ?? {}));
  const parts = await relabelled(version, blank, values.Declaration?.D3, values.Declaration?.D9);
  const written = Object.entries(leftoversCleared(version, values)).map(([sheet, cells]) => {
    return [PARTS[sheet as keyof Fill], cells] as const;
  });
  return typeInto(parts, Object.fromEntries(written));
}

/** RMI's form with the rows that nobody uses cut off its smelter list, which is by far the largest part; or whole. */
async function blankParts(version: Version, whole: boolean): Promise<Parts> {
  const key = `${version} ${whole}`;
  const known = cache.get(key);
  if (known) return known;
  const parts = whole ? await readParts(template(version)) : new Map(await blankParts(version, true));
  const list = textOf(parts.get(PARTS["Smelter List"])!);
  const cut = list.indexOf(`<row r="${LAST_ROW + 1}"`);
  if (!whole && cut !== -1) {
    const short = list.slice(0, cut) + list.slice(list.indexOf("</sheetData>"));
    parts.set(PARTS["Smelter List"], Buffer.from(short));
  }
  cache.set(key, parts);
  return parts;
}

function typesBelow(cells: Values): boolean {
  return Object.keys(cells).some((cell) => Number(/\d+/.exec(cell)?.[0]) > LAST_ROW);
}

/** The parts of any workbook with values typed into some of its sheets, by the name of the part. */
export function typeInto(workbook: Parts, sheets: Record<string, Values>): Parts {
  const parts = new Map(workbook);
  const strings = new SharedStrings(textOf(parts.get(STRINGS)!));
  for (const [part, cells] of Object.entries(sheets)) {
    parts.set(part, Buffer.from(setCells(textOf(parts.get(part)!), cells, strings)));
  }
  parts.set(STRINGS, Buffer.from(strings.xml()));
  return parts;
}

/** The circulating 6.4 has a smelter typed into row 5. */
function leftoversCleared(version: Version, values: Fill): Fill {
  if (version !== "6.4") return values;
  const smelters: Values = { B5: null, C5: null, F5: null };
  for (const column of ["E", "G", "H", "I", "J"]) smelters[`${column}5`] = { result: "" };
  return { ...values, "Smelter List": { ...smelters, ...values["Smelter List"] } };
}

class SharedStrings {
  private readonly added: string[] = [];
  private readonly first: number;
  constructor(private readonly original: string) {
    this.first = original.match(/<si>|<si\/>|<si /g)?.length ?? 0;
  }
  add(text: string): number {
    this.added.push(`<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
    return this.first + this.added.length - 1;
  }
  xml(): string {
    return this.original.replace("</sst>", () => `${this.added.join("")}</sst>`);
  }
}

function setCells(xml: string, cells: Values, strings: SharedStrings): string {
  let searched = 0;
  const edits = inOrder(cells).map(([cell, value]) => {
    const start = xml.indexOf(`<c r="${cell}"`, searched);
    searched = start;
    if (start === -1) throw new RangeError(`the template has no cell ${cell}`);
    const head = xml.slice(start, xml.indexOf(">", start) + 1);
    const end = head.endsWith("/>") ? start + head.length : xml.indexOf("</c>", start) + 4;
    return { start, end, text: cellXml(cell, xml.slice(start, end), value, strings) };
  });
  let result = "";
  let at = 0;
  for (const { start, end, text } of edits) {
    result += xml.slice(at, start) + text;
    at = end;
  }
  return result + xml.slice(at);
}

/** Row by row and column by column, as they stand in the sheet. */
function inOrder(cells: Values): [string, Value][] {
  const place = (cell: string) =>
    Number(/\d+/.exec(cell)?.[0]) * 1000 + columnNumber(cell.replace(/\d+/, ""));
  return Object.entries(cells).sort(([a], [b]) => place(a) - place(b));
}

function cellXml(cell: string, old: string, value: Value, strings: SharedStrings): string {
  const style = / s="\d+"/.exec(old)?.[0] ?? "";
  const head = `<c r="${cell}"${style}`;
  if (value === null) return `${head}/>`;
  if (typeof value === "number") return `${head}><v>${value}</v></c>`;
  if (typeof value === "string") return `${head} t="s"><v>${strings.add(value)}</v></c>`;
  const formula = /<f[\s>].*?<\/f>|<f[^>]*\/>/s.exec(old)?.[0] ?? "";
  if (value.result === null) return `${head}>${formula}</c>`;
  return `${head} t="str">${formula}<v>${escapeXml(value.result)}</v></c>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
