import type { Meaning } from "../declaration/meaning.ts";
import { choiceMeant, letters } from "../template/choices.ts";
import { SHEETS } from "../template/layout.ts";
import { cellAt, columnLetters, type Row, type Sheet } from "../workbook/cell.ts";
import type { Workbook } from "../workbook/index.ts";

/** All texts of the form in all its languages: RMI's hidden sheet L, which the visible labels are formulas over. */
export type LabelBook = {
  /** The text of a cell such as "B8" in the form's language; "" where there is none. */
  text(sheet: string, cell: string): string;
  /** Every cell of a sheet that has a text, with the English one. */
  english(sheet: string): Iterable<[cell: string, text: string]>;
  /** The English choice of which a text is the translation. */
  meant: Meaning;
};

/** B and C name the sheet and the cell, D is English, the other languages follow; their names stand in row 1. */
const ENGLISH = 4;
const LAST_LANGUAGE = 13;
const WINDOW = { lastRow: 600, lastColumn: LAST_LANGUAGE };
/** Behind the drop-downs. */
const CHOICES = /^(Declaration B(9[6-9]|1\d\d)|Smelter List AH\d)$/;

/** Reads the sheet, for the language that the form is set to ("日本語 Japanese"). Throws `Unreadable`. */
export async function readLabelBook(workbook: Workbook, language: string): Promise<LabelBook | undefined> {
  const part = workbook.sheets.find(({ name }) => name.trim().toUpperCase() === SHEETS.labels);
  const [sheet] = part ? await workbook.read([{ sheet: part, window: WINDOW }]) : [];
  return sheet && labelBook(sheet, language);
}

function labelBook(sheet: Sheet, language: string): LabelBook {
  const rows = new Map<string, Row>();
  for (const row of sheet.rows.values()) {
    const key = keyOf(textOf(row, "B"), textOf(row, "C"));
    // As in the form's own formulas the first one counts.
    if (!rows.has(key)) rows.set(key, row);
  }
  const column = columnOf(sheet, language);
  return {
    text: (sheet, cell) => {
      const row = rows.get(keyOf(sheet, cell));
      return row ? textOf(row, column) : "";
    },
    *english(sheet) {
      for (const [key, row] of rows) {
        if (key.startsWith(keyOf(sheet, ""))) yield [textOf(row, "C"), textOf(row, columnLetters(ENGLISH))];
      }
    },
    meant(typed, choices) {
      const word = letters(typed);
      if (word === "") return undefined;
      for (const [key, row] of rows) {
        if (!CHOICES.test(key) || !TRANSLATIONS.some((column) => letters(textOf(row, column)) === word))
          continue;
        const choice = choiceMeant(textOf(row, columnLetters(ENGLISH)), choices);
        if (choice !== undefined) return choice;
      }
      return undefined;
    },
  };
}

const TRANSLATIONS = Array.from({ length: LAST_LANGUAGE - ENGLISH }, (_, i) =>
  columnLetters(ENGLISH + 1 + i),
);

/** The column of a language; English where the form says none that it knows. */
function columnOf(sheet: Sheet, language: string): string {
  const wanted = letters(language);
  return (
    TRANSLATIONS.find(
      (column) => wanted !== "" && letters(cellAt(sheet, `${column}1`)?.text ?? "") === wanted,
    ) ?? columnLetters(ENGLISH)
  );
}

const keyOf = (sheet: string, cell: string) => `${sheet} ${cell}`;
const textOf = (row: Row, column: string) => row.get(column)?.text ?? "";
