import { join } from "node:path";
import { CommanderError } from "commander";
import { openDatabase } from "../db/client.ts";
import { lockHolder } from "../db/lock.ts";
import { migrate } from "../db/migrate.ts";
import { dateIn, systemClock } from "./clock.ts";
import { type CheckOptions, check, EXIT } from "./commands/check/index.ts";
import { checkCommand } from "./commands/check/program.ts";
import { type CommandResult, runCommand } from "./commands/index.ts";
import { type Config, readConfig } from "./config.ts";
import { handOver } from "./handover/hand.ts";
import { createJudging } from "./judging/pool.ts";
import { createLog } from "./log.ts";
import { deriveKeys, loadSecrets } from "./secrets.ts";
import { startSentence } from "./start-sentence.ts";

/** npm changes to the project's folder; paths are meant from where the person stands. */
const cwd = process.env.INIT_CWD ?? process.cwd();
const argv = process.argv.slice(2);

async function checkFiles(files: string[], options: CheckOptions): Promise<number> {
  const judging = createJudging(createLog("error"));
  const io = {
    stdout: process.stdout,
    stderr: process.stderr,
    cwd,
    isTTY: process.stdout.isTTY === true,
    ...(process.stdout.columns !== undefined && { columns: process.stdout.columns }),
    noColor: (process.env.NO_COLOR ?? "") !== "",
    today: dateIn(undefined, systemClock.now()),
  };
  try {
    return await check(files, options, io, judging.judge);
  } finally {
    await judging.close();
  }
}

async function parseCheck(): Promise<number> {
  let status = 0;
  const words = checkCommand(async (files, options) => {
    status = await checkFiles(files, options);
  });
  try {
    await words.parseAsync(argv.slice(1), { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : EXIT.usage;
  }
  return status;
}

/** Hands the command to the process that owns the embedded database, or opens the database for it. */
async function command(config: Config): Promise<CommandResult> {
  if (config.databaseUrl === undefined) {
    const carriedOut = await handOver(async () => (await lockHolder(config.dataDir))?.socket, argv, cwd);
    if (carriedOut) return carriedOut;
  }
  const database = await openDatabase(config);
  const judging = createJudging(createLog("error"));
  try {
    await migrate(database);
    const secrets =
      config.databaseUrl !== undefined && !config.secrets ? undefined : await loadSecrets(config);
    return await runCommand(
      {
        db: database.orm,
        clock: systemClock,
        publicUrl: config.publicUrl ?? `http://127.0.0.1:${config.port}`,
        companyName: config.companyName,
        contactPerson: config.contactPerson,
        auditKeys: secrets && deriveKeys(secrets, "audit"),
        judge: judging.judge,
      },
      argv,
      cwd,
    );
  } finally {
    await judging.close();
    await database.close();
  }
}

async function run(): Promise<number> {
  if (argv[0] === "check") return parseCheck();
  const config = await commandConfig(readConfig(process.env));
  const { stdout, stderr, status } = await command(config);
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  return status;
}

/** With nothing configured a command goes to the sample campaign only while that is running. */
async function commandConfig(config: Config): Promise<Config> {
  if (!config.shopWindow || (await lockHolder(config.dataDir))) return config;
  return { ...config, dataDir: join(config.dataDir, "..") };
}

// `tinstone check … | head` closes our output early: nobody reads the rest.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`${startSentence(error, process.env.DATA_DIR ?? "data")}\n`);
  process.exitCode = 1;
}
