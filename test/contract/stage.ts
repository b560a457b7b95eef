import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { rows } from "../../db/client.ts";
import type { Address } from "../../src/chat/address.ts";
import type { InboundEvent } from "../../src/chat/event.ts";
import type { Message } from "../../src/chat/message.ts";
import { createCore } from "../../src/core.ts";
import { sentence } from "../../src/i18n/index.ts";
import { mapChannel } from "../../src/people/channels/store.ts";
import { chooseCompliance } from "../../src/people/compliance/store.ts";
import { addContact, addOfficer, contactById, linkPerson } from "../../src/people/store.ts";
import { startedCampaign } from "../support/campaign.ts";
import { testClock } from "../support/clock.ts";
import { testDatabase } from "../support/database.ts";
import { judging } from "../support/judging.ts";
import { testLog } from "../support/log.ts";
import type { Ground, Harness, MakeHarness, Outcome } from "./harness.ts";

export const SUPPLIER = "Sample Connectors K.K.";

/** The adapter under test before the real core, on a real database, with hands on the door between them. */
export type Stage = Harness &
  Ground & {
    /** Every event that came through the port, also those the core then refused. */
    events: InboundEvent[];
    /** Every message that went out through the port. */
    sent: { to: Address; message: Message }[];
    /** Makes the core wait before it takes events, until the returned function is called. */
    hold(): () => void;
    /** The core refuses events, as it does without its database. */
    door: { failing: boolean };
    /** Resolves when nothing recorded is waiting to be worked or delivered. */
    settled(): Promise<void>;
    count(table: "inbox" | "drop" | "submission" | "request_event"): Promise<number>;
    end(): Promise<void>;
  };

export async function openStage(makeHarness: MakeHarness): Promise<Stage> {
  const database = await testDatabase();
  const db = database.orm;
  const ground = { database, clock: testClock(), log: testLog(), ...(await populate(database)) };
  const harness = await makeHarness(ground);
  const { adapter } = harness;
  await db.transaction(async (tx) => {
    await linkPerson(tx, harness.person, { contactId: ground.contactId }, ground.clock.now());
    if (harness.officers) await chooseCompliance(tx, harness.officers, "operator", ground.clock.now());
    const contact = await contactById(tx, ground.contactId);
    // In a channel they are answered as it is their supplier's.
    if (contact && harness.where !== harness.direct)
      await mapChannel(tx, harness.where, contact.supplierId, "operator", ground.clock.now());
  });

  const events: InboundEvent[] = [];
  const sent: Stage["sent"] = [];
  const door: Stage["door"] = { failing: false };
  let held = Promise.resolve();
  const { core, inbox, outbox } = createCore({
    db,
    clock: ground.clock,
    log: ground.log,
    judging,
    adapters: new Map([
      [
        adapter.platform,
        {
          ...adapter,
          send: (to, message, key) => {
            sent.push({ to, message });
            return adapter.send(to, message, key);
          },
        },
      ],
    ]),
    publicUrl: "http://127.0.0.1",
  });
  await adapter.start({
    ...core,
    async receive(event) {
      events.push(event);
      await held;
      if (door.failing) throw new Error("as asked");
      return core.receive(event);
    },
  });
  await database.listen("inbox", inbox.wake);
  await database.listen("outbox", outbox.wake);
  inbox.start();
  outbox.start();

  return {
    ...ground,
    ...harness,
    events,
    sent,
    door,
    hold() {
      let open: (() => void) | undefined;
      held = new Promise((resolve) => {
        open = resolve;
      });
      return () => open?.();
    },
    async settled() {
      const waiting = sql`select 1 from inbox where state = 'open' union all select 1 from delivery where state = 'open'`;
      while (rows(await db.execute(waiting)).length > 0) await sleep(20);
    },
    async count(table) {
      const [found] = rows<{ n: number }>(
        await db.execute(sql`select count(*)::int as n from ${sql.identifier(table)}`),
      );
      return found!.n;
    },
    async end() {
      await harness.close();
      await adapter.stop();
      await inbox.stop();
      await outbox.stop();
      await database.drop();
    },
  };
}

/** What the person sees of something that was not saved; a form keeps what was typed. */
export function failed(
  stage: Stage,
  what: Harness["saysItFailed"][number],
  typed?: Record<string, string>,
): Outcome {
  if (!stage.saysItFailed.includes(what)) return { kind: "failed" };
  const told = sentence("en", what === "words" ? "chat.not_received" : "chat.not_saved");
  return { kind: "failed", told, ...(typed && { typed }) };
}

async function populate(database: Ground["database"]) {
  const now = testClock().now();
  const email = "contact@sample.invalid";
  return database.orm.transaction(async (tx) => {
    const who = { supplier: SUPPLIER, name: "Sample Contact", email, language: "en", timeZone: "UTC" };
    const { contactId } = await addContact(tx, who, now);
    const officerId = await addOfficer(
      tx,
      { name: "Sample Officer", email: "officer@sample.invalid", roles: ["compliance"], language: "en" },
      now,
    );
    const plan = { year: 2026, dueOn: "2027-03-31", oldestVersion: null };
    await startedCampaign(
      tx,
      { ...plan, requester: "Sample Instruments Inc.", contactPerson: "Sample Officer" },
      now,
    );
    return { contactId, officerId, email };
  });
}
