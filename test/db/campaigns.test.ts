import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { audit, contact, delivery, drop, judgement, request } from "../../db/schema/index.ts";
import { address } from "../../src/chat/address.ts";
import { OFFICERS_PAGE } from "../../src/people/web.ts";
import { previewOf } from "../../src/survey/campaigns/preview.ts";
import { previewMessage } from "../../src/survey/campaigns/say.ts";
import { sweep } from "../../src/survey/reminders/sweep.ts";
import { change, currentRequest, holdRequest } from "../../src/survey/store.ts";
import { MONDAY, openSurveyOffice, type SurveyOffice, WITH_MAIL } from "../support/survey-office.ts";

const JAPAN = ["--lang", "ja", "--timezone", "Asia/Tokyo", "--country", "JP"];

let { bot, folder, typed, run, supplier, open, tried, ready, campaignNow, close } = {} as SurveyOffice;
beforeEach(async () => {
  ({ bot, folder, typed, run, supplier, open, tried, ready, campaignNow, close } = await openSurveyOffice());
});
afterEach(() => close());

describe("a draft", () => {
  it("asks nobody, and no file counts for it", async () => {
    const { supplierId } = await supplier("Sample Boards");
    expect(await open()).toMatchObject({
      year: 2026,
      requests: 1,
      filingOn: "2027-06-01",
      languages: ["en"],
    });
    expect(await currentRequest(bot.db, supplierId)).toBeUndefined();
    expect((await sweep({ db: bot.db, connected: new Set(WITH_MAIL) }, MONDAY)).looked).toBe(0);
  });

  it("is one a year, and says what is not right about it", async () => {
    await open();
    expect(await open()).toMatchObject({ status: 1, refused: "There is already a survey for 2026." });
    const late = await run("campaign change 2026 --due 2027-06-02");
    expect(late.refused).toContain("Form SD for 2026 is to be filed by Tuesday, June 1, 2027");
    expect((await run("campaign change 2026 --paragraph xx=hello")).refused).toContain("“xx=hello”");
    expect((await run("campaign change 2027 --due 2027-03-01")).refused).toContain("no survey for 2027");
    expect((await campaignNow()).dueOn).toBe("2027-03-31");
  });

  it("is asked once: the next survey begins with what the newest said", async () => {
    await writeFile(join(folder, "ja.txt"), "いつもお世話になっております。\nよろしくお願いいたします。\n");
    await run(
      "campaign open --year 2025 --due 2026-03-31 --languages ja --sender Sample --paragraph ja=@ja.txt",
    ).then((one) => expect(one.refused).toContain("must lie ahead"));
    const first = await run(
      "campaign open --year 2026 --due 2027-03-31 --languages ja --scope products --sender Sample --paragraph ja=@ja.txt",
      ...["--page", "https://www.sample.invalid/cm", "--person", "Sample Person"],
    );
    expect(first).toMatchObject({ languages: ["en", "ja"], contactPerson: "Sample Person" });
    const next = await run("campaign open --year 2027 --due 2028-03-31 --scope company");
    expect(next).toMatchObject({
      languages: ["en", "ja"],
      scope: "company",
      senderName: "Sample",
      contactPerson: "Sample Person",
      publicPage: "https://www.sample.invalid/cm",
      paragraphs: { ja: "いつもお世話になっております。\nよろしくお願いいたします。" },
    });
    const shown = await run("campaign show 2027");
    expect(shown).toMatchObject({ state: "draft", filingOn: "2028-05-31", compliance: OFFICERS_PAGE });
  });

  it("refuses a paragraph from what is no small text", async () => {
    await open();
    await writeFile(join(folder, "long.txt"), "x".repeat(5_000));
    await writeFile(join(folder, "bytes.txt"), Buffer.from([0xff, 0xfe, 0x41]));
    for (const name of ["long.txt", "bytes.txt", "none.txt", "."]) {
      const { refused } = await run("campaign change 2026", "--paragraph", `en=@${name}`);
      expect(refused).toContain(`${name} cannot be read`);
    }
  });
});

describe("starting", () => {
  it("waits until an officer saw the preview and tried every language, after the last change", async () => {
    await supplier("Sample Boards");
    await run("campaign open --year 2026 --due 2027-03-31 --languages ja");
    const start = () => run("campaign start 2026");
    expect((await start()).refused).toContain("tinstone campaign preview 2026");
    await run("campaign preview 2026");
    expect((await start()).refused).toContain("in en, ja");
    await tried();
    await run("campaign change 2026 --due 2027-03-30");
    expect((await start()).refused).toContain("tinstone campaign preview 2026");
    await run("campaign preview 2026");
    expect((await start()).refused).toContain("in en, ja");
    await tried();
    bot.clock.set(new Date(MONDAY.getTime() + 60_000));
    await supplier("Sample Wires");
    expect((await start()).refused).toContain("One supplier was added since the preview");
    await run("campaign preview 2026");
    const wires = ["Sample Wires", "--year", "2026"];
    await run("supplier out", ...wires, "--reason", "sells none of these metals");
    await run("supplier in", ...wires);
    expect((await start()).refused).toContain("tinstone campaign preview 2026");
    await run("campaign preview 2026");
    // T−42 of 30 March is Tuesday, 16 February.
    expect(await start()).toMatchObject({
      asked: 2,
      firstInvitation: "2027-02-16",
      lastInvitation: "2027-02-16",
    });
    expect((await start()).refused).toContain("started already");
    const actions = (await bot.db.select().from(audit).orderBy(audit.id)).map((row) => row.action);
    expect(actions.filter((one) => one.startsWith("campaign."))).toEqual([
      "campaign.opened",
      "campaign.tried",
      "campaign.changed",
      "campaign.tried",
      "campaign.started",
    ]);
  });

  it("waits until the invitation really left for the officer who tries it", async () => {
    await supplier("Sample Boards");
    await open();
    await run("campaign preview 2026");
    await run("campaign try 2026 --to admin@sample.invalid");
    await bot.settled();
    await bot.db.update(delivery).set({ state: "parked" }).where(eq(delivery.template, "campaign.trial"));
    expect((await run("campaign start 2026")).refused).toContain("(en) has not left yet");
    expect((await campaignNow()).startedAt).toBeNull();
    await tried();
    expect(await run("campaign start 2026")).toMatchObject({ asked: 1 });
  });

  it("is refused while there is no supplier", async () => {
    await ready();
    expect((await run("campaign start 2026")).refused).toContain("No supplier is in the 2026 survey");
  });

  it("sends an officer the invitation in each language, and nobody else", async () => {
    await run("campaign open --year 2026 --due 2027-03-31 --languages ja");
    expect((await run("campaign try 2026 --to stranger@sample.invalid")).refused).toContain(
      "Nobody enrolled",
    );
    await run("campaign try 2026 --to admin@sample.invalid");
    await bot.settled();
    const told = bot.posts(address("mail", "admin@sample.invalid")).map((one) => one.message);
    expect(told.map((one) => one.lang)).toEqual(["en", "ja"]);
    expect(told[1]!.text).toContain("Sample Instruments Inc.");
  });

  it("invites when it is time, and the request is the supplier's from the start on", async () => {
    const { supplierId } = await supplier("Sample Boards");
    await ready();
    await run("campaign start 2026");
    expect(await currentRequest(bot.db, supplierId)).toMatchObject({ status: "planned" });
    await sweep({ db: bot.db, connected: new Set(WITH_MAIL) }, bot.clock.now());
    // T−42 of 31 March is Wednesday, 17 February; by four all have left.
    bot.clock.set(new Date("2027-02-17T15:59:00Z"));
    const { owed } = await sweep({ db: bot.db, connected: new Set(WITH_MAIL) }, bot.clock.now());
    expect(owed).toBe(1);
    expect(await currentRequest(bot.db, supplierId)).toMatchObject({ status: "invited" });
  });
});

describe("the preview", () => {
  it("says who gets what and when, who cannot be reached, and what is doubtful", async () => {
    await supplier("Sample Boards", "--lang", "de", "--timezone", "Europe/Berlin", "--country", "DE-BY");
    await supplier("Sample Connectors", ...JAPAN);
    await supplier("Sample Coatings", "--timezone", "America/New_York", "--country", "US");
    const { contactId } = await supplier("Sample Cables");
    await bot.db.execute(`update contact_address set failed_at = now() where contact_id = '${contactId}'`);
    // The 29th of April is a holiday in Japan.
    await run("campaign open --year 2026 --due 2027-04-29 --languages ja");
    const preview = await run("campaign preview 2026");
    expect(preview).toMatchObject({
      suppliers: 4,
      reached: 3,
      invitationDays: 1,
      unreached: [{ supplier: "Sample Cables", email: "sample-cables@sample.invalid" }],
      pageOnly: 0,
      short: 0,
      noZone: { count: 0 },
      noCountry: { count: 1, names: ["Sample Cables"] },
      otherLanguages: [{ language: "de", count: 1 }],
      dueOnHoliday: [{ country: "JP", count: 1 }],
      readers: [
        { platform: "mail", language: "en", count: 2 },
        { platform: "mail", language: "ja", count: 1 },
      ],
    });
    // T−42 is the 18th of March; T−28 is the 1st of April; T−1 the 28th.
    expect(preview.steps).toMatchObject([
      { step: "invitation", first: "2027-03-18", last: "2027-03-18", count: 3, byLanguage: { en: 2, ja: 1 } },
      { step: "before_28", first: "2027-04-01", last: "2027-04-01", count: 3 },
      { step: "before_14" },
      { step: "before_7" },
      { step: "before_1", first: "2027-04-28" },
      // T+3 is a Sunday; Golden Week ends after the 5th of May in Japan.
      { step: "after_3", first: "2027-05-03", last: "2027-05-06" },
    ]);
    expect((await campaignNow()).previewedAt).not.toBeNull();
  });

  it("names the reminders for which there are too few days, and what makes room for them", async () => {
    await supplier("Sample Boards", "--country", "DE");
    await open();
    expect(await run("campaign preview 2026")).toMatchObject({ leftOut: [], startsLate: false });
    // As many mails as take 25 working days: the last is asked when the first would be reminded for the second time.
    const ways = { connected: new Set(WITH_MAIL), mailPerMinute: 1 / (25 * 7 * 60) };
    const draft = (await campaignNow())!;
    const slow = await previewOf(bot.db, draft, ways, MONDAY);
    expect(slow.leftOut.slice(0, 2)).toEqual([
      { step: "before_28", count: 1 },
      { step: "before_14", count: 1 },
    ]);
    const { text } = previewMessage("en", draft, slow);
    expect(text).toContain("Left out for one supplier: “Reminder, four weeks before”.");
    expect(text).toContain("each step takes 25 working days. A higher MAIL_PER_MINUTE");
    expect(text).not.toContain("Fewer than 42 days");

    await run("campaign change 2026 --due 2027-02-26");
    const late = await typed("campaign", "preview", "2026");
    expect(late.stdout).toMatch(/^Left out for one supplier: .*four weeks before/m);
    expect(late.stdout).toContain("Fewer than 42 days are left until the due date.");
    expect(late.stdout).not.toContain("A higher MAIL_PER_MINUTE");
  });

  it("says where there is hardly time to answer", async () => {
    await supplier("Sample Boards", "--country", "DE");
    await supplier("Sample Connectors", ...JAPAN);
    // Three Mondays later it is the 15th working day in Germany; in Japan the 11th and the 23rd are holidays.
    await run("campaign open --year 2026 --due 2027-02-22");
    expect(await run("campaign preview 2026")).toMatchObject({ short: 1 });
    await run("campaign change 2026 --due 2027-02-21");
    expect((await typed("campaign", "preview", "2026")).stdout).toContain(
      "2 suppliers have fewer than 15 working days",
    );
  });
});

describe("a survey that runs", () => {
  beforeEach(async () => {
    await supplier("Sample Boards", "--country", "DE");
    await ready();
    await run("campaign start 2026");
  });

  it("asks a supplier that is added late at once, with fifteen working days of its own", async () => {
    bot.clock.set(new Date("2027-03-22T03:00:00Z"));
    const { supplierId } = await supplier("Sample Connectors", ...JAPAN);
    // Asked on Tuesday, as the 22nd is a substitute holiday: the 15th working day after that in Japan.
    expect(await currentRequest(bot.db, supplierId)).toMatchObject({ dueOn: "2027-04-13" });
    const early = await supplier("Sample Cables", "--number", "V-1");
    const again = await supplier("Sample Wires", "--number", "v-1");
    expect(early.supplierId).toBeDefined();
    expect(again.refused).toContain("as Sample Cables is known with something else");
    const { owed } = await sweep(
      { db: bot.db, connected: new Set(WITH_MAIL) },
      new Date("2027-03-23T06:59:00Z"),
    );
    expect(owed).toBeGreaterThan(0);
    expect(await currentRequest(bot.db, supplierId)).toMatchObject({ status: "invited" });
  });

  it("says where a due date is after the day to file Form SD", async () => {
    const late = async (name: string) => {
      const who = ["--name", name, "--contact", "C", "--email", `${name}@sample.invalid`];
      return (await typed("supplier", "add", ...who)).stdout;
    };
    expect(await late("in-time")).not.toContain("Form SD");
    bot.clock.set(new Date("2027-05-20T03:00:00Z"));
    expect(await late("too-late")).toContain("after the last day to file Form SD for 2026, June 1, 2027");
  });

  it("keeps its own due date where that is late enough", async () => {
    const { supplierId } = await supplier("Sample Connectors", ...JAPAN);
    expect(await currentRequest(bot.db, supplierId)).toMatchObject({ dueOn: null });
  });

  it("is paused, goes on, and is closed; each once", async () => {
    const nextReminders = async () => (await bot.db.select().from(request)).map((one) => one.nextReminderAt);
    await run("campaign pause 2026");
    expect(await nextReminders()).toEqual([null]);
    expect((await run("campaign pause 2026")).refused).toContain("paused already");
    await run("campaign resume 2026");
    expect(await nextReminders()).toEqual([expect.any(Date)]);
    expect((await run("campaign resume 2026")).refused).toContain("is not paused");
    expect((await run("campaign close 2026")).refused).toContain("Nobody of 1 answered the 2026 survey");
    expect(await nextReminders()).toEqual([expect.any(Date)]);
    await run("campaign close 2026 --yes");
    expect(await nextReminders()).toEqual([null]);
    expect((await run("campaign pause 2026")).refused).toContain("is closed");
    expect((await run("campaign change 2026 --due 2027-04-01")).refused).toContain("is closed");
  });

  it("says who is told a due date that is moved, and who has to be told by a person", async () => {
    for (const name of ["Sample Muted", "Sample Done", "Sample Later", "Sample Better"])
      await supplier(name, ...JAPAN);
    const named = (name: string) => sql`supplier_id = (select id from supplier where name = ${name})`;
    for (const day of ["2027-02-18", "2027-03-18"]) {
      bot.clock.set(new Date(`${day}T06:30:00Z`));
      await sweep({ db: bot.db, connected: new Set(WITH_MAIL) }, bot.clock.now());
    }
    await bot.db.update(contact).set({ mutedAt: MONDAY }).where(named("Sample Muted"));
    await bot.db.update(request).set({ status: "accepted" }).where(named("Sample Done"));
    await bot.db.update(request).set({ dueOn: "2027-05-20" }).where(named("Sample Later"));
    // Returned, and by now it would not be.
    const [returned] = await bot.db.select().from(request).where(named("Sample Better"));
    const fields = { placed: "submission", placedAt: MONDAY, conversation: "c", message: "m", position: 0 };
    const file = { name: "form.xlsx", eventKey: "better", at: MONDAY, ...fields };
    const [{ id: dropId } = { id: "" }] = await bot.db.insert(drop).values(file).returning();
    await bot.db.transaction(async (tx) => {
      const facts = { dropId, verdict: "returned" };
      const event = { kind: "judged", to: "returned", actor: "tinstone", facts } as const;
      await change(tx, (await holdRequest(tx, returned!.id))!, event, bot.clock.now());
    });
    const anew = { dropId, at: MONDAY, verdict: "accepted", rulesVersion: "1", basis: {} };
    await bot.db.insert(judgement).values(anew);
    const { stdout } = await typed("campaign", "change", "2026", "--due", "2027-05-14");
    expect(stdout).toContain(
      "One supplier is told the new date by the next message that it gets, on April 2",
    );
    expect(stdout).toContain("One supplier still owes an answer and gets no message by itself");
    expect(stdout).toMatch(/new date yourself: Sample Muted$/m);
    const again = await run("campaign change 2026 --due 2027-05-17");
    expect(again).toMatchObject({ told: 1, firstOn: expect.any(String), untold: ["Sample Muted"] });
    expect(await run("campaign change 2026 --digest-hour 7")).not.toHaveProperty("told");
  });

  it("takes a later due date, but no other year", async () => {
    expect(await run("campaign change 2026 --due 2027-04-15")).toMatchObject({ fields: ["dueOn"] });
    expect((await run("campaign change 2026 --year 2025")).refused).toContain("its year cannot be changed");
    expect(await campaignNow()).toMatchObject({ dueOn: "2027-04-15", previewedAt: expect.any(Date) });
  });
});
