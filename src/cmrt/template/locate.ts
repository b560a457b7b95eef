import { type LabelBook, readLabelBook } from "../labels/book.ts";
import { MAX_SHEETS_PROBED } from "../limits.ts";
import { Unreadable } from "../unreadable.ts";
import { cellAt, type Sheet, shownText } from "../workbook/cell.ts";
import type { SheetPart, Workbook } from "../workbook/index.ts";
import { type SheetKey as AnySheet, LANGUAGE, REVISION, SHEETS, TITLE, WINDOWS } from "./layout.ts";

/** The sheets that say something; the labels are read when they are asked for. */
type SheetKey = Exclude<AnySheet, "labels">;
const KEYS = Object.keys(WINDOWS) as SheetKey[];

export type FormSheets = Record<Exclude<SheetKey, "lookup">, Sheet> & {
  lookup: Sheet | undefined;
  /** Read only where the sheets themselves do not show what they are and what they ask. */
  book: LabelBook | undefined;
};

/** Texts that stay the same in every form language and mark a sheet that somebody renamed. */
const MARKS: Record<SheetKey, { cell: string; text: RegExp }[]> = {
  declaration: [
    { cell: TITLE, text: /[(（](CMRT|EMRT|AMRT|CRT)[)）]/ },
    { cell: REVISION, text: /^Revision \d/ },
    { cell: "P9", text: /^A\. Company$/ },
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
  const shown = { declaration, smelters, products, lookup: read.get("lookup") };
  const book = isTelling(shown) ? undefined : await readBook(workbook, declaration);
  return { ...shown, book };
}

/** The form's texts in all its languages; undefined where a workbook has lost them. Throws `Unreadable`. */
export function readBook(workbook: Workbook, declaration: Sheet): Promise<LabelBook | undefined> {
  return readLabelBook(workbook, shownText(cellAt(declaration, LANGUAGE)));
}

/** A CMRT whose title and labels, which are formulas, were saved with their results. */
function isTelling({ declaration, smelters, products }: Omit<FormSheets, "book">): boolean {
  const title = shownText(cellAt(declaration, TITLE));
  const labels = [cellAt(declaration, "B8"), cellAt(smelters, "A4"), cellAt(products, "B5")];
  return title.includes("CMRT") && labels.every((label) => shownText(label) !== "");
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
    candidates.map((sheet) => ({ sheet, window: { lastRow: 9, lastColumn: 26 } })),
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
