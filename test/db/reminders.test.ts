import { asc, desc, eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { audit, campaign, contact, delivery, reminder, request, supplier } from "../../db/schema/index.ts";
import { address } from "../../src/chat/address.ts";
import { sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { addContact, linkPerson } from "../../src/people/store.ts";
import { webConversation, webPerson } from "../../src/people/web.ts";
import { askSuppliers } from "../../src/survey/campaigns/ask.ts";
import { expectedFrom } from "../../src/survey/reminders/preview.ts";
import { lookAgain } from "../../src/survey/reminders/store.ts";
import { addRequests, eventsOf } from "../../src/survey/store.ts";
import { startedCampaign } from "../support/campaign.ts";
import { openPlainBot, type PlainBot } from "../support/plain-bot.ts";

/** Ten in the morning of the day the survey starts in Japan, four days before the invitation's. */
const START = "2027-02-17T01:00:00Z";
/** T−42 of Wednesday, 31 March 2027 is the 17th, so the invitation leaves at once. */
const DUE = "2027-03-31";
const NAME = "Sample Connectors K.K.";
const MAIL = address("mail", "anna@sample.invalid");

let bot: PlainBot;
let campaignId: string;
let contactId: string;
let supplierId: string;

async function add(name: string, email: string, of: { language?: string; timeZone?: string } = {}) {
  return bot.db.transaction(async (tx) => {
    const who = { name: "Anna", email, language: "ja", timeZone: "Asia/Tokyo", ...of };
    const added = await addContact(tx, { supplier: name, ...who }, bot.clock.now());
    await tx.update(supplier).set({ country: "JP" }).where(eq(supplier.id, added.supplierId));
    return added;
  });
}

beforeEach(async () => {
  bot = await openPlainBot(["mail", "web"]);
  bot.clock.set(new Date(START));
  ({ contactId, supplierId } = await add(NAME, "anna@sample.invalid"));
  ({ id: campaignId } = await bot.db.transaction((tx) =>
    startedCampaign(tx, { dueOn: DUE, languages: ["en", "ja"] }, bot.clock.now()),
  ));
});
afterEach(() => bot.close());

const at = (time: string, settle = true) => bot.at(time, settle);
/** The last minute of working hours in Japan. */
const endOf = (day: string) => at(`${day}T06:59:00Z`);
const steps = () =>
  bot.db
    .select({ step: reminder.step, outcome: reminder.outcome, why: reminder.why, on: reminder.localDate })
    .from(reminder)
    .orderBy(asc(reminder.requestId), asc(reminder.n));
const theRequest = async () =>
  (await bot.db.select().from(request).where(eq(request.supplierId, supplierId)))[0]!;
const kinds = async () => (await eventsOf(bot.db, (await theRequest()).id)).map((one) => one.kind);
const set = (values: Partial<typeof campaign.$inferInsert>) =>
  bot.db.transaction(async (tx) => {
    await tx.update(campaign).set(values).where(eq(campaign.id, campaignId));
    await lookAgain(tx, { campaignId });
  });

describe("a sweep", () => {
  it("owes what is due once, and writes down who was asked what", async () => {
    expect(await at("2027-02-17T06:59:00Z")).toMatchObject({ looked: 1, owed: 1, failed: 0 });
    expect(await at("2027-02-17T06:59:30Z")).toMatchObject({ looked: 0, owed: 0 });
    const { id, status } = await theRequest();
    expect(status).toBe("invited");
    expect(await kinds()).toEqual(["planned", "invited"]);
    expect(await steps()).toEqual([{ step: "invitation", outcome: "owed", why: null, on: "2027-02-17" }]);
    const [owed] = await bot.db.select().from(delivery);
    expect(owed).toMatchObject({
      key: `reminder:${id}:1`,
      lane: MAIL,
      template: "survey.invitation",
      facts: { requestId: id, contactId, n: 1, ladder: "survey", step: "invitation" },
      language: "ja",
      state: "done",
    });
    const [audited] = await bot.db.select().from(audit).where(eq(audit.action, "reminder.owed"));
    expect(audited).toMatchObject({ actor: "tinstone", object: `request:${id}` });
    expect(bot.texts(MAIL)).toHaveLength(1);
  });

  it("writes in English to who reads none of the survey's languages", async () => {
    await bot.db.update(contact).set({ language: "ko" });
    await endOf("2027-02-17");
    const [owed] = await bot.db.select().from(delivery);
    expect(owed?.language).toBe("en");
  });

  it("keeps to working hours, and to a day that is the supplier's own", async () => {
    await at("2027-02-16T23:30:00Z");
    expect(await steps()).toEqual([]);
    await endOf("2027-02-17");
    await bot.db.update(request).set({ dueOn: "2027-04-14" });
    await bot.db.transaction((tx) => lookAgain(tx, { supplierId }));
    await endOf("2027-03-03");
    expect(await steps()).toHaveLength(1);
    await endOf("2027-03-17");
    expect(await steps()).toContainEqual({
      step: "before_28",
      outcome: "owed",
      why: null,
      on: "2027-03-17",
    });
  });

  it("goes on when one request cannot be worked, and comes back to it", async () => {
    const odd = await add("Sample Odd K.K.", "odd@sample.invalid");
    await bot.db.transaction((tx) =>
      addRequests(tx, campaignId, [{ supplierId: odd.supplierId, dueOn: null }], bot.clock.now()),
    );
    const [held] = await bot.db.select().from(request).where(eq(request.supplierId, odd.supplierId));
    await bot.db.execute(sql`create function mars() returns trigger language plpgsql as
      $$ begin raise exception 'Mars'; end $$`);
    const ofIt = sql.raw(`when (new.request_id = '${held!.id}')`);
    await bot.db.execute(
      sql`create trigger mars before insert on reminder for each row ${ofIt} execute function mars()`,
    );
    expect(await endOf("2027-02-17")).toMatchObject({ looked: 2, owed: 1, failed: 1 });
    expect(bot.texts(MAIL)).toHaveLength(1);
    const failed = bot.log.lines.filter(({ level }) => level === "error");
    expect(failed).toMatchObject([{ facts: { request: held!.id } }]);
    expect(JSON.stringify(failed)).not.toContain("Mars");
    await bot.db.execute(sql`drop trigger mars on reminder`);
    // A statement that fails leaves nothing half written, neither of its own request nor of the others.
    await bot.db.execute(sql`create function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'as asked'; end $$`);
    await bot.db.execute(sql`create trigger refuse before insert on delivery execute function refuse()`);
    expect(await at("2027-02-18T05:00:00Z")).toMatchObject({ owed: 0, failed: 1 });
    expect(await steps()).toHaveLength(1);
    await bot.db.execute(sql`drop trigger refuse on delivery`);
    expect(await at("2027-02-18T05:06:00Z")).toMatchObject({ owed: 1, failed: 0 });
    expect(await steps()).toHaveLength(2);
  });

  it("asks whoever is in a zone that this machine does not know by UTC", async () => {
    const odd = await add("Sample Odd K.K.", "odd@sample.invalid", { timeZone: "Mars/Olympus" });
    await bot.db.transaction((tx) => askSuppliers(tx, [odd.supplierId], bot.clock.now()));
    const expected = await expectedFrom(bot.db, bot.connected, bot.clock.now(), bot.clock.now());
    expect(expected).toHaveLength(2);
    expect(await at("2027-02-17T15:59:00Z")).toMatchObject({ owed: 1, failed: 0 });
    expect(bot.texts(address("mail", "odd@sample.invalid"))).toHaveLength(1);
  });

  it("after an outage sends the latest of what is due, and writes down what it leaves out", async () => {
    await endOf("2027-02-17");
    await endOf("2027-03-25");
    expect(await steps()).toEqual([
      { step: "invitation", outcome: "owed", why: null, on: "2027-02-17" },
      { step: "before_28", outcome: "dropped", why: "superseded", on: "2027-03-25" },
      { step: "before_14", outcome: "dropped", why: "superseded", on: "2027-03-25" },
      { step: "before_7", outcome: "owed", why: null, on: "2027-03-25" },
    ]);
    await endOf("2027-03-30");
    expect((await steps()).at(-1)).toMatchObject({ step: "before_1", outcome: "owed", on: "2027-03-30" });
    expect(bot.texts(MAIL)).toHaveLength(3);
  });

  it("takes no step twice when clocks jump ahead and back", async () => {
    await endOf("2027-02-17");
    await endOf("2027-03-03");
    const before = await steps();
    await at("2027-03-03T03:00:00Z");
    await endOf("2027-03-05");
    await endOf("2027-03-03");
    await at("2027-02-17T03:00:00Z");
    expect(await steps()).toEqual(before);
    await endOf("2027-03-17");
    expect((await steps()).slice(before.length)).toMatchObject([{ step: "before_14", outcome: "owed" }]);
    expect(bot.texts(MAIL)).toHaveLength(3);
  });
});

describe("a message that was owed and not sent yet", () => {
  /** It is owed in the last minute of a day, and fails until `meanwhile` is over. */
  const stuck = async (day: string, meanwhile: () => Promise<unknown> = async () => undefined) => {
    bot.places.set(MAIL, { fails: "transient" });
    await at(`${day}T06:59:00Z`, false);
    const attempts = async () =>
      (await bot.db.select().from(delivery).orderBy(desc(delivery.id)).limit(1))[0]?.attempts;
    await expect.poll(attempts, { interval: 20, timeout: 20_000 }).toBeGreaterThan(0);
    await meanwhile();
    bot.places.delete(MAIL);
  };
  const last = async () => (await steps()).at(-1);

  it("is not sent at night: it comes again next morning, and the request was not asked until then", async () => {
    await stuck("2027-02-17");
    expect((await theRequest()).status).toBe("invited");
    await at("2027-02-17T18:00:00Z");
    expect(bot.texts(MAIL)).toEqual([]);
    expect(await steps()).toEqual([
      { step: "invitation", outcome: "lapsed", why: "hours", on: "2027-02-17" },
    ]);
    expect((await theRequest()).status).toBe("planned");
    expect(await kinds()).toEqual(["planned", "invited", "lapsed"]);
    await endOf("2027-02-18");
    expect(await last()).toMatchObject({ step: "invitation", outcome: "owed", on: "2027-02-18" });
    expect((await theRequest()).status).toBe("invited");
    expect(bot.texts(MAIL)).toHaveLength(1);
    const states = await bot.db.select({ state: delivery.state }).from(delivery).orderBy(asc(delivery.id));
    expect(states.map(({ state }) => state)).toEqual(["moot", "done"]);
  });

  it("is not sent after a file came", async () => {
    await endOf("2027-02-17");
    const content = await sampleWorkbook("clean", {
      company: NAME,
      completedOn: "2027-03-01",
      language: "en",
    });
    await stuck("2027-03-03", async () => {
      const [page, where] = [webPerson({ contactId }), webConversation({ contactId })];
      await bot.db.transaction((tx) => linkPerson(tx, page, { contactId }, bot.clock.now()));
      await bot.say(page, where, "", [bot.upload("cmrt.xlsx", content)]);
      const status = async () => (await theRequest()).status;
      await expect.poll(status, { timeout: 20_000 }).toMatch("accepted");
    });
    await at("2027-03-04T03:00:00Z");
    expect(await last()).toMatchObject({ step: "before_28", outcome: "lapsed", why: "answered" });
    await endOf("2027-03-17");
    expect(bot.texts(MAIL)).toHaveLength(1);
  });

  it("is not sent while the survey is paused, and comes once it goes on", async () => {
    await stuck("2027-02-17", () => set({ pausedAt: bot.clock.now() }));
    await at("2027-02-18T03:00:00Z");
    expect(await last()).toMatchObject({ outcome: "lapsed", why: "paused" });
    await endOf("2027-02-19");
    expect(await steps()).toHaveLength(1);
    await set({ pausedAt: null });
    await endOf("2027-02-22");
    expect(await last()).toMatchObject({ step: "invitation", outcome: "owed", on: "2027-02-22" });
    expect(bot.texts(MAIL)).toHaveLength(1);
  });

  it("is not sent once the survey is closed, and nothing comes after", async () => {
    await stuck("2027-02-17", () => set({ closedAt: bot.clock.now() }));
    await at("2027-02-18T03:00:00Z");
    expect(await last()).toMatchObject({ outcome: "lapsed", why: "closed" });
    await endOf("2027-03-03");
    expect(await steps()).toHaveLength(1);
    expect(bot.texts(MAIL)).toEqual([]);
  });

  it("is not sent when somebody else is asked by then: they are", async () => {
    await stuck("2027-02-17", async () => {
      await add(NAME, "ben@sample.invalid");
      await bot.db.update(contact).set({ leftAt: bot.clock.now() }).where(eq(contact.id, contactId));
      await bot.db.transaction((tx) => lookAgain(tx, { supplierId }));
    });
    await at("2027-02-18T03:00:00Z");
    expect((await steps())[0]).toMatchObject({ outcome: "lapsed", why: "reader" });
    await endOf("2027-02-18");
    expect(bot.texts(MAIL)).toEqual([]);
    expect(bot.texts(address("mail", "ben@sample.invalid"))).toHaveLength(1);
  });

  it("is not sent with the next one when days went by", async () => {
    await endOf("2027-02-17");
    await stuck("2027-03-03");
    bot.clock.set(new Date("2027-03-18T03:00:00Z"));
    await bot.settled();
    expect(await last()).toMatchObject({ step: "before_28", outcome: "lapsed", why: "other_step" });
    await endOf("2027-03-18");
    expect((await steps()).slice(2)).toEqual([
      { step: "before_28", outcome: "dropped", why: "superseded", on: "2027-03-18" },
      { step: "before_14", outcome: "owed", why: null, on: "2027-03-18" },
    ]);
    expect(bot.texts(MAIL)).toHaveLength(2);
  });
});
