import { asc, eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  campaign,
  contact,
  delivery,
  reminder,
  request,
  requestEvent,
  supplier,
} from "../../db/schema/index.ts";
import { address, type Platform } from "../../src/chat/address.ts";
import { sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { addContact, linkPerson } from "../../src/people/store.ts";
import { OFFICERS_PAGE, webConversation, webPerson } from "../../src/people/web.ts";
import { askSuppliers } from "../../src/survey/campaigns/ask.ts";
import { changeCampaign } from "../../src/survey/campaigns/change.ts";
import { previewOf } from "../../src/survey/campaigns/preview.ts";
import { previewMessage } from "../../src/survey/campaigns/say.ts";
import { pauseCampaign } from "../../src/survey/campaigns/start.ts";
import { campaignById, holdCampaign } from "../../src/survey/campaigns/store.ts";
import { expectedFrom } from "../../src/survey/reminders/preview.ts";
import { sweep, sweepInTime } from "../../src/survey/reminders/sweep.ts";
import { startedCampaign } from "../support/campaign.ts";
import { openPlainBot, type PlainBot } from "../support/plain-bot.ts";

/** Ten in the morning in Japan, on the working day of T−42. */
const START = "2027-02-17T01:00:00Z";

let bot: PlainBot;
let campaignId: string;

async function add(email: string): Promise<string> {
  const { supplierId } = await bot.db.transaction((tx) => {
    const who = { name: "Anna", email, language: "en", timeZone: "Asia/Tokyo" };
    return addContact(tx, { supplier: `Sample of ${email}`, ...who }, bot.clock.now());
  });
  await bot.db.update(supplier).set({ country: "JP" }).where(eq(supplier.id, supplierId));
  return supplierId;
}

beforeEach(async () => {
  bot = await openPlainBot(["mail", "web"]);
  bot.clock.set(new Date(START));
  await add("anna@sample.invalid");
  ({ id: campaignId } = await bot.db.transaction((tx) =>
    startedCampaign(tx, { dueOn: "2027-03-31", languages: ["en"], timeZone: "Asia/Tokyo" }, bot.clock.now()),
  ));
});
afterEach(() => bot.close());

/** Sweeps in the last minute of a working day in Japan, with what is connected by then. */
async function endOf(day: string, connected: ReadonlySet<Platform> | PlainBot["connected"] = bot.connected) {
  bot.clock.set(new Date(`${day}T06:59:00Z`));
  const swept = await sweep({ db: bot.db, connected, log: bot.log }, bot.clock.now());
  await bot.settled();
  return swept;
}
const mails = (email = "anna@sample.invalid") => bot.texts(address("mail", email));
const steps = async (supplierId?: string) => {
  const rows = await bot.db
    .select({ on: reminder.localDate, step: reminder.step, why: reminder.why })
    .from(reminder)
    .innerJoin(request, eq(request.id, reminder.requestId))
    .where(supplierId === undefined ? sql`true` : eq(request.supplierId, supplierId))
    .orderBy(asc(reminder.n));
  return rows.filter(({ why }) => why === null).map(({ on, step }) => `${on} ${step}`);
};
const held = <T>(
  act: (
    tx: Parameters<Parameters<PlainBot["db"]["transaction"]>[0]>[0],
    of: NonNullable<Awaited<ReturnType<typeof holdCampaign>>>,
  ) => Promise<T>,
) => bot.db.transaction(async (tx) => act(tx, (await holdCampaign(tx, campaignId))!));
const pause = (paused: boolean) =>
  held((tx, of) => pauseCampaign(tx, of, paused, "operator", bot.clock.now()));

describe("a way to write that is connected later", () => {
  const NOTHING = new Set<Platform>();

  it("is found on the next working morning, as was foreseen; officers were told once", async () => {
    for (const day of ["2027-02-17", "2027-02-18", "2027-02-22"]) await endOf(day, NOTHING);
    expect(await steps()).toEqual(["2027-02-17 person"]);
    // Connected in the evening, after the last look of that day.
    const [expected] = await expectedFrom(bot.db, bot.connected, bot.clock.now(), bot.clock.now());
    expect(expected?.steps[0]).toMatchObject({ kind: "send", step: "invitation" });
    const foreseen = expected!.steps[0]!.at;
    // The 23rd is the Emperor's birthday.
    expect(foreseen.toISOString().slice(0, 10)).toBe("2027-02-24");
    await endOf("2027-02-23");
    expect(mails()).toHaveLength(0);
    const [{ nextReminderAt }] = (await bot.db.select().from(request)) as [typeof request.$inferSelect];
    expect(nextReminderAt).toEqual(foreseen);
    await endOf("2027-02-24");
    expect(await steps()).toEqual(["2027-02-17 person", "2027-02-24 invitation"]);
    expect(mails()).toHaveLength(1);
  });
});

describe("a due date that officers move", () => {
  const move = (dueOn: string) =>
    held((tx, of) => changeCampaign(tx, of, { ...of, dueOn }, "operator", bot.clock.now()));

  it("is what reminders speak of from then on; what is left of five leaves before it", async () => {
    for (const day of ["2027-02-17", "2027-03-03", "2027-03-17", "2027-03-24"]) await endOf(day);
    await move("2027-05-28");
    for (const day of ["2027-03-30", "2027-04-05", "2027-04-28", "2027-05-14", "2027-05-21", "2027-05-27"])
      await endOf(day);
    expect(await steps()).toEqual([
      "2027-02-17 invitation",
      "2027-03-03 before_28",
      "2027-03-17 before_14",
      "2027-03-24 before_7",
      "2027-05-21 before_7",
      "2027-05-27 before_1",
    ]);
    expect(mails().map((text) => text.split("\n")[0])).toEqual([
      ...Array(4).fill(expect.stringContaining("March 31, 2027")),
      ...Array(2).fill(expect.stringContaining("May 28, 2027")),
    ]);
  });

  it("is written down of whom it moves for: not of who has a later one of their own", async () => {
    const late = await add("late@sample.invalid");
    await bot.db.transaction((tx) => askSuppliers(tx, [late], new Date("2027-03-24T01:00:00Z")));
    await move("2027-04-02");
    const moved = await bot.db.select().from(requestEvent).where(eq(requestEvent.kind, "due_moved"));
    expect(moved.map(({ facts }) => facts)).toEqual([{ from: "2027-03-31", to: "2027-04-02" }]);
    await move("2027-05-28");
    expect(await bot.db.$count(requestEvent, eq(requestEvent.kind, "due_moved"))).toBe(3);
    await move("2027-05-28");
    expect(await bot.db.$count(requestEvent, eq(requestEvent.kind, "due_moved"))).toBe(3);
  });
});

describe("a pace that was made slower since the survey was started", () => {
  it("is warned of, as its steps no longer leave on their days", async () => {
    const running = (await campaignById(bot.db, campaignId))!;
    const shown = (mailPerMinute: number) =>
      previewOf(bot.db, running, { connected: bot.connected, mailPerMinute }, bot.clock.now());
    expect(await shown(1)).toMatchObject({ invitationDays: 1, slow: 0 });
    const slow = await shown(0.001);
    expect(slow).toMatchObject({ invitationDays: 1, slow: 3 });
    const { text } = previewMessage("en", running, slow, { mailPerMinute: 0.001 });
    expect(text).toContain("each step takes 3 working days, and this survey spreads it over one");
  });
});

describe("a clock that is not the database's", () => {
  it.each([365, 1, -1])("sends nothing, being off by %i days; the right one does", async (days) => {
    const now = new Date();
    await bot.db.update(campaign).set({ dueOn: "2026-01-31", startedAt: new Date("2025-12-01T00:00:00Z") });
    await bot.db.update(request).set({ nextReminderAt: new Date("2025-12-01T00:00:00Z") });
    const deps = { db: bot.db, connected: bot.connected, log: bot.log };
    expect(await sweepInTime(deps, new Date(now.getTime() + days * 86_400_000))).toBeUndefined();
    expect(bot.log.lines.at(-1)).toMatchObject({ level: "error", facts: { ms: expect.any(Number) } });
    expect(await sweepInTime(deps, now)).toMatchObject({ looked: 1 });
  });

  it("silences nobody either: what a deliverer gave up by it comes by the right one", async () => {
    await endOf("2027-02-17");
    await sweep({ db: bot.db, connected: bot.connected, log: bot.log }, new Date("2027-03-03T06:59:00Z"));
    bot.clock.set(new Date("2028-03-03T03:00:00Z"));
    await bot.db.execute(sql`select pg_notify('outbox', '')`);
    await bot.settled();
    expect(mails()).toHaveLength(1);
    bot.clock.set(new Date("2027-03-04T06:59:00Z"));
    await sweep({ db: bot.db, connected: bot.connected, log: bot.log }, bot.clock.now());
    expect(await steps()).toEqual(["2027-02-17 invitation", "2027-03-04 before_28"]);
  });
});

describe("a returned file that newer rules or lists would not return", () => {
  it("is reminded of no more: officers are told", async () => {
    await endOf("2027-02-17");
    const { id: contactId } = (await bot.db.select().from(contact))[0]!;
    const [page, where] = [webPerson({ contactId }), webConversation({ contactId })];
    await bot.db.transaction((tx) => linkPerson(tx, page, { contactId }, bot.clock.now()));
    const of = {
      company: "Sample of anna@sample.invalid",
      completedOn: "2027-02-17",
      language: "en",
    } as const;
    await bot.say(page, where, "", [bot.upload("cmrt.xlsx", await sampleWorkbook("incomplete", of))]);
    await bot.settled();
    expect((await bot.db.select().from(request))[0]?.status).toBe("returned");
    await bot.db.execute(sql`
      insert into judgement (drop_id, at, verdict, rules_version, basis)
      select drop_id, '2027-02-19T00:00Z', 'accepted', rules_version, basis from judgement`);
    await endOf("2027-02-24");
    expect(mails()).toHaveLength(1);
    expect(await steps()).toEqual(["2027-02-17 invitation", "2027-02-24 person"]);
    expect(bot.texts(OFFICERS_PAGE).at(-1)).toContain("Judged again by newer rules or lists");
    expect(await bot.db.$count(delivery, eq(delivery.state, "open"))).toBe(0);
  }, 30_000);
});

describe("a supplier that is added late", () => {
  it("has fifteen working days from when it is asked, not from when it was added", async () => {
    await endOf("2027-02-17");
    bot.clock.set(new Date("2027-03-10T01:00:00Z"));
    await pause(true);
    const late = await add("late@sample.invalid");
    await bot.db.transaction((tx) => askSuppliers(tx, [late], bot.clock.now()));
    bot.clock.set(new Date("2027-04-15T01:00:00Z"));
    await pause(false);
    for (const day of ["2027-04-15", "2027-04-19", "2027-05-06", "2027-05-07"]) await endOf(day);
    // Golden Week is no working time.
    expect(mails("late@sample.invalid")[0]).toContain("May 13, 2027");
    expect(await steps(late)).not.toContainEqual(expect.stringContaining("escalation"));
    expect(await steps(late)).toContain("2027-04-15 invitation");
    const events = await bot.db.select().from(requestEvent).where(eq(requestEvent.kind, "invited"));
    expect(events.map(({ facts }) => (facts as { dueOn?: string }).dueOn)).toEqual([undefined, "2027-05-13"]);
    expect((await bot.db.select().from(campaign))[0]?.dueOn).toBe("2027-03-31");
  });
});
