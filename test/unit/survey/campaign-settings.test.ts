import { describe, expect, it } from "vitest";
import { invitationDaysFor } from "../../../src/survey/campaigns/preview.ts";
import {
  inherited,
  LONGEST_PARAGRAPH,
  problemOf,
  type Settings,
  withEnglish,
} from "../../../src/survey/campaigns/settings.ts";

const NOW = new Date("2026-11-02T22:30:00Z");
const settings = (changes: Partial<Settings> = {}): Settings => ({
  ...inherited(undefined, { companyName: "Sample Instruments Inc.", contactPerson: "Sample Officer" }),
  year: 2026,
  dueOn: "2027-03-31",
  startsOn: null,
  ...changes,
});

describe("what an officer decides about a survey", () => {
  it.each<[string, Partial<Settings>, string | undefined]>([
    ["a usual one", {}, undefined],
    // 31 May 2027 is Memorial Day: Form SD is due on Tuesday, 1 June.
    ["due on the last day to file", { dueOn: "2027-06-01" }, undefined],
    ["due the day after it", { dueOn: "2027-06-02" }, "campaign.problem.due_after_filing"],
    ["due tomorrow", { dueOn: "2026-11-03" }, undefined],
    ["due today", { dueOn: "2026-11-02" }, "campaign.problem.due_past"],
    [
      "due tomorrow, which is today where officers are",
      { dueOn: "2026-11-03", timeZone: "Asia/Tokyo" },
      "campaign.problem.due_past",
    ],
    ["begun on its due date", { startsOn: "2027-03-31" }, undefined],
    ["begun after it", { startsOn: "2027-04-01" }, "campaign.problem.starts_after_due"],
    ["a page", { publicPage: "https://www.sample.invalid/conflict-minerals" }, undefined],
    ["a page without encryption", { publicPage: "http://www.sample.invalid" }, "campaign.problem.page"],
    ["a page with a password", { publicPage: "https://a:b@www.sample.invalid" }, "campaign.problem.page"],
    ["no page at all", { publicPage: "sample.invalid" }, "campaign.problem.page"],
    ["a sender of two lines", { senderName: "Sample\nBcc: x" }, "campaign.problem.name"],
    [
      "a paragraph",
      { languages: ["en", "ja"], paragraphs: { ja: "あ".repeat(LONGEST_PARAGRAPH) } },
      undefined,
    ],
    [
      "a paragraph too long",
      { paragraphs: { en: "x".repeat(LONGEST_PARAGRAPH + 1) } },
      "campaign.problem.paragraph_long",
    ],
    ["a paragraph nobody reads", { paragraphs: { ja: "x" } }, "campaign.problem.paragraph_language"],
  ])("%s", (_, changes, problem) => {
    expect(problemOf(settings(changes), undefined, NOW)?.key).toBe(problem);
  });

  it("the due date of a survey that runs may go by, but is not moved into the past", () => {
    const running = { dueOn: "2026-10-31", startedAt: new Date("2026-10-01T00:00:00Z") };
    expect(problemOf(settings({ dueOn: "2026-10-31" }), running, NOW)).toBeUndefined();
    expect(problemOf(settings({ dueOn: "2026-10-30" }), running, NOW)?.key).toBe("campaign.problem.due_past");
    const draft = { ...running, startedAt: null };
    expect(problemOf(settings({ dueOn: "2026-10-31" }), draft, NOW)?.key).toBe("campaign.problem.due_past");
  });

  it("English is always one of its languages, and each is once", () => {
    expect(withEnglish(["ja", "de", "ja"])).toEqual(["en", "ja", "de"]);
  });
});

describe("over how many working days invitations are spread", () => {
  it.each([
    [0, 30, 1],
    [12_600, 30, 1],
    [12_601, 30, 2],
    [100_000, 30, 8],
    [100_000, undefined, 1],
  ])("%i mails at %s a minute: %i", (mails, perMinute, days) => {
    expect(invitationDaysFor(mails, perMinute)).toBe(days);
  });
});
