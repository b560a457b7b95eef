import Holidays, { type HolidaysTypes } from "date-holidays";
import { QUIET, type Quiet } from "./quiet.ts";
import { addDays } from "./zone.ts";

/** Nobody works on them, or not everybody: a day's delay costs less than a message on somebody's holiday. */
const TYPES: HolidaysTypes.HolidayType[] = ["public", "bank"];
const DAY_MS = 86_400_000;

const known = new Map<string, ReadonlySet<string>>();

/**
 * Whether a day is a holiday, or as good as one. `country` is ISO 3166-1 with an optional subdivision ("DE-BY"); a
 * subdivision nobody knows has the country's holidays, a country nobody knows has none.
 */
export function isHoliday(isoDate: string, country: string): boolean {
  const year = isoDate.slice(0, 4);
  const key = `${country} ${year}`;
  let days = known.get(key);
  if (!days) {
    days = quietDays(country, Number(year));
    known.set(key, days);
  }
  return days.has(isoDate);
}

function quietDays(country: string, year: number): ReadonlySet<string> {
  const [state, ...rest] = country.split("-");
  const holidays = new Holidays(state ?? "", rest.join("-"), { types: TYPES }).getHolidays(year);
  const days = new Set(holidays.flatMap(daysOf));
  const christmas = holidays.some(({ rule, type }) => type === "public" && rule.startsWith("12-25"));
  for (const quiet of QUIET) {
    if (quiet.country === undefined ? christmas : quiet.country === state) {
      for (const day of quietOf(quiet, year, holidays)) days.add(day);
    }
  }
  return days;
}

/** The days of a holiday; half a one counts as whole. */
function daysOf({ date, start, end }: HolidaysTypes.Holiday): string[] {
  const count = Math.ceil((end.getTime() - start.getTime()) / DAY_MS);
  return range(date.slice(0, 10), 0, count - 1);
}

function quietOf(quiet: Quiet, year: number, holidays: readonly HolidaysTypes.Holiday[]): string[] {
  if ("round" in quiet) {
    const middle = holidays.find(({ rule }) => rule === quiet.round);
    return middle ? range(middle.date.slice(0, 10), quiet.from, quiet.to) : [];
  }
  const last = `${year}-${quiet.to}`;
  const days: string[] = [];
  for (let day = `${year}-${quiet.from}`; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

function range(day: string, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, i) => addDays(day, from + i));
}
