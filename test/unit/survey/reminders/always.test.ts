import { describe, expect, it } from "vitest";
import { isWorkingDay } from "../../../../src/calendar/working.ts";
import { localDate, localMinute } from "../../../../src/calendar/zone.ts";
import type { Step, Whereabouts } from "../../../../src/survey/reminders/types.ts";
import { seeded } from "../../../support/seeded.ts";
import { PLAN, Survey } from "./support.ts";

const PLACES: Whereabouts[] = [
  { timeZone: "Asia/Tokyo", country: "JP" },
  { timeZone: "Europe/Berlin", country: "DE-BY" },
  { timeZone: "America/Mexico_City", country: "MX" },
  { timeZone: "Asia/Shanghai", country: "CN" },
  { timeZone: "America/New_York", country: "US" },
  { timeZone: "Asia/Riyadh", country: "SA" },
  { timeZone: "Pacific/Auckland", country: "NZ" },
  { timeZone: "Asia/Kathmandu", country: null },
];
const WORDS = [
  ...["asked", "answered", "working", "working", "not_mine", "confirmed", "new"],
  ...["mute", "returned", "returned", "returned", "accepted", "moved", "moved"],
];
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LENGTH = 110;
const SEEDS = Array.from({ length: 60 }, (_, seed) => seed + 1);

/** A survey of 110 days with random words from the supplier, swept at random times; with when it was answered for good. */
function lived(seed: number): { survey: Survey; answeredAt: Date | undefined } {
  const random = seeded(seed);
  const below = (n: number) => Math.floor(random() * n);
  const start = Date.UTC(2026, 8, 1) + below(500) * DAY + below(24) * HOUR;
  const survey = new Survey(PLACES[below(PLACES.length)], `request-${seed}`);
  const dueOn = new Date(start + (20 + below(50)) * DAY).toISOString().slice(0, 10);
  survey.plan = { ...PLAN, startedAt: new Date(start), dueOn, invitationDays: 1 + below(4) };
  let answeredAt: Date | undefined;
  // Sometimes nobody sweeps for up to six days, sometimes the clock goes back by an hour.
  for (
    let now = start;
    now < start + LENGTH * DAY;
    now += below(20) === 0 ? below(6 * 24) * HOUR : (below(17) - 1) * HOUR
  ) {
    const when = new Date(now).toISOString();
    if (!answeredAt && below(40) === 0) {
      const what = WORDS[below(WORDS.length)];
      switch (what) {
        case "confirmed":
          survey.happens("contact_confirmed", when, { newContact: false });
          break;
        case "new":
          survey.happens("reader_changed", when);
          break;
        case "moved": {
          const day = Math.max(Date.parse(survey.plan.dueOn) + (below(60) - 20) * DAY, now + 2 * DAY);
          survey.plan = { ...survey.plan, dueOn: new Date(day).toISOString().slice(0, 10) };
          survey.happens("due_moved", when);
          break;
        }
        case "mute":
          survey.facts.muted = !survey.facts.muted;
          break;
        case "returned":
        case "accepted":
          survey.judged(what, when, `drop-${now}`);
          if (what === "accepted") answeredAt = new Date(now);
          break;
        default:
          survey.happens(what!, when);
      }
    }
    // A second look at the same time, as two processes would have it.
    for (let looks = 0; looks < 2; looks += 1) survey.sweep(new Date(now));
  }
  return { survey, answeredAt };
}

const REMINDERS: readonly (Step | string)[] = [
  "before_28",
  "before_14",
  "before_7",
  "before_1",
  "after_3",
  "returned_5",
  "returned_12",
  "resumed",
];

const LIVES = SEEDS.map((seed) => ({ seed, ...lived(seed) }));

describe.each(LIVES)("whatever happens (seed $seed)", ({ survey, answeredAt }) => {
  const { timeZone, country } = survey.where;
  const owed = survey.taken.filter(({ outcome }) => outcome === "owed");
  const sent = owed.filter(({ step }) => step === "invitation" || REMINDERS.includes(step));
  const reminders = sent.filter(({ step }) => step !== "invitation");

  it("keeps every rule", () => {
    for (const { at, n } of owed) {
      const day = localDate(at, timeZone);
      expect(isWorkingDay(day, country), `${day} ${country}`).toBe(true);
      expect(day).not.toBe(survey.dues[n - 1]);
      expect(localMinute(at, timeZone)).toBeGreaterThanOrEqual(9 * 60);
      expect(localMinute(at, timeZone)).toBeLessThan(16 * 60);
      if (answeredAt) expect(at.getTime()).toBeLessThanOrEqual(answeredAt.getTime() + HOUR);
    }
    const moves = survey.events.filter(({ kind }) => kind === "due_moved");
    for (const { at, n } of reminders.slice(5)) {
      // One more tells a due date that nobody was told.
      const moved = moves.findLast((move) => move.at < at)?.at ?? new Date(0);
      expect(moved.getTime()).toBeGreaterThan(sent.findLast((one) => one.n < n)!.at.getTime());
    }
    for (const one of reminders) {
      const before = sent.filter(({ n }) => n < one.n).at(-1);
      // Whoever sends a file before they were asked needs no invitation.
      if (!before) expect(one.ladder).not.toBe("survey");
      else expect(one.at.getTime() - before.at.getTime()).toBeGreaterThanOrEqual(72 * HOUR);
    }
    const steps = survey.taken
      .filter(({ step }) => step !== "invitation" && step !== "resumed")
      // Once for each due date that it had.
      .map(({ ladder, step, at }) => {
        const moves = survey.events.filter((one) => one.kind === "due_moved" && one.at < at).length;
        return `${ladder} ${step} ${ladder === "survey" ? moves : ""}`;
      });
    expect(new Set(steps).size).toBe(steps.length);
  });
});

it("lived through every kind of thing", () => {
  const seen = new Set(LIVES.flatMap(({ survey }) => survey.taken.map(({ step, why }) => why ?? step)));
  for (const one of [...REMINDERS, "invitation", "escalation", "person"]) expect(seen).toContain(one);
  for (const why of ["too_soon", "superseded", "before_start", "five", "kept", "working"])
    expect(seen).toContain(why);
});
