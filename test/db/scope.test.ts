import { asc, desc, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { audit, delivery, reminder, request } from "../../db/schema/index.ts";
import { address } from "../../src/chat/address.ts";
import { runCommand } from "../../src/commands/index.ts";
import { sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { contactByEmail, linkPerson } from "../../src/people/store.ts";
import { webConversation, webPerson } from "../../src/people/web.ts";
import { answersTo } from "../../src/survey/campaigns/answers.ts";
import { askedIn, everyoneIn } from "../../src/survey/campaigns/store.ts";
import { sweep } from "../../src/survey/reminders/sweep.ts";
import { eventsOf } from "../../src/survey/store.ts";
import { startedCampaign } from "../support/campaign.ts";
import { commandContext } from "../support/commands.ts";
import { openPlainBot, type PlainBot } from "../support/plain-bot.ts";

/** Ten in the morning of T−42 in Japan. */
const START = "2027-02-17T01:00:00Z";
const NAME = "Sample Connectors K.K.";
const ANNA = address("mail", "anna@sample.invalid");
const BEN = address("mail", "ben@sample.invalid");

let bot: PlainBot;
let campaignId: string;

beforeEach(async () => {
  bot = await openPlainBot(["mail", "web"]);
  bot.clock.set(new Date(START));
  const running = { dueOn: "2027-03-31", languages: ["en", "ja"] };
  ({ id: campaignId } = await bot.db.transaction((tx) => startedCampaign(tx, running, bot.clock.now())));
  await done("add", "--name", NAME, "--contact", "Anna", "--email", "anna@sample.invalid", "--country", "JP");
  await bot.db.update(request).set({ dueOn: null });
});
afterEach(() => bot.close());

async function run(...argv: string[]) {
  const context = commandContext(bot);
  return runCommand(context, argv, process.cwd());
}
async function done(...argv: string[]) {
  const { stdout, stderr } = await run("supplier", ...argv);
  expect(stderr).toBe("");
  return stdout.trim();
}
const out = (reason = "sells no parts with these metals") =>
  done("out", NAME, "--year", "2026", "--reason", reason);
const back = () => done("in", NAME, "--year", "2026");

const at = (time: string) => bot.at(time);
const theRequest = async () => (await bot.db.select().from(request))[0]!;
const status = async () => (await theRequest()).status;
const kinds = async () => (await eventsOf(bot.db, (await theRequest()).id)).map((one) => one.kind);

async function annasPage() {
  const { id: contactId } = (await contactByEmail(bot.db, "anna@sample.invalid"))!;
  const [page, where] = [webPerson({ contactId }), webConversation({ contactId })];
  await bot.db.transaction((tx) => linkPerson(tx, page, { contactId }, bot.clock.now()));
  return { page, where };
}

describe("a supplier that is taken out of a survey", () => {
  it("is asked no more, counts no more, and reads of no survey", async () => {
    await at("2027-02-17T06:59:00Z");
    expect(bot.texts(ANNA)).toHaveLength(1);
    expect(await out()).toContain(`${NAME} is out of the 2026 survey`);
    expect(await status()).toBe("out_of_scope");
    expect(await out("again")).toContain("already");
    for (const day of ["03-03", "03-17", "03-30", "04-05", "04-12"]) await at(`2027-${day}T06:59:00Z`);
    expect(bot.texts(ANNA)).toHaveLength(1);
    expect(await theRequest()).toMatchObject({ nextReminderAt: null });
    expect(await bot.db.select().from(reminder)).toHaveLength(1);
    expect(await answersTo(bot.db, campaignId)).toEqual({ count: 0, answered: 0 });
    expect([await askedIn(bot.db, campaignId), await everyoneIn(bot.db, campaignId)]).toMatchObject([
      [],
      [{ supplier: NAME }],
    ]);
    const { where, page } = await annasPage();
    await bot.say(page, where, "hello?");
    await bot.settled();
    expect(bot.texts(where).join()).not.toContain("Please answer by");
  });

  it("is on record with who, why and since when, and in the list", async () => {
    await out();
    const { id } = await theRequest();
    expect((await eventsOf(bot.db, id)).at(-1)).toMatchObject({
      ...{ kind: "out_of_scope", fromStatus: "planned", toStatus: "out_of_scope", actor: "operator" },
      facts: { reason: "sells no parts with these metals" },
    });
    const rows = await bot.db
      .select()
      .from(audit)
      .where(eq(audit.object, `request:${id}`));
    expect(rows.at(-1)).toMatchObject({ actor: "operator", action: "request.out_of_scope" });
    expect(await done("list")).toMatch(/out of the survey of 2026$/);
    expect(JSON.parse(await done("list", "--json"))).toMatchObject([
      { outOf: [{ year: 2026, reason: "sells no parts with these metals" }] },
    ]);
    await back();
    expect(JSON.parse(await done("list", "--json"))).toMatchObject([{ outOf: [] }]);
  });

  it("gets nothing that was owed before", async () => {
    bot.places.set(ANNA, { fails: "transient" });
    bot.clock.set(new Date("2027-02-17T06:30:00Z"));
    await sweep({ db: bot.db, connected: bot.connected, log: bot.log }, bot.clock.now());
    const attempts = async () =>
      (await bot.db.select().from(delivery).orderBy(desc(delivery.id)).limit(1))[0]?.attempts;
    await expect.poll(attempts, { interval: 20, timeout: 20_000 }).toBeGreaterThan(0);
    await out();
    bot.places.delete(ANNA);
    await at("2027-02-18T03:00:00Z");
    expect(bot.texts(ANNA)).toEqual([]);
    const steps = await bot.db.select().from(reminder).orderBy(asc(reminder.n));
    expect(steps).toMatchObject([{ step: "invitation", outcome: "lapsed", why: "out_of_scope" }]);
  });

  it("stays out whatever file comes, and is in again where its files bring it", async () => {
    await at("2027-02-17T06:59:00Z");
    await out();
    const { where, page } = await annasPage();
    const content = await sampleWorkbook("clean", {
      ...{ company: NAME, completedOn: "2027-02-17", language: "en" },
    });
    await bot.say(page, where, "", [bot.upload("cmrt.xlsx", content)]);
    await expect.poll(() => bot.texts(where).join(), { timeout: 20_000 }).toContain("が判断済みです");
    expect(await status()).toBe("out_of_scope");
    expect(await back()).toContain("is in the 2026 survey again");
    expect(await status()).toMatch("accepted");
    expect(await back()).toContain("already");
    expect((await kinds()).slice(-4)).toEqual(["out_of_scope", "submitted", "judged", "in_scope"]);
  });

  it("and in again shortly before the due date, never asked before: has fifteen working days of its own", async () => {
    await out();
    bot.clock.set(new Date("2027-03-29T01:00:00Z"));
    await back();
    await at("2027-03-29T06:59:00Z");
    expect(bot.texts(ANNA)).toEqual([expect.stringContaining("ご回答期限：2027年4月19日")]);
    await at("2027-04-07T06:59:00Z");
    const steps = await bot.db.select({ step: reminder.step, why: reminder.why }).from(reminder);
    expect(steps.flatMap(({ step, why }) => (why === null ? [step] : []))).toEqual([
      "invitation",
      "before_14",
    ]);
  });

  it("and in again after the due date, asked before: is asked anew, with as much time as one that is added", async () => {
    await at("2027-02-17T06:59:00Z");
    await out();
    bot.clock.set(new Date("2027-05-18T01:00:00Z"));
    const said = await back();
    expect(said).toContain("Its answer is due on June 8, 2027.");
    expect(said).toContain("after the last day to file Form SD for 2026, June 1, 2027");
    for (const day of ["05-18", "05-20", "05-21", "05-25"]) await at(`2027-${day}T06:59:00Z`);
    const texts = bot.texts(ANNA);
    expect(texts).toEqual([
      expect.stringContaining("ご回答期限：2027年3月31日"),
      expect.stringContaining("ご回答期限：2027年6月8日"),
      expect.stringContaining("ご回答期限：2027年6月8日"),
    ]);
    expect(texts[1]).not.toContain("別の方");
    expect(await kinds()).not.toContain("proposed");
  });

  it("for a moment goes on by the day that it was told of", async () => {
    await at("2027-02-17T06:59:00Z");
    await out();
    expect(await back()).toContain("Its answer is due on March 31, 2027.");
    await at("2027-02-18T06:59:00Z");
    expect(bot.texts(ANNA)).toHaveLength(1);
    expect(await theRequest()).toMatchObject({ dueOn: null });
  });

  it("goes on from where it stood, with whoever is first by then", async () => {
    await at("2027-02-17T06:59:00Z");
    await out();
    await done("add", "--name", NAME, "--contact", "Ben", "--email", "ben@sample.invalid");
    await run("contact", "left", "anna@sample.invalid");
    await at("2027-03-01T06:59:00Z");
    expect(bot.texts(BEN)).toEqual([]);
    await back();
    expect((await kinds()).at(-1)).toBe("reader_changed");
    await at("2027-03-02T06:59:00Z");
    expect(bot.texts(BEN)).toHaveLength(1);
    await out();
    await back();
    await at("2027-03-02T06:59:30Z");
    expect(bot.texts(BEN)).toHaveLength(1);
    expect(await status()).toBe("invited");
  });
});

describe("what cannot be taken out", () => {
  it.each([
    [["out", NAME, "--year", "2025", "--reason", "x"], "There is no survey for 2025"],
    [["out", "Sample Connector", "--year", "2026", "--reason", "x"], "Did you mean: Sample Connectors K.K."],
    [["out", NAME, "--year", "2026", "--reason", " "], "--reason must not be empty"],
    [["out", NAME, "--year", "2026"], "required option '--reason"],
  ])("%j", async (argv, said) => {
    expect((await run("supplier", ...argv)).stderr).toContain(said);
    expect(await status()).toBe("planned");
  });

  it("a survey that is closed", async () => {
    await run("campaign", "close", "2026", "--yes");
    const { stderr, status: code } = await run("supplier", "out", NAME, "--year", "2026", "--reason", "x");
    expect([stderr.trim(), code]).toEqual([expect.stringContaining("closed"), 1]);
  });
});
