import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../db/client.ts";
import { submission } from "../../db/schema/index.ts";
import { sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { addContact } from "../../src/people/store.ts";
import { startedCampaign } from "../support/campaign.ts";
import { unpackSnapshot } from "../support/database.ts";
import { type FakeSlack, startFakeSlack } from "../support/fake-slack.ts";
import { type FakeTeams, startFakeTeams } from "../support/fake-teams.ts";
import { CONTACT } from "../support/fake-teams-rooms.ts";
import { type Environment, type Program, programEnvironment, startProgram } from "../support/program.ts";

const PATIENCE = { timeout: 60_000, interval: 50 };
const MEMBER = "U0MEMBER";
const MEMBER_EMAIL = "member@sample.invalid";
const [IN_SLACK, IN_TEAMS] = ["Sample Slack Ltd", "Sample Teams Ltd"];
/** What goes before a reply about a file, and goes well. */
const TYPING = { op: "send" };
const NEVER = new Promise<void>(() => undefined);

/** The whole program as a process of its own, killed without warning; the platforms go on meanwhile. */
describe("killed and started again, with Slack and Teams on", () => {
  let slack: FakeSlack;
  let teams: FakeTeams;
  let env: Environment;
  let program: Program;
  let dataDir: string;
  let count = 0;

  beforeAll(async () => {
    [slack, teams] = [await startFakeSlack(), await startFakeTeams()];
    dataDir = await mkdtemp(join(tmpdir(), "tinstone-restart-"));
    await populate(dataDir);
    const { cloud, ...bot } = teams.config;
    env = await programEnvironment({
      DATA_DIR: dataDir,
      SLACK_BOT_TOKEN: slack.config.botToken,
      SLACK_SIGNING_SECRET: slack.config.transport.signingSecret,
      SLACK_API_URL: slack.config.apiUrl,
      MicrosoftAppId: bot.appId,
      MicrosoftAppPassword: bot.appPassword,
      MicrosoftAppTenantId: bot.tenantId,
      TEAMS_SERVICE_URL: cloud.serviceUrl,
      TEAMS_LOGIN_URL: cloud.loginUrl,
      TEAMS_OPENID_URL: cloud.openIdMetadataUrl,
    });
    program = await startProgram(env);
    slack.tell(program.origin);
    teams.tell(program.origin);
    slack.addUser({ id: MEMBER, email: MEMBER_EMAIL });
  }, 120_000);
  afterAll(async () => {
    await program.kill();
    await slack.close();
    await teams.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it("says first where each platform is spoken to, since that is not where it always is", () => {
    const { cloud } = teams.config;
    const spoken = [
      ["TEAMS_SERVICE_URL", "Microsoft Teams", cloud.serviceUrl],
      ["TEAMS_LOGIN_URL", "Microsoft Teams", cloud.loginUrl],
      ["TEAMS_OPENID_URL", "Microsoft Teams", cloud.openIdMetadataUrl],
      ["SLACK_API_URL", "Slack", slack.config.apiUrl],
    ];
    const said = spoken.map(([name, platform, url]) => `${name} is set: ${platform} is spoken to at ${url}.`);
    expect(
      program
        .printed()
        .split("\n")
        .filter((line) => line.includes(" is set: ")),
    ).toEqual(said);
  });

  it("gives a reply that was still owed once, in Slack and in Teams", async () => {
    // Refused once, so that neither reply stands anywhere when the process dies.
    slack.fail("chat.postMessage", { kind: "status", status: 503 });
    teams.spoil(TYPING, { op: "send", status: 502 });
    const dropped = [await dropInSlack(), await dropInTeams()] as const;
    await expect.poll(() => slack.callsOf("chat.postMessage").length, PATIENCE).toBe(1);
    await expect.poll(() => teams.calls.filter((one) => one.answered === 502).length, PATIENCE).toBe(1);
    expect(repliesTo(dropped)).toEqual([0, 0]);
    await startAgain();
    await expect.poll(() => repliesTo(dropped), PATIENCE).toEqual([1, 1]);
    await nothingMoreComes();
    expect(repliesTo(dropped)).toEqual([1, 1]);
  }, 180_000);

  it("gives a reply that nobody could note as sent once in Slack, which is looked at, and twice in Teams", async () => {
    slack.fail("chat.postMessage", { kind: "slow" });
    teams.spoil(TYPING, { op: "send", until: NEVER });
    const dropped = [await dropInSlack(), await dropInTeams()] as const;
    await expect.poll(() => repliesTo(dropped), PATIENCE).toEqual([1, 1]);
    await startAgain();
    await expect.poll(() => repliesTo(dropped), PATIENCE).toEqual([1, 2]);
    await nothingMoreComes();
    expect(repliesTo(dropped)).toEqual([1, 2]);
  }, 180_000);

  it("has counted every file once", async () => {
    await program.stop();
    const database = await openDatabase({ dataDir });
    expect(await database.orm.$count(submission)).toBe(count);
    await database.close();
  }, 60_000);

  /** A channel's messages go one after the other: when a later reply stands, none before it is left. */
  async function nothingMoreComes(): Promise<void> {
    const last = [await dropInSlack(), await dropInTeams()] as const;
    await expect.poll(() => repliesTo(last), PATIENCE).toEqual([1, 1]);
  }

  async function startAgain(): Promise<void> {
    await program.kill();
    program = await startProgram(env);
  }

  async function form(company: string): Promise<{ name: string; bytes: Buffer }> {
    const completedOn = `2026-10-${String(++count).padStart(2, "0")}`;
    const bytes = await sampleWorkbook("clean", { company, completedOn, language: "en" });
    return { name: `form-${count}.xlsx`, bytes };
  }

  /** Drops a form; gives its name, which its reply says. */
  async function dropInSlack(): Promise<string> {
    const file = slack.addFile(await form(IN_SLACK));
    expect(await slack.say({ user: MEMBER, ts: slack.nextTs(), files: [file] })).toMatchObject({
      status: 200,
    });
    return file.name;
  }

  async function dropInTeams(): Promise<string> {
    const { name, bytes } = await form(IN_TEAMS);
    const told = await teams.say("", [teams.host(name, (response) => response.end(bytes))]);
    expect(told.status).toBe(200);
    return name;
  }

  function repliesTo([inSlack, inTeams]: readonly [string, string]): [number, number] {
    const said = teams.messages().map((message) => JSON.stringify(message.attachments));
    return [
      slack.posts.filter((post) => post.text.includes(inSlack)).length,
      said.filter((cards) => cards.includes(inTeams)).length,
    ];
  }
});

/** A survey that asks two suppliers, whose contacts the platforms know by their e-mail. */
async function populate(dataDir: string): Promise<void> {
  await unpackSnapshot(join(dataDir, "pg"));
  const database = await openDatabase({ dataDir });
  const now = new Date();
  const who = { name: "Sample Contact", language: "en", timeZone: "UTC" };
  const plan = { year: 2026, dueOn: "2027-03-31", oldestVersion: null };
  const asks = { requester: "Sample Instruments Inc.", contactPerson: "Sample Officer" };
  await database.orm.transaction(async (tx) => {
    await addContact(tx, { ...who, supplier: IN_SLACK, email: MEMBER_EMAIL }, now);
    await addContact(tx, { ...who, supplier: IN_TEAMS, email: CONTACT.email ?? "" }, now);
    await startedCampaign(tx, { ...plan, ...asks }, now);
  });
  await database.close();
}
