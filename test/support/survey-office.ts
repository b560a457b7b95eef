import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { desc } from "drizzle-orm";
import { campaign } from "../../db/schema/index.ts";
import type { PersonRef } from "../../src/chat/event.ts";
import { runCommand } from "../../src/commands/index.ts";
import type { Role } from "../../src/people/may.ts";
import { addOfficer, linkPerson } from "../../src/people/store.ts";
import { commandContext } from "./commands.ts";
import { account, openPlainBot } from "./plain-bot.ts";

export const MONDAY = new Date("2027-02-01T09:00:00Z");
export const WITH_MAIL = ["slack", "web", "mail"] as const;

export type SurveyOffice = Awaited<ReturnType<typeof openSurveyOffice>>;

/** A bot on a Monday of February, with an admin and an officer who may only read, and commands as an operator types. */
export async function openSurveyOffice() {
  const bot = await openPlainBot(WITH_MAIL);
  bot.clock.set(MONDAY);
  const folder = await mkdtemp(join(tmpdir(), "tinstone-campaign-"));
  const [admin, reader] = [account("admin"), account("reader")];
  await officer(admin, ["admin"]);
  await officer(reader, ["compliance"]);

  async function officer(who: PersonRef, roles: Role[]): Promise<void> {
    const now = bot.clock.now();
    const of = { name: who.id, email: `${who.id}@sample.invalid`, language: "en", roles };
    await bot.db.transaction(async (tx) =>
      linkPerson(tx, who, { officerId: await addOfficer(tx, of, now) }, now),
    );
  }

  /** What a command prints, for people. */
  function typed(...argv: string[]) {
    const context = commandContext({ db: bot.db, clock: bot.clock, connected: new Set(WITH_MAIL) });
    return runCommand({ ...context, mailPerMinute: 30 }, argv, folder);
  }

  /** A command's JSON when it ends well, else what it says is wrong. */
  async function run(words: string, ...more: string[]) {
    const { stdout, stderr, status } = await typed(...words.split(" "), ...more, "--json");
    return status === 0 ? { ...JSON.parse(stdout) } : { refused: stderr.trim(), status };
  }

  const open = () => run("campaign open --year 2026 --due 2027-03-31");
  /** The invitations are sent to the officer, and arrive. */
  async function tried(): Promise<void> {
    await run("campaign try 2026 --to admin@sample.invalid");
    await bot.settled();
  }

  return {
    bot,
    folder,
    admin,
    reader,
    typed,
    run,
    supplier(name: string, ...more: string[]) {
      const email = `${name}@sample.invalid`.toLowerCase().replaceAll(" ", "-");
      const who = ["--name", name, "--contact", `Contact of ${name}`, "--email", email];
      return run("supplier add", ...who, ...more);
    },
    open,
    tried,
    /** A draft that can be started, once there are suppliers. */
    async ready(): Promise<void> {
      await open();
      await run("campaign preview 2026");
      await tried();
    },
    campaignNow: async () => (await bot.db.select().from(campaign).orderBy(desc(campaign.year)))[0]!,
    async close(): Promise<void> {
      await bot.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
