import { join } from "node:path";
import { lockHolder } from "../db/lock.ts";
import type { CommandResult } from "./commands/index.ts";
import { type Config, readConfig } from "./config.ts";
import { handOver } from "./handover/hand.ts";

/** npm changes to the project's folder; paths are meant from where the person stands. */
const cwd = process.env.INIT_CWD ?? process.cwd();
const argv = process.argv.slice(2);

/**
 * Hands the command to the process that owns the embedded database, or opens the database for it. What only the
 * second needs is loaded then: most commands are handed over, and should answer at once.
 */
async function command(config: Config): Promise<CommandResult> {
  const tell = (progress: string) => process.stderr.write(`${progress}\n`);
  if (config.databaseUrl === undefined) {
    const findOwner = async () => (await lockHolder(config.dataDir))?.socket;
    const carriedOut = await handOver(findOwner, argv, cwd, tell);
    if (carriedOut) return carriedOut;
  }
  const { carryOut } = await import("./cli/carry-out.ts");
  return carryOut(config, argv, cwd, tell);
}

async function run(): Promise<number> {
  if (argv[0] === "check") {
    const { parseCheck } = await import("./cli/check.ts");
    return parseCheck(argv.slice(1), cwd);
  }
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
  const { startSentence } = await import("./start-sentence.ts");
  process.stderr.write(`${startSentence(error, process.env.DATA_DIR ?? "data")}\n`);
  process.exitCode = 1;
}
