import { NotATable } from "./not-a-table.ts";

/** What every format is read into. */
export type Grid = {
  sheet: string;
  /** Rows in which anything is written, in their order. */
  rows: GridRow[];
};
/** Cells by column, from 0; empty ones may be missing. */
export type GridRow = {
  row: number;
  cells: string[];
  /** Columns whose cell holds a number rather than a text: there "1.234" is no thousand. Absent where there are none. */
  numbers?: number[];
};

export type Contents = {
  grids: Grid[];
  /** Dates are numbers of days from 1904 instead of 1900. */
  date1904: boolean;
  /** When the file's properties say it was last saved, as ISO date. */
  modified?: string;
};

/** Room for 50,000 facilities or suppliers, and what stands above and below them; RMI's lists have about 450. */
export const LAST_ROW = 51_000;
/** Columns looked at; lists have about 15. */
export const MAX_COLUMNS = 64;
export const MAX_SHEETS = 32;

/** Counts the rows of all sheets. */
export class RowBudget {
  private left = LAST_ROW;
  /** Throws `NotATable` ("too_large") for a row that is one too many, or too far down. */
  take(row: number): void {
    this.left -= 1;
    if (this.left < 0 || row > LAST_ROW) throw new NotATable("too_large");
  }
}

/** Text of a cell on one line, without control and invisible characters, at most `max` UTF-16 units. */
export function clean(text: string, max: number): string {
  const flat = text
    .slice(0, 4 * max)
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    // The two that join or part letters belong to words.
    .replace(/(?![\u200c\u200d])[\p{Cf}\p{Cs}]/gu, "")
    .trim();
  return flat.slice(0, max).toWellFormed().trimEnd();
}
