/**
 * How long the serving process cannot answer anybody while 20 dropped files are judged: the delay of its event loop,
 * measured inside it, on a Postgres server and on PGlite. Run: npx tsx bench/event-loop.ts
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
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
} finally {
  await server.stop();
  rmSync(folder, { recursive: true });
}
