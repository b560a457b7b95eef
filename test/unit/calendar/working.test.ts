import { describe, expect, it } from "vitest";
import { filingDate } from "../../../src/calendar/filing.ts";
import { addWorkingDays, isWorkingDay, nearest, workingDayOnOrAfter } from "../../../src/calendar/working.ts";
import { addDays } from "../../../src/calendar/zone.ts";

/** The days from one to another on which people work, by hand from printed calendars. */
function workedOn(country: string | null, from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1))
    if (isWorkingDay(day, country)) days.push(day.slice(5));
  return days;
}

describe("where people work", () => {
  it.each([
    ["Japan, Golden Week with its bridge", "JP", "2027-04-28", "2027-05-06", ["04-28", "05-06"]],
    ["Japan, Golden Week with the substitute of 3 May", "JP", "2026-04-28", "2026-05-07", ["04-28", "05-07"]],
    ["Japan, Obon", "JP", "2026-08-10", "2026-08-18", ["08-10", "08-12", "08-17", "08-18"]],
    ["Japan, year's end", "JP", "2026-12-28", "2027-01-05", ["12-28", "01-04", "01-05"]],
    ["Japan, a day between two holidays", "JP", "2026-09-18", "2026-09-24", ["09-18", "09-24"]],
    ["Germany, Easter", "DE", "2027-03-25", "2027-03-30", ["03-25", "03-30"]],
    ["Germany, Epiphany is no holiday", "DE", "2027-01-05", "2027-01-07", ["01-05", "01-06", "01-07"]],
    ["Bavaria, it is", "DE-BY", "2027-01-05", "2027-01-07", ["01-05", "01-07"]],
    ["Germany, Christmas", "DE", "2026-12-23", "2027-01-04", ["12-23", "01-04"]],
    ["Mexico, Juárez and Holy Week", "MX", "2027-03-12", "2027-03-16", ["03-12", "03-16"]],
    ["Mexico, Maundy Thursday and Good Friday", "MX", "2027-03-24", "2027-03-29", ["03-24", "03-29"]],
    ["China, Spring Festival 2027", "CN", "2027-02-04", "2027-02-15", ["02-04", "02-15"]],
    ["China, Spring Festival 2026", "CN", "2026-02-13", "2026-02-24", ["02-13", "02-24"]],
    ["China, National Day", "CN", "2027-09-30", "2027-10-08", ["09-30", "10-08"]],
    ["the US, Thanksgiving", "US", "2027-11-24", "2027-11-29", ["11-24", "11-26", "11-29"]],
    ["the US, a substitute day", "US", "2027-07-02", "2027-07-06", ["07-02", "07-06"]],
    ["Korea, Seollal, and the day the library adds", "KR", "2026-02-13", "2026-02-20", ["02-13", "02-20"]],
    ["Korea, Chuseok", "KR", "2026-09-23", "2026-09-28", ["09-23", "09-28"]],
    ["Saudi Arabia, where Sunday is Monday", "SA", "2027-06-03", "2027-06-07", ["06-03", "06-06", "06-07"]],
    [
      "the Emirates, since 2022 Saturday and Sunday",
      "AE",
      "2027-06-10",
      "2027-06-14",
      ["06-10", "06-11", "06-14"],
    ],
    ["nobody knows where", null, "2027-03-25", "2027-03-30", ["03-25", "03-26", "03-29", "03-30"]],
    ["a country that does not exist", "ZZ", "2027-12-24", "2027-12-27", ["12-24", "12-27"]],
    ["a part that does not exist", "DE-ZZ", "2027-03-25", "2027-03-30", ["03-25", "03-30"]],
  ])("%s", (_, country, from, to, days) => {
    expect(workedOn(country, from, to)).toEqual(days);
  });

  it("finds the day before, the day after, and so many on", () => {
    expect(nearest("2027-05-05", -1, (day) => isWorkingDay(day, "JP"))).toBe("2027-04-28");
    expect(workingDayOnOrAfter("2027-04-29", "JP")).toBe("2027-05-06");
    expect(workingDayOnOrAfter("2027-05-06", "JP")).toBe("2027-05-06");
    expect(addWorkingDays("2027-04-28", 2, "JP")).toBe("2027-05-07");
    expect(addWorkingDays("2027-05-06", -1, "JP")).toBe("2027-04-28");
    expect(addWorkingDays("2027-05-01", 0, "JP")).toBe("2027-05-01");
    expect(addWorkingDays("2027-03-01", 15, null)).toBe("2027-03-22");
  });
});

describe("the last day to file", () => {
  // 31 May: 2021 Memorial Day; 2025 a Saturday; 2026 a Sunday; 2027 Memorial Day; 2032 Memorial Day; else a working day.
  it.each([
    [2020, "2021-06-01"],
    [2021, "2022-05-31"],
    [2022, "2023-05-31"],
    [2023, "2024-05-31"],
    [2024, "2025-06-02"],
    [2025, "2026-06-01"],
    [2026, "2027-06-01"],
    [2027, "2028-05-31"],
    [2030, "2031-06-02"],
    [2031, "2032-06-01"],
  ])("for %d is %s", (year, day) => {
    expect(filingDate(year)).toBe(day);
  });
});
