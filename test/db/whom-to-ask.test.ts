import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { audit, contact } from "../../db/schema/index.ts";
import type { Address } from "../../src/chat/address.ts";
import type { PersonRef } from "../../src/chat/event.ts";
import { contactByEmail, linkPerson } from "../../src/people/store.ts";
import { OFFICERS_PAGE, webPerson } from "../../src/people/web.ts";
import { currentRequest, eventsOf } from "../../src/survey/store.ts";
import { buttonIn } from "../support/plain-bot.ts";
import { openSpeakers } from "../support/speakers.ts";

const speakers = await openSpeakers();
const { bot, newContact, stranger, direct, codeOf, says } = speakers;
afterAll(() => bot.close());

let officer: PersonRef;
beforeAll(async () => {
  const { officerId } = await speakers.newOfficer();
  officer = webPerson({ officerId });
  await bot.db.transaction((tx) => linkPerson(tx, officer, { officerId }, bot.clock.now()));
});

/** A contact who talks with us in Slack. */
async function speaking() {
  const known = await newContact();
  const who = stranger();
  await says(who, direct(who), await codeOf(known.contactId));
  const events = async () => {
    const request = await currentRequest(bot.db, known.supplierId);
    const all = await eventsOf(bot.db, request!.id);
    return all.map(({ kind, facts }) => ({ kind, facts: facts as Record<string, unknown> }));
  };
  return {
    ...known,
    who,
    at: direct(who),
    events,
    kinds: async () => (await events()).map((one) => one.kind).filter((kind) => kind !== "acknowledged"),
  };
}
const told = () => bot.posts(OFFICERS_PAGE).at(-1)!;
const press = (action: string) => bot.press(officer, OFFICERS_PAGE, buttonIn(told().message, action));

/** They say that it is not theirs; the officers' buttons as they then stand. */
async function notMine(said: { name?: string; email?: string } = {}) {
  const one = await speaking();
  await bot.submit(one.who, one.at, "not_mine", "", { name: "", email: "", note: "", ...said });
  await bot.settled();
  return one;
}

async function openForm() {
  const answer = await press("contact.instead");
  if (answer.kind !== "form") throw new Error(`no form but ${answer.kind}`);
  const values = Object.fromEntries(answer.form.fields.map((one) => [one.name, one.value ?? ""]));
  return { form: answer.form, values };
}

describe("somebody whose topic it is not", () => {
  it("is replaced by whom an officer confirms: first of all, asked from the beginning, the old one thanked", async () => {
    const old = await notMine({ name: "Ben", email: "ben@sample.invalid" });
    const label = buttonIn(told().message, "contact.instead").label;
    expect(label).toContain("Ben");
    const { form, values } = await openForm();
    expect(values).toEqual({
      name: "Ben",
      email: "ben@sample.invalid",
      language: "en",
      timezone: "UTC",
      old: "stays",
    });
    const typed = { ...values, language: "ja", timezone: "asia/tokyo", old: "left" };
    const answer = await bot.submit(officer, OFFICERS_PAGE, form.name, form.context, typed);
    expect(answer).toEqual({ kind: "close" });
    await bot.settled();
    const ben = (await contactByEmail(bot.db, "ben@sample.invalid"))!;
    expect(ben).toMatchObject({ supplierId: old.supplierId, language: "ja", timeZone: "Asia/Tokyo" });
    const inOrder = await bot.db
      .select()
      .from(contact)
      .where(eq(contact.supplierId, old.supplierId))
      .orderBy(asc(contact.rank));
    expect(inOrder.map(({ id, leftAt }) => [id, leftAt !== null])).toEqual([
      [ben.id, false],
      [old.contactId, true],
    ]);
    expect((await old.events()).at(-1)).toEqual({
      kind: "contact_confirmed",
      facts: { from: old.contactId, to: ben.id, newContact: true },
    });
    expect(bot.texts(old.at).at(-1)).toContain("We now ask Ben");
    expect(told().message.text).toContain("the survey asks Ben (ben@sample.invalid) instead");
    expect(() => buttonIn(told().message, "contact.instead")).toThrow();
    const [row] = await bot.db.select().from(audit).where(eq(audit.action, "contact.replaced"));
    expect(row).toMatchObject({ object: `contact:${old.contactId}`, facts: { by: ben.id, left: true } });
    // No mail is connected here: somebody has to tell Ben.
    expect(told().message.text).toContain("tinstone supplier link ben@sample.invalid");
  });

  it("may be asked on, which they are told", async () => {
    const old = await notMine();
    expect(buttonIn(told().message, "contact.instead").label).toBe("Ask somebody else");
    await press("contact.keep");
    await bot.settled();
    const { contactId } = old;
    expect((await old.events()).at(-1)).toEqual({
      kind: "contact_confirmed",
      facts: { from: contactId, to: contactId, newContact: false },
    });
    expect(bot.texts(old.at).at(-1)).toContain("would still like to ask you");
    expect(told().message.text).toContain("keeps asking");
  });

  it("is decided about once, whoever presses what afterwards", async () => {
    const old = await notMine({ name: "Carla", email: "carla@sample.invalid" });
    const before = told().message;
    const { form, values } = await openForm();
    await press("contact.keep");
    await bot.settled();
    const kinds = await old.kinds();
    for (const action of ["contact.keep", "contact.instead"]) {
      const answer = await bot.press(officer, OFFICERS_PAGE, buttonIn(before, action));
      expect(answer).toMatchObject({ kind: "say", message: { text: "This was decided already." } });
    }
    const late = await bot.submit(officer, OFFICERS_PAGE, form.name, form.context, values);
    expect(late).toMatchObject({ kind: "say" });
    expect(await old.kinds()).toEqual(kinds);
    expect(await contactByEmail(bot.db, "carla@sample.invalid")).toBeUndefined();
  });

  it("is not replaced by somebody of another supplier, by themselves, or by half an answer", async () => {
    const other = await newContact();
    const old = await notMine();
    const { form, values } = await openForm();
    const submit = (typed: Record<string, string>) =>
      bot.submit(officer, OFFICERS_PAGE, form.name, form.context, { ...values, name: "Dora", ...typed });
    const problemsOf = async (typed: Record<string, string>) => {
      const answer = await submit(typed);
      if (answer.kind !== "invalid") throw new Error(`taken: ${answer.kind}`);
      return answer.problems;
    };
    expect(await problemsOf({ email: other.email.toUpperCase() })).toEqual({
      email: expect.stringContaining("another supplier"),
    });
    expect(await problemsOf({ email: old.email })).toEqual({
      email: expect.stringContaining("other button"),
    });
    const bad = { name: " ", email: "dora", language: "tlh", timezone: "Mars/Phobos", old: "" };
    expect(Object.keys(await problemsOf(bad)).sort()).toEqual(Object.keys(bad).sort());
    expect(await old.kinds()).toEqual(["not_mine"]);
    expect(await submit({ email: "dora@sample.invalid" })).toEqual({ kind: "close" });
  });

  it("is decided about by officers alone", async () => {
    const old = await notMine();
    const keep = buttonIn(told().message, "contact.keep");
    expect(await bot.press(old.who, old.at, keep)).toMatchObject({ kind: "say" });
    expect(await old.kinds()).toEqual(["not_mine"]);
  });
});

describe("a question to a person", () => {
  async function asks(one: { who: PersonRef; at: Address }, text: string) {
    await bot.say(one.who, one.at, text);
    await bot.settled();
    await bot.press(one.who, one.at, buttonIn(bot.posts(one.at).at(-1)!.message, "person.ask"));
    await bot.settled();
    return told();
  }

  it("waits until an officer says that it is answered, and the last one too", async () => {
    const one = await speaking();
    const first = await asks(one, "Which version?");
    const second = await asks(one, "Until when?");
    expect(await one.kinds()).toEqual(["asked", "asked"]);
    await bot.press(officer, OFFICERS_PAGE, buttonIn(first.message, "question.answered"));
    await bot.settled();
    expect(await one.kinds()).toEqual(["asked", "asked"]);
    expect(first.message.text).toContain("has answered");
    expect(first.message.text).toContain("Which version?");
    const button = buttonIn(second.message, "question.answered");
    await bot.press(officer, OFFICERS_PAGE, button);
    await bot.settled();
    expect(await one.kinds()).toEqual(["asked", "asked", "answered"]);
    const again = await bot.press(officer, OFFICERS_PAGE, button);
    expect(again).toMatchObject({ message: { text: "This was marked as answered already." } });
    expect(await one.kinds()).toEqual(["asked", "asked", "answered"]);
  });

  it("is answered by officers alone", async () => {
    const one = await speaking();
    const { message } = await asks(one, "Who are you?");
    expect(await bot.press(one.who, one.at, buttonIn(message, "question.answered"))).toMatchObject({
      kind: "say",
    });
    expect(await one.kinds()).toEqual(["asked"]);
  });

  it("is known once, however often it is sent on", async () => {
    const one = await speaking();
    await bot.say(one.who, one.at, "Twice?");
    await bot.settled();
    const button = buttonIn(bot.posts(one.at).at(-1)!.message, "person.ask");
    for (const _ of [1, 2]) await bot.press(one.who, one.at, button);
    await bot.settled();
    expect(await one.kinds()).toEqual(["asked"]);
  });
});
