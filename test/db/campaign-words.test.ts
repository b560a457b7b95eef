import { afterEach, beforeEach, expect, it } from "vitest";
import { runCommand } from "../../src/commands/index.ts";
import { startedCampaign } from "../support/campaign.ts";
import { commandContext } from "../support/commands.ts";
import { openPlainBot, type PlainBot } from "../support/plain-bot.ts";

let bot: PlainBot;
beforeEach(async () => {
  bot = await openPlainBot(["mail", "web"]);
  bot.clock.set(new Date("2027-01-04T09:00:00Z"));
  await run("supplier add --name Sample-Boards --contact Ann --email ann@sample.invalid --country DE");
  await bot.db.transaction((tx) => startedCampaign(tx, { dueOn: "2027-03-31" }, bot.clock.now()));
});
afterEach(() => bot.close());

/** What a command prints. */
async function run(words: string): Promise<string> {
  const context = commandContext(bot);
  const { stdout, stderr } = await runCommand(context, words.split(" "), "/");
  expect(stderr).toBe("");
  return stdout;
}

it("names what was changed as it is named elsewhere", async () => {
  const changed = await run("campaign change 2026 --due 2027-04-01 --languages ja --digest-hour 8");
  expect(changed).toMatch(/^Changed the 2026 survey: Due, Languages, Digest at\.$/m);
  expect(await run("campaign show 2026")).toMatch(/^Due: .*April 1, 2027$/m);
});

it("heads the preview's columns, and says that a survey is paused", async () => {
  const preview = await run("campaign preview 2026");
  expect(preview).toContain(
    "Messages by day:\n  Message · First day · Last day · Suppliers\n  Invitation · ",
  );
  expect(preview).toContain("Who is written to, and how:\n  By · Language · Suppliers\n  e-mail · ");
  expect(preview).not.toContain("paused");
  await run("campaign pause 2026");
  expect(await run("campaign preview 2026")).toContain("paused: none of this leaves before it is resumed");
});

it("warns that suppliers cannot check a request which no public page confirms", async () => {
  const warning = "No public page confirms the survey: suppliers can check only with Sample Officer";
  expect(await run("campaign preview 2026")).toContain(warning);
  await run("campaign change 2026 --page https://www.sample.invalid/conflict-minerals");
  expect(await run("campaign preview 2026")).not.toContain("No public page");
});
