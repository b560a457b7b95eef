import { MAX_SHEETS_PROBED } from "../limits.ts";
import { Unreadable } from "../unreadable.ts";
import { cellAt, type Sheet } from "../workbook/cell.ts";
import type { SheetPart, Workbook } from "../workbook/index.ts";
import { type SheetKey as AnySheet, REVISION, SHEETS, TITLE, WINDOWS } from "./layout.ts";

/** The sheets that say something; the labels are read when they are asked for. */
type SheetKey = Exclude<AnySheet, "labels">;
const KEYS = Object.keys(WINDOWS) as SheetKey[];

export type FormSheets = Record<Exclude<SheetKey, "lookup">, Sheet> & { lookup: Sheet | undefined };

/** Texts that stay the same in every form language and mark a sheet that somebody renamed. */
const MARKS: Record<SheetKey, { cell: string; text: RegExp }[]> = {
  declaration: [
    { cell: TITLE, text: /\((CMRT|EMRT|AMRT|CRT)\)/ },
    { cell: REVISION, text: /^Revision \d/ },
  ],
  smelters: [{ cell: "X4", text: /^Smelter not listed$/i }],
  products: [{ cell: "B4", text: /return to Declaration/i }],
  lookup: [{ cell: "J4", text: /^METAL\+Alias$/i }],
};

/** Finds and reads the form's sheets, by name or else by their marks. Throws `Unreadable`. */
export async function readFormSheets(workbook: Workbook): Promise<FormSheets> {
  const found = await locate(workbook);
  if (!found.declaration) throw new Unreadable(found.smelters ? "sheets_missing" : "other_workbook");
  const keys = KEYS.filter((key) => found[key]);
  const sheets = await workbook.read(keys.map((key) => ({ sheet: found[key]!, window: WINDOWS[key] })));
  const read = new Map(keys.map((key, i) => [key, sheets[i]!]));
  const declaration = read.get("declaration")!;
  const smelters = read.get("smelters") ?? NOTHING;
  const products = read.get("products") ?? NOTHING;
  return { declaration, smelters, products, lookup: read.get("lookup") };
}

/** A sheet that is not there. */
export const NOTHING: Sheet = { rows: new Map() };

/** The form's sheets among those of a workbook. Throws `Unreadable`. */
export async function locate(workbook: Workbook): Promise<Partial<Record<SheetKey, SheetPart>>> {
  const found: Partial<Record<SheetKey, SheetPart>> = {};
  for (const key of KEYS) {
    const sheet = workbook.sheets.find((sheet) => plain(sheet.name) === plain(SHEETS[key]));
    if (sheet) found[key] = sheet;
  }
  const missing = KEYS.filter((key) => !found[key]);
  if (missing.length === 0) return found;

  const named = new Set(Object.values(found));
  const candidates = workbook.sheets.filter((sheet) => !named.has(sheet)).slice(0, MAX_SHEETS_PROBED);
  const heads = await workbook.read(
    candidates.map((sheet) => ({ sheet, window: { lastRow: 5, lastColumn: 26 } })),
  );
  for (const key of missing) {
    const index = heads.findIndex((head) =>
      MARKS[key].some((mark) => mark.text.test(cellAt(head, mark.cell)?.text ?? "")),
    );
    if (index !== -1) found[key] = candidates[index]!;
  }
  return found;
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}
