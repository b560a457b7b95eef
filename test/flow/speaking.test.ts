import { afterAll, describe, expect, it } from "vitest";
import * as schema from "../../db/schema/index.ts";
import { DeliveryError } from "../../src/chat/adapter.ts";
import { listAccounts, unlinkAccounts } from "../../src/people/accounts/store.ts";
import { mapChannel } from "../../src/people/channels/store.ts";
import { actorOf } from "../../src/people/store.ts";
import { OFFICERS_PAGE, webPerson } from "../../src/people/web.ts";
import { buttonIn } from "../support/plain-bot.ts";
import { openSpeakers } from "../support/speakers.ts";

const MINUTE_MS = 60_000;
const OLD_BUTTON = "This button is no longer in use";

const { bot, stranger, direct, channel, last, newContact, newOfficer, says, cleanForm, codeOf, kindOf } =
  await openSpeakers();
afterAll(() => bot.close());

describe("an outsider in a channel", () => {
  async function sharedWith(supplierId: string, outside: () => Promise<string[] | undefined>) {
    const where = channel();
    bot.places.set(where, { audience: "mixed", outside });
    await bot.db.transaction((tx) => mapChannel(tx, where, supplierId, "operator", bot.clock.now()));
    return where;
  }

  it("that is shared with a supplier gets that supplier's result and presses its buttons, no others", async () => {
    const contact = await newContact();
    const where = await sharedWith(contact.supplierId, async () => ["T9"]);
    const [who, colleague] = [stranger(), stranger()];
    await bot.say(who, where, "", [await cleanForm(contact.supplier)]);
    await bot.settled();
    expect(last(where)).toContain("complete and consistent");
    const takeBack = buttonIn(bot.posts(where).at(-1)?.message, "drop.take_back");

    const others = await newContact();
    const elsewhere = await sharedWith(others.supplierId, async () => ["T8"]);
    expect(await bot.press(stranger({ home: "T8" }), elsewhere, takeBack)).toMatchObject({ kind: "say" });
    // Not even a colleague where others would read it.
    const second = await sharedWith(contact.supplierId, async () => ["T9"]);
    const refused = await bot.press(colleague, second, takeBack);
    expect(refused).toMatchObject({ message: { text: expect.stringContaining(OLD_BUTTON) } });
    expect(await bot.press(colleague, where, takeBack)).toEqual({ kind: "none" });
    await bot.settled();
    expect(last(where)).toContain("cmrt.xlsx");
    expect((await bot.db.select().from(schema.submission)).at(-1)?.withdrawnAt).not.toBeNull();
  });

  it("can send what they wrote to a person", async () => {
    const contact = await newContact();
    const where = await sharedWith(contact.supplierId, async () => ["T9"]);
    const who = stranger();
    await says(who, where, "May we have two more weeks?");
    const menu = bot.posts(where).at(-1)?.message;
    expect(() => buttonIn(menu, "not_mine.open")).toThrow();
    await bot.press(who, where, buttonIn(menu, "person.ask"));
    await bot.settled();
    const told = bot.texts(OFFICERS_PAGE).at(-1);
    expect(told).toContain("two more weeks");
    expect(told).toContain(contact.supplier);
  });

  it.each<[string, () => Promise<string[] | undefined>]>([
    ["two outside organisations are in it", async () => ["T8", "T9"]],
    ["nobody can say who is in it", async () => undefined],
    ["nobody from outside is in it, as the platform says", async () => []],
  ])("speaks for nobody when %s", async (_, outside) => {
    const contact = await newContact();
    const where = await sharedWith(contact.supplierId, outside);
    const who = stranger();
    expect(await says(who, where, "hello")).toContain("do not know yet which company");
  });

  it.each([
    ["a guest of our own", undefined],
    ["of another organisation, as their platform says since", "T7"],
  ])("speaks for nobody when they are %s", async (_, home) => {
    const contact = await newContact();
    const where = await sharedWith(contact.supplierId, async () => ["T9"]);
    const { home: _home, ...who } = stranger();
    const speaker = home === undefined ? who : { ...who, home };
    expect(await says(speaker, where, "hello")).toContain("do not know yet which company");
  });

  it("is answered when the platform says who is in it: a press is refused until then, words wait", async () => {
    const contact = await newContact();
    let silent = true;
    const where = await sharedWith(contact.supplierId, async () => {
      if (silent) throw new DeliveryError("transient", "not_sent");
      return ["T9"];
    });
    const who = stranger();
    const start = { action: "person.ask", value: "x" };
    expect(await bot.press(who, where, start)).toMatchObject({ kind: "say" });
    await bot.say(who, where, "hello");
    await expect.poll(() => bot.failures()).toBe(1);
    silent = false;
    bot.clock.advance(MINUTE_MS);
    await bot.settled();
    expect(last(where)).not.toContain("do not know yet which company");
  });

  it("of ours speaks for no supplier in a supplier's channel", async () => {
    const contact = await newContact();
    const where = await sharedWith(contact.supplierId, async () => ["T9"]);
    const ours = stranger({ external: false });
    expect(await says(ours, where, "hello")).toContain("do not know yet which company");
  });

  it("that nobody mapped speaks for nobody, whatever their platform says of them", async () => {
    const contact = await newContact();
    const where = channel();
    bot.places.set(where, { audience: "mixed", outside: async () => ["T9"] });
    const who = stranger({ speaksFor: contact.supplierId, email: contact.email });
    expect(await says(who, where, "hello")).toContain("do not know yet which company");
  });
});

describe("an officer in a channel", () => {
  it("acts while the platform says they are in it, and not when it says no or nothing", async () => {
    const officer = await newOfficer();
    const who = stranger({ external: false });
    await says(who, direct(who), officer.link);
    const where = channel();
    const press = () => bot.press(who, where, { action: "status.show", value: "" });
    const member = { answer: async () => true };
    bot.places.set(where, { audience: "ours", isMember: () => member.answer() });
    expect(await press()).toEqual({ kind: "none" });
    member.answer = async () => false;
    // For a minute what was confirmed holds.
    expect(await press()).toEqual({ kind: "none" });
    bot.clock.advance(MINUTE_MS);
    expect(await press()).toMatchObject({ kind: "say" });
    bot.clock.advance(MINUTE_MS);
    member.answer = async () => Promise.reject(new Error("as asked"));
    expect(await press()).toMatchObject({ kind: "say" });
    // A failure is not remembered.
    member.answer = async () => true;
    expect(await press()).toEqual({ kind: "none" });
    await bot.settled();
  });
});

describe("an account linked with a code", () => {
  it("is unlinked by an officer's press, and by nobody else's", async () => {
    const [contact, officer] = [await newContact(), await newOfficer()];
    const who = stranger();
    await says(who, direct(who), await codeOf(contact.contactId));
    const told = bot.posts(OFFICERS_PAGE).at(-1);
    const undo = buttonIn(told?.message, "account.unlink");
    expect(await bot.press(who, direct(who), undo)).toMatchObject({ kind: "say" });
    expect(await kindOf(who)).toBe("contact");
    const by = webPerson({ officerId: officer.officerId }, { name: officer.name });
    expect(await bot.press(by, OFFICERS_PAGE, { ...undo, value: "no JSON" })).toMatchObject({ kind: "say" });
    expect(await bot.press(by, OFFICERS_PAGE, undo)).toEqual({ kind: "none" });
    await bot.settled();
    expect(await kindOf(who)).toBe("unknown");
    expect(told?.message.text).toContain(`${officer.name} undid it`);
    expect(() => buttonIn(told?.message, "account.unlink")).toThrow();
  });

  it("and later with another one to somebody else stays theirs, whatever an old button says", async () => {
    const [first, second, officer] = [await newContact(), await newContact(), await newOfficer()];
    const who = stranger();
    await says(who, direct(who), await codeOf(first.contactId));
    const undo = buttonIn(bot.posts(OFFICERS_PAGE).at(-1)?.message, "account.unlink");
    await bot.db.transaction((tx) => unlinkAccounts(tx, "slack", who.id, "operator", bot.clock.now()));
    await says(who, direct(who), await codeOf(second.contactId));
    const by = webPerson({ officerId: officer.officerId }, { name: officer.name });
    expect(await bot.press(by, OFFICERS_PAGE, undo)).toMatchObject({ kind: "say" });
    expect((await actorOf(bot.db, who)).actor).toMatchObject({ contactId: second.contactId });
  });
});

describe("somebody unknown", () => {
  it("is told how to become known and whom to ask, and no press gives anything away", async () => {
    const contact = await newContact();
    const guest = stranger({ email: contact.email });
    await says(guest, direct(guest), "hello");
    const post = bot.posts(direct(guest)).at(-1)?.message;
    expect(post?.text).toContain("Sample Asker");
    expect(buttonIn(post, "concern.open")).toBeDefined();
    expect((await listAccounts(bot.db)).map((one) => one.account.externalId)).not.toContain(guest.id);
    const [theirs] = await bot.db.select().from(schema.drop);
    const answers = new Set<string>();
    for (const action of [
      "drop.count",
      "drop.take_back",
      "findings.all",
      "check.only",
      "me.self",
      "person.ask",
    ])
      for (const value of [theirs?.id ?? "", "00000000-0000-4000-8000-000000000000", "x"])
        answers.add(JSON.stringify(await bot.press(guest, direct(guest), { action, value })));
    expect(answers.size).toBe(1);
    expect([...answers][0]).toContain(OLD_BUTTON);
  });
});
