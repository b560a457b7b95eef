import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { openDatabase, rows } from "../db/client.ts";
import { systemClock } from "../src/clock.ts";
import { type Config, readConfig } from "../src/config.ts";
import { createLog } from "../src/log.ts";
import { start } from "../src/main/start.ts";
import { loadSecrets } from "../src/secrets.ts";
import { tinstone } from "../test/support/program.ts";

export type Bot = Awaited<ReturnType<typeof startBot>>;

/** Longer than anything takes that is not stuck. */
const PATIENCE_MS = 30_000;

/** All of Tinstone with the sample campaign, in a folder that goes when it stops; only PORT is taken from outside. */
export async function startBot(platform: Pick<Config, "slack"> | Pick<Config, "teams">) {
  const dataDir = await mkdtemp(join(tmpdir(), "tinstone-try-"));
  const { PORT } = process.env;
  const config = {
    ...readConfig({ DATA_DIR: dataDir, ...(PORT && { PORT }) }),
    shopWindow: true,
    ...platform,
  };
  const database = await openDatabase(config);
  const running = await start(config, systemClock, createLog("error"), database, await loadSecrets(config));
  const origin = `http://127.0.0.1:${config.port}`;

  return {
    /** The start page: sample suppliers and the compliance channel. */
    url: running.url,
    origin,
    /** A `tinstone` command with `--json`. */
    tinstone<Result>(...argv: string[]): Promise<Result> {
      return tinstone({ PATH: process.env.PATH ?? "", DATA_DIR: dataDir }, ...argv);
    },
    /** Resolves when nothing recorded waits to be worked or delivered, or seems to be stuck. */
    async settled(): Promise<void> {
      const waiting = sql`select 1 from inbox where state = 'open' union all select 1 from delivery where state = 'open'`;
      for (let waited = 0; waited < PATIENCE_MS; waited += 50) {
        if (rows(await database.orm.execute(waiting)).length === 0) return;
        await sleep(50);
      }
    },
    async stop(): Promise<void> {
      await running.stop();
      await rm(dataDir, { recursive: true });
    },
  };
}
