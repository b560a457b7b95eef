import { describe, expect, it } from "vitest";
import { localMinute } from "../../../../src/calendar/zone.ts";
import type { Plan, Whereabouts } from "../../../../src/survey/reminders/types.ts";
import { at, BERLIN, PLAN, Survey, TOKYO } from "./support.ts";

/** The days of a whole ladder that nobody answers, swept again and again. */
function silent(where: Whereabouts, dueOn: string): string[] {
  const survey = new Survey(where);
  survey.plan = { ...PLAN, startedAt: at("2026-11-01T00:00Z"), dueOn };
  const day = (n: number) => new Date(at(`${dueOn}T00:00Z`).getTime() + n * 86_400_000).toISOString();
  return survey.run(day(-55), day(20)).told;
}

describe("a survey that nobody answers", () => {
  it("Germany: Good Friday and Easter Monday lie before the due date", () => {
    expect(silent(BERLIN, "2027-03-31")).toEqual([
      "2027-02-17 invitation",
      "2027-03-03 before_28",
      "2027-03-17 before_14",
      "2027-03-24 before_7",
      "2027-03-30 before_1",
      "2027-04-05 after_3",
      "2027-04-07 escalation",
    ]);
  });

  it("Japan: all of Golden Week is passed over, and of two steps on one morning the later leaves", () => {
    expect(silent(TOKYO, "2027-05-06")).toEqual([
      "2027-03-25 invitation",
      "2027-04-08 before_28",
      "2027-04-22 before_14",
      "2027-04-28 before_7 (superseded)",
      "2027-04-28 before_1",
      "2027-05-10 after_3",
      "2027-05-13 escalation",
    ]);
  });

  it("Mexico: Holy Week moves T−7 to the day before it, and Monday's holiday T−1 to Friday", () => {
    const mexico = { timeZone: "America/Mexico_City", country: "MX" };
    expect(silent(mexico, "2027-04-01")).toEqual([
      "2027-02-18 invitation",
      "2027-03-04 before_28",
      "2027-03-18 before_14",
      "2027-03-24 before_7",
      "2027-03-31 before_1",
      "2027-04-05 after_3",
      "2027-04-08 escalation",
    ]);
    expect(silent(mexico, "2027-03-16")).toContain("2027-03-12 before_1");
  });

  it("China: nothing in the week of the Spring Festival", () => {
    expect(silent({ timeZone: "Asia/Shanghai", country: "CN" }, "2027-02-18")).toEqual([
      "2027-01-07 invitation",
      "2027-01-21 before_28",
      "2027-02-04 before_14 (superseded)",
      "2027-02-04 before_7",
      "2027-02-17 before_1",
      "2027-02-22 after_3",
      "2027-02-25 escalation",
    ]);
  });

  it("the US: Thanksgiving, and what falls to it", () => {
    expect(silent({ timeZone: "America/New_York", country: "US" }, "2027-12-02")).toEqual([
      "2027-10-21 invitation",
      "2027-11-04 before_28",
      "2027-11-18 before_14",
      "2027-11-24 before_7",
      "2027-12-01 before_1",
      "2027-12-06 after_3",
      "2027-12-09 escalation",
    ]);
  });
});

describe("the hour", () => {
  it.each([
    ["Berlin, across the spring change", BERLIN, "2027-03-31"],
    ["New York, across the spring change", { timeZone: "America/New_York", country: "US" }, "2027-03-17"],
    ["New York, across the autumn change", { timeZone: "America/New_York", country: "US" }, "2027-11-10"],
  ])("is the same on every day: %s", (_, where, dueOn) => {
    const survey = new Survey(where);
    survey.plan = { ...PLAN, dueOn, startedAt: at("2026-10-01T00:00Z") };
    const minutes = survey
      .foresee("2026-12-01T00:00Z", "2028-01-01T00:00Z")
      .flatMap((one) => (one.kind === "send" ? [localMinute(one.at, where.timeZone)] : []));
    expect(minutes).toHaveLength(6);
    expect(new Set(minutes).size).toBe(1);
  });

  it("is spread over many suppliers, invitations over days as well", () => {
    const plan: Plan = { ...PLAN, invitationDays: 3 };
    const all = Array.from({ length: 300 }, (_, i) => {
      const survey = new Survey(BERLIN, `request-${i}`);
      survey.plan = plan;
      const next = survey.next(at("2027-01-05T00:00Z"));
      return next.kind === "send" ? next.at : at("1970-01-01");
    });
    const counts = new Map<string, number>();
    for (const one of all) {
      const day = one.toISOString().slice(0, 10);
      counts.set(day, (counts.get(day) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(["2027-02-17", "2027-02-18", "2027-02-19"]);
    for (const count of counts.values()) expect(count).toBeGreaterThan(70);
    const minutes = all.map((one) => localMinute(one, "Europe/Berlin"));
    expect(Math.min(...minutes)).toBeLessThan(9 * 60 + 20);
    expect(Math.max(...minutes)).toBeGreaterThan(15 * 60 + 40);
  });
});

describe("more than leaves in a day", () => {
  const lives = Array.from({ length: 60 }, (_, i) => {
    const survey = new Survey(BERLIN, `request-${i}`);
    survey.plan = { ...PLAN, dueOn: "2027-06-30", invitationDays: 4 };
    return survey.run("2027-05-01T00:00Z", "2027-07-30T00:00Z");
  });
  const daysOf = (step: string) =>
    lives.map(({ told }) => told.find((line) => line.endsWith(` ${step}`))?.slice(0, 10));

  it.each([
    ["invitation", "2027-05-19", "2027-05-24"],
    ["before_28", "2027-05-31", "2027-06-03"],
    ["before_14", "2027-06-11", "2027-06-16"],
    ["before_7", "2027-06-18", "2027-06-23"],
    ["before_1", "2027-06-24", "2027-06-29"],
    ["after_3", "2027-07-05", "2027-07-08"],
  ])("%s is spread over as many days, from %s to %s", (step, first, last) => {
    const days = daysOf(step)
      .filter((day) => day !== undefined)
      .sort();
    expect([days[0], days.at(-1)]).toEqual([first, last]);
    expect(new Set(days).size).toBe(4);
  });

  it("brings all of them to officers on one day, so that a buyer is written to once", () => {
    expect(new Set(daysOf("escalation"))).toEqual(new Set(["2027-07-12"]));
  });

  it("loses no reminder, also where a step needs twelve days", () => {
    for (const i of Array(12).keys()) {
      const survey = new Survey(BERLIN, `request-${i}`);
      survey.plan = { ...PLAN, dueOn: "2027-06-30", invitationDays: 12 };
      const seen = survey.foresee("2027-04-01T00:00Z", "2027-08-30T00:00Z");
      expect(seen.filter(({ kind }) => kind === "left_out")).toEqual([]);
      expect(seen.filter(({ kind }) => kind === "send")).toHaveLength(6);
    }
  });

  it("reaches everybody, first those who were asked first, and never too soon after another", () => {
    for (const { told } of lives) {
      const days = told.map((line) => line.slice(0, 10));
      expect(days).toEqual(days.toSorted());
    }
    expect(lives.flatMap(({ told }) => told.filter((line) => line.includes("(")))).toEqual([]);
    const invited = daysOf("invitation");
    const reminded = daysOf("before_28");
    for (const [i, day] of invited.entries())
      expect(reminded.filter((_, j) => invited[j]! < day!).every((one) => one! < reminded[i]!)).toBe(true);
  });
});

describe("what leaves late", () => {
  it("after an outage: the latest step alone, at once within hours, else on the next working morning", () => {
    const survey = new Survey().run("2027-02-17T00:00Z", "2027-03-03T23:00Z");
    // Saturday: three days after T−14; T−28 had left.
    expect(survey.next(at("2027-03-20T10:00Z"))).toMatchObject({ kind: "send", step: "before_14" });
    survey.sweep(at("2027-03-24T14:59:50Z"));
    expect(survey.told.slice(2)).toEqual(["2027-03-24 before_14 (superseded)", "2027-03-24 before_7"]);
  });

  it("at three in the morning: nothing", () => {
    const survey = new Survey().run("2027-02-17T00:00Z", "2027-02-18T00:00Z");
    const next = survey.sweep(at("2027-03-04T02:00Z"));
    expect(next).toMatchObject({ kind: "send", step: "before_28" });
    expect(next.kind === "send" && next.at > at("2027-03-04T08:00Z")).toBe(true);
    expect(survey.told).toEqual(["2027-02-17 invitation"]);
  });

  it("on the due date: nothing; what speaks of it as yet to come is left out", () => {
    const survey = new Survey().run("2027-02-17T00:00Z", "2027-03-24T23:00Z");
    survey.run("2027-03-31T00:00Z", "2027-04-06T00:00Z");
    expect(survey.told.slice(4)).toEqual(["2027-03-31 before_1 (superseded)", "2027-04-05 after_3"]);
  });

  it("less than 72 hours after the last message: it is left out, and noted", () => {
    const mexico = new Survey({ timeZone: "America/Mexico_City", country: "MX" });
    mexico.run("2027-02-17T00:00Z", "2027-03-18T05:00Z");
    mexico.run("2027-03-29T15:00Z", "2027-04-09T00:00Z");
    expect(mexico.told.slice(3)).toEqual([
      "2027-03-29 before_7",
      "2027-03-30 before_1 (too_soon)",
      "2027-04-05 after_3",
      "2027-04-07 escalation",
    ]);
  });

  it("a survey started late: the invitation first, then what still fits", () => {
    const survey = new Survey();
    survey.plan = { ...PLAN, startedAt: at("2027-03-10T11:00Z") };
    survey.run("2027-03-10T11:00Z", "2027-03-26T00:00Z");
    expect(survey.told).toEqual([
      "2027-03-10 before_28 (before_start)",
      "2027-03-10 invitation",
      "2027-03-17 before_14",
      "2027-03-24 before_7",
    ]);
  });

  it("a supplier added late: at once, and by its own due date", () => {
    const survey = new Survey();
    survey.plan = { ...PLAN, startedAt: at("2027-03-22T09:17Z"), dueOn: "2027-04-14", invitationDays: 0 };
    expect(survey.next(at("2027-03-22T09:17Z"))).toMatchObject({
      step: "invitation",
      at: at("2027-03-22T09:17Z"),
    });
    survey.run("2027-03-22T09:17Z", "2027-04-08T00:00Z");
    expect(survey.told).toEqual([
      "2027-03-22 before_28 (before_start)",
      "2027-03-22 invitation",
      "2027-03-31 before_14",
      "2027-04-07 before_7",
    ]);
  });

  it("a clock that jumps ahead and back: nothing comes twice", () => {
    const survey = new Survey().run("2027-02-17T00:00Z", "2027-03-03T23:00Z");
    survey.sweep(at("2027-03-18T10:00Z"));
    survey.run("2027-03-04T00:00Z", "2027-04-08T00:00Z");
    const steps = survey.taken.map(({ step }) => step);
    expect(steps).toEqual([
      "invitation",
      "before_28",
      "before_14",
      "before_7",
      "before_1",
      "after_3",
      "escalation",
    ]);
  });

  it("what lapsed counts as never taken", () => {
    const survey = new Survey().run("2027-02-17T00:00Z", "2027-03-04T00:00Z");
    survey.taken[1] = { ...survey.taken[1]!, outcome: "lapsed" };
    expect(survey.next(at("2027-03-04T10:00Z"))).toMatchObject({
      step: "before_28",
      at: at("2027-03-04T10:00Z"),
    });
  });
});
