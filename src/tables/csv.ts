import { CsvError, parse } from "csv-parse/sync";
import { type Contents, type GridRow, LAST_ROW, MAX_COLUMNS, RowBudget } from "./grid.ts";
import { NotATable } from "./not-a-table.ts";

/** Longest row taken, in characters: an unclosed quote must not swallow the file. */
const MAX_RECORD = 64 * 1024;
/** Most delimiters on one line: fields without text cost memory too, and the library does not count them. */
const MAX_DELIMITERS = 4_096;
const HEAD = 100;
const DELIMITERS = [",", ";", "\t", "|"];

/** Whether a row has the headings looked for. */
export type IsHeadings = (cells: readonly string[]) => boolean;

/** Reads a csv whatever its delimiter: the one under which headings stand. Throws `NotATable`. */
export function readCsv(text: string, isHeadings: IsHeadings): Contents {
  // Excel's own way to name the delimiter. The line is not part of the table, and has no number there.
  const announced = /^sep=(.)\r?\n/i.exec(text);
  const body = announced ? text.slice(announced[0].length) : text;
  const delimiters = announced ? [announced[1]!] : DELIMITERS;
  if (delimiters.some((one) => widest(body, one) > MAX_DELIMITERS)) throw new NotATable("too_large");
  const delimiter = delimiters.find((one) => hasHeadings(body, one, isHeadings));
  if (!delimiter) throw new NotATable("no_headings");
  return { grids: [{ sheet: "", rows: records(body, delimiter) }], date1904: false };
}

function hasHeadings(text: string, delimiter: string, isHeadings: IsHeadings): boolean {
  let found = false;
  try {
    parseCsv(text, delimiter, HEAD, (cells) => {
      found ||= isHeadings(cells);
    });
  } catch (error) {
    // What is damaged below the headings, or only under a wrong delimiter, is told when all is read.
    if (!(error instanceof NotATable)) throw error;
  }
  return found;
}

function records(text: string, delimiter: string): GridRow[] {
  const rows: GridRow[] = [];
  const budget = new RowBudget();
  parseCsv(text, delimiter, LAST_ROW + 1, (cells, row) => {
    if (cells.every((cell) => cell === "")) return;
    budget.take(row);
    rows.push({ row, cells: cells.slice(0, MAX_COLUMNS) });
  });
  return rows;
}

/** Gives the first `last` rows, counted from 1, one by one. */
function parseCsv(
  text: string,
  delimiter: string,
  last: number,
  give: (cells: string[], row: number) => void,
): void {
  let row = 0;
  try {
    parse(text, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: MAX_RECORD,
      to: last,
      on_record(cells: string[]) {
        row += 1;
        give(cells, row);
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) throw new NotATable("damaged");
    throw error;
  }
}

function widest(text: string, delimiter: string): number {
  const wanted = delimiter.charCodeAt(0);
  let most = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === wanted) most = Math.max(most, ++count);
    else if (code === 0x0a || code === 0x0d) count = 0;
  }
  return most;
}
