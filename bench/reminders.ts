/**
 * A sweep while 1,000, 10,000 and 100,000 open requests of one survey wait and the same number is due, on a Postgres
 * server: medians, beside a sweep that loads every open request and asks the ladder each time; then how the database
 * finds what is due. Run: npx tsx bench/reminders.ts
 */
import { sql } from "drizzle-orm";
import { type Database, openDatabase, rows } from "../db/client.ts";
import { migrate } from "../db/migrate.ts";
import { nextOf, situationsOf } from "../src/survey/reminders/situation.ts";
import { dueStatement } from "../src/survey/reminders/store.ts";
import { type Swept, sweep } from "../src/survey/reminders/sweep.ts";
import { startPostgres } from "../test/support/postgres.ts";

const SIZES = [1_000, 10_000, 100_000];
const DUE = 100;
const ROUNDS = 5;
/** What the alternative loads at once. */
const PAGE = 1_000;

/** A Monday, at 11:00 where all suppliers of the bench are; the reminder two weeks ahead was for the Friday before. */
const NOW = new Date("2027-03-01T11:00:00Z");
const DUE_SOON = "2027-03-12";
const CONNECTED = new Set(["web"] as const) as ReadonlySet<string>;

type Figures = { sweepMs: number; scanMs: number; found: number };

/** A survey with so many open requests: all were invited, and what is next for them is weeks away. */
async function fill({ orm: db }: Database, requests: number): Promise<void> {
  const invited = "2027-01-18T11:00:00Z";
  const ids = sql`generate_series(1, ${requests}) as i`;
  await db.execute(sql`
    insert into campaign (year, due_on, requester, contact_person, created_at, started_at)
    values (2026, '2027-05-31', 'Sample Instruments Inc.', 'Sample Officer', ${invited}, ${invited})`);
  await db.execute(sql`
    insert into supplier (name, country, created_at) select 'Sample ' || i || ' Ltd', 'GB', ${invited} from ${ids}`);
  await db.execute(sql`
    insert into contact (supplier_id, name, email, language, time_zone, created_at)
    select id, 'Sample Contact', id || '@sample.invalid', 'en', 'Europe/London', ${invited} from supplier`);
  await db.execute(sql`
    insert into contact_address (contact_id, address, preference)
    select id, 'web:contact:' || id, 0 from contact`);
  await db.execute(sql`
    insert into request (campaign_id, supplier_id, status, created_at, next_reminder_at)
    select c.id, s.id, 'invited', ${invited}, ${"2027-05-03T11:00:00Z"} from supplier s, campaign c`);
  await db.execute(sql`
    insert into request_event (request_id, at, kind, from_status, to_status, actor, facts)
    select r.id, ${invited}, kind, 'planned', case kind when 'planned' then 'planned' else 'invited' end,
      'tinstone', '{"n": 1}' from request r, unnest(array['planned', 'invited']) as kind`);
  await db.execute(sql`
    insert into reminder (request_id, n, ladder, step, outcome, at, local_date, contact_id)
    select r.id, 1, 'survey', 'invitation', 'owed', ${invited}, '2027-01-18', t.id
    from request r join contact t on t.supplier_id = r.supplier_id`);
  await db.execute(sql`analyze`);
}

/** Others each time: their day to answer is in two weeks, so a reminder is due now. */
async function makeDue({ orm: db }: Database, round: number): Promise<void> {
  await db.execute(sql`
    update request set due_on = ${DUE_SOON}, next_reminder_at = ${NOW.toISOString()}
    where id in (select id from request order by id limit ${DUE} offset ${round * DUE})`);
}

/** The alternative: asks the ladder about every open request. Returns how many are due. */
async function scan({ orm: db }: Database): Promise<number> {
  let due = 0;
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const page = rows<{ id: string }>(
      await db.execute(sql`
        select r.id from request r join campaign c on c.id = r.campaign_id
        where r.id > ${after} and r.decided_by is null and r.status in ('planned', 'invited', 'acknowledged', 'returned')
          and c.started_at is not null and c.paused_at is null and c.closed_at is null
        order by r.id limit ${PAGE}`),
    );
    for (const one of await situationsOf(
      db,
      page.map(({ id }) => id),
      CONNECTED,
    )) {
      const next = nextOf(one, NOW);
      if (next.kind === "send" && next.at <= NOW) due += 1;
    }
    if (page.length < PAGE) return due;
    after = page.at(-1)!.id;
  }
}

async function measure(database: Database): Promise<Figures> {
  const sweeps: number[] = [];
  const scans: number[] = [];
  let found = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    await makeDue(database, round);
    // The scan of the largest survey takes long enough to be measured once.
    if (round === 0) scans.push(await timed(async () => (found = await scan(database))));
    let swept: Swept | undefined;
    sweeps.push(
      await timed(async () => (swept = await sweep({ db: database.orm, connected: CONNECTED }, NOW))),
    );
    if (swept?.owed !== DUE || found !== DUE)
      throw new Error(`not all that was due was found: ${JSON.stringify({ swept, found })}`);
  }
  return { sweepMs: median(sweeps), scanMs: median(scans), found };
}

async function explained({ orm: db }: Database): Promise<string> {
  const plan = rows<Record<string, string>>(
    await db.execute(sql`explain (analyze, costs off) ${dueStatement(NOW, DUE)}`),
  );
  return plan.map((row) => `  ${row["QUERY PLAN"]}`).join("\n");
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

const print = (text: string) => process.stdout.write(`${text}\n`);

const server = await startPostgres();
try {
  const figures: Figures[] = [];
  let plan = "";
  print(
    `${DUE} due; medians of ${ROUNDS}\n${"requests".padStart(10)}${"sweep ms".padStart(12)}${"scan of all ms".padStart(18)}`,
  );
  for (const requests of SIZES) {
    const name = `bench_${requests}`;
    const admin = await openDatabase({ databaseUrl: server.url("postgres"), dataDir: "" });
    await admin.orm.execute(sql`create database ${sql.identifier(name)}`);
    await admin.close();
    const database = await openDatabase({ databaseUrl: server.url(name), dataDir: "" });
    await migrate(database);
    await fill(database, requests);
    const measured = await measure(database);
    figures.push(measured);
    print(
      `${String(requests).padStart(10)}${measured.sweepMs.toFixed(0).padStart(12)}${measured.scanMs.toFixed(0).padStart(18)}`,
    );
    await makeDue(database, ROUNDS);
    plan = await explained(database);
    await database.close();
  }
  const ratio = (of: (one: Figures) => number) => (of(figures.at(-1)!) / of(figures[0]!)).toFixed(2);
  print(`last/first: sweep ${ratio((one) => one.sweepMs)}×, scan of all ${ratio((one) => one.scanMs)}×`);
  print(`how the ${DUE} of the last are found:\n${plan}`);
} finally {
  await server.stop();
}
