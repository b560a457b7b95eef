import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { createHttpServer } from "../../adapters/http/index.ts";
import { rows } from "../../db/client.ts";
import type { ChatAdapter, Core } from "../../src/chat/adapter.ts";
import type { InboundEvent, PersonRef } from "../../src/chat/event.ts";
import { createCore } from "../../src/core.ts";
import { owe } from "../../src/outbox/store.ts";
import { addContact, linkPerson } from "../../src/people/store.ts";
import { startedCampaign } from "./campaign.ts";
import type { TestClock } from "./clock.ts";
import { testDatabase } from "./database.ts";
import { judging } from "./judging.ts";
import { testLog } from "./log.ts";

export const SUPPLIER = "Sample Connectors K.K.";

/** One adapter before the real core on a real database, over HTTP; `failures` is where it reports to. */
export async function openDesk(adapter: ChatAdapter, email: string, clock: TestClock, failures: unknown[]) {
  const database = await testDatabase();
  const db = database.orm;
  const log = testLog();
  const contactId = await db.transaction(async (tx) => {
    const who = { supplier: SUPPLIER, name: "Sample Contact", language: "en", timeZone: "UTC", email };
    const added = await addContact(tx, who, clock.now());
    const plan = { year: 2026, dueOn: "2027-03-31", oldestVersion: null };
    const asks = { requester: "Sample Instruments Inc.", contactPerson: "Sample Officer" };
    await startedCampaign(tx, { ...plan, ...asks }, clock.now());
    return added.contactId;
  });
  const { core, inbox, outbox } = createCore({
    db,
    clock,
    log,
    judging,
    adapters: new Map([[adapter.platform, adapter]]),
    publicUrl: "http://127.0.0.1",
  });
  const events: InboundEvent[] = [];
  const door: { failing: boolean; waitMs: number } = { failing: false, waitMs: 0 };
  const watched: Core = {
    ...core,
    async receive(event) {
      events.push(event);
      await sleep(door.waitMs);
      if (door.failing) throw new Error("as asked");
      return core.receive(event);
    },
  };
  await adapter.start(watched);
  const http = createHttpServer(
    { host: "127.0.0.1", port: 0, publicUrl: "http://127.0.0.1", loopbackOnly: true },
    { routes: adapter.routes, ready: async () => true, failed: (error) => failures.push(error) },
  );
  const url = `http://127.0.0.1:${await http.listen()}`;
  await database.listen("inbox", inbox.wake);
  await database.listen("outbox", outbox.wake);
  inbox.start();
  outbox.start();

  return {
    url,
    db,
    clock,
    log,
    failures,
    adapter,
    events,
    door,
    contactId,
    wake: outbox.wake,
    /** An account is known to be the contact's. */
    linkAccount: (account: PersonRef) =>
      db.transaction((tx) => linkPerson(tx, account, { contactId }, clock.now())),
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
      await database.drop();
    },
  };
}
