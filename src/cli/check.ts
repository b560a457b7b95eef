import { CommanderError } from "commander";
import { dateHere, systemClock } from "../clock.ts";
import { type CheckOptions, check, EXIT } from "../commands/check/index.ts";
import { checkCommand } from "../commands/check/program.ts";
import { createJudging } from "../judging/pool.ts";
import { createLog } from "../log.ts";

async function checkFiles(files: string[], options: CheckOptions, cwd: string): Promise<number> {
  const judging = createJudging(createLog("error"));
  const io = {
    stdout: process.stdout,
    stderr: process.stderr,
    cwd,
    isTTY: process.stdout.isTTY === true,
    ...(process.stdout.columns !== undefined && { columns: process.stdout.columns }),
    noColor: (process.env.NO_COLOR ?? "") !== "",
    today: dateHere(systemClock.now()),
  };
  try {
    return await check(files, options, io, judging);
  } finally {
    await judging.close();
  }
}

/** `tinstone check …`: needs neither configuration nor database. Gives the exit status. */
export async function parseCheck(words: readonly string[], cwd: string): Promise<number> {
  let status = 0;
  const program = checkCommand(async (files, options) => {
    status = await checkFiles(files, options, cwd);
  }).name("tinstone check");
  try {
    await program.parseAsync([...words], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : EXIT.usage;
  }
  return status;
}
