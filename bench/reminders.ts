/**
 * A sweep while 1,000, 10,000 and 100,000 open requests of one survey wait beside as many of a closed one, and the same
 * number is due, on a Postgres server: medians, beside a sweep that loads every open request and asks the ladder each
 * time, and how long officers' message about all of them takes to be loaded; then how the database finds what is due.
 * Run: npx tsx bench/reminders.ts
 */
import { sql } from "drizzle-orm";
import { type Database, openDatabase, rows } from "../db/client.ts";
import { migrate } from "../db/migrate.ts";
import { loadProposal, proposedSince } from "../src/survey/escalation/store.ts";
import { nextOf, situationsOf } from "../src/survey/reminders/situation.ts";
import { dueStatement } from "../src/survey/reminders/store.ts";
import { type Swept, sweep } from "../src/survey/reminders/sweep.ts";
import { startPostgres } from "../test/support/postgres.ts";
import { fillAsked } from "./support/asked.ts";

const SIZES = [1_000, 10_000, 100_000];
const DUE = 100;
const ROUNDS = 5;
/** From the first to the last, while the same number is due. */
const MOST_GROWTH = 2;
/** What the alternative loads at once. */
const PAGE = 1_000;

/** A Monday, at 11:00 where all suppliers of the bench are; the survey's reminder of T−14 was for the Friday before. */
const NOW = new Date("2027-03-01T11:00:00Z");
/** A week after the survey's due date, and the day before. */
const LATE = "2027-03-19T11:00:00Z";
const LATE_EVE = "2027-03-18T12:00:00Z";
const CONNECTED = new Set(["web"] as const) as ReadonlySet<string>;

type Figures = { sweepMs: number; scanMs: number; found: number };

/** As if all of them were a week late on one day, and nobody knew the buyer of any. Returns ms. */
async function proposeAll({ orm: db }: Database, requests: number): Promise<number> {
  const facts = { step: "escalation", day: LATE.slice(0, 10), buyer: "", buyerName: "" };
  await db.execute(sql`
    insert into request_event (request_id, at, kind, from_status, to_status, actor, facts)
    select id, ${LATE}, 'proposed', status, status, 'tinstone', ${JSON.stringify(facts)}::jsonb
    from request where next_reminder_at is not null`);
  await db.execute(sql`analyze`);
  return timed(async () => {
    const [told] = await proposedSince(db, new Date(LATE_EVE));
    const shown = told && (await loadProposal(db, told.proposal, { most: 30 }));
    if (shown?.count !== requests || shown.suppliers.length !== 30)
      throw new Error("not all that was proposed was found");
  });
}

/** The survey of the year before, closed, with the same suppliers. */
async function addClosed({ orm: db }: Database): Promise<void> {
  await db.execute(sql`
    insert into campaign (year, due_on, requester, contact_person, created_at, started_at, closed_at)
    select 2025, '2026-03-31', requester, contact_person, '2026-01-19', '2026-01-19', '2026-05-29' from campaign`);
  await db.execute(sql`
    insert into request (campaign_id, supplier_id, status, created_at)
    select c.id, s.id, 'invited', '2026-01-19' from supplier s, campaign c where c.year = 2025`);
  await db.execute(sql`analyze`);
}

/** Others each time: they have no later day to answer than the survey's, so a reminder is due now. */
async function makeDue({ orm: db }: Database, round: number): Promise<void> {
  await db.execute(sql`
    update request set due_on = null, next_reminder_at = ${NOW.toISOString()}
    where id in (
      select r.id from request r join campaign c on c.id = r.campaign_id
      where c.closed_at is null order by r.id limit ${DUE} offset ${round * DUE})`);
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
    // The scan of the largest survey takes long enough to be measured twice; the first warms what the sweep uses, too.
    if (round < 2) scans.push(await timed(async () => (found = await scan(database))));
    let swept: Swept | undefined;
    sweeps.push(
      await timed(async () => (swept = await sweep({ db: database.orm, connected: CONNECTED }, NOW))),
    );
    if (swept?.owed !== DUE || found !== DUE)
      throw new Error(`not all that was due was found: ${JSON.stringify({ swept, found })}`);
  }
  return { sweepMs: median(sweeps), scanMs: Math.min(...scans), found };
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
    `${DUE} due; medians of ${ROUNDS}\n${"requests".padStart(10)}${"sweep ms".padStart(12)}${"scan of all ms".padStart(18)}${"all to officers ms".padStart(22)}`,
  );
  for (const requests of SIZES) {
    const name = `bench_${requests}`;
    const admin = await openDatabase({ databaseUrl: server.url("postgres"), dataDir: "" });
    await admin.orm.execute(sql`create database ${sql.identifier(name)}`);
    await admin.close();
    const database = await openDatabase({ databaseUrl: server.url(name), dataDir: "" });
    await migrate(database);
    await fillAsked(database, requests);
    await addClosed(database);
    const measured = await measure(database);
    figures.push(measured);
    await makeDue(database, ROUNDS);
    plan = await explained(database);
    const proposalMs = await proposeAll(database, requests);
    const columns = [
      String(requests).padStart(10),
      measured.sweepMs.toFixed(0).padStart(12),
      measured.scanMs.toFixed(0).padStart(18),
      proposalMs.toFixed(0).padStart(22),
    ];
    print(columns.join(""));
    await database.close();
  }
  const ratio = (of: (one: Figures) => number) => of(figures.at(-1)!) / of(figures[0]!);
  const [swept, scanned] = [ratio((one) => one.sweepMs), ratio((one) => one.scanMs)];
  print(`last/first: sweep ${swept.toFixed(2)}×, scan of all ${scanned.toFixed(2)}×`);
  print(`how the ${DUE} of the last are found:\n${plan}`);
  if (swept > MOST_GROWTH) throw new Error(`the sweep grew by more than ${MOST_GROWTH}×`);
  if (!plan.includes("request_next_reminder")) throw new Error("the sweep does without its index");
} finally {
  await server.stop();
}
