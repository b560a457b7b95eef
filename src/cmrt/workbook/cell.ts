import { MAX_CELL_TEXT } from "../limits.ts";

/** A cell that holds a constant, a formula, or both nothing and a formula without a stored result. */
export type SheetCell = {
  /** The constant or the stored result; "" for errors and for formulas nobody calculated. */
  text: string;
  kind: "text" | "number" | "boolean" | "date" | "error";
  formula: boolean;
};

/** Column letters → cell. */
export type Row = Map<string, SheetCell>;
export type Sheet = { rows: Map<number, Row> };

/** The cell at a reference such as "D26". */
export function cellAt(sheet: Sheet, reference: string): SheetCell | undefined {
  const place = parseReference(reference);
  return place && sheet.rows.get(place.row)?.get(place.column);
}

/** What a cell shows; "" for nothing, and for an error that some program stored as the text of a formula's result. */
export function shownText(cell: SheetCell | undefined): string {
  if (!cell || (cell.formula && cell.text.startsWith("#") && ERROR.test(cell.text))) return "";
  return cell.text;
}

const ERROR = /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|ERROR!|SPILL!|CALC!)$/i;

/** The words that a link's formula shows, or without any its address; "" for other formulas. */
export function linkText(formula: string): string {
  const link = LINK.exec(formula);
  return (link?.[2] ?? link?.[1]?.replace(/^mailto:/i, "") ?? "").replaceAll('""', '"');
}

const LINK = /^\s*HYPERLINK\(\s*"((?:[^"]|"")*)"\s*(?:,\s*"((?:[^"]|"")*)"\s*)?\)\s*$/i;

/** "D26" → D and 26; `undefined` for anything else. */
export function parseReference(reference: string): { column: string; row: number } | undefined {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference);
  return match ? { column: match[1]!, row: Number(match[2]) } : undefined;
}

/** "A" → 1, "AB" → 28. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (let i = 0; i < letters.length; i++) number = number * 26 + letters.charCodeAt(i) - 64;
  return number;
}

/** 1 → "A", 28 → "AB". */
export function columnLetters(number: number): string {
  const rest = (number - 1) % 26;
  const head = (number - 1 - rest) / 26;
  return (head > 0 ? columnLetters(head) : "") + String.fromCharCode(65 + rest);
}

/** The text a stored value stands for: `_x000D_` escapes (either case) resolved, no longer than a cell can hold. */
export function storedText(raw: string): string {
  const text = raw.includes("_x")
    ? raw.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : raw;
  // Databases and JSON refuse what an escape can make of half a character or of none.
  return text.slice(0, MAX_CELL_TEXT).replaceAll("\u0000", "").toWellFormed();
}
