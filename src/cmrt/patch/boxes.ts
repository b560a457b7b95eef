import { columnNumber } from "../workbook/cell.ts";
import { attribute, child, type XmlNode } from "./xml.ts";

/** Where the box of a cell's note lies: the eight numbers of an `x:Anchor`, in whole columns, rows and pixels. */
export type Box = { row: number; column: number; anchor: readonly number[] };

const WIDTH = 320;
const LINE = 17;
const LINE_CHARACTERS = 44;
/** Rows and columns looked at to reach a box's far corner: hidden ones have no size. */
const REACH = 500;
/** Columns of a sheet. */
const MAX_COLUMNS = 16_384;
/** Excel's own defaults: 8.43 characters, 15 points. */
const COLUMN_CHARACTERS = 8.43;
const ROW_POINTS = 15;

/** Boxes for notes to the right of their cells, large enough to read them. */
export function boxesFor(text: string, sheet: XmlNode, notes: ReadonlyMap<string, string>): Box[] {
  const columns = columnSizes(text, sheet);
  const rows = rowSizes(text, sheet);
  return [...notes].map(([cell, note]) => {
    const { column, row } = placeOf(cell);
    const right = walk(column + 1, WIDTH, columns);
    const bottom = walk(row, heightOf(note), rows);
    return {
      row,
      column,
      anchor: [column + 1, 12, row, 2, right.index, right.rest, bottom.index, bottom.rest],
    };
  });
}

/** Rows of usual height that a text needs in a box. */
export function rowsNeeded(note: string): number {
  return Math.ceil(heightOf(note) / points(ROW_POINTS));
}

/** "D26" → column 3, row 25: counted from 0, as VML does. */
export function placeOf(cell: string): { column: number; row: number } {
  const letters = /^[A-Z]+/.exec(cell)?.[0] ?? "";
  return { column: columnNumber(letters) - 1, row: Number(cell.slice(letters.length)) - 1 };
}

/** Characters of Chinese, Japanese and Korean are twice as wide. */
function heightOf(note: string): number {
  const lines = note.split("\n").map((line) => {
    const width = [...line].reduce((sum, character) => sum + (character > "\u1100" ? 2 : 1), 0);
    return Math.max(1, Math.ceil(width / LINE_CHARACTERS));
  });
  return Math.min(600, 14 + LINE * lines.reduce((sum, count) => sum + count, 0));
}

function walk(from: number, distance: number, size: (index: number) => number) {
  let left = distance;
  for (let index = from; index < from + REACH; index++) {
    if (size(index) > left) return { index, rest: Math.round(left) };
    left -= size(index);
  }
  return { index: from + REACH, rest: 0 };
}

function columnSizes(text: string, sheet: XmlNode): (index: number) => number {
  const usual = Number(formatOf(text, sheet, "defaultColWidth") ?? COLUMN_CHARACTERS);
  const ranges = (child(sheet, "cols")?.children ?? []).slice(0, MAX_COLUMNS).map((node) => ({
    first: Number(attribute(text, node, "min")),
    last: Number(attribute(text, node, "max")),
    width: isOn(attribute(text, node, "hidden")) ? 0 : Number(attribute(text, node, "width") ?? usual),
  }));
  const known = new Map<number, number>();
  return (index) => {
    const size = known.get(index) ?? pixels(rangeOf(index)?.width ?? usual);
    known.set(index, size);
    return size;
  };
  function rangeOf(index: number) {
    return ranges.find(({ first, last }) => first <= index + 1 && index + 1 <= last);
  }
}

/** Characters of the usual typeface to pixels; a hidden column has none. */
function pixels(characters: number): number {
  return characters === 0 ? 0 : Math.round(characters * 7 + 5);
}

function rowSizes(text: string, sheet: XmlNode): (index: number) => number {
  const usual = Number(formatOf(text, sheet, "defaultRowHeight") ?? ROW_POINTS);
  const nodes = new Map<number, XmlNode>();
  let number = 0;
  for (const node of child(sheet, "sheetData")?.children ?? []) {
    number = Number(attribute(text, node, "r") ?? number + 1);
    nodes.set(number, node);
  }
  return (index) => {
    const node = nodes.get(index + 1);
    if (!node) return points(usual);
    return isOn(attribute(text, node, "hidden")) ? 0 : points(Number(attribute(text, node, "ht") ?? usual));
  };
}

function formatOf(text: string, sheet: XmlNode, name: string): string | undefined {
  const format = child(sheet, "sheetFormatPr");
  return format && attribute(text, format, name);
}

function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** Points to pixels. */
function points(height: number): number {
  return Math.round((height * 4) / 3);
}
