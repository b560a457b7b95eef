import { randomInt } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../db/client.ts";
import { submission } from "../../db/schema/index.ts";
import { sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { linkUrl } from "../../src/people/templates.ts";
import { startedCampaignFor } from "../support/campaign.ts";
import { describeOnServer, type TestDatabase, testDatabase } from "../support/database.ts";
import { type Program, programEnvironment, startProgram } from "../support/program.ts";
import { seeded } from "../support/seeded.ts";
import { enterByLink, type WebChat } from "../support/web-client.ts";

const SEED = Number(process.env.KILL_SEED ?? randomInt(1_000_000));
const COMPANY = "Sample Boards GmbH";

const running: { program?: Program; chats: WebChat[] } = { chats: [] };

beforeAll(() => {
  // biome-ignore lint/suspicious/noConsole: whoever sees this test fail needs the seed to see it again
  console.log(`killed at random points with KILL_SEED=${SEED}`);
});

afterEach(async () => {
  for (const chat of running.chats.splice(0)) chat.close();
  await running.program?.kill();
});

/** A complete form of a company, filled in on a day of October. */
async function form(company: string, day = 1) {
  const completedOn = `2026-10-${String(day).padStart(2, "0")}`;
  return {
    name: "form.xlsx",
    bytes: await sampleWorkbook("clean", { company, completedOn, language: "en" }),
  };
}

async function enter({ origin }: Program, token: string): Promise<WebChat> {
  const chat = await enterByLink(linkUrl(origin, token));
  running.chats.push(chat);
  return chat;
}

/** The replies a supplier has about files; asked of the page, as the supplier would. */
async function replies(chat: WebChat): Promise<string[]> {
  const { entries } = await chat.state();
  return entries.filter((one) => one.from === "bot").map((one) => one.message.text);
}

async function settles(chat: WebChat, count: number): Promise<void> {
  await expect.poll(async () => (await replies(chat)).length, { timeout: 60_000, interval: 200 }).toBe(count);
  // A second copy, if there were one, would come with the next turn of the loops.
  await sleep(1_500);
  expect(await replies(chat)).toHaveLength(count);
}

describe("killed without warning on an embedded database", () => {
  it("every file gets exactly one reply and one submission", async () => {
    const next = seeded(SEED);
    const dataDir = await mkdtemp(join(tmpdir(), "tinstone-kill-"));
    const env = await programEnvironment({ DATA_DIR: dataDir });
    const who = { name: COMPANY, email: "kill@sample.invalid" };
    const [token] = await startedCampaignFor({ dataDir }, [who]);
    running.program = await startProgram(env);
    const chat = await enter(running.program, token!);
    const rounds = 3;
    for (let round = 0; round < rounds; round += 1) {
      await chat.drop([await form(COMPANY, round + 1)]);
      await sleep(next() * 900);
      await running.program.kill();
      running.program = await startProgram(env);
    }
    await settles(chat, rounds);
    expect(await running.program.stop()).toBe(0);
    const database = await openDatabase({ dataDir });
    expect(await database.orm.$count(submission)).toBe(rounds);
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  }, 120_000);
});

describeOnServer("killed without warning on a server, in each stretch of a file's way", () => {
  let database: TestDatabase;
  let sql: postgres.Sql;

  afterEach(async () => {
    await running.program?.kill();
    await sql.end({ timeout: 1 });
    await database.drop();
  });

  it("recorded, judged, sent: each goes on to exactly one reply and one submission", async () => {
    const next = seeded(SEED);
    database = await testDatabase("server");
    sql = postgres(database.url!, { max: 8, onnotice: () => undefined });
    const env = await programEnvironment({
      DATABASE_URL: database.url!,
      DATA_DIR: join(tmpdir(), "unused"),
      APP_SECRETS: "a-secret-of-tests-long-enough-for-them",
    });
    // Each supplier's file is held up at another place of its way, so that one kill meets them all.
    const who = STRETCHES.map((one) => ({ name: `Sample ${one} Ltd`, email: `${one}@sample.invalid` }));
    const tokens = await startedCampaignFor({ databaseUrl: database.url! }, who);
    running.program = await startProgram(env);
    const chats = new Map<Stretch, WebChat>();
    for (const [i, stretch] of STRETCHES.entries())
      chats.set(stretch, await enter(running.program, tokens[i]!));
    const letGo = await holdUp(sql);
    for (const [stretch, chat] of chats) {
      await chat.drop([await form(`Sample ${stretch} Ltd`)]);
    }
    for (const stretch of STRETCHES)
      await expect.poll(() => stretchOf(sql, stretch), { timeout: 20_000 }).toBe(stretch);
    await sleep(next() * 1_000);
    await running.program.kill();
    await letGo();

    running.program = await startProgram(env);
    await Promise.all([...chats.values()].map((chat) => settles(chat, 1)));
    const counted = await sql`select count(*)::int as n from submission`;
    expect(counted[0]?.n).toBe(STRETCHES.length);
    const stuck = await sql`select count(*)::int as n from delivery where state <> 'done'`;
    expect(stuck[0]?.n).toBe(0);
  }, 120_000);
});

/** Where each supplier's file is when the process dies. */
const STRETCHES = ["recorded", "judged", "sent"] as const;
type Stretch = (typeof STRETCHES)[number];

/** Makes the database wait at the end of each stretch, for the supplier of that name. Resolves to the way to let go. */
async function holdUp(sql: postgres.Sql): Promise<() => Promise<void>> {
  const gate = 4_711;
  const at: Record<Stretch, { on: string; when: (conversation: string) => string }> = {
    recorded: { on: "insert on drop", when: (c) => `new.conversation = '${c}'` },
    judged: { on: "insert on transcript", when: (c) => `new.speaker = 'bot' and new.conversation = '${c}'` },
    sent: { on: "update on delivery", when: (c) => `new.state = 'done' and new.lane = '${c}'` },
  };
  const keeper = await sql.reserve();
  await keeper`select pg_advisory_lock(${gate})`;
  await sql.unsafe(`create function wait_at_gate() returns trigger language plpgsql as $$
    begin perform pg_advisory_xact_lock_shared(${gate}); return new; end $$`);
  for (const stretch of STRETCHES) {
    const { on, when } = at[stretch];
    const condition = when(await conversationOf(sql, stretch));
    await sql.unsafe(
      `create trigger gate before ${on} for each row when (${condition}) execute function wait_at_gate()`,
    );
  }
  return async () => {
    await keeper`select pg_advisory_unlock(${gate})`;
    keeper.release();
  };
}

async function conversationOf(sql: postgres.Sql, stretch: Stretch): Promise<string> {
  const [row] = await sql`select id from contact where email = ${`${stretch}@sample.invalid`}`;
  return `web:contact:${row?.id}`;
}

/** How far a supplier's file has come, as committed rows tell. */
async function stretchOf(sql: postgres.Sql, stretch: Stretch): Promise<string> {
  const conversation = await conversationOf(sql, stretch);
  const [row] = await sql`
    select exists (select from inbox where lane = ${conversation} and state = 'open') as recorded,
           exists (select from delivery where lane = ${conversation} and state = 'open') as owed,
           exists (select from transcript where conversation = ${conversation} and speaker = 'bot') as said`;
  if (row?.recorded) return "recorded";
  if (row?.owed) return row.said ? "sent" : "judged";
  return row?.said ? "done" : "nothing";
}
