import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "../../db/client.ts";
import { runCommand } from "../../src/commands/index.ts";
import { type Config, connectedBy } from "../../src/config.ts";
import { start } from "../../src/main/start.ts";
import { deriveKeys, loadSecrets } from "../../src/secrets.ts";
import { startedCampaign } from "./campaign.ts";
import { type TestClock, testClock } from "./clock.ts";
import { type Engine, engines, type TestDatabase, testDatabase, unpackSnapshot } from "./database.ts";
import { judging } from "./judging.ts";
import { type TestLog, testLog } from "./log.ts";
import { freePort } from "./postgres.ts";
import { enterByLink, type WebChat } from "./web-client.ts";

export type AppOptions = {
  engine?: Engine;
  clock?: TestClock;
  config?: Partial<Config>;
};

/** Somebody who has a personal link: `email` is what commands know them by. */
export type Supplier = { kind: "supplier"; email: string; supplierId: string; contactId: string };
export type Officer = { kind: "officer"; email: string; officerId: string };

export type App = {
  /** As the start line prints it. */
  url: string;
  origin: string;
  config: Config;
  clock: TestClock;
  log: TestLog;
  /** The same database, for looking into. On an embedded one only between `startApp` and `stop`. */
  db: Database["orm"];
  /** A `tinstone` command with `--json`; one that does not end well fails the test. */
  tinstone<Result>(...argv: string[]): Promise<Result>;
  /** A survey that runs, of 2026 by default, and asks every supplier there is. */
  campaign(of?: { year?: number; due?: string; accept?: string | null }): Promise<{ campaignId: string }>;
  /** Adds a contact of a supplier; running surveys ask them. */
  supplier(who?: {
    name?: string;
    contact?: string;
    email?: string;
    language?: string;
    timeZone?: string;
  }): Promise<Supplier>;
  officer(who?: { name?: string; email?: string; roles?: string[] }): Promise<Officer>;
  /** A fresh personal link. */
  link(who: Supplier | Officer): Promise<string>;
  /** Their page, entered by a fresh link; closed with the app. */
  enter(who: Supplier | Officer): Promise<WebChat>;
  /** Stops and starts again on the same data and the same port; chats find their way back by themselves. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

const SECRET = "a secret of tests, long enough for them";

/** The whole program as `npm start` runs it, on a migrated database of its own and a free port. */
export async function startApp(options: AppOptions = {}): Promise<App> {
  const clock = options.clock ?? testClock();
  const log = testLog();
  const dataDir = await mkdtemp(join(tmpdir(), "tinstone-app-"));
  const engine = options.engine ?? engines.at(-1)!;
  const server = engine === "server" ? await testDatabase("server") : undefined;
  if (!server) await unpackSnapshot(join(dataDir, "pg"));
  const config = await appConfig(dataDir, server, options.config);
  const chats: WebChat[] = [];
  let count = 0;
  const secrets = await loadSecrets(config);
  let database = await openDatabase(config);
  let running: Awaited<ReturnType<typeof start>>;
  try {
    running = await start(config, clock, log, database, secrets);
  } catch (error) {
    await database.close();
    await server?.drop();
    throw error;
  }

  async function tinstone<Result>(...argv: string[]): Promise<Result> {
    const context = {
      db: database.orm,
      clock,
      publicUrl: config.publicUrl ?? `http://127.0.0.1:${config.port}`,
      companyName: config.companyName,
      contactPerson: config.contactPerson,
      auditKeys: deriveKeys(secrets, "audit"),
      connected: connectedBy(config),
      judging,
    };
    const { stdout, stderr, status } = await runCommand(context, [...argv, "--json"], process.cwd());
    if (status !== 0) throw new Error(`tinstone ${argv.join(" ")} ended with ${status}: ${stderr}`);
    return JSON.parse(stdout);
  }

  const link = async (who: Supplier | Officer) =>
    (await tinstone<{ url: string }>(who.kind, "link", who.email)).url;

  return {
    get url() {
      return running.url;
    },
    origin: `http://127.0.0.1:${config.port}`,
    config,
    clock,
    log,
    get db() {
      return database.orm;
    },
    tinstone,
    async campaign({ year = 2026, due = `${year + 1}-03-31`, accept = null } = {}) {
      const plan = { year, dueOn: due, oldestVersion: accept };
      const { id } = await database.orm.transaction((tx) => startedCampaign(tx, plan, clock.now()));
      return { campaignId: id };
    },
    async supplier({
      name = "Sample Connectors K.K.",
      contact = "Sample Contact",
      email = `contact${++count}@sample.invalid`,
      language = "en",
      timeZone = "UTC",
    } = {}) {
      const added = await tinstone<{ supplierId: string; contactId: string }>(
        ...["supplier", "add", "--name", name, "--contact", contact, "--email", email],
        ...["--lang", language, "--timezone", timeZone],
      );
      return { kind: "supplier", email, supplierId: added.supplierId, contactId: added.contactId };
    },
    async officer({
      name = "Sample Officer",
      email = `officer${++count}@sample.invalid`,
      roles = ["compliance"],
    } = {}) {
      const { officerId } = await tinstone<{ officerId: string }>(
        ...["officer", "add", "--name", name, "--email", email, "--role", ...roles],
      );
      return { kind: "officer", email, officerId };
    },
    link,
    async enter(who) {
      const chat = await enterByLink(await link(who));
      chats.push(chat);
      return chat;
    },
    async restart() {
      await running.stop();
      database = await openDatabase(config);
      running = await start(config, clock, log, database, secrets);
    },
    async stop() {
      for (const chat of chats) chat.close();
      await running.stop();
      await server?.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function appConfig(
  dataDir: string,
  server: TestDatabase | undefined,
  changes: Partial<Config> = {},
): Promise<Config> {
  return {
    port: await freePort(),
    host: "127.0.0.1",
    publicUrl: undefined,
    databaseUrl: server?.url,
    dataDir,
    secrets: server && [SECRET],
    logLevel: "debug",
    companyName: "Sample Instruments Inc.",
    contactPerson: "Sample Officer",
    slack: undefined,
    teams: undefined,
    mail: undefined,
    complianceSlackChannel: undefined,
    shopWindow: false,
    ...changes,
  };
}
