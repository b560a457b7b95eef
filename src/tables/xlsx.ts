import { parseXml, type XmlHandler } from "../cmrt/container/xml.ts";
import { openPackage } from "../cmrt/container/zip.ts";
import { Unreadable } from "../cmrt/unreadable.ts";
import { columnNumber, type Row } from "../cmrt/workbook/cell.ts";
import { openWorkbook, type Workbook } from "../cmrt/workbook/index.ts";
import {
  type Contents,
  type Grid,
  type GridRow,
  LAST_ROW,
  MAX_COLUMNS,
  MAX_SHEETS,
  RowBudget,
} from "./grid.ts";
import { NotATable } from "./not-a-table.ts";

/** Reads a workbook that is no reporting template. Throws `NotATable`, and `Unreadable` for what is no workbook. */
export async function readXlsx(bytes: Uint8Array): Promise<Contents> {
  const workbook = await openWorkbook(bytes);
  if (isForm(workbook)) throw new NotATable("form");
  if (workbook.sheets.length > MAX_SHEETS) throw new NotATable("too_large");
  const budget = new RowBudget();
  const window = { lastRow: LAST_ROW + 1, lastColumn: MAX_COLUMNS };
  const grids: Grid[] = [];
  // One after the other: many large sheets are not held at once.
  for (const sheet of workbook.sheets) {
    const [read] = await workbook.read([{ sheet, window }]);
    const rows = [...read!.rows].map(([row, cells]) => ({ row, ...byPosition(cells) }));
    const written = rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
    for (const { row } of written) budget.take(row);
    grids.push({ sheet: sheet.name, rows: written });
  }
  const modified = await modifiedOf(bytes);
  return { grids, date1904: workbook.date1904, ...(modified && { modified }) };
}

/** Names that RMI's templates have in every language. A list may have one of them, not two. */
const FORM_SHEETS = new Set([
  "declaration",
  "smelter list",
  "mine list",
  "product list",
  "checker",
  "smelter look-up",
]);

function isForm(workbook: Workbook): boolean {
  return workbook.sheets.filter(({ name }) => FORM_SHEETS.has(name.trim().toLowerCase())).length >= 2;
}

function byPosition(row: Row): Pick<GridRow, "cells" | "numbers"> {
  const cells: string[] = [];
  const numbers: number[] = [];
  for (const [letters, cell] of row) {
    const column = columnNumber(letters);
    if (column > MAX_COLUMNS) continue;
    cells[column - 1] = cell.text;
    if (cell.kind === "number") numbers.push(column - 1);
  }
  return { cells: Array.from(cells, (cell) => cell ?? ""), ...(numbers.length > 0 && { numbers }) };
}

const CORE_PROPERTIES = "docProps/core.xml";

/** When the workbook was last saved; properties that cannot be read say nothing. */
async function modifiedOf(bytes: Uint8Array): Promise<string | undefined> {
  const parts = await openPackage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!parts.has(CORE_PROPERTIES)) return undefined;
  let modified = "";
  const handler: XmlHandler = {
    open: (name) => name === "modified",
    text: (text) => {
      modified += text;
    },
  };
  try {
    await parseXml(parts.open(CORE_PROPERTIES), handler);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return undefined;
  }
  return modified;
}
