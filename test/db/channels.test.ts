import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { audit, supplier } from "../../db/schema/index.ts";
import { type Address, address } from "../../src/chat/address.ts";
import { runCommand } from "../../src/commands/index.ts";
import { recordNotice } from "../../src/inbox/store.ts";
import { mapChannel, supplierByName, supplierOfChannel } from "../../src/people/channels/store.ts";
import { symbolsOf } from "../../src/people/codes/code.ts";
import { holdCode, mintCode } from "../../src/people/codes/store.ts";
import { chooseCompliance } from "../../src/people/compliance/store.ts";
import { actorOf, addContact, linkPerson } from "../../src/people/store.ts";
import { hashOf } from "../../src/people/token.ts";
import { testClock } from "../support/clock.ts";
import { commandContext } from "../support/commands.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";

const CHANNEL = address("slack", "T1:C1");
const clock = testClock();
let db: TestDatabase;
let folder: string;
let contactId: string;

beforeAll(async () => {
  db = await testDatabase();
  folder = await mkdtemp(`${tmpdir()}/tinstone-channels-`);
  await db.orm.transaction(async (tx) => {
    for (const [n, name] of [
      "Sample Connectors K.K.",
      "Sample Capacitors Ltd",
      "Other Metals GmbH",
    ].entries()) {
      const who = { supplier: name, name: "Sample Contact", email: `c${n}@sample.invalid` };
      ({ contactId } = await addContact(tx, { ...who, language: "ja", timeZone: "UTC" }, clock.now()));
    }
  });
  await db.orm
    .update(supplier)
    .set({ otherNames: ["オーザー金属株式会社"] })
    .where(eq(supplier.name, "Other Metals GmbH"));
});
afterAll(() => db.drop());

/** A conversation from which something came. */
const heardFrom = (where: Address) =>
  db.orm.transaction((tx) =>
    recordNotice(
      tx,
      {
        kind: "arrived",
        who: "bot",
        key: `arrived:${where}`,
        at: clock.now(),
        from: { platform: "slack", org: "T1", id: "U1", external: false },
        in: where,
      },
      clock.now(),
    ),
  );

async function tinstone(...argv: string[]) {
  const context = commandContext({ db: db.orm, clock, connected: new Set(["web"] as const) });
  return runCommand(context, argv, folder);
}

describe("a supplier's name, as somebody types it", () => {
  it.each([
    ["sample connectors k.k.", "Sample Connectors K.K."],
    ["  Sample  Connectors Ｋ.Ｋ. ", "Sample Connectors K.K."],
    ["オーザー金属株式会社", "Other Metals GmbH"],
  ])("%s is found", async (typed, name) => {
    expect((await supplierByName(db.orm, typed)).supplier?.name).toBe(name);
  });

  it.each([
    ["Sample Conectors", "Sample Connectors K.K."],
    ["Sample", "Sample Capacitors Ltd"],
    ["other metal", "Other Metals GmbH"],
  ])("%s is near, but nobody's", async (typed, name) => {
    const found = await supplierByName(db.orm, typed);
    expect(found.supplier).toBeUndefined();
    expect(found.near[0]).toBe(name);
  });

  it.each(["", "zzz", "%"])("“%s” is like nobody's", async (typed) => {
    expect(await supplierByName(db.orm, typed)).toEqual({ supplier: undefined, near: [] });
  });
});

describe("tinstone channel", () => {
  it("maps, lists and unmaps, and the audit has it", async () => {
    await heardFrom(CHANNEL);
    expect((await tinstone("channel", "map", CHANNEL, "Sample Connectors K.K.")).status).toBe(0);
    expect((await supplierOfChannel(db.orm, address("slack", "T1:C1")))?.name).toBe("Sample Connectors K.K.");
    expect((await tinstone("channel", "map", CHANNEL, "other metals gmbh")).status).toBe(0);
    expect((await tinstone("channel", "list")).stdout).toBe("Other Metals GmbH  slack:T1:C1  operator\n");
    expect((await tinstone("channel", "unmap", CHANNEL)).status).toBe(0);
    expect(await supplierOfChannel(db.orm, address("slack", "T1:C1"))).toBeUndefined();
    expect((await tinstone("channel", "unmap", CHANNEL)).status).toBe(1);
    const rows = await db.orm.select().from(audit).where(eq(audit.object, CHANNEL));
    expect(rows.map((one) => one.action)).toEqual(["channel.mapped", "channel.mapped", "channel.unmapped"]);
  });

  it.each([
    ["a name that is nobody's", [CHANNEL, "Sample Conectors"], "Did you mean: Sample Connectors K.K."],
    ["what is no channel", ["C0123456", "Other Metals GmbH"], "slack:T0123456:C0123456"],
    ["a channel without its workspace", ["slack:C1", "Other Metals GmbH"], "slack:T0123456:C0123456"],
    ["one message of a channel", [`${CHANNEL}:1.1`, "Other Metals GmbH"], "slack:T0123456:C0123456"],
    ["a channel in which the bot is not", ["slack:T1:C2", "Other Metals GmbH"], "mention it there"],
  ])("says what to type instead of %s", async (_, typed, said) => {
    const done = await tinstone("channel", "map", ...typed);
    expect(done.status).not.toBe(0);
    expect(done.stderr).toContain(said);
    expect((await tinstone("channel", "list")).stdout).not.toContain(typed[0]);
  });

  it("never shares with a supplier the channel where officers are told things", async () => {
    const where = address("slack", "T1:COFFICERS");
    await heardFrom(where);
    await db.orm.transaction((tx) => chooseCompliance(tx, where, "operator", clock.now()));
    expect((await tinstone("channel", "map", where, "Other Metals GmbH")).status).toBe(1);
    expect(await supplierOfChannel(db.orm, where)).toBeUndefined();
    const [{ id } = { id: "" }] = await db.orm.select().from(supplier);
    expect(await db.orm.transaction((tx) => mapChannel(tx, where, id, "officer:x", clock.now()))).toBe(false);
  });

  it("takes a channel from its supplier where officers are told things from now on", async () => {
    const where = address("slack", "T1:CTURNED");
    const [{ id } = { id: "" }] = await db.orm.select().from(supplier);
    await db.orm.transaction((tx) => mapChannel(tx, where, id, "operator", clock.now()));
    await db.orm.transaction((tx) => chooseCompliance(tx, where, "operator", clock.now()));
    expect(await supplierOfChannel(db.orm, where)).toBeUndefined();
  });
});

describe("tinstone person and tinstone supplier code", () => {
  it("list linked accounts and undo a link", async () => {
    const who = { platform: "slack" as const, org: "T1", id: "U1", external: true };
    await db.orm.transaction((tx) => linkPerson(tx, who, { contactId }, clock.now()));
    expect((await tinstone("person", "list")).stdout).toBe("slack  U1  contact  Sample Contact  T1\n");
    expect((await tinstone("person", "unlink", "slack", "U1")).status).toBe(0);
    expect((await actorOf(db.orm, who)).actor.kind).toBe("unknown");
    expect((await tinstone("person", "unlink", "slack", "U1")).status).toBe(1);
    expect((await tinstone("person", "list")).stdout).toContain("No account is linked");
  });

  it("revoke what a contact was given, their code too, and say which accounts are still linked", async () => {
    const who = { platform: "slack" as const, org: "T1", id: "U7", external: true };
    const code = await db.orm.transaction(async (tx) => {
      await linkPerson(tx, who, { contactId }, clock.now());
      return mintCode(tx, contactId, "operator", clock.now());
    });
    const hash = hashOf(symbolsOf(code));
    const live = () => db.orm.transaction((tx) => holdCode(tx, hash, clock.now()));
    expect(await live()).toBe(contactId);
    expect((await tinstone("supplier", "revoke", "c2@sample.invalid")).stdout).toContain(
      "tinstone person unlink slack U7",
    );
    expect(await live()).toBeUndefined();
    await tinstone("person", "unlink", "slack", "U7");
    expect((await tinstone("supplier", "revoke", "c2@sample.invalid")).stdout).not.toContain("unlink");
  });

  it("print a code once, with what to tell the supplier in their language", async () => {
    const printed = (await tinstone("supplier", "code", "c0@sample.invalid")).stdout;
    const code = /TIN7(?:-[0-9A-Z]{4}){4}/.exec(printed)?.[0] ?? "";
    expect(symbolsOf(code)).toHaveLength(16);
    expect(printed).toContain("ダイレクトメッセージ");
    expect((await tinstone("supplier", "code", "nobody@sample.invalid")).status).toBe(1);
  });
});
