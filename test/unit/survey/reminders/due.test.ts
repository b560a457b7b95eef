import { describe, expect, it } from "vitest";
import { at, BERLIN, PLAN, Survey } from "./support.ts";

const START = "2027-02-17T00:00Z";
/** Due on 31 March until `when`, and from then on `dueOn`. */
function moved(when: string, dueOn: string): Survey {
  const survey = new Survey().run(START, when).happens("due_moved", when);
  survey.plan = { ...PLAN, dueOn };
  return survey.run(when, "2027-08-01T00:00Z");
}

describe("a due date that is moved", () => {
  it("after a week's notice: what is left of five goes to the last steps before the new one", () => {
    expect(moved("2027-03-25T08:00Z", "2027-05-28").told).toEqual([
      "2027-02-17 invitation",
      "2027-03-03 before_28",
      "2027-03-17 before_14",
      "2027-03-24 before_7",
      "2027-04-30 before_28 (kept)",
      "2027-05-14 before_14 (kept)",
      "2027-05-21 before_7",
      "2027-05-27 before_1",
      "2027-05-31 after_3 (five)",
      "2027-05-31 person",
      "2027-06-04 escalation",
    ]);
  });

  it("by a few days: what lay before is not taken again, and nothing leaves too soon", () => {
    expect(moved("2027-03-25T08:00Z", "2027-04-02").told.slice(1)).toEqual([
      "2027-03-03 before_28",
      "2027-03-17 before_14",
      "2027-03-24 before_7",
      "2027-03-25 before_7 (too_soon)",
      "2027-04-01 before_1",
      "2027-04-05 after_3",
      "2027-04-09 escalation",
    ]);
  });

  it("after officers were told that it is over: the next step tells it, and they are told a week after it again", () => {
    const { told } = moved("2027-04-12T08:00Z", "2027-05-28");
    expect(told.filter((line) => !line.includes("(")).slice(6)).toEqual([
      "2027-04-07 escalation",
      "2027-04-30 before_28",
      "2027-05-14 person",
      "2027-06-04 escalation",
    ]);
  });

  it("twice after five: each new one is told once", () => {
    const survey = new Survey().run(START, "2027-04-08T08:00Z");
    for (const [when, dueOn, until] of [
      ["2027-04-08T08:00Z", "2027-05-28", "2027-05-05T00:00Z"],
      ["2027-05-05T00:00Z", "2027-06-30", "2027-08-01T00:00Z"],
    ] as const) {
      survey.happens("due_moved", when);
      survey.plan = { ...PLAN, dueOn };
      survey.run(when, until);
    }
    expect(survey.told.filter((line) => !line.includes("(")).slice(6)).toEqual([
      "2027-04-07 escalation",
      "2027-04-30 before_28",
      "2027-06-02 before_28",
      "2027-06-16 person",
      "2027-07-07 escalation",
    ]);
  });

  it("with one left: it leaves the day before the new one", () => {
    expect(
      moved("2027-03-31T08:00Z", "2027-05-28")
        .told.filter((line) => !line.includes("("))
        .slice(4),
    ).toEqual(["2027-03-30 before_1", "2027-05-27 before_1", "2027-05-31 person", "2027-06-04 escalation"]);
  });

  it("ahead: the next reminder leaves by the new one, and none is repeated", () => {
    expect(moved("2027-03-18T08:00Z", "2027-03-25").told.slice(1)).toEqual([
      "2027-03-03 before_28",
      "2027-03-17 before_14",
      "2027-03-18 before_7 (too_soon)",
      "2027-03-24 before_1",
      "2027-03-30 after_3",
      "2027-04-01 escalation",
    ]);
  });
});

describe("a supplier that is asked later than was planned", () => {
  const dueOf = (survey: Survey) => survey.plan.dueOn;

  it("added late and asked weeks after: has its fifteen working days from then, and its ladder by them", () => {
    const survey = new Survey();
    survey.plan = { ...PLAN, startedAt: at("2027-03-10T09:00Z"), dueOn: "2027-04-06", invitationDays: 0 };
    survey.run("2027-04-15T09:00Z", "2027-06-30T00:00Z");
    expect(dueOf(survey)).toBe("2027-05-07");
    expect(survey.told).toEqual([
      "2027-04-15 before_28 (before_start)",
      "2027-04-15 invitation",
      "2027-04-23 before_14",
      "2027-04-30 before_7",
      "2027-05-05 before_1",
      "2027-05-10 after_3",
      "2027-05-14 escalation",
    ]);
  });

  it("for the first time after the due date: as well, and officers are not told before", () => {
    const survey = new Survey().run("2027-04-01T09:00Z", "2027-06-30T00:00Z");
    expect(dueOf(survey)).toBe("2027-04-22");
    expect(survey.told.slice(1)).toEqual([
      "2027-04-01 invitation",
      "2027-04-08 before_14",
      "2027-04-15 before_7",
      "2027-04-21 before_1",
      "2027-04-26 after_3",
      "2027-04-29 escalation",
    ]);
  });

  it("for the first time shortly before it, as nobody could ask before: as well", () => {
    const survey = new Survey().run("2027-03-26T09:00Z", "2027-06-30T00:00Z");
    expect(dueOf(survey)).toBe("2027-04-20");
    expect(survey.told.filter((line) => !line.includes("("))).toEqual([
      "2027-03-30 invitation",
      "2027-04-06 before_14",
      "2027-04-13 before_7",
      "2027-04-19 before_1",
      "2027-04-23 after_3",
      "2027-04-27 escalation",
    ]);
  });

  it("when that leaves it its fifteen working days: by the day that officers chose", () => {
    expect(dueOf(new Survey().run("2027-03-08T09:00Z", "2027-03-09T00:00Z"))).toBe("2027-03-31");
    expect(dueOf(new Survey().run("2027-03-10T09:00Z", "2027-03-11T00:00Z"))).toBe("2027-04-02");
  });

  it("by a working day at most, in a survey that was started late: by the day that officers chose", () => {
    // Started on a Tuesday; the next day is missed, too, and the one after is Good Friday.
    const started = (when: string) => {
      const survey = new Survey();
      survey.plan = { ...PLAN, startedAt: at("2027-03-23T09:00Z") };
      return survey.run(when, "2027-04-01T00:00Z");
    };
    expect(dueOf(started("2027-03-23T09:00Z"))).toBe("2027-03-31");
    expect(dueOf(started("2027-03-24T09:00Z"))).toBe("2027-03-31");
    expect(dueOf(started("2027-03-25T09:00Z"))).toBe("2027-04-19");
  });

  it("for the first time after it, where steps are spread over weeks: by its place among the others, counted once", () => {
    const lives = Array.from({ length: 12 }, (_, n) => {
      const survey = new Survey(BERLIN, `request-${n}`);
      survey.plan = { ...PLAN, startedAt: at("2027-04-09T08:00Z"), dueOn: "2027-05-03", invitationDays: 20 };
      return survey.run("2027-04-09T08:00Z", "2027-08-07T00:00Z");
    });
    for (const survey of lives) {
      const [asked] = survey.told.filter((line) => !line.includes("("));
      expect(asked).toMatch(/ invitation$/);
      // Twenty working days from the start, among them holidays.
      expect(asked! < "2027-05-11", asked).toBe(true);
      expect(survey.told.at(-1)).toMatch(/ escalation$/);
    }
    expect(lives.some((survey) => dueOf(survey) > "2027-05-03")).toBe(true);
  });

  it("is foreseen so", () => {
    const survey = new Survey();
    const seen = survey.foresee("2027-04-01T09:00Z", "2027-06-30T00:00Z");
    survey.run("2027-04-01T09:00Z", "2027-06-30T00:00Z");
    expect(seen.flatMap((one) => (one.kind === "send" || one.kind === "officers" ? [one.step] : []))).toEqual(
      survey.taken.filter(({ outcome }) => outcome === "owed").map(({ step }) => step),
    );
  });
});
