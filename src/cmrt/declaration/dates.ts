import { type SheetCell, shownText } from "../workbook/cell.ts";

const DAY_MS = 86_400_000;
/** Years that a number of days can mean; "2026" or "20260331" typed as a number is none. */
const YEARS = { first: 2000, last: 2100 };

/** The ISO date a cell holds as a date; otherwise its text as typed. */
export function dateText(cell: SheetCell | undefined, date1904: boolean): string {
  if (!cell) return "";
  const text = shownText(cell);
  if (cell.kind === "date") return /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? text;
  const serial = Math.floor(Number(text));
  // Excel counts a 29 February 1900 that never was; day 0 of later dates is therefore 1899-12-30.
  const dayZero = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(dayZero + serial * DAY_MS);
  const year = date.getUTCFullYear();
  if (cell.kind !== "number" || !(year >= YEARS.first && year <= YEARS.last)) return text;
  return date.toISOString().slice(0, 10);
}

/**
 * The ISO date a text means, if it can mean only one: "2026/3/31", "31-Mar-2026", "31.03.2026", "March 31, 2026",
 * "31 de marzo de 2026", "2026年3月31日", "令和8年3月31日", "31/03/2569"; neither "03/04/2026" nor "3/31/26".
 */
export function unambiguousDate(text: string): string | undefined {
  const plain = text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(plain);
    if (match) return read(match.slice(1));
  }
  return undefined;
}

type Read = (parts: string[]) => string | undefined;

const FORMS: readonly [RegExp, Read][] = [
  [/^(\d{4}) ?[-/.年년] ?(\d{1,2}) ?[-/.月월] ?(\d{1,2}) ?[日일.]?$/, ([y, m, d]) => isoDate(y, m, d)],
  [/^(20\d\d)(\d\d)(\d\d)$/, ([y, m, d]) => isoDate(y, m, d)],
  [
    /^(?:令和|r) ?(\d{1,2}|元) ?[年.] ?(\d{1,2}) ?[月.] ?(\d{1,2}) ?日?$/,
    ([y, m, d]) => isoDate(reiwa(y), m, d),
  ],
  [/^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4})$/, ([a, b, y]) => dayOrMonthFirst(a, b, y)],
  [
    /^(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[- ./]*(?:de )?(\p{L}{3,10})[- ./,]*(?:de )?(\d{4})$/u,
    ([d, name, y]) => isoDate(y, monthNamed(name), d),
  ],
  [
    /^(\p{L}{3,10})[- ./]*(\d{1,2})(?:st|nd|rd|th)?[- ./,]+(\d{4})$/u,
    ([name, d, y]) => isoDate(y, monthNamed(name), d),
  ],
];

/** Only where one of the two numbers cannot be a month, or both are the same. */
function dayOrMonthFirst(a = "", b = "", year = ""): string | undefined {
  const [first, second] = [Number(a), Number(b)];
  if (first > 12 || first === second) return isoDate(year, b, a);
  return second > 12 ? isoDate(year, a, b) : undefined;
}

/** Thailand counts its years 543 ahead. */
function commonYear(year: number): number {
  const common = year - 543;
  return common >= YEARS.first && common <= YEARS.last ? common : year;
}

/** Years of the Japanese era that began in 2019. */
function reiwa(year = ""): number {
  return 2018 + (year === "元" ? 1 : Number(year));
}

/** Languages in which people write out a month. */
const LANGUAGES = ["en", "fr", "pt", "de", "es", "it", "tr"];
let months: ReadonlyMap<string, number> | undefined;

/** The number of a month by its name or the first three letters of it; 0 for any other word. */
function monthNamed(name = ""): number {
  months ??= monthNames();
  return months.get(bare(name)) ?? 0;
}

function monthNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const clashing = new Set<string>();
  const add = (name: string, month: number) => {
    if ((names.get(name) ?? month) !== month) clashing.add(name);
    names.set(name, month);
  };
  for (const language of LANGUAGES) {
    for (const style of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(language, { month: style, timeZone: "UTC" });
      for (let month = 1; month <= 12; month++) {
        const name = bare(format.format(Date.UTC(2026, month - 1, 1)));
        for (const shorter of [name, name.slice(0, 3), name.slice(0, 4)]) add(shorter, month);
      }
    }
  }
  for (const name of clashing) names.delete(name);
  return names;
}

/** Letters without accents: "März" is also written "Marz". */
function bare(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^\p{L}]/gu, "");
}

function isoDate(
  y: string | number = "",
  m: string | number = "",
  d: string | number = "",
): string | undefined {
  const [year, month, day] = [commonYear(Number(y)), Number(m), Number(d)];
  if (year > YEARS.last) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = month >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay ? date.toISOString().slice(0, 10) : undefined;
}
