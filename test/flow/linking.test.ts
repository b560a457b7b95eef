import { getTableName, is, sql } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rows } from "../../db/client.ts";
import * as schema from "../../db/schema/index.ts";
import { type Address, address } from "../../src/chat/address.ts";
import type { PersonRef } from "../../src/chat/event.ts";
import { sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { listAccounts, unlinkAccounts } from "../../src/people/accounts/store.ts";
import { mapChannel } from "../../src/people/channels/store.ts";
import { mintCode } from "../../src/people/codes/store.ts";
import { enter as enterBy, mintContactLink, mintOfficerLink } from "../../src/people/links/store.ts";
import { actorOf, addContact, addOfficer } from "../../src/people/store.ts";
import { linkUrl } from "../../src/people/templates.ts";
import { OFFICERS_PAGE } from "../../src/people/web.ts";
import { openCampaign } from "../../src/survey/store.ts";
import { buttonIn, openPlainBot, type PlainBot } from "../support/plain-bot.ts";

const MINUTE_MS = 60_000;
const NOT_VALID = "is not valid, or no longer";
const IN_THE_OPEN = "Others can read this conversation";
const OLD_BUTTON = "This button is no longer in use";

let bot: PlainBot;
let count = 0;

beforeAll(async () => {
  bot = await openPlainBot();
  await bot.db.transaction(async (tx) => {
    const plan = { year: 2026, dueOn: "2027-03-31", oldestVersion: null };
    const asks = { requester: "Sample Instruments Inc.", contactPerson: "Sample Asker" };
    await openCampaign(tx, { ...plan, ...asks }, bot.clock.now());
  });
});
afterAll(() => bot.close());

const outsider = (more: Partial<PersonRef> = {}): PersonRef => ({
  platform: "slack",
  org: "T1",
  id: `U${++count}`,
  external: true,
  name: `Outsider ${count}`,
  ...more,
});
const direct = (who: PersonRef): Address => address(who.platform, `${who.org}:D-${who.id}`);
const channel = (): Address => address("slack", `T1:C${++count}`);
const last = (where: Address) => bot.texts(where).at(-1) ?? "";

async function newContact(supplier = `Sample Supplier ${++count} Ltd`) {
  const email = `contact${++count}@sample.invalid`;
  const who = { supplier, name: `Contact ${count}`, email, language: "en", timeZone: "UTC" };
  const added = await bot.db.transaction((tx) => addContact(tx, who, bot.clock.now()));
  const [open] = await bot.db.select().from(schema.campaign);
  await bot.db
    .insert(schema.request)
    .values({
      campaignId: open?.id ?? "",
      supplierId: added.supplierId,
      status: "planned",
      createdAt: bot.clock.now(),
    })
    .onConflictDoNothing();
  return { ...added, ...who };
}

async function newOfficer() {
  const name = `Officer ${++count}`;
  const who = { name, email: `officer${count}@sample.invalid`, roles: ["compliance" as const] };
  const officerId = await bot.db.transaction((tx) =>
    addOfficer(tx, { ...who, language: "en" }, bot.clock.now()),
  );
  const token = await bot.db.transaction((tx) => mintOfficerLink(tx, officerId, "operator", bot.clock.now()));
  return { name, officerId, token, link: linkUrl("https://desk.sample.invalid", token) };
}

const codeOf = (contactId: string) =>
  bot.db.transaction((tx) => mintCode(tx, contactId, "operator", bot.clock.now()));
const kindOf = async (who: PersonRef) => (await actorOf(bot.db, who)).actor.kind;

async function says(who: PersonRef, where: Address, text: string): Promise<string> {
  await bot.say(who, where, text);
  await bot.settled();
  return last(where);
}

describe("a code", () => {
  it("said in a direct message links the account, and whoever that concerns reads of it", async () => {
    const contact = await newContact();
    const other = address("teams", `elsewhere-${contact.contactId}`);
    await bot.db
      .insert(schema.contactAddress)
      .values({ contactId: contact.contactId, address: other, preference: 0 });
    const who = outsider({ name: "<!channel> Anna" });
    const said = await says(who, direct(who), `Here it is: ${await codeOf(contact.contactId)}`);
    expect(said).toContain(`known here as ${contact.name} of ${contact.supplier}`);
    expect(await kindOf(who)).toBe("contact");
    expect(last(other)).toContain("Slack");
    expect(last(other)).toContain("please tell Sample Asker");
    const told = bot.texts(OFFICERS_PAGE).at(-1);
    expect(told).toContain(`tinstone person unlink slack ${who.id}`);
    expect(told).toContain(contact.email);
    // What is said from then on is said by the contact.
    const menu = bot.posts(direct(who)).at(-1)?.message;
    expect(buttonIn(menu, "not_mine.open")).toBeDefined();
  });

  it("works once, and not for a second account", async () => {
    const { contactId } = await newContact();
    const code = await codeOf(contactId);
    const [first, second] = [outsider(), outsider()];
    await says(first, direct(first), code);
    expect(await says(second, direct(second), code)).toContain(NOT_VALID);
    expect(await kindOf(second)).toBe("unknown");
  });

  it("ends when a newer one is made, and after 14 days", async () => {
    const { contactId } = await newContact();
    const who = outsider();
    const older = await codeOf(contactId);
    const newer = await codeOf(contactId);
    expect(await says(who, direct(who), older)).toContain(NOT_VALID);
    bot.clock.advance(14 * 24 * 60 * MINUTE_MS);
    expect(await says(who, direct(who), newer)).toContain(NOT_VALID);
    expect(await kindOf(who)).toBe("unknown");
  });

  it("said where others read is ended at once, and the answer does not tell whether it was one", async () => {
    const { contactId } = await newContact();
    const code = await codeOf(contactId);
    const where = channel();
    bot.places.set(where, { audience: "mixed" });
    const who = outsider();
    const answer = await says(who, where, code);
    expect(answer).toContain(IN_THE_OPEN);
    expect(await says(who, where, "TIN-0000-0000-0000-0000")).toBe(answer);
    expect(await says(who, direct(who), code)).toContain(NOT_VALID);
    expect(await kindOf(who)).toBe("unknown");
  });

  it("is not looked at after ten tries within an hour, and again after it", async () => {
    const { contactId } = await newContact();
    const code = await codeOf(contactId);
    const who = outsider();
    for (let n = 0; n < 10; n += 1) {
      expect(await says(who, direct(who), `TIN-0000-0000-0000-000${n}`)).toContain(NOT_VALID);
      bot.clock.advance(MINUTE_MS);
    }
    expect(await says(who, direct(who), code)).toMatch(/Please try again in (49|50) minutes/);
    expect(await kindOf(who)).toBe("unknown");
    const colleague = outsider();
    expect(await says(colleague, direct(colleague), "TIN-0000-0000-0000-0000")).toContain(NOT_VALID);
    bot.clock.advance(50 * MINUTE_MS);
    expect(await says(who, direct(who), code)).toContain("known here as");
  });

  it("never makes somebody else of an account that is known", async () => {
    const [mine, theirs] = [await newContact(), await newContact()];
    const who = outsider();
    await says(who, direct(who), await codeOf(mine.contactId));
    const code = await codeOf(theirs.contactId);
    expect(await says(who, direct(who), code)).toContain(`known already, as ${mine.name}`);
    expect((await actorOf(bot.db, who)).actor).toMatchObject({ contactId: mine.contactId });
    // It was not used up.
    const other = outsider();
    expect(await says(other, direct(other), code)).toContain(theirs.name);
  });

  it("that comes with a file lets the file count", async () => {
    const contact = await newContact();
    const who = outsider();
    const bytes = await sampleWorkbook("clean", {
      company: contact.supplier,
      completedOn: "2026-10-05",
      language: "en",
    });
    await bot.say(who, direct(who), await codeOf(contact.contactId), [bot.upload("cmrt.xlsx", bytes)]);
    await bot.settled();
    const [dropped] = (await bot.db.select().from(schema.drop)).filter(
      (one) => one.contactId === contact.contactId,
    );
    expect(dropped?.placed).toBe("counted");
    expect(bot.texts(direct(who))[0]).toContain("known here as");
    expect(last(direct(who))).toContain("complete and consistent");
  });

  it("undone by an officer stays undone, though the workspace vouches for the e-mail", async () => {
    const contact = await newContact();
    const who = outsider({ external: false, email: contact.email });
    await says(who, direct(who), "hello");
    expect(await kindOf(who)).toBe("contact");
    await bot.db.transaction((tx) => unlinkAccounts(tx, "slack", who.id, "operator", bot.clock.now()));
    expect(await says(who, direct(who), "hello again")).toContain("do not know yet which company");
    expect(await kindOf(who)).toBe("unknown");
    const reached = await bot.db.select().from(schema.contactAddress);
    expect(reached.map((one) => one.address)).not.toContain(direct(who));
    expect(await says(who, direct(who), await codeOf(contact.contactId))).toContain("known here as");
  });
});

describe("an officer's sign-in link", () => {
  it("pasted in a direct message links the account and is used up", async () => {
    const officer = await newOfficer();
    const who = outsider({ external: false });
    expect(await says(who, direct(who), officer.link)).toContain(`known here as ${officer.name}`);
    expect(await kindOf(who)).toBe("officer");
    expect(bot.texts(OFFICERS_PAGE).at(-1)).toContain(`tinstone person unlink slack ${who.id}`);
    const second = outsider({ external: false });
    expect(await says(second, direct(second), officer.link)).toContain(NOT_VALID);
    expect(await kindOf(second)).toBe("unknown");
  });

  it("pasted by a guest links nobody and is ended", async () => {
    const officer = await newOfficer();
    const guest = outsider();
    expect(await says(guest, direct(guest), officer.link)).toContain("a guest's");
    expect(await kindOf({ ...guest, external: false })).toBe("unknown");
    const member = outsider({ external: false });
    expect(await says(member, direct(member), officer.link)).toContain(NOT_VALID);
  });

  it("pasted in a channel is ended, also where officers alone read", async () => {
    for (const audience of ["mixed", "ours"] as const) {
      const officer = await newOfficer();
      const where = channel();
      bot.places.set(where, { audience });
      const who = outsider({ external: false });
      expect(await says(who, where, officer.link)).toContain(IN_THE_OPEN);
      expect(await says(who, direct(who), officer.link)).toContain(NOT_VALID);
      expect(await kindOf(who)).toBe("unknown");
    }
  });

  it("that has expired, or of a removed officer, links nobody", async () => {
    const officer = await newOfficer();
    bot.clock.advance(11 * MINUTE_MS);
    const who = outsider({ external: false });
    expect(await says(who, direct(who), officer.link)).toContain(NOT_VALID);
    expect(await kindOf(who)).toBe("unknown");
  });
});

describe("a contact's personal link", () => {
  it("opens a page, links no account, and ends where others could read it", async () => {
    const { contactId } = await newContact();
    const token = await bot.db.transaction((tx) =>
      mintContactLink(tx, contactId, "operator", bot.clock.now()),
    );
    const who = outsider();
    const link = linkUrl("https://desk.sample.invalid", token);
    expect(await says(who, direct(who), link)).toContain("ask Sample Asker for a code");
    expect(await kindOf(who)).toBe("unknown");
    const enter = () => bot.db.transaction((tx) => enterBy(tx, token, true, bot.clock.now()));
    expect((await enter()).kind).toBe("entered");
    // Where others read it, they could enter too.
    const where = channel();
    bot.places.set(where, { audience: "mixed" });
    expect(await says(who, where, link)).toContain(IN_THE_OPEN);
    expect((await enter()).kind).toBe("expired");
    expect(await bot.db.select().from(schema.session)).toEqual([]);
  });
});

describe("a secret that was said", () => {
  it("stands in no table", async () => {
    const contact = await newContact();
    const officer = await newOfficer();
    const code = await codeOf(contact.contactId);
    const [who, member] = [outsider(), outsider({ external: false })];
    await says(member, direct(member), officer.link);
    await bot.submit(who, direct(who), "not_mine", "", { note: code });
    await says(who, direct(who), `My code is ${code.toLowerCase().replaceAll("-", " ")}`);
    const everything = await allRows();
    expect(everything).toContain("My code is ••••");
    const plain = everything.toUpperCase().replace(/[^0-9A-Z]/g, "");
    expect(plain).not.toContain(code.replaceAll("-", "").slice(3));
    expect(everything).not.toContain(officer.token);
  });
});

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
    const [who, colleague] = [outsider(), outsider()];
    const bytes = await sampleWorkbook("clean", {
      company: contact.supplier,
      completedOn: "2026-10-05",
      language: "en",
    });
    await bot.say(who, where, "", [bot.upload("cmrt.xlsx", bytes)]);
    await bot.settled();
    expect(last(where)).toContain("complete and consistent");
    const takeBack = buttonIn(bot.posts(where).at(-1)?.message, "drop.take_back");

    const others = await newContact();
    const elsewhere = await sharedWith(others.supplierId, async () => ["T8"]);
    expect(await bot.press(outsider(), elsewhere, takeBack)).toMatchObject({ kind: "say" });
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
    const who = outsider();
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
    ["asking who is in it fails", async () => Promise.reject(new Error("as asked"))],
    ["nobody from outside is in it, as the platform says", async () => []],
  ])("speaks for nobody when %s", async (_, outside) => {
    const contact = await newContact();
    const where = await sharedWith(contact.supplierId, outside);
    const who = outsider();
    expect(await says(who, where, "hello")).toContain("do not know yet which company");
  });

  it("of ours speaks for no supplier in a supplier's channel", async () => {
    const contact = await newContact();
    const where = await sharedWith(contact.supplierId, async () => ["T9"]);
    const ours = outsider({ external: false });
    expect(await says(ours, where, "hello")).toContain("do not know yet which company");
  });

  it("that nobody mapped speaks for nobody, whatever their platform says of them", async () => {
    const contact = await newContact();
    const where = channel();
    bot.places.set(where, { audience: "mixed", outside: async () => ["T9"] });
    const who = outsider({ speaksFor: contact.supplierId, email: contact.email });
    expect(await says(who, where, "hello")).toContain("do not know yet which company");
  });
});

describe("an officer in a channel", () => {
  it("acts while the platform says they are in it, and not when it says no or nothing", async () => {
    const officer = await newOfficer();
    const who = outsider({ external: false });
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

describe("somebody unknown", () => {
  it("is told how to become known and whom to ask, and no press gives anything away", async () => {
    const contact = await newContact();
    const guest = outsider({ email: contact.email });
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

async function allRows(): Promise<string> {
  const tables = Object.values(schema).filter((one) => is(one, PgTable));
  const found = [];
  for (const table of tables) {
    const name = getTableName(table);
    found.push(
      ...rows<{ row: string }>(
        await bot.db.execute(sql`select t::text as row from ${sql.identifier(name)} t`),
      ),
    );
  }
  return found.map((one) => one.row).join("\n");
}
