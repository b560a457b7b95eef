import { randomBytes } from "node:crypto";
import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import cron from "node-cron";
import { createHttpServer } from "../../adapters/http/index.ts";
import { type Database, openDatabase } from "../../db/client.ts";
import { DatabaseInUseError } from "../../db/lock.ts";
import { migrate, schemaIsCurrent } from "../../db/migrate.ts";
import { chainAudit } from "../audit/store.ts";
import type { Clock } from "../clock.ts";
import { runCommand } from "../commands/index.ts";
import type { Config } from "../config.ts";
import { createCore } from "../core.ts";
import { seedSampleCampaign } from "../demo/campaign.ts";
import { sweepAbandoned } from "../files/store.ts";
import { serveHandover } from "../handover/serve.ts";
import { createJudging } from "../judging/pool.ts";
import { errorFacts, type Log } from "../log.ts";
import { sweepTurns } from "../outbox/pace/store.ts";
import { sweepSessions } from "../people/links/store.ts";
import { seekContacts } from "../people/reach/seek/seek.ts";
import { freeLanes } from "../queue/store.ts";
import { createTally } from "../refusals/tally.ts";
import { deriveKeys } from "../secrets.ts";
import { ComplianceOpenError } from "../start-sentence.ts";
import { senderName } from "../survey/campaigns/sender.ts";
import { sweepInTime } from "../survey/reminders/sweep.ts";
import { TRANSCRIPT_CHANNEL } from "../transcript/store.ts";
import { createAdapters } from "./adapters.ts";
import { placeCompliance } from "./compliance.ts";

/** Longer than a command takes that opened the embedded database for itself. */
const PATIENCE_MS = 8_000;
const PAUSE_MS = 200;

/** Every part of a running Tinstone, wired; `stop` finishes what runs, loses nothing and closes the database. */
export async function start(
  config: Config,
  clock: Clock,
  log: Log,
  database: Database,
  secrets: readonly string[],
): Promise<{ url: string; stop(): Promise<void> }> {
  const auditKeys = deriveKeys(secrets, "audit");
  await migrate(database);
  const { orm: db } = database;
  if (config.shopWindow) await seedSampleCampaign(db, clock);

  const publicUrl = config.publicUrl ?? `http://127.0.0.1:${config.port}`;
  const changes = new EventEmitter().setMaxListeners(0);
  const windowKey = config.shopWindow ? randomBytes(16).toString("base64url") : undefined;
  const refusals = createTally(db, clock);
  const failed = (error: unknown, route?: string) =>
    log.error({ ...errorFacts(error), ...(route !== undefined && { route }) }, "request failed");
  const adapters = await createAdapters(config, {
    db,
    clock,
    publicUrl,
    changes,
    refusals,
    windowKey,
    muteKeys: deriveKeys(secrets, "unsubscribe"),
    failed,
  });

  const judging = createJudging(log);
  const mailPerMinute = config.mail?.perMinute;
  const { core, inbox, outbox } = createCore({
    db,
    clock,
    log,
    judging,
    adapters: adapters.all,
    publicUrl,
    mailPerMinute,
  });
  const heard = await Promise.all([
    database.listen("inbox", inbox.wake),
    database.listen("outbox", outbox.wake),
    database.listen(TRANSCRIPT_CHANNEL, (conversation) => changes.emit(conversation)),
  ]);
  const http = createHttpServer(
    { host: config.host, port: config.port, publicUrl, loopbackOnly: config.publicUrl === undefined },
    {
      routes: [...adapters.all.values()].flatMap((adapter) => adapter.routes),
      ready: () => ready(database),
      sender: () => senderName(db),
      failed,
    },
  );
  await http.listen();
  // A platform may be slow to answer; the web chat and the others are served meanwhile.
  await Promise.all([...adapters.all.values()].map((adapter) => adapter.start(core)));
  const place = () => placeCompliance(db, clock, config.complianceSlackChannel, adapters);
  if ((await place()) === "others_read") throw new ComplianceOpenError();
  if (database.kind === "embedded") await freeLanes(db);
  inbox.start();
  outbox.start();
  const { companyName, contactPerson } = config;
  const handover = database.socket
    ? await serveHandover(
        database.socket,
        (argv, cwd, tell) =>
          runCommand(
            {
              db,
              clock,
              publicUrl,
              companyName,
              contactPerson,
              auditKeys,
              connected: adapters.all,
              mailPerMinute,
              judging,
            },
            argv,
            cwd,
            tell,
          ),
        failed,
      )
    : undefined;
  const stopping = new AbortController();
  let reminding = Promise.resolve();
  const remind = () => {
    const deps = { db, connected: adapters.all, log, signal: stopping.signal };
    reminding = tick(log, () => sweepInTime(deps, clock.now()));
    return reminding;
  };
  // Left to itself the library writes lines of its own between our structured ones.
  cron.setLogger({
    debug: () => undefined,
    info: () => undefined,
    warn: () => log.warn({}, "a tick came late or was left out"),
    error: (error) => log.error(errorFacts(error), "the scheduler failed"),
  });
  const seek = () => seekContacts({ db, adapters: adapters.all, log }, clock.now());
  const ticks = [
    cron.schedule("*/10 * * * * *", () => tick(log, () => chainAudit(db, auditKeys[0]!)), {
      noOverlap: true,
    }),
    cron.schedule("5-59/10 * * * * *", () => tick(log, refusals.write), { noOverlap: true }),
    cron.schedule("*/10 * * * * *", () => tick(log, place), { noOverlap: true }),
    cron.schedule("7-59/30 * * * * *", () => tick(log, seek), { noOverlap: true }),
    cron.schedule("23 * * * *", () => tick(log, () => clearAway(db, clock)), { noOverlap: true }),
    // It only says that a minute went by: what is due, the database knows.
    cron.schedule("* * * * *", remind, { noOverlap: true }),
  ];

  return {
    url: windowKey !== undefined ? `${publicUrl}/?key=${windowKey}` : publicUrl,
    async stop() {
      for (const one of ticks) await one.destroy();
      stopping.abort();
      await reminding;
      await handover?.close();
      await http.close();
      for (const adapter of adapters.all.values()) await adapter.stop();
      await refusals.write();
      await inbox.stop();
      await outbox.stop();
      await judging.close();
      for (const stopListening of heard) await stopListening();
      await database.close();
    },
  };
}

/** Takes work in only while the database answers and has every migration this code knows. */
async function ready(database: Database): Promise<boolean> {
  try {
    return await schemaIsCurrent(database);
  } catch {
    return false;
  }
}

async function clearAway(db: Database["orm"], clock: Clock): Promise<void> {
  await sweepAbandoned(db, clock.now());
  await sweepSessions(db, clock.now());
  await sweepTurns(db);
}

async function tick(log: Log, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error(errorFacts(error), "tick failed, comes again");
  }
}

/** A command may hold an embedded database for a moment; another server holds it for good. */
export async function openPatiently(config: Config): Promise<Database> {
  for (let waited = 0; ; waited += PAUSE_MS) {
    try {
      return await openDatabase(config);
    } catch (error) {
      if (!(error instanceof DatabaseInUseError) || waited >= PATIENCE_MS) throw error;
      await sleep(PAUSE_MS);
    }
  }
}
