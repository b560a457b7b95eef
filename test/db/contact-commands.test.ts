import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { audit } from "../../db/schema/index.ts";
import { address, type Platform } from "../../src/chat/address.ts";
import { runCommand } from "../../src/commands/index.ts";
import { owe } from "../../src/outbox/store.ts";
import { mailAddress } from "../../src/people/email.ts";
import { addAddress, addContact, addressesOf, contactByEmail } from "../../src/people/store.ts";
import { addRequests, change, currentRequest, eventsOf, holdRequest } from "../../src/survey/store.ts";
import { startedCampaign } from "../support/campaign.ts";
import { testClock } from "../support/clock.ts";
import { commandContext } from "../support/commands.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";

describe("tinstone contact", () => {
  const clock = testClock();
  let database: TestDatabase;
  let campaignId: string;
  let supplierId: string;
  let supplier: string;
  let anna: string;
  let ben: string;
  let count = 0;

  beforeAll(async () => {
    database = await testDatabase();
    campaignId = (await database.orm.transaction((tx) => startedCampaign(tx, {}, clock.now()))).id;
  });
  afterAll(() => database.drop());
  beforeEach(() =>
    database.orm.transaction(async (tx) => {
      supplier = `Sample Works ${++count} Ltd`;
      [anna, ben] = [`anna${count}@sample.invalid`, `ben${count}@sample.invalid`];
      for (const [n, email] of [anna, ben].entries()) {
        const who = { supplier, name: n === 0 ? "Anna" : "Ben", email, language: "en", timeZone: "UTC" };
        const added = await addContact(tx, who, new Date(clock.now().getTime() + n));
        ({ supplierId } = added);
      }
      await addRequests(tx, campaignId, [{ supplierId, dueOn: null }], clock.now());
    }),
  );

  async function run(...argv: string[]) {
    const context = commandContext({
      db: database.orm,
      clock,
      connected: new Set<Platform>(["web", "slack", "mail"]),
    });
    return runCommand(context, argv, process.cwd());
  }
  const contact = (...argv: string[]) => run("contact", ...argv);
  const done = async (...argv: string[]) => {
    const { stdout, stderr, status } = await contact(...argv);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    return stdout.trim();
  };
  const asked = async () => {
    const list = JSON.parse(await done("list", supplier, "--json")) as { email: string; asked: boolean }[];
    return list.filter((one) => one.asked).map((one) => one.email);
  };
  const kinds = async () => {
    const request = await currentRequest(database.orm, supplierId);
    return (await eventsOf(database.orm, request!.id)).map((one) => one.kind).slice(1);
  };
  const actions = async (email: string) => {
    const { id } = (await contactByEmail(database.orm, email))!;
    const found = await database.orm
      .select()
      .from(audit)
      .where(eq(audit.object, `contact:${id}`));
    return found.map((one) => `${one.actor} ${one.action}`);
  };

  it("lists who is asked, and where each is reached", async () => {
    const { id } = (await contactByEmail(database.orm, ben))!;
    await database.orm.transaction((tx) => addAddress(tx, id, address("slack", `T1:D${count}`)));
    await done("bounced", ben);
    await done("mute", anna);
    const lines = (await done("list", supplier.toUpperCase())).split("\n");
    expect(lines[0]).toMatch(/^Anna .*e-mail .*is asked, no reminders$/);
    expect(lines[1]).toMatch(/^Ben .*Slack, e-mail \(failed\)$/);
    expect((await contact("list", "Nobody Ltd")).stderr).toContain("No supplier is called “Nobody Ltd”");
  });

  it("puts somebody first, who is asked from the beginning, and back", async () => {
    expect(await asked()).toEqual([anna]);
    await done("first", ben);
    expect(await asked()).toEqual([ben]);
    expect(await kinds()).toEqual(["reader_changed", "contact_confirmed"]);
    await done("first", ben);
    expect((await kinds()).slice(2)).toEqual(["contact_confirmed"]);
    await done("first", anna);
    expect(await asked()).toEqual([anna]);
    expect(await actions(ben)).toEqual(["operator contact.first", "operator contact.first"]);
  });

  it("asks somebody no more, until they are first again", async () => {
    expect(await done("left", anna)).toContain("not asked any more");
    expect(await asked()).toEqual([ben]);
    expect(await done("left", anna)).toContain("already");
    expect(await done("left", ben)).toContain("nobody else of the supplier can be written to");
    expect(await asked()).toEqual([]);
    await done("first", anna);
    expect(await asked()).toEqual([anna]);
    expect(await actions(anna)).toEqual(["operator contact.left", "operator contact.first"]);
  });

  it("takes bounces and takes them back", async () => {
    expect(await done("bounced", anna)).toContain("Ben is written to instead");
    expect(await asked()).toEqual([ben]);
    expect(await done("bounced", ben)).toContain("nobody else");
    expect(await done("good", ben)).toContain("again");
    expect(await done("good", ben)).toContain("Nothing was wrong");
    expect(await asked()).toEqual([ben]);
    expect((await contact("bounced", "nobody@sample.invalid")).status).toBe(1);
  });

  it("changes what is known; a new address takes the old one's place and is nobody else's", async () => {
    await done("bounced", anna);
    const fresh = `Anna.New${count}@sample.invalid`;
    await done(
      "change",
      anna,
      "--email",
      fresh,
      "--lang",
      "ja",
      "--timezone",
      "asia/tokyo",
      "--name",
      "安奈",
    );
    const changed = (await contactByEmail(database.orm, fresh))!;
    expect(changed).toMatchObject({ name: "安奈", language: "ja", timeZone: "Asia/Tokyo" });
    expect(await addressesOf(database.orm, changed.id)).toEqual([mailAddress(fresh)]);
    expect(await asked()).toEqual([fresh]);
    expect(await actions(fresh)).toContain("operator contact.changed");
    const taken = await contact("change", fresh, "--email", ben.toUpperCase());
    expect(taken).toMatchObject({ status: 1, stderr: expect.stringContaining("already somebody") });
    expect((await contact("change", fresh)).stderr).toContain("Say what to change");
    expect(await done("change", fresh, "--email", fresh.toLowerCase())).toContain(fresh.toLowerCase());
    expect(await asked()).toEqual([fresh.toLowerCase()]);
  });

  it("goes on with a survey that could reach nobody once a new contact is known", async () => {
    await done("bounced", anna);
    await done("bounced", ben);
    const status = async () => (await currentRequest(database.orm, supplierId))!.status;
    expect(await status()).toBe("unreachable");
    const dora = `dora${count}@sample.invalid`;
    const added = await run("supplier", "add", "--name", supplier, "--contact", "Dora", "--email", dora);
    expect(added.status).toBe(0);
    expect(await asked()).toEqual([dora]);
    expect(await status()).toBe("planned");
    expect((await kinds()).at(-1)).toBe("reader_changed");
  });

  it("mutes and unmutes reminders", async () => {
    expect(await done("mute", anna)).toContain("no more reminders");
    expect(await done("mute", anna)).toContain("already");
    expect(await done("unmute", anna)).toContain("reminders again");
    expect(await done("unmute", anna)).toContain("already");
  });

  it("says that what somebody asked was answered", async () => {
    const { id } = (await contactByEmail(database.orm, anna))!;
    expect(await done("answered", anna)).toContain("No question of Anna");
    const requestId = (await currentRequest(database.orm, supplierId))!.id;
    await database.orm.transaction(async (tx) => {
      const held = (await holdRequest(tx, requestId))!;
      const at = address("web", `contact:${id}`);
      const facts = { supplierId, contactId: id, name: "Anna", conversation: at, said: "s" };
      const question = { key: `ask:${count}`, conversation: at, to: at, template: "officers.wrote", facts };
      await owe(tx, { ...question, language: "en" }, clock.now());
      const event = { kind: "asked", to: held.status, actor: `contact:${id}` };
      await change(tx, held, { ...event, facts: { key: `ask:${count}`, contactId: id } }, clock.now());
    });
    expect(await done("answered", ben)).toContain("No question of Ben");
    expect(await done("answered", anna)).toContain("One question of Anna");
    expect(await kinds()).toEqual(["asked", "answered"]);
    expect(await done("answered", anna)).toContain("No question");
  });
});
