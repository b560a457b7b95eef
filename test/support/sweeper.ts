import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { openDatabase, rows } from "../../db/client.ts";
import type { ChatAdapter } from "../../src/chat/adapter.ts";
import type { Platform } from "../../src/chat/address.ts";
import { createOutboxWorker } from "../../src/outbox/deliver.ts";
import { sweep } from "../../src/survey/reminders/sweep.ts";
import { reminderTemplates } from "../../src/survey/reminders/templates.ts";
import { testLog } from "./log.ts";

/**
 * A process that sweeps and delivers. For every instant it reads it does what is due by then on the database it was
 * given, brings each message to a receiver, and says so when nothing is left that is not in somebody else's hands.
 */
const [databaseUrl, receiver, name] = process.argv.slice(2) as [string, string, string];
const { orm: db } = await openDatabase({ databaseUrl, dataDir: "" });
let now = new Date(0);
const clock = { now: () => now };

const mail = {
  platform: "mail",
  can: () => ({}),
  audience: async () => "one",
  async send(to: string, _message: unknown, key: string) {
    await fetch(receiver, { method: "POST", body: JSON.stringify({ by: name, key }) });
    return { thread: to, parts: [] };
  },
} as unknown as ChatAdapter;
const adapters: ReadonlyMap<Platform, ChatAdapter> = new Map([["mail", mail]]);

/** Whether something is owed that nobody is just delivering. */
async function waits(): Promise<boolean> {
  const [found] = rows<{ n: number }>(
    await db.execute(sql`
      select count(*)::int as n from delivery d join lane l on l.queue = 'outbox' and l.address = d.lane
      where d.state = 'open' and (l.lease_until is null or l.lease_until <= clock_timestamp())`),
  );
  return found!.n > 0;
}

async function deliver(): Promise<void> {
  const outbox = createOutboxWorker(db, {
    clock,
    log: testLog(),
    adapters,
    templates: reminderTemplates(db, clock, adapters),
    onlyOfficersRead: async () => false,
    onGivenUp: async () => undefined,
    onSilent: async () => undefined,
  });
  outbox.start();
  while (await waits()) await sleep(5);
  await outbox.stop();
}

process.stdout.write("ready\n");
for await (const line of createInterface(process.stdin)) {
  now = new Date(line);
  await sweep({ db, connected: adapters }, now);
  await deliver();
  process.stdout.write("done\n");
}
