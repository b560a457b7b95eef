/**
 * How long the serving process cannot answer anybody while 20 dropped files are judged: the delay of its event loop,
 * measured inside it, on a Postgres server and on PGlite; and while a survey of 20,000 suppliers is swept, paused and
 * resumed on PGlite. Run: npx tsx bench/event-loop.ts
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { type Database, openDatabase } from "../db/client.ts";
import { migrate } from "../db/migrate.ts";
import { pauseCampaign } from "../src/survey/campaigns/start.ts";
import { holdCampaign, listCampaigns } from "../src/survey/campaigns/store.ts";
import { sweep } from "../src/survey/reminders/sweep.ts";
import { fill } from "../test/support/cmrt/fill.ts";
import { changed, cleanFill } from "../test/support/cmrt/forms.ts";
import { startPostgres } from "../test/support/postgres.ts";
import {
  type Environment,
  type Program,
  programEnvironment,
  startProgram,
  tinstone,
} from "../test/support/program.ts";
import { enterByLink, type UploadedFile, type WebChat } from "../test/support/web-client.ts";
import { fillAsked, INVITED } from "./support/asked.ts";

const ASKED = 20_000;
const SUPPLIERS = 4;
const FILES_EACH = 5;
const MONITOR = new URL("./support/loop-delay.mjs", import.meta.url).href;

type Figures = { p50: number; p99: number; max: number };

/** What the program's loop did since it was asked last. */
async function loopDelay(program: Program): Promise<Figures> {
  const said = () => program.printed().match(/event-loop-delay .*/g) ?? [];
  const before = said().length;
  process.kill(program.pid, "SIGUSR2");
  while (said().length === before) await sleep(5);
  return JSON.parse(said().at(-1)!.replace("event-loop-delay ", ""));
}

const companyOf = (supplier: number) => `Sample Boards ${supplier} GmbH`;

async function enter(env: Environment, supplier: number): Promise<WebChat> {
  const email = `bench${supplier}@sample.invalid`;
  await tinstone(
    env,
    "supplier",
    "add",
    "--name",
    companyOf(supplier),
    "--contact",
    "Sample",
    "--email",
    email,
  );
  const { url } = await tinstone<{ url: string }>(env, "supplier", "link", email);
  return enterByLink(url);
}

/** RMI's form, filled in; no two are the same file. */
async function form(supplier: number, id: number): Promise<UploadedFile> {
  const own = { Declaration: { D8: companyOf(supplier), D12: `FORM-${supplier}-${id}` } };
  return { name: `form-${id}.xlsx`, bytes: await fill("6.5", changed(await cleanFill("6.5"), own)) };
}

async function dropAll(chat: WebChat, files: readonly UploadedFile[]): Promise<void> {
  for (const file of files) await chat.drop([file]);
  for (const _ of files) await chat.nextBotMessage();
}

async function measure(title: string, database: Environment): Promise<void> {
  const env = await programEnvironment({ ...database, NODE_OPTIONS: `--import=${MONITOR}` });
  const program = await startProgram(env);
  try {
    const { seconds, p50, p99, max } = await underLoad(program, env);
    process.stdout.write(
      `${title}: ${SUPPLIERS * FILES_EACH} files in ${seconds.toFixed(1)} s; event loop delayed by ` +
        `${p50.toFixed(1)} ms (median), ${p99.toFixed(1)} ms (p99), ${max.toFixed(0)} ms (most)\n`,
    );
  } finally {
    await program.kill();
  }
}

async function underLoad(program: Program, env: Environment): Promise<Figures & { seconds: number }> {
  const { NODE_OPTIONS: _, ...cli } = env;
  const drops: { chat: WebChat; files: UploadedFile[] }[] = [];
  for (let supplier = 1; supplier <= SUPPLIERS; supplier++) {
    const chat = await enter(cli, supplier);
    const files = await Promise.all(Array.from({ length: FILES_EACH + 1 }, (_, id) => form(supplier, id)));
    // The first file of each starts threads and loads what is loaded once.
    await dropAll(chat, files.splice(0, 1));
    drops.push({ chat, files });
  }
  await loopDelay(program);
  const start = performance.now();
  await Promise.all(drops.map(({ chat, files }) => dropAll(chat, files)));
  const seconds = (performance.now() - start) / 1000;
  for (const { chat } of drops) chat.close();
  return { seconds, ...(await loopDelay(program)) };
}

/** What a survey of thousands does to the process that runs it. */
async function measureSurvey(database: Database): Promise<void> {
  const { orm: db } = database;
  await migrate(database);
  await fillAsked(database, ASKED);
  const now = new Date(INVITED);
  const [running] = await listCampaigns(db);
  const pause = (paused: boolean) =>
    db.transaction(async (tx) => {
      await pauseCampaign(tx, (await holdCampaign(tx, running!.id))!, paused, "operator", now);
    });
  await db.execute(sql`update request set next_reminder_at = ${INVITED}`);
  for (const [title, work] of [
    ["swept", () => sweep({ db, connected: new Set(["web"] as const) }, now)],
    ["paused", () => pause(true)],
    ["resumed", () => pause(false)],
  ] as const) {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const start = performance.now();
    await work();
    const seconds = (performance.now() - start) / 1000;
    await sleep(20);
    delay.disable();
    process.stdout.write(
      `on PGlite: ${ASKED} requests ${title} in ${seconds.toFixed(1)} s; event loop delayed by ` +
        `${(delay.percentile(99) / 1e6).toFixed(0)} ms (p99), ${(delay.max / 1e6).toFixed(0)} ms (most)\n`,
    );
  }
}

const folder = mkdtempSync(join(tmpdir(), "bench-event-loop-"));
const secrets = { APP_SECRETS: "a-secret-of-the-bench-long-enough-for-it" };
const server = await startPostgres();
try {
  await measure("on a Postgres server", {
    ...secrets,
    DATABASE_URL: server.url("postgres"),
    DATA_DIR: folder,
  });
  await measure("on PGlite", { ...secrets, DATA_DIR: join(folder, "data") });
  const embedded = await openDatabase({ dataDir: join(folder, "survey") });
  await measureSurvey(embedded);
  await embedded.close();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true });
}
