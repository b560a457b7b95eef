import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { delivery } from "../../db/schema/index.ts";
import { type Address, address } from "../../src/chat/address.ts";
import { MOVED, owe, oweElsewhere } from "../../src/outbox/store.ts";
import { addContact } from "../../src/people/store.ts";
import { closeRow } from "../../src/queue/store.ts";
import type { Tx } from "../../src/store.ts";
import { reminderKey } from "../../src/survey/reminders/key.ts";
import { addReminders, lapse } from "../../src/survey/reminders/store.ts";
import { currentRequest } from "../../src/survey/store.ts";
import { notGotOut } from "../../src/trouble/store.ts";
import { startedCampaign } from "../support/campaign.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";

const NOW = new Date("2027-02-17T01:00:00Z");
const HOUR = 3_600_000;

describe("suppliers who are named because a message did not get out", () => {
  let database: TestDatabase;
  const requestIds = new Map<string, string>();

  beforeAll(async () => {
    database = await testDatabase();
    await database.orm.transaction(async (tx) => {
      const supplierIds = new Map<string, string>();
      for (const supplier of ["Boards", "Cables", "Magnets", "Plugs"]) {
        const who = { name: supplier, email: `${supplier}@sample.invalid`, language: "en", timeZone: "UTC" };
        supplierIds.set(supplier, (await addContact(tx, { supplier, ...who }, NOW)).supplierId);
      }
      await startedCampaign(tx, {}, NOW);
      for (const [name, id] of supplierIds) requestIds.set(name, (await currentRequest(tx, id))!.id);
    });
  });
  afterAll(() => database.drop());

  /** A step of a supplier is owed there, and its delivery ends so. */
  async function step(
    tx: Tx,
    name: string,
    n: number,
    where: Address,
    ends?: "done" | "parked",
  ): Promise<void> {
    const requestId = requestIds.get(name)!;
    const row = { ladder: "survey" as const, step: "invitation" as const, contactId: null };
    await addReminders(tx, requestId, n, [row], { at: NOW, localDate: "2027-02-17" });
    const key = reminderKey(requestId, n);
    const facts = { requestId, n, ladder: row.ladder, step: row.step };
    const owed = { key, template: "survey.invitation", facts, language: "en" as const };
    await owe(tx, { ...owed, conversation: where, to: where }, NOW);
    if (ends) await end(tx, key, ends);
    if (ends === "parked") await lapse(tx, requestId, n, "undelivered");
  }
  async function end(tx: Tx, key: string, state: "done" | "parked" | "dead"): Promise<void> {
    const all = await tx.select().from(delivery);
    await closeRow(tx, "outbox", all.find((one) => one.key === key)!.id, { state, at: NOW });
  }

  it("are those of that platform, lately, and to whom nothing got out since", async () => {
    const mail = (name: string) => address("mail", `${name.toLowerCase()}@sample.invalid`);
    const slack = address("slack", "magnets");
    await database.orm.transaction(async (tx) => {
      await step(tx, "Boards", 1, mail("Boards"), "parked");
      await step(tx, "Boards", 2, mail("Boards"));
      await step(tx, "Cables", 1, mail("Cables"), "parked");
      await step(tx, "Cables", 2, mail("Cables"), "done");
      await step(tx, "Magnets", 1, slack, "parked");
      // Its mailbox was gone, and the chat it went to takes nothing.
      await step(tx, "Plugs", 1, mail("Plugs"));
      const requestId = requestIds.get("Plugs")!;
      const key = reminderKey(requestId, 1);
      await end(tx, key, "dead");
      const facts = { requestId, n: 1 };
      const chat = address("slack", "plugs");
      await oweElsewhere(tx, { key, template: "survey.invitation", facts, language: "en" }, chat, NOW);
      await end(tx, `${key}${MOVED}`, "parked");
      await lapse(tx, requestId, 1, "undelivered");
    });
    const since = new Date(NOW.getTime() - HOUR);
    expect(await notGotOut(database.orm, "mail", since)).toEqual(["Boards"]);
    expect(await notGotOut(database.orm, "slack", since)).toEqual(["Magnets", "Plugs"]);
    expect(await notGotOut(database.orm, "slack", new Date(NOW.getTime() + HOUR))).toEqual([]);
  });
});
