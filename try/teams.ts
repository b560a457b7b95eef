import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { sentence } from "../src/i18n/index.ts";
import { startSentence } from "../src/start-sentence.ts";
import { startBot } from "./bot.ts";

/** Microsoft's, for evaluation only: run by name and never a dependency. */
const PLAYGROUND = "@microsoft/m365agentsplayground@0.2.28";
const PORT = 56_150;
const ADDRESS = `http://127.0.0.1:${PORT}`;
/** npx may have to fetch it first. */
const PATIENCE_MS = 180_000;

/** Talking to Tinstone in Microsoft's Agents Playground: a page that looks like Teams, without an account. */
async function main(): Promise<void> {
  const bot = await startBot({ teams: { kind: "anonymous" } });
  const options = ["-e", `${bot.origin}/api/messages`, "-c", "msteams", "-p", String(PORT), "--dt"];
  const playground = spawn("npx", ["-y", PLAYGROUND, "start", ...options], {
    env: { ...process.env, TEAMSAPPTESTER_BROWSER: "none" },
    stdio: ["ignore", "ignore", "inherit"],
    // npx starts others below it: they end together.
    detached: true,
  });
  const ended = once(playground, "exit");
  const runs = () => playground.exitCode === null && playground.signalCode === null;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => playground.pid !== undefined && runs() && process.kill(-playground.pid, signal));
  }
  process.stdout.write(`${sentence("en", "try.teams.starting", { playground: PLAYGROUND })}\n`);
  await Promise.race([answers(), ended]);
  if (runs()) {
    const code = async (email: string) =>
      (await bot.tinstone<{ code: string }>("supplier", "code", email)).code;
    const codes = {
      english: await code("contact2@sample.invalid"),
      japanese: await code("contact1@sample.invalid"),
    };
    const ready = sentence("en", "try.teams.ready", { address: ADDRESS, url: bot.url, ...codes });
    process.stdout.write(`${ready}\n`);
  }
  await ended;
  await bot.stop();
}

async function answers(): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 500) {
    if (
      await fetch(ADDRESS).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await sleep(500);
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${startSentence(error, "")}\n`);
  process.exit(1);
}
