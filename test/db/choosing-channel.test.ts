import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { delivery } from "../../db/schema/index.ts";
import type { Audience, ChatAdapter } from "../../src/chat/adapter.ts";
import { address } from "../../src/chat/address.ts";
import type { PersonRef } from "../../src/chat/event.ts";
import { mapChannel, supplierOfChannel } from "../../src/people/channels/store.ts";
import { channelPresses } from "../../src/people/compliance/choose.ts";
import { BY_ENVIRONMENT, chooseCompliance, complianceAddress } from "../../src/people/compliance/store.ts";
import { addContact, addOfficer, linkPerson } from "../../src/people/store.ts";
import { tellOfficers } from "../../src/people/tell-officers.ts";
import { OFFICERS_PAGE } from "../../src/people/web.ts";
import type { Tx } from "../../src/store.ts";
import { describeOnServer, type TestDatabase, testDatabase } from "../support/database.ts";
import { createMemoryChat } from "../support/memory-adapter.ts";
import { buttonIn, openPlainBot, type PlainBot } from "../support/plain-bot.ts";

const CHANNEL = address("teams", "channel");
const account = (id: string): PersonRef => ({ platform: "teams", org: "t", id, external: false });
const officer = account("officer");
const colleague = account("colleague");

describeOnServer("two officers who say at once what channels are for", () => {
  const now = new Date("2026-11-02T09:00:00Z");
  const [one, other] = [address("slack", "T1:C1"), address("slack", "T1:C2")];
  let db: TestDatabase;
  let officers: PersonRef[];
  let supplierId: string;

  beforeEach(async () => {
    db = await testDatabase("server");
    await db.orm.transaction(async (tx) => {
      officers = [account("olga"), account("otto")];
      for (const who of officers) {
        const of = { name: who.id, email: `${who.id}@sample.invalid`, language: "en" };
        await linkPerson(
          tx,
          who,
          { officerId: await addOfficer(tx, { ...of, roles: ["compliance"] }, now) },
          now,
        );
      }
      const anna = { name: "Anna", email: "anna@sample.invalid", language: "en", timeZone: "UTC" };
      ({ supplierId } = await addContact(tx, { supplier: "Sample Boards GmbH", ...anna }, now));
    });
  });
  afterEach(() => db.drop());

  /** The second begins while the first is not yet committed. */
  async function atOnce<T>(first: (tx: Tx) => Promise<unknown>, second: (tx: Tx) => Promise<T>): Promise<T> {
    const [begin, release] = [gate(), gate()];
    const before = db.orm.transaction(async (tx) => {
      await first(tx);
      begin.open();
      await release.opened;
    });
    await begin.opened;
    const after = db.orm.transaction(second);
    await sleep(200);
    release.open();
    await before;
    return after;
  }

  it("never make one both the officers' and a supplier's", async () => {
    const mapped = await atOnce(
      (tx) => chooseCompliance(tx, one, "officer:x", now),
      (tx) => mapChannel(tx, one, supplierId, "officer:y", now),
    );
    expect(mapped).toBe(false);
    await atOnce(
      (tx) => mapChannel(tx, other, supplierId, "officer:y", now),
      (tx) => chooseCompliance(tx, other, "officer:x", now),
    );
    expect(await complianceAddress(db.orm)).toBe(other);
    expect(await supplierOfChannel(db.orm, other)).toBeUndefined();
  });

  it("choose one after the other, and each place before is told that they moved", async () => {
    const use = channelPresses({ db: db.orm, adapterOf: () => readBy("ours") })["channel.officers"];
    if (!use) throw new Error("nobody handles the button");
    const [press, again] = await Promise.all(
      [one, other].map(async (where, n) => {
        const from = officers[n] ?? officer;
        const event = { key: `k${n}`, at: now, from, in: where, action: "channel.officers", value: "" };
        const pressed = { ...event, kind: "pressed" as const };
        const decide = await use(pressed);
        return (tx: Tx) => decide(tx, pressed, now);
      }),
    );
    if (!press || !again) throw new Error("expected two presses");
    await atOnce(press, again);
    expect(await complianceAddress(db.orm)).toBe(other);
    const told = await db.orm.select().from(delivery).where(eq(delivery.template, "officers.channel_moved"));
    expect(told.map(({ lane }) => lane).toSorted()).toEqual([one, OFFICERS_PAGE].toSorted());
  });
});

function gate() {
  let open: (() => void) | undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open?.() };
}

/** An adapter that says one thing of who reads. */
function readBy(audience: Audience): ChatAdapter {
  return { ...createMemoryChat().adapter, audience: async () => audience };
}

describe("an officer mentions the bot in a channel", () => {
  let bot: PlainBot;

  beforeEach(async () => {
    bot = await openPlainBot();
    bot.places.set(CHANNEL, { audience: "ours" });
    await bot.db.transaction(async (tx) => {
      const of = {
        name: "Olga",
        email: "olga@sample.invalid",
        roles: ["compliance" as const],
        language: "en",
      };
      await linkPerson(
        tx,
        officer,
        { officerId: await addOfficer(tx, of, bot.clock.now()) },
        bot.clock.now(),
      );
      const who = { name: "Anna", email: "anna@sample.invalid", language: "en", timeZone: "UTC" };
      await addContact(tx, { supplier: "Sample Boards GmbH", ...who }, bot.clock.now());
    });
  });
  afterEach(() => bot.close());

  const mention = async (who = officer) => {
    await bot.say(who, CHANNEL, "@Tinstone hello");
    await bot.settled();
    return bot.posts(CHANNEL).at(-1)!.message;
  };
  const chosen = () => complianceAddress(bot.db);

  it("and makes it the one for officers' messages; the place before is told that they go elsewhere", async () => {
    const use = buttonIn(await mention(), "channel.officers");
    expect(await bot.press(officer, CHANNEL, use)).toEqual({ kind: "none" });
    await bot.settled();
    expect(await chosen()).toBe(CHANNEL);
    expect(bot.texts(CHANNEL)).toEqual([expect.stringContaining("Olga chose this place")]);
    expect(JSON.stringify(bot.posts(CHANNEL).at(-1)?.message)).not.toContain("channel.officers");
    expect(bot.texts(OFFICERS_PAGE)).toEqual([expect.stringContaining("no longer come here")]);
    const told = { key: "told", template: "officers.notice_failed", facts: { name: "Anna" } };
    await bot.db.transaction((tx) => tellOfficers(tx, told, bot.clock.now()));
    await bot.settled();
    expect(bot.texts(CHANNEL).at(-1)).toContain("Anna");
    // Asked again where it is settled, the bot helps as it always does.
    expect((await mention()).text).not.toContain("What is this channel for");
  });

  it("and nobody misses the old channel's farewell where that channel is gone", async () => {
    const old = address("slack", "old");
    await bot.db.transaction((tx) => chooseCompliance(tx, old, "operator", bot.clock.now()));
    bot.places.set(old, { audience: "ours", fails: "unreachable" });
    await bot.press(officer, CHANNEL, buttonIn(await mention(), "channel.officers"));
    await bot.settled();
    expect(bot.texts(CHANNEL)).toEqual([expect.stringContaining("Olga chose this place")]);
    expect(bot.texts(OFFICERS_PAGE)).toEqual([]);
  });

  it("but not where guests or outsiders read, nor when they came in after the question", async () => {
    const use = buttonIn(await mention(), "channel.officers");
    bot.places.set(CHANNEL, { audience: "mixed" });
    expect(await bot.press(officer, CHANNEL, use)).toMatchObject({
      message: { text: expect.stringContaining("cannot be the one for officers") },
    });
    const asked = await mention();
    expect(asked.text).toContain("cannot be the one for officers");
    expect(() => buttonIn(asked, "channel.officers")).toThrow();
    expect(await chosen()).toBe(OFFICERS_PAGE);
  });

  it("but the operator's choice stands", async () => {
    const elsewhere = address("slack", "set");
    const use = buttonIn(await mention(), "channel.officers");
    await bot.db.transaction((tx) => chooseCompliance(tx, elsewhere, BY_ENVIRONMENT, bot.clock.now()));
    expect(await bot.press(officer, CHANNEL, use)).toMatchObject({
      message: { text: expect.stringContaining("COMPLIANCE_CHANNEL") },
    });
    expect(await chosen()).toBe(elsewhere);
  });

  it("and nobody else is asked, or can answer", async () => {
    const use = buttonIn(await mention(), "channel.officers");
    expect((await mention(colleague)).text).not.toContain("What is this channel for");
    expect(await bot.press(colleague, CHANNEL, use)).toMatchObject({ kind: "say" });
    expect(await bot.press({ ...officer, external: true }, CHANNEL, use)).toMatchObject({ kind: "say" });
    const form = buttonIn(await mention(), "channel.supplier");
    expect(await bot.press(colleague, CHANNEL, form)).toMatchObject({ kind: "say" });
    const values = { supplier: "Sample Boards GmbH" };
    await bot.submit(colleague, CHANNEL, "channel_supplier", form.value, values);
    expect(await supplierOfChannel(bot.db, CHANNEL)).toBeUndefined();
    expect(await chosen()).toBe(OFFICERS_PAGE);
  });

  it("and says which supplier it is shared with; a name that is nobody's comes back with the nearest", async () => {
    bot.places.set(CHANNEL, { audience: "mixed" });
    const belongs = buttonIn(await mention(), "channel.supplier");
    const opened = await bot.press(officer, CHANNEL, belongs);
    if (opened.kind !== "form") throw new Error(`expected a form, got ${opened.kind}`);
    const save = (supplier: string) =>
      bot.submit(officer, CHANNEL, opened.form.name, opened.form.context, { supplier });
    expect(await save("Sample Bords")).toMatchObject({
      kind: "invalid",
      problems: { supplier: expect.stringContaining("Sample Boards GmbH") },
    });
    expect(await supplierOfChannel(bot.db, CHANNEL)).toBeUndefined();
    expect(await save("sample boards gmbh")).toEqual({ kind: "close" });
    await bot.settled();
    expect((await supplierOfChannel(bot.db, CHANNEL))?.name).toBe("Sample Boards GmbH");
    expect(bot.texts(CHANNEL)).toEqual([expect.stringContaining("belongs to Sample Boards GmbH, says Olga")]);
    // Asked again, everybody reads the question, and the officer alone whose it is.
    const again = await mention();
    expect(again.text).toContain("belongs to a supplier");
    expect(again.text).not.toContain("Sample Boards");
    expect(await bot.press(officer, CHANNEL, buttonIn(again, "channel.supplier"))).toMatchObject({
      form: { intro: expect.stringContaining("Sample Boards GmbH") },
    });
  });

  it("and in a conversation with the bot alone is helped as always", async () => {
    const direct = address("teams", "with-officer");
    await bot.say(officer, direct, "hello");
    await bot.settled();
    expect(bot.texts(direct)).toEqual([expect.stringContaining("Drop a file here")]);
  });
});
