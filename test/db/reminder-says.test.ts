import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { campaign, request } from "../../db/schema/index.ts";
import type { Address } from "../../src/chat/address.ts";
import type { PersonRef } from "../../src/chat/event.ts";
import { sampleWorkbook } from "../../src/demo/workbook/index.ts";
import type { Language } from "../../src/i18n/index.ts";
import { addAddress, contactById, linkPerson } from "../../src/people/store.ts";
import { openCampaign } from "../../src/survey/campaigns/open.ts";
import { senderName } from "../../src/survey/campaigns/sender.ts";
import { invitationTrial, reminderMessage } from "../../src/survey/reminders/say/message.ts";
import { lookAgain } from "../../src/survey/reminders/store.ts";
import { sweep } from "../../src/survey/reminders/sweep.ts";
import type { Step } from "../../src/survey/reminders/types.ts";
import { change, currentRequest, eventsOf, holdRequest } from "../../src/survey/store.ts";
import { welcomeMessage } from "../../src/welcome/welcome.ts";
import { startedCampaign } from "../support/campaign.ts";
import { buttonIn } from "../support/plain-bot.ts";
import { openSpeakers } from "../support/speakers.ts";

const speakers = await openSpeakers();
const { bot, stranger, direct, newContact, last } = speakers;
const { db, clock } = bot;
afterAll(() => bot.close());
beforeEach(() => clock.set(new Date("2027-03-01T10:00:00Z")));

/** A contact who reads in a chat of their own. */
async function reader() {
  const contact = await newContact();
  const who = stranger();
  const where = direct(who);
  await db.transaction(async (tx) => {
    await linkPerson(tx, who, contact, clock.now());
    await addAddress(tx, contact.contactId, where);
  });
  const requestId = (await currentRequest(db, contact.supplierId))!.id;
  const reminded = async ({
    step = "before_14" as Step,
    asOf = clock.now(),
    language = "en" as Language,
  } = {}) => {
    const about = { requestId, contactId: contact.contactId, ladder: "survey", by: "chat" } as const;
    return reminderMessage(db, { ...about, step, asOf, language });
  };
  return { ...contact, who, where, requestId, reminded };
}
type Reader = Awaited<ReturnType<typeof reader>>;

async function drop({ who, where, supplier }: Reader, kind: "clean" | "incomplete", company = supplier) {
  const content = await sampleWorkbook(kind, { company, completedOn: "2027-02-05", language: "en" });
  await bot.say(who, where, "", [bot.upload(`${kind}.xlsx`, content)]);
  await bot.settled();
}

const press = async ({ who, where }: { who: PersonRef; where: Address }, action: string, value = "") => {
  const answer = await bot.press(who, where, { action, value });
  await bot.settled();
  return answer;
};
const lastMessage = ({ where }: Reader) => bot.posts(where).at(-1)?.message;
const events = async ({ requestId }: Reader, kind: string) =>
  (await eventsOf(db, requestId)).filter((one) => one.kind === kind);

describe("a reminder", () => {
  it("says what of this supplier's answer is missing, through all that can happen to it", async () => {
    const one = await reader();
    expect((await one.reminded()).text).toContain(`We have not received a form from ${one.supplier} yet.`);

    await drop(one, "incomplete");
    const returned = await one.reminded();
    expect(returned.text).toMatch(/Your file “incomplete\.xlsx” of March 1, 2027 needs \d+ corrections:\n• /);
    expect(returned.text).toMatch(/in Declaration [A-Z]\d+/);
    const marked = buttonIn(returned, "file.marked");
    await press(one, marked.action, marked.value);
    expect(lastMessage(one)?.text).toContain("points marked");

    clock.set(new Date("2027-03-02T10:00:00Z"));
    await press(one, "drop.take_back", marked.value);
    expect((await one.reminded()).text).toContain("You took “incomplete.xlsx” back on March 2, 2027");

    await drop(one, "clean", "Sample Other GmbH");
    const asked = await one.reminded();
    expect(asked.text).toContain("it is in the name of “Sample Other GmbH”. Is it yours?");
    await press(one, "drop.leave", buttonIn(asked, "drop.count").value);
    expect((await one.reminded()).text).toContain("We checked “clean.xlsx” for you on March 2, 2027.");

    await bot.say(one.who, one.where, "", [bot.upload("notes.xlsx", new Uint8Array([1, 2, 3]))]);
    await bot.settled();
    expect((await one.reminded()).text).toContain(
      "We could not read your file “notes.xlsx” of March 2, 2027.",
    );

    await press(one, "drop.count", buttonIn(asked, "drop.count").value);
    await expect(one.reminded()).rejects.toThrow("answered");
  });

  it("goes back to the file that counts when a later one is taken back", async () => {
    const one = await reader();
    await drop(one, "incomplete");
    await drop(one, "clean");
    await press(one, "drop.take_back", buttonIn(lastMessage(one), "drop.take_back").value);
    expect((await one.reminded()).text).toContain("Your file “incomplete.xlsx”");
  });

  it("counts the days by its reader's calendar, and has their own due date", async () => {
    const one = await reader();
    const asOf = new Date("2027-03-16T16:00:00Z");
    expect((await one.reminded({ asOf })).text).toMatch(/^Due in 15 days, on March 31, 2027:/);
    await db.execute(`update contact set time_zone = 'Asia/Tokyo' where id = '${one.contactId}'`);
    expect((await one.reminded({ asOf })).text).toMatch(/^Due in 14 days, on March 31, 2027:/);
    await db.execute(`update request set due_on = '2027-04-09' where id = '${one.requestId}'`);
    expect((await one.reminded({ asOf })).text).toMatch(/^Due in 23 days, on April 9, 2027:/);
    expect((await one.reminded({ asOf: new Date("2027-04-11T16:00:00Z") })).text).toMatch(/^Due 3 days ago/);
    const { text } = await welcomeMessage(db, clock, one.who);
    expect(text).toContain("April 9, 2027");
  });

  it("tells whoever is new that somebody was asked before them, and nobody else", async () => {
    const one = await reader();
    const happens = (kind: string, facts = {}) =>
      db.transaction(async (tx) => {
        const held = (await holdRequest(tx, one.requestId))!;
        await change(tx, held, { kind, to: held.status, actor: "tinstone", facts }, clock.now());
      });
    const invited = async () => (await one.reminded({ step: "invitation" })).text;
    const lost = { from: "another", to: "this one", lost: true };
    await happens("reader_changed", lost);
    expect(await invited()).not.toContain("colleague");
    await happens("invited");
    expect(await invited()).not.toContain("colleague");
    await happens("reader_changed", { ...lost, from: null });
    expect(await invited()).not.toContain("colleague");
    await happens("reader_changed", { ...lost, lost: false });
    expect(await invited()).toContain("From now on we write to you");
    await happens("reader_changed", lost);
    expect(await invited()).toContain("could not reach them");
    await happens("contact_confirmed", { newContact: false });
    expect(await invited()).toContain("could not reach them");
    await happens("contact_confirmed", { newContact: true });
    expect(await invited()).toContain("A colleague of yours told us");
  });
});

it("the name that suppliers see is their newest survey's own, else its company's", async () => {
  const name = "Sample Sourcing\u202e\nTeam";
  expect(await senderName(db)).toBe("Sample Instruments Inc.");
  await db.update(campaign).set({ senderName: name }).where(eq(campaign.year, 2026));
  expect(await senderName(db)).toBe("Sample Sourcing Team");
  const draft = { year: 2027, dueOn: "2028-03-31", requester: "Draft Inc.", contactPerson: "Sample Asker" };
  await db.transaction((tx) => openCampaign(tx, draft, clock.now()));
  expect(await senderName(db)).toBe("Sample Sourcing Team");
});

describe("an invitation that officers send themselves", () => {
  it("is the text that suppliers get, marked, about a supplier that is none, and acts for nobody", async () => {
    const { id } = await db.transaction((tx) =>
      startedCampaign(
        tx,
        { year: 2025, scope: "products", oldestVersion: "6.31", publicPage: "https://www.sample.invalid/cm" },
        clock.now(),
      ),
    );
    for (const language of ["en", "ja", "de"] as const) {
      const trial = await invitationTrial(db, id, "mail", language);
      expect(trial.subject).toMatch(/^(\[Trial\]|［テスト送信］)/);
      expect(trial.text).toMatch(/^(Trial|テスト送信)/);
      expect(trial.text).toMatch(/\[Supplier’s name\]|［サプライヤー名］/);
      expect(trial.text).toContain("https://www.sample.invalid/cm");
      expect(trial.text).toContain("Product List");
      expect(trial.blocks?.some(({ kind }) => kind === "buttons")).toBe(false);
    }
  });
});

describe("“Working on it”", () => {
  /** The working hours of a day, in UTC; the clock never goes back, as lanes would wait for it. */
  async function day(date: string): Promise<void> {
    for (const time of ["10:30", "13:00", "15:59"]) {
      clock.set(new Date(`${date}T${time}:00Z`));
      await sweep({ db, connected: bot.connected }, clock.now());
      await bot.settled();
    }
  }

  it("says until when nothing comes, holds what would have come, and is remembered once a day", async () => {
    await db.update(request).set({ nextReminderAt: null });
    const one = await reader();
    await db.transaction((tx) => lookAgain(tx, { requestId: one.requestId }));
    await day("2027-03-01");
    const invitation = lastMessage(one);
    expect(invitation?.text).toContain("Please answer by March 31, 2027");
    const working = buttonIn(invitation, "remind.working");
    await press(one, working.action, working.value);
    expect(last(one.where)).toMatch(/We will not remind you before March 1[12], 2027/);
    expect((await currentRequest(db, one.supplierId))?.status).toBe("acknowledged");

    const again = await press(one, working.action, working.value);
    expect(again).toMatchObject({
      kind: "say",
      message: { text: expect.stringContaining("noted that already") },
    });
    expect(await events(one, "working")).toHaveLength(1);
    const said = bot.texts(one.where).length;
    await day("2027-03-03");
    expect(bot.texts(one.where)).toHaveLength(said);
    // Said again it holds no longer.
    await press(one, working.action, working.value);
    expect(last(one.where)).toMatch(/We will not remind you before March 1[12], 2027/);
    await day("2027-03-10");
    expect(bot.texts(one.where)).toHaveLength(said + 1);

    await day("2027-03-12");
    expect(bot.texts(one.where)).toHaveLength(said + 2);
    expect(last(one.where)).toContain("On March 3, 2027 you told us that you are working on it");
    await press(one, working.action, working.value);
    expect(last(one.where)).toMatch(/We will not remind you before March 2[2-4], 2027/);
    expect(await events(one, "working")).toHaveLength(3);
  });

  it("says so of the next message to its reader, also where officers are told before", async () => {
    await db.update(request).set({ nextReminderAt: null });
    const one = await reader();
    await db.transaction((tx) => lookAgain(tx, { requestId: one.requestId }));
    for (const date of ["2027-03-12", "2027-03-24", "2027-04-05"]) await day(date);
    await press(one, "remind.working", one.requestId);
    expect(last(one.where)).toMatch(/We will not remind you before April 1[56], 2027/);
  });

  it("is answered in the reader's language", async () => {
    const one = await reader();
    await db.execute(`update contact set language = 'de' where id = '${one.contactId}'`);
    await press(one, "remind.working", one.requestId);
    expect(lastMessage(one)).toMatchObject({ lang: "de", text: expect.stringContaining("Vielen Dank") });
  });

  it("says nothing for another supplier, nor for strangers", async () => {
    const [one, other] = [await reader(), await reader()];
    const nobody = stranger();
    for (const who of [other, { who: nobody, where: direct(nobody) }]) {
      expect(await press(who, "remind.working", one.requestId)).toMatchObject({
        kind: "say",
        message: { text: expect.stringContaining("no longer in use") },
      });
    }
    expect(await events(one, "working")).toEqual([]);
  });

  it("is not needed once a file counts", async () => {
    const one = await reader();
    await drop(one, "clean");
    expect(await press(one, "remind.working", one.requestId)).toMatchObject({
      message: { text: expect.stringContaining("Nothing is needed") },
    });
    expect(await events(one, "working")).toEqual([]);
  });
});

describe("“No more reminders”", () => {
  const mutedAt = async ({ contactId }: Reader) => (await contactById(db, contactId))?.mutedAt;
  const offers = async ({ who }: Reader) =>
    ((await welcomeMessage(db, clock, who)).blocks ?? [])
      .flatMap((block) => (block.kind === "buttons" ? block.buttons : []))
      .map(({ action }) => action);

  it("turns them off for whoever presses, and back on, also from their first screen", async () => {
    const [one, other] = [await reader(), await reader()];
    expect(await offers(one)).toContain("remind.working");
    expect(await offers(one)).not.toContain("remind.unmute");
    await press(one, "remind.mute", other.requestId);
    expect(last(one.where)).toContain("You will get no more reminders");
    expect(await mutedAt(one)).toEqual(expect.any(Date));
    expect(await mutedAt(other)).toBeNull();
    expect(await offers(one)).toContain("remind.unmute");

    const said = bot.texts(one.where).length;
    expect(await press(one, "remind.mute")).toMatchObject({ kind: "say" });
    expect(bot.texts(one.where)).toHaveLength(said);

    await press(one, "remind.unmute");
    expect(last(one.where)).toBe("Reminders are on again.");
    expect(await mutedAt(one)).toBeNull();
  });

  it("is nothing that a stranger can press", async () => {
    const who = stranger();
    expect(await press({ who, where: direct(who) }, "remind.mute")).toMatchObject({
      kind: "say",
      message: { text: expect.stringContaining("no longer in use") },
    });
  });
});
