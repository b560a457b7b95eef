import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { createHttpServer } from "../../adapters/http/index.ts";
import { createSlackAdapter } from "../../adapters/slack/index.ts";
import { rows } from "../../db/client.ts";
import type { Core } from "../../src/chat/adapter.ts";
import type { InboundEvent } from "../../src/chat/event.ts";
import { judge } from "../../src/cmrt/index.ts";
import { createCore } from "../../src/core.ts";
import { owe } from "../../src/outbox/store.ts";
import { OFFICERS_PAGE } from "../../src/people/links/store.ts";
import { addContact, linkPerson } from "../../src/people/store.ts";
import { openCampaign } from "../../src/survey/store.ts";
import { testClock } from "./clock.ts";
import { testDatabase } from "./database.ts";
import { startFakeSlack } from "./fake-slack.ts";
import { testLog } from "./log.ts";

export const SUPPLIER = "Sample Connectors K.K.";
/** The supplier's contact, an ordinary member of the workspace. */
export const CONTACT = { id: "U0CONTACT", email: "contact@sample.invalid", locale: "en-US" };

export type SlackDesk = Awaited<ReturnType<typeof openSlackDesk>>;

/** The Slack adapter between a fake Slack and the real core on a real database, over HTTP both ways. */
export async function openSlackDesk() {
  const database = await testDatabase("embedded");
  const db = database.orm;
  const clock = testClock();
  const log = testLog();
  const failures: unknown[] = [];
  const fake = await startFakeSlack();
  fake.addUser(CONTACT);
  const adapter = createSlackAdapter(fake.config, { clock, failed: (error) => failures.push(error) });
  const contactId = await db.transaction(async (tx) => {
    const who = { supplier: SUPPLIER, name: "Sample Contact", language: "en", timeZone: "UTC" };
    const added = await addContact(tx, { ...who, email: CONTACT.email }, clock.now());
    const plan = { year: 2026, dueOn: "2027-03-31", oldestVersion: null };
    await openCampaign(
      tx,
      { ...plan, requester: "Sample Instruments Inc.", contactPerson: "Sample Officer" },
      clock.now(),
    );
    return added.contactId;
  });
  const { core, inbox, outbox } = createCore({
    db,
    clock,
    log,
    judging: { judge, waiting: () => 0, close: async () => undefined },
    adapters: new Map([["slack", adapter]]),
    compliance: OFFICERS_PAGE,
    publicUrl: "http://127.0.0.1",
  });
  const events: InboundEvent[] = [];
  const door = { failing: false };
  const watched: Core = {
    ...core,
    async receive(event) {
      events.push(event);
      if (door.failing) throw new Error("as asked");
      return core.receive(event);
    },
  };
  await adapter.start(watched);
  const http = createHttpServer(
    { host: "127.0.0.1", port: 0, publicUrl: "http://127.0.0.1", loopbackOnly: true },
    { routes: adapter.routes, ready: async () => true, failed: (error) => failures.push(error) },
  );
  fake.tell(`http://127.0.0.1:${await http.listen()}`);
  await database.listen("inbox", inbox.wake);
  await database.listen("outbox", outbox.wake);
  inbox.start();
  outbox.start();

  return {
    db,
    clock,
    log,
    failures,
    fake,
    adapter,
    events,
    door,
    contactId,
    wake: outbox.wake,
    /** The contact's Slack account is known to be theirs. */
    link: () =>
      db.transaction(async (tx) =>
        linkPerson(
          tx,
          { platform: "slack", org: fake.team, id: CONTACT.id, external: false },
          { contactId },
          clock.now(),
        ),
      ),
    owe: (owed: Omit<Parameters<typeof owe>[1], "language">) =>
      db.transaction((tx) => owe(tx, { ...owed, language: "en" }, clock.now())),
    /** Resolves when nothing recorded is waiting to be worked or delivered. */
    async settled() {
      const waiting = sql`select 1 from inbox where state = 'open' union all select 1 from delivery where state = 'open'`;
      while (rows(await db.execute(waiting)).length > 0) await sleep(20);
    },
    async count(table: "inbox" | "submission") {
      const [found] = rows<{ n: number }>(
        await db.execute(sql`select count(*)::int as n from ${sql.identifier(table)}`),
      );
      return found!.n;
    },
    async close() {
      await http.close();
      await adapter.stop();
      await inbox.stop();
      await outbox.stop();
      await fake.close();
      await database.drop();
    },
  };
}
