import { describe, expect, it } from "vitest";
import type { Taken } from "../../../../src/survey/reminders/types.ts";
import { at, PLAN, Survey } from "./support.ts";

const START = "2027-02-17T00:00Z";
const invited = () => new Survey().run(START, "2027-02-18T00:00Z");

describe("a file", () => {
  it("that counts ends the ladder", () => {
    const survey = invited().judged("accepted", "2027-03-01T10:00Z", "drop-1");
    expect(survey.next(at("2027-03-03T10:00Z"))).toMatchObject({
      kind: "rest",
      why: "answered",
      until: null,
    });
  });

  it("that is returned starts a ladder of its own: +5, +12, then a person; the survey's does not come back", () => {
    const survey = invited().judged("returned", "2027-03-05T10:00Z", "drop-1");
    survey.run("2027-03-05T10:00Z", "2027-05-30T00:00Z");
    expect(survey.told.slice(1)).toEqual([
      "2027-03-10 returned_5",
      "2027-03-17 returned_12",
      "2027-03-22 person",
    ]);
    expect(new Set(survey.taken.slice(1).map(({ ladder }) => ladder))).toEqual(new Set(["returned:drop-1"]));
    expect(survey.next(at("2027-05-30T00:00Z"))).toMatchObject({ kind: "rest", why: "over" });
  });

  it("that is returned again starts anew, and five reminders are the most: then a person, once", () => {
    const survey = invited().run("2027-02-18T00:00Z", "2027-03-04T00:00Z");
    survey.judged("returned", "2027-03-04T10:00Z", "drop-1").run("2027-03-04T10:00Z", "2027-03-17T00:00Z");
    survey.judged("returned", "2027-03-17T10:00Z", "drop-2").run("2027-03-17T10:00Z", "2027-03-31T00:00Z");
    survey.judged("returned", "2027-03-31T10:00Z", "drop-3").run("2027-03-31T10:00Z", "2027-05-30T00:00Z");
    expect(survey.told.slice(1)).toEqual([
      "2027-03-03 before_28",
      "2027-03-09 returned_5",
      "2027-03-16 returned_12",
      "2027-03-22 returned_5",
      "2027-03-30 returned_12",
      "2027-04-05 returned_5 (five)",
      "2027-04-05 person",
      "2027-04-12 returned_12 (five)",
    ]);
  });

  it("that newer lists would not return any more is nobody's to correct: officers are told at once", () => {
    const survey = invited().judged("returned", "2027-03-05T10:00Z", "drop-1");
    survey.run("2027-03-05T10:00Z", "2027-03-11T00:00Z").verdicts.set("drop-1", "accepted");
    survey.happens("reader_changed", "2027-03-11T09:00Z");
    survey.run("2027-03-11T10:00Z", "2027-05-30T00:00Z");
    expect(survey.told.slice(1)).toEqual(["2027-03-10 returned_5", "2027-03-11 person"]);
  });

  it("that is taken back counts no more: the ladder goes on where it is by now", () => {
    const survey = invited().judged("returned", "2027-03-05T10:00Z", "drop-1");
    survey
      .run("2027-03-05T10:00Z", "2027-03-08T00:00Z")
      .happens("taken_back", "2027-03-08T10:00Z", { dropId: "drop-1" });
    survey.facts.status = "acknowledged";
    survey.run("2027-03-08T10:00Z", "2027-03-18T00:00Z");
    expect(survey.told.slice(1)).toEqual(["2027-03-08 before_28 (too_soon)", "2027-03-17 before_14"]);
  });
});

describe("a question", () => {
  it("holds everything until it is answered, and 72 hours more; then the latest leaves", () => {
    const survey = invited().happens("asked", "2027-03-01T10:00Z");
    survey.run("2027-03-01T10:00Z", "2027-03-22T11:00Z");
    expect(survey.told).toHaveLength(1);
    expect(survey.next(at("2027-03-22T11:00Z"))).toMatchObject({ kind: "rest", why: "asked" });
    survey.happens("answered", "2027-03-22T11:00Z").run("2027-03-22T11:00Z", "2027-03-25T10:45Z");
    expect(survey.told.filter((line) => !line.includes("("))).toHaveLength(1);
    survey.run("2027-03-25T10:45Z", "2027-04-10T00:00Z");
    expect(survey.told.slice(1)).toEqual([
      "2027-03-22 before_28 (superseded)",
      "2027-03-22 before_14 (superseded)",
      "2027-03-25 before_7",
      "2027-03-30 before_1",
      "2027-04-05 after_3",
      "2027-04-07 escalation",
    ]);
  });
});

describe("'working on it'", () => {
  it("holds for ten days, then one reminder; what fell into that time is left out", () => {
    const survey = invited().happens("working", "2027-03-15T10:00Z");
    survey.run("2027-03-15T10:00Z", "2027-04-20T00:00Z");
    expect(survey.told.slice(1)).toEqual([
      "2027-03-25 before_28 (working)",
      "2027-03-25 before_14 (working)",
      "2027-03-25 before_7 (working)",
      "2027-03-25 resumed",
      "2027-03-30 before_1",
      "2027-04-05 after_3",
      "2027-04-07 escalation",
    ]);
  });

  it("holds no further than the last reminder", () => {
    const survey = invited()
      .run("2027-02-18T00:00Z", "2027-03-29T00:00Z")
      .happens("working", "2027-03-29T10:00Z");
    survey.run("2027-03-29T10:00Z", "2027-04-20T00:00Z");
    expect(survey.told.slice(4)).toEqual([
      "2027-04-05 before_1 (working)",
      "2027-04-05 after_3 (working)",
      "2027-04-05 resumed",
      "2027-04-07 escalation",
    ]);
  });

  it("said after the last reminder: officers do not wait for the one it brings", () => {
    const survey = new Survey();
    survey.plan = { ...PLAN, startedAt: at("2027-03-10T11:00Z") };
    survey.run("2027-03-10T11:00Z", "2027-04-06T00:00Z").happens("working", "2027-04-06T10:00Z");
    survey.run("2027-04-06T10:00Z", "2027-05-20T00:00Z");
    expect(survey.told.slice(5)).toEqual([
      "2027-04-05 after_3",
      "2027-04-07 escalation",
      "2027-04-16 resumed",
    ]);
  });

  it("said after five: a person takes over instead of a sixth", () => {
    const survey = invited()
      .run("2027-02-18T00:00Z", "2027-04-06T00:00Z")
      .happens("working", "2027-04-06T10:00Z");
    survey.run("2027-04-06T10:00Z", "2027-05-20T00:00Z");
    expect(survey.told.slice(6)).toEqual([
      "2027-04-07 escalation",
      "2027-04-16 resumed (five)",
      "2027-04-16 person",
    ]);
  });

  it("said again and again counts from the first time, and anew only after we wrote or answered", () => {
    const survey = invited();
    const daily = (from: string, until: string) => {
      for (let day = Date.parse(from); day < Date.parse(until); day += 86_400_000) {
        const when = new Date(day).toISOString();
        survey.happens("working", when).run(when, new Date(day + 86_399_000).toISOString());
      }
    };
    daily("2027-03-01T10:00Z", "2027-03-23T10:00Z");
    expect(survey.told.slice(1)).toEqual([
      "2027-03-11 before_28 (working)",
      "2027-03-11 resumed",
      "2027-03-22 before_14 (working)",
      "2027-03-22 resumed",
    ]);
    survey.happens("asked", "2027-03-24T10:00Z").happens("answered", "2027-03-25T10:00Z");
    daily("2027-03-26T10:00Z", "2027-04-01T10:00Z");
    expect(survey.told.slice(5)).toEqual([]);
    expect(survey.history.workingAt).toEqual(at("2027-03-26T10:00Z"));
  });

  it("said every nine days: a reminder every ten at the latest, and officers are told as ever", () => {
    const survey = invited().run("2027-02-18T00:00Z", "2027-03-27T08:00Z");
    for (let day = Date.parse("2027-03-29T10:00Z"), i = 0; i < 12; day += 9 * 86_400_000, i += 1) {
      const when = new Date(day).toISOString();
      survey.happens("working", when).run(when, new Date(day + 9 * 86_400_000).toISOString());
    }
    expect(survey.told.slice(4)).toEqual([
      "2027-04-05 before_1 (working)",
      "2027-04-05 after_3 (working)",
      "2027-04-05 resumed",
      "2027-04-07 escalation",
      "2027-04-19 resumed",
      "2027-05-05 resumed (five)",
      "2027-05-05 person",
    ]);
  });

  it("said of a returned file: the person is told on the day that was theirs", () => {
    const survey = invited().judged("returned", "2027-03-05T10:00Z", "drop-1");
    let now = "2027-03-05T10:00Z";
    for (const when of ["2027-03-15T10:00Z", "2027-03-19T10:00Z", "2027-03-24T10:00Z"]) {
      survey.run(now, when).happens("working", when);
      now = when;
    }
    survey.run(now, "2027-05-30T00:00Z");
    expect(survey.told.slice(1)).toEqual([
      "2027-03-10 returned_5",
      "2027-03-22 returned_12 (working)",
      "2027-03-22 person",
      "2027-03-25 resumed",
    ]);
  });
});

describe("who reads", () => {
  it("'not me' holds until an officer decided", () => {
    const survey = invited().happens("not_mine", "2027-03-01T10:00Z");
    expect(survey.next(at("2027-03-10T10:00Z"))).toMatchObject({
      kind: "rest",
      why: "not_mine",
      until: null,
    });
    survey.happens("contact_confirmed", "2027-03-10T10:00Z", { newContact: false });
    expect(survey.next(at("2027-03-10T10:00Z"))).toMatchObject({ kind: "send", step: "before_28" });
  });

  it("whoever is newly asked gets the invitation at once, and then what still fits", () => {
    const survey = invited()
      .run("2027-02-18T00:00Z", "2027-03-17T23:00Z")
      .happens("not_mine", "2027-03-18T08:00Z");
    survey.happens("contact_confirmed", "2027-03-18T10:00Z", { newContact: true });
    survey.run("2027-03-18T10:00Z", "2027-04-20T00:00Z");
    expect(survey.told.slice(3)).toEqual([
      "2027-03-18 invitation",
      "2027-03-24 before_7",
      "2027-03-30 before_1",
      "2027-04-05 after_3",
      "2027-04-07 escalation",
    ]);
  });

  it("of a returned file as well; what was said before by somebody else is not theirs", () => {
    const survey = invited()
      .judged("returned", "2027-03-05T10:00Z", "drop-1")
      .happens("working", "2027-03-06T10:00Z");
    survey.happens("reader_changed", "2027-03-08T10:00Z").run("2027-03-08T10:00Z", "2027-03-25T00:00Z");
    expect(survey.told.slice(1)).toEqual([
      "2027-03-08 invitation",
      "2027-03-10 returned_5 (too_soon)",
      "2027-03-17 returned_12",
      "2027-03-22 person",
    ]);
  });

  it("muted: the invitation leaves, reminders do not, officers are told all the same", () => {
    const survey = new Survey();
    survey.facts.muted = true;
    survey.run(START, "2027-04-20T00:00Z");
    expect(survey.told).toEqual([
      "2027-02-17 invitation",
      ...["before_28", "before_14", "before_7", "before_1", "after_3"].map(
        (one) => `2027-04-07 ${one} (muted)`,
      ),
      "2027-04-07 escalation",
    ]);
    expect(survey.next(at("2027-04-20T00:00Z"))).toMatchObject({ kind: "rest", why: "over" });
  });

  it("muted and then no more: the latest that is due leaves", () => {
    const survey = new Survey();
    survey.facts.muted = true;
    survey.run(START, "2027-03-26T00:00Z");
    expect(survey.next(at("2027-03-26T00:00Z"))).toMatchObject({ kind: "rest", why: "muted" });
    survey.facts.muted = false;
    survey.run("2027-03-26T00:00Z", "2027-03-30T23:00Z");
    expect(survey.told.filter((line) => !line.includes("("))).toEqual([
      "2027-02-17 invitation",
      "2027-03-30 before_1",
    ]);
  });

  it("nobody: a person, once", () => {
    const survey = new Survey();
    survey.facts.reachable = false;
    survey.run(START, "2027-04-20T00:00Z");
    expect(survey.told).toEqual(["2027-02-17 person"]);
    const next = survey.next(at("2027-04-16T15:00Z"));
    expect(next).toMatchObject({ kind: "rest", why: "nobody" });
    // Whether a way to them was connected since is seen on the next working morning, here a Monday's.
    expect(next.kind === "rest" && next.until?.toISOString().slice(0, 10)).toBe("2027-04-19");
    expect(survey.foresee("2027-04-16T15:00Z", "2027-12-31T00:00Z")).toMatchObject([
      { kind: "rest", why: "nobody" },
    ]);
  });
});

describe("the campaign", () => {
  it.each([
    ["not_started", { startedAt: at("2027-06-01T00:00Z") }, at("2027-06-01T00:00Z")],
    ["paused", { paused: true }, null],
    ["closed", { closed: true, paused: true }, null],
  ])("%s: nothing", (why, change, until) => {
    const survey = invited();
    survey.plan = { ...PLAN, ...change };
    expect(survey.next(at("2027-03-03T15:00Z"))).toEqual({ kind: "rest", why, until, leftOut: [] });
  });

  it.each(["declined", "out_of_scope", "submitted"] as const)("%s: nothing", (status) => {
    const survey = invited();
    survey.facts.status = status;
    const why = status === "submitted" ? "answered" : status;
    expect(survey.next(at("2027-03-03T15:00Z"))).toMatchObject({ kind: "rest", why });
  });

  it("decided by an officer: nothing", () => {
    const survey = invited();
    survey.facts = { ...survey.facts, status: "returned", decided: true };
    expect(survey.next(at("2027-03-03T15:00Z"))).toMatchObject({ kind: "rest", why: "answered" });
  });
});

describe("what is foreseen", () => {
  it("is what then happens", () => {
    const survey = invited().happens("working", "2027-03-15T10:00Z");
    const seen = survey.foresee("2027-03-15T10:00Z", "2027-05-01T00:00Z");
    survey.run("2027-03-15T10:00Z", "2027-05-01T00:00Z");
    const owed = (one: Taken) => one.outcome === "owed" && one.step !== "invitation";
    const steps = seen.filter(({ kind }) => kind === "send" || kind === "officers");
    expect(steps.map((one) => ("step" in one ? `${one.at.toISOString()} ${one.step}` : ""))).toEqual(
      survey.taken.filter(owed).map(({ at, step }) => `${at.toISOString()} ${step}`),
    );
    expect(seen.at(-1)).toMatchObject({ kind: "rest", why: "over" });
  });

  it("stops where it is asked to", () => {
    const seen = invited().foresee("2027-02-18T10:00Z", "2027-03-17T00:00Z");
    expect(seen.map((one) => ("step" in one ? one.step : one.why))).toEqual(["before_28"]);
  });
});
