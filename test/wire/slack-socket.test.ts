import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { startedCampaignFor } from "../support/campaign.ts";
import { type FakeSlack, startFakeSlack } from "../support/fake-slack.ts";
import {
  type Environment,
  type Program,
  programEnvironment,
  startProgram,
  tinstone,
} from "../support/program.ts";
import { CONTACT, openSlackDesk, type SlackDesk, SUPPLIER } from "../support/slack-desk.ts";

const user = CONTACT.id;
/** Opening a line again takes a second at first. */
const SOON = { timeout: 30_000 };

describe("over a line that we hold open", () => {
  let desk: SlackDesk;
  beforeAll(async () => {
    desk = await openSlackDesk({ line: true });
    await desk.link();
  });
  afterAll(() => desk.close());

  const said = (text: string) => ({ user, ts: desk.fake.nextTs(), text });
  const answersTo = (ts: string) => desk.fake.posts.filter((one) => one.thread_ts === ts);
  const reopened = () => expect.poll(() => desk.fake.line.isOpen(), SOON).toBe(true);

  it("has no request URL", () => {
    expect(desk.adapter.routes).toEqual([]);
  });

  it("a message is acknowledged once it is recorded, and answered once", async () => {
    const message = said("Hello");
    expect(await desk.fake.say(message)).toEqual({ status: 200 });
    expect(await desk.count("inbox")).toBe(1);
    await desk.settled();
    expect(answersTo(message.ts)).toHaveLength(1);
  });

  it("a message that could not be recorded is not acknowledged: it is told again on the next line", async () => {
    const message = said("Can you hear me?");
    desk.door.failing = true;
    const acknowledged = desk.fake.say(message);
    await expect.poll(() => desk.failures.length).toBeGreaterThan(0);
    expect(desk.fake.line.unacknowledged()).toBe(1);
    desk.door.failing = false;
    desk.fake.line.refresh();
    expect(await acknowledged).toEqual({ status: 200 });
    await desk.settled();
    expect(answersTo(message.ts)).toHaveLength(1);
    await reopened();
  });

  it("a form opens, shows what is wrong, keeps what was not saved, and closes", async () => {
    const post = desk.fake.posts.at(-1)!;
    expect(await desk.fake.press({ user, post, label: "Not my topic" })).toEqual({ status: 200 });
    const view = desk.fake.views.at(-1)!;
    const problems = async (values: Record<string, string>) =>
      (await desk.fake.submit(user, view, values)).body;
    expect(await problems({ name: "Kim", email: "no address" })).toMatchObject({
      errors: { email: expect.stringContaining("e-mail address") },
    });
    desk.door.failing = true;
    expect(await problems({ name: "Kim" })).toMatchObject({
      errors: { name: expect.stringContaining("Not saved") },
    });
    desk.door.failing = false;
    expect(await problems({ name: "Kim", email: "kim@sample.invalid" })).toBeUndefined();
  });

  it("the command and Home work as they do over HTTP", async () => {
    await desk.fake.command(user, "", "C0ANYWHERE", `${desk.fake.origin}/respond/1`);
    await expect.poll(() => desk.fake.responses).toHaveLength(1);
    await desk.fake.openHome(user);
    await expect.poll(() => desk.fake.homes.get(user)).toBeDefined();
  });

  it("what is for another workspace is refused, and not told again", async () => {
    const before = desk.events.length;
    expect(await desk.fake.say({ ...said("secret words"), team: "T0OTHER" })).toEqual({ status: 200 });
    expect(desk.refusals).toEqual(["team"]);
    expect(desk.events.length).toBe(before);
  });

  it("a line that breaks is opened again, however often that fails", async () => {
    desk.fake.fail("apps.connections.open", { kind: "cut" });
    desk.fake.line.cut();
    await expect.poll(() => desk.fake.line.isOpen()).toBe(false);
    const message = said("Still there?");
    expect(await desk.fake.say(message)).toEqual({ status: 200 });
    await desk.settled();
    expect(answersTo(message.ts)).toHaveLength(1);
  }, 60_000);

  it("a line that is opened again and stays silent is given up for another", async () => {
    desk.fake.line.stall("hello");
    desk.fake.line.cut();
    await expect.poll(() => desk.fake.line.isOpen()).toBe(false);
    const message = said("And now?");
    expect(await desk.fake.say(message)).toEqual({ status: 200 });
    await desk.settled();
    expect(answersTo(message.ts)).toHaveLength(1);
  }, 60_000);

  it("who spoke while Slack could not be asked about them is asked about when it is told again", async () => {
    desk.clock.advance(10 * 60_000);
    desk.fake.fail("users.info", { kind: "status", status: 503 });
    const failed = desk.failures.length;
    const before = desk.events.length;
    const acknowledged = desk.fake.say(said("Do you know me?"));
    await expect.poll(() => desk.failures.length).toBeGreaterThan(failed);
    expect(desk.events.length).toBe(before);
    desk.fake.line.refresh();
    expect(await acknowledged).toEqual({ status: 200 });
    expect(desk.events.at(-1)!.from).toMatchObject({ external: false, email: CONTACT.email });
    await reopened();
  }, 60_000);

  it("a stop finishes what came in before it, and takes nothing after it", async () => {
    const message = said("Just in time");
    desk.door.waitMs = 1_500;
    const before = desk.events.length;
    const acknowledged = desk.fake.say(message);
    await expect.poll(() => desk.events.length).toBeGreaterThan(before);
    await desk.adapter.stop();
    expect(await acknowledged).toEqual({ status: 200 });
    await expect.poll(() => desk.fake.line.isOpen()).toBe(false);
  });
});

describe("killed without warning", () => {
  let fake: FakeSlack;
  let running: Program | undefined;
  let dataDir: string;
  afterEach(async () => {
    await running?.kill();
    await fake.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function start(env: Environment): Promise<void> {
    running = await startProgram(env);
    await expect.poll(() => fake.line.isOpen(), SOON).toBe(true);
  }

  it("after a drop came in and before it was recorded: it is told again, and answered once", async () => {
    fake = await startFakeSlack();
    fake.addUser(CONTACT);
    dataDir = await mkdtemp(join(tmpdir(), "tinstone-line-"));
    const { botToken, apiUrl, transport } = fake.socketConfig;
    const slack = { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: transport.appToken, SLACK_API_URL: apiUrl };
    const env = await programEnvironment({ DATA_DIR: dataDir, ...slack });
    await startedCampaignFor({ dataDir });
    await start(env);
    const who = ["--contact", "Sample Contact", "--email", CONTACT.email];
    await tinstone(env, "supplier", "add", "--name", SUPPLIER, ...who);
    const filler = { company: SUPPLIER, completedOn: "2026-10-01", language: "en" as const };
    const file = fake.addFile({ name: "form.xlsx", bytes: await sampleWorkbook("clean", filler) });
    const message = { user, ts: fake.nextTs(), files: [file] };
    const answers = () => fake.posts.filter((one) => one.thread_ts === message.ts);

    // Who speaks is asked after the drop came in and before it is recorded.
    fake.fail("users.info", { kind: "slow" });
    const acknowledged = fake.say(message);
    await expect.poll(() => fake.callsOf("users.info").length, SOON).toBe(1);
    await running!.kill();
    expect(fake.line.unacknowledged()).toBe(1);

    await start(env);
    expect(await acknowledged).toEqual({ status: 200 });
    await expect.poll(answers, SOON).toHaveLength(1);
    // What was recorded and not acknowledged is told again too, and is the same happening.
    expect(await fake.say(message)).toEqual({ status: 200 });
    expect(await running!.stop()).toBe(0);
    expect(answers()).toHaveLength(1);
    expect(answers()[0]!.text).toContain("form.xlsx");
  }, 180_000);
});
