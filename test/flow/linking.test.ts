import { getTableName, is, sql } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { afterAll, describe, expect, it } from "vitest";
import { rows } from "../../db/client.ts";
import * as schema from "../../db/schema/index.ts";
import { address } from "../../src/chat/address.ts";
import { unlinkAccounts } from "../../src/people/accounts/store.ts";
import { enter as enterBy, mintContactLink } from "../../src/people/links/store.ts";
import { actorOf } from "../../src/people/store.ts";
import { linkUrl } from "../../src/people/templates.ts";
import { OFFICERS_PAGE } from "../../src/people/web.ts";
import { buttonIn } from "../support/plain-bot.ts";
import { openSpeakers } from "../support/speakers.ts";

const MINUTE_MS = 60_000;
const NOT_VALID = "is not valid, or no longer";
const IN_THE_OPEN = "Others can read this conversation";

const { bot, stranger, direct, channel, last, newContact, newOfficer, codeOf, kindOf, says, cleanForm } =
  await openSpeakers();
afterAll(() => bot.close());

describe("a code", () => {
  it("said in a direct message links the account, and whoever that concerns reads of it", async () => {
    const contact = await newContact();
    const other = address("teams", `elsewhere-${contact.contactId}`);
    await bot.db
      .insert(schema.contactAddress)
      .values({ contactId: contact.contactId, address: other, preference: 0 });
    const who = stranger({ name: "<!channel> Anna" });
    const said = await says(who, direct(who), `Here it is: ${await codeOf(contact.contactId)}`);
    expect(said).toContain(`known here as ${contact.name} of ${contact.supplier}`);
    expect(await kindOf(who)).toBe("contact");
    expect(last(other)).toContain("Slack");
    expect(last(other)).toContain("please tell Sample Asker");
    const told = bot.texts(OFFICERS_PAGE).at(-1);
    expect(told).toContain("on Slack was linked");
    expect(told).toContain(`tinstone person unlink slack ${who.id}`);
    expect(told).toContain(contact.email);
    // What is said from then on is said by the contact.
    const menu = bot.posts(direct(who)).at(-1)?.message;
    expect(buttonIn(menu, "not_mine.open")).toBeDefined();
  });

  it("works once, and not for a second account", async () => {
    const { contactId } = await newContact();
    const code = await codeOf(contactId);
    const [first, second] = [stranger(), stranger()];
    await says(first, direct(first), code);
    expect(await says(second, direct(second), code)).toContain(NOT_VALID);
    expect(await kindOf(second)).toBe("unknown");
  });

  it("ends when a newer one is made, and after 14 days", async () => {
    const { contactId } = await newContact();
    const who = stranger();
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
    const who = stranger();
    const answer = await says(who, where, code);
    expect(answer).toContain(IN_THE_OPEN);
    expect(await says(who, where, "TIN7-0000-0000-0000-0000")).toBe(answer);
    expect(await says(who, direct(who), code)).toContain(NOT_VALID);
    expect(await kindOf(who)).toBe("unknown");
  });

  it("said where others read ends with every other in the message, and beside Japanese letters as well", async () => {
    const [anna, ben] = [await newContact(), await newContact()];
    const [one, other] = [await codeOf(anna.contactId), await codeOf(ben.contactId)];
    const where = channel();
    bot.places.set(where, { audience: "mixed" });
    expect(await says(stranger(), where, `コードは${one}です。${other}も`)).toContain(IN_THE_OPEN);
    for (const code of [one, other]) {
      const thief = stranger();
      expect(await says(thief, direct(thief), code)).toContain(NOT_VALID);
      expect(await kindOf(thief)).toBe("unknown");
    }
  });

  it("said to us alone beside another is used, and the other is left", async () => {
    const [anna, ben] = [await newContact(), await newContact()];
    const [one, other] = [await codeOf(anna.contactId), await codeOf(ben.contactId)];
    const [first, second] = [stranger(), stranger()];
    expect(await says(first, direct(first), `${one}か${other}`)).toContain(anna.name);
    expect(await says(second, direct(second), other)).toContain(ben.name);
  });

  it("is not looked at after ten tries within an hour, and again after it", async () => {
    const { contactId } = await newContact();
    const code = await codeOf(contactId);
    const who = stranger();
    for (let n = 0; n < 10; n += 1) {
      expect(await says(who, direct(who), `TIN7-0000-0000-0000-000${n}`)).toContain(NOT_VALID);
      bot.clock.advance(MINUTE_MS);
    }
    expect(await says(who, direct(who), code)).toMatch(/Please try again in (49|50) minutes/);
    expect(await kindOf(who)).toBe("unknown");
    const colleague = stranger();
    expect(await says(colleague, direct(colleague), "TIN7-0000-0000-0000-0000")).toContain(NOT_VALID);
    bot.clock.advance(50 * MINUTE_MS);
    expect(await says(who, direct(who), code)).toContain("known here as");
  });

  it("never makes somebody else of an account that is known", async () => {
    const [mine, theirs] = [await newContact(), await newContact()];
    const who = stranger();
    await says(who, direct(who), await codeOf(mine.contactId));
    const code = await codeOf(theirs.contactId);
    expect(await says(who, direct(who), code)).toContain(`known already, as ${mine.name}`);
    expect((await actorOf(bot.db, who)).actor).toMatchObject({ contactId: mine.contactId });
    // It was not used up.
    const other = stranger();
    expect(await says(other, direct(other), code)).toContain(theirs.name);
  });

  it("that comes with a file lets the file count", async () => {
    const contact = await newContact();
    const who = stranger();
    await bot.say(who, direct(who), await codeOf(contact.contactId), [await cleanForm(contact.supplier)]);
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
    const who = stranger({ external: false, email: contact.email });
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
    const who = stranger({ external: false });
    expect(await says(who, direct(who), officer.link)).toContain(`known here as ${officer.name}`);
    expect(await kindOf(who)).toBe("officer");
    expect(bot.texts(OFFICERS_PAGE).at(-1)).toContain(`tinstone person unlink slack ${who.id}`);
    const second = stranger({ external: false });
    expect(await says(second, direct(second), officer.link)).toContain(NOT_VALID);
    expect(await kindOf(second)).toBe("unknown");
  });

  it("pasted by a guest links nobody and is ended", async () => {
    const officer = await newOfficer();
    const guest = stranger();
    expect(await says(guest, direct(guest), officer.link)).toContain("a guest's");
    expect(await kindOf({ ...guest, external: false })).toBe("unknown");
    const member = stranger({ external: false });
    expect(await says(member, direct(member), officer.link)).toContain(NOT_VALID);
  });

  it("pasted in a channel is ended, also where officers alone read", async () => {
    for (const audience of ["mixed", "ours"] as const) {
      const officer = await newOfficer();
      const where = channel();
      bot.places.set(where, { audience });
      const who = stranger({ external: false });
      expect(await says(who, where, officer.link)).toContain(IN_THE_OPEN);
      expect(await says(who, direct(who), officer.link)).toContain(NOT_VALID);
      expect(await kindOf(who)).toBe("unknown");
    }
  });

  it("that has expired, or of a removed officer, links nobody", async () => {
    const officer = await newOfficer();
    bot.clock.advance(11 * MINUTE_MS);
    const who = stranger({ external: false });
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
    const who = stranger();
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
    const [who, member] = [stranger(), stranger({ external: false })];
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
