import { workingDayOnOrAfter } from "./working.ts";

/**
 * The last day to file Form SD for a year, by New York's calendar: 31 May of the next, or the next business day where
 * that is a weekend or a federal holiday. Source: Form SD, general instruction B, with 17 CFR 240.13p-1 and 240.0-3.
 */
export function filingDate(reportingYear: number): string {
  return workingDayOnOrAfter(`${reportingYear + 1}-05-31`, "US");
}
