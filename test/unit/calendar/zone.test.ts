import { describe, expect, it } from "vitest";
import {
  addDays,
  daysBetween,
  instantAt,
  localDate,
  localMinute,
  weekday,
} from "../../../src/calendar/zone.ts";

const at = (text: string) => new Date(text);

describe("a day and a minute where somebody is", () => {
  it.each([
    ["2027-03-01T00:30Z", "Asia/Tokyo", "2027-03-01", 9 * 60 + 30],
    ["2027-03-01T00:30Z", "America/Mexico_City", "2027-02-28", 18 * 60 + 30],
    ["2026-12-31T23:59Z", "Europe/Berlin", "2027-01-01", 59],
    ["2027-01-01T09:59Z", "Pacific/Kiritimati", "2027-01-01", 23 * 60 + 59],
    ["2027-01-01T10:00Z", "Pacific/Kiritimati", "2027-01-02", 0],
    ["2027-06-01T04:15Z", "Asia/Kathmandu", "2027-06-01", 10 * 60],
  ])("%s in %s", (instant, zone, day, minute) => {
    expect(localDate(at(instant), zone)).toBe(day);
    expect(localMinute(at(instant), zone)).toBe(minute);
    expect(instantAt(day, minute, zone)).toEqual(at(instant));
  });

  it.each([
    ["Berlin, the days round the spring change", "Europe/Berlin", "2027-03-27", "2027-03-27T08:00Z"],
    ["Berlin, the day of it", "Europe/Berlin", "2027-03-28", "2027-03-28T07:00Z"],
    ["Berlin, autumn", "Europe/Berlin", "2027-10-31", "2027-10-31T08:00Z"],
    ["New York, spring", "America/New_York", "2027-03-14", "2027-03-14T13:00Z"],
    ["New York, the day before", "America/New_York", "2027-03-13", "2027-03-13T14:00Z"],
    ["New York, autumn", "America/New_York", "2027-11-07", "2027-11-07T14:00Z"],
  ])("nine o'clock stays nine o'clock: %s", (_, zone, day, instant) => {
    expect(instantAt(day, 9 * 60, zone)).toEqual(at(instant));
  });

  it("a minute that clocks leave out moves forward, and of one that comes twice the first is meant", () => {
    expect(instantAt("2027-03-28", 150, "Europe/Berlin")).toEqual(at("2027-03-28T01:30Z"));
    expect(instantAt("2027-03-14", 150, "America/New_York")).toEqual(at("2027-03-14T07:30Z"));
    expect(instantAt("2027-10-31", 150, "Europe/Berlin")).toEqual(at("2027-10-31T00:30Z"));
    expect(instantAt("2027-11-07", 90, "America/New_York")).toEqual(at("2027-11-07T05:30Z"));
  });

  it("a midnight that clocks leave out is the first minute of its day", () => {
    expect(instantAt("2018-11-04", 0, "America/Sao_Paulo")).toEqual(at("2018-11-04T03:00Z"));
    expect(instantAt("2018-11-04", 9 * 60, "America/Sao_Paulo")).toEqual(at("2018-11-04T11:00Z"));
  });

  it("goes by UTC where a zone is not known", () => {
    expect(localDate(at("2027-01-01T23:59Z"), "Mars/Olympus")).toBe("2027-01-01");
    expect(localMinute(at("2027-01-01T23:59Z"), "Mars/Olympus")).toBe(23 * 60 + 59);
    expect(instantAt("2027-01-01", 60, "Mars/Olympus")).toEqual(at("2027-01-01T01:00Z"));
  });
});

describe("dates", () => {
  it("are counted across months, leap days and changes of clocks", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2027-03-31", -42)).toBe("2027-02-17");
    expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
    expect(daysBetween("2027-02-17", "2027-03-31")).toBe(42);
    expect(daysBetween("2027-03-31", "2027-02-17")).toBe(-42);
  });

  it("have weekdays from Monday, 1, to Sunday, 7", () => {
    expect(["2027-03-29", "2027-04-03", "2027-04-04"].map(weekday)).toEqual([1, 6, 7]);
  });
});
