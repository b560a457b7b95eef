import { isHoliday } from "./holidays.ts";
import { WEEKENDS } from "./quiet.ts";
import { addDays, weekday } from "./zone.ts";

/** When we write by ourselves: from the first minute of the day to the one before the last. */
export const WORKING_HOURS = { from: 9 * 60, to: 16 * 60 } as const;

const SATURDAY_SUNDAY: readonly number[] = [6, 7];

/** Whether people work on a day there. `country`: ISO 3166-1, with an optional subdivision; null: weekends only. */
export function isWorkingDay(isoDate: string, country: string | null): boolean {
  const weekend = (country && WEEKENDS[country.slice(0, 2)]) || SATURDAY_SUNDAY;
  return !weekend.includes(weekday(isoDate)) && !(country && isHoliday(isoDate, country));
}

export function workingDayOnOrAfter(isoDate: string, country: string | null): string {
  return nearest(isoDate, 1, (day) => isWorkingDay(day, country));
}

/** The `n`th working day after a day, or, for `n` below 0, before it; the day itself for 0. */
export function addWorkingDays(isoDate: string, n: number, country: string | null): string {
  return moveDays(isoDate, n, (day) => isWorkingDay(day, country));
}

/** The same of days that will do. */
export function moveDays(isoDate: string, n: number, will: (isoDate: string) => boolean): string {
  const step = n < 0 ? -1 : 1;
  let day = isoDate;
  for (let left = Math.abs(n); left > 0; left -= 1) {
    day = nearest(addDays(day, step), step, will);
  }
  return day;
}

/** The day itself, or the first after (`step` 1) or before (-1) it that will do. */
export function nearest(isoDate: string, step: 1 | -1, will: (isoDate: string) => boolean): string {
  let day = isoDate;
  while (!will(day)) day = addDays(day, step);
  return day;
}
