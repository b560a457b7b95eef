import type { SheetCell } from "../workbook/cell.ts";

const DAY_MS = 86_400_000;
/** Serials of years 1900 to 9999; a number outside is no date ("20270331" typed without separators). */
const LAST_SERIAL = 2_958_465;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The ISO date a cell holds as a date; otherwise its text as typed. */
export function dateText(cell: SheetCell | undefined, date1904: boolean): string {
  if (!cell) return "";
  if (cell.kind === "date") return cell.text.slice(0, 10);
  const serial = Math.floor(Number(cell.text));
  if (cell.kind !== "number" || serial < 1 || serial > LAST_SERIAL) return cell.text;
  // Excel counts a 29 February 1900 that never was; day 0 of later dates is therefore 1899-12-30.
  const dayZero = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(dayZero + serial * DAY_MS).toISOString().slice(0, 10);
}

/** The ISO date a text means, if it can mean only one ("2027/3/31", "31-Mar-2027", "2027年3月31日"). */
export function unambiguousDate(text: string): string | undefined {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  const numeric = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain);
  if (numeric) return isoDate(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const named = /^(\d{1,2})[- .]([a-z]{3})[a-z]*[- .,]+(\d{4})$/.exec(plain);
  return named ? isoDate(Number(named[3]), MONTHS.indexOf(named[2]!) + 1, Number(named[1])) : undefined;
}

function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}
