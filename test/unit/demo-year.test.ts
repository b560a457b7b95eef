import { expect, test } from "vitest";
import { isWorkingDay, WORKING_HOURS } from "../../src/calendar/working.ts";
import { localDate, localMinute } from "../../src/calendar/zone.ts";
import { SUPPLIERS } from "../../src/demo/suppliers.ts";
import { sampleYear } from "../../src/demo/year.ts";
import { messageOfYear, viewOfYear } from "../../src/demo/year-view.ts";

const year = sampleYear(2026);
const countryOf = (supplier: string) => SUPPLIERS.find((one) => one.supplier === supplier)!.country;

test("the supplier that never answers is sent the whole ladder, on working mornings of Mexico", () => {
  const cables = viewOfYear(year, "en").rows.find(({ supplier }) => supplier.startsWith("Sample Cables"));
  expect(cables?.events.map(({ day, says }) => `${day} ${says}`)).toEqual([
    "2027-02-17 Invitation",
    "2027-03-03 Reminder, four weeks before",
    "2027-03-17 Reminder, two weeks before",
    "2027-03-24 Reminder, one week before",
    "2027-03-30 Reminder, the day before",
    "2027-04-05 Last reminder, three days after",
    "2027-04-07 Officers see that it is late and may write to the buyer",
    "2027-04-13 Sends a form: accepted with follow-up",
  ]);
});

test.each([2026, 2027, 2028])("of %i nothing leaves out of working hours, too soon, or too often", (of) => {
  for (const { supplier, timeZone, events } of sampleYear(of).rows) {
    const left = events.filter((one) => one.kind === "left");
    for (const { at } of left) {
      expect(isWorkingDay(localDate(at, timeZone), countryOf(supplier))).toBe(true);
      expect(localMinute(at, timeZone)).toBeGreaterThanOrEqual(WORKING_HOURS.from);
      expect(localMinute(at, timeZone)).toBeLessThan(WORKING_HOURS.to);
    }
    const reminders = left.filter(({ step }) => step !== "invitation");
    expect(reminders.length).toBeLessThanOrEqual(5);
    for (const [n, { at }] of reminders.entries()) {
      const before = reminders[n - 1];
      if (before) expect(at.getTime() - before.at.getTime()).toBeGreaterThanOrEqual(72 * 3_600_000);
    }
  }
});

test("what was ahead is what happens next, unless something comes before", () => {
  let same = 0;
  for (const { events } of year.rows) {
    const told = events.filter(({ kind }) => kind !== "left_out");
    for (const [n, { ahead }] of told.entries()) {
      const next = told[n + 1];
      const due = ahead.events.find(({ kind }) => kind !== "left_out");
      if (next?.kind === "came") continue;
      expect(due?.at).toEqual(next?.at);
      same += 1;
    }
  }
  expect(same).toBeGreaterThan(15);
});

test("every message of the year can be read, in both languages, and what is no message cannot", async () => {
  for (const [row, { events }] of year.rows.entries()) {
    for (const [event, one] of events.entries()) {
      // The invitation stands for the rest: what differs is tested with the messages.
      for (const language of event === 0 ? (["en", "ja"] as const) : (["en"] as const)) {
        const message = await messageOfYear(year, { row, event }, language);
        if (one.kind !== "left") expect(message).toBeUndefined();
        else expect(message?.text).toContain(language === "en" ? "March 31, 2027" : "2027年3月31日");
        if (one.kind === "left" && one.step === "returned_5") expect(message?.text).toContain("D46");
      }
    }
  }
  expect(await messageOfYear(year, { row: 9, event: 0 }, "en")).toBeUndefined();
  expect(await messageOfYear(year, { row: 0, event: Number.NaN }, "en")).toBeUndefined();
});
