import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { ComplianceOpenError } from "../../src/start-sentence.ts";
import { type App, startApp } from "../support/app.ts";
import { type FakeSlack, startFakeSlack } from "../support/fake-slack.ts";
import type { FakeSaid } from "../support/fake-slack-tells.ts";
import { type FakeTeams, PERSON } from "../support/fake-teams.ts";
import { inRoom, PERSONAL } from "../support/fake-teams-rooms.ts";
import { openPlatforms } from "../support/platforms.ts";
import { tablesOf } from "../support/traces.ts";

const COMPANY = "Sample Connectors K.K.";
const COLLEAGUE = { id: "U0OFFICER", email: "officer@sample.invalid" };
const CONTACT = { id: "U0CONTACT", email: "in-slack@sample.invalid" };
const CHANNEL = "C0OFFICERS";
/** A file is judged in a thread that starts with the first one. */
const PATIENCE = { timeout: 20_000 };

describe("the whole program with every platform on", () => {
  let slack: FakeSlack;
  let teams: FakeTeams;
  let app: App;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ slack, teams, app, close } = await openPlatforms({
      prepare(fake) {
        fake.addUser(COLLEAGUE);
        fake.addUser(CONTACT);
        fake.addChannel({ id: CHANNEL, is_private: true, members: ["U0BOT", COLLEAGUE.id] });
      },
      config: { complianceSlackChannel: CHANNEL },
    }));
    await app.campaign();
  });
  afterAll(() => close());

  it("answers a file in Slack and in Teams, and tells officers in their Slack channel what nobody can place", async () => {
    await app.supplier({ name: COMPANY, email: CONTACT.email });
    const bytes = await sampleWorkbook("clean", {
      company: COMPANY,
      completedOn: "2026-10-01",
      language: "en",
    });
    const file = slack.addFile({ name: "cmrt.xlsx", bytes });
    await slack.say({ user: CONTACT.id, ts: slack.nextTs(), files: [file] });
    await expect
      .poll(
        () => slack.posts.filter((post) => post.channel === slack.direct(CONTACT.id)).at(-1)?.text ?? "",
        PATIENCE,
      )
      .toContain("cmrt.xlsx");

    // We know nobody with this address: the file is kept, and officers are told where they are.
    const dropped = teams.host("from-teams.xlsx", (response) => response.end(bytes));
    await teams.say("", [dropped]);
    await expect.poll(() => teams.messages().length, PATIENCE).toBeGreaterThan(0);
    const told = () => slack.posts.filter((post) => post.channel === CHANNEL).map((post) => post.text);
    await expect.poll(told, PATIENCE).toContainEqual(expect.stringContaining("from-teams.xlsx"));
    expect(told().join("\n")).toContain(PERSON.name);
  });

  it("counts what it refused, by reason, and keeps nothing of it", async () => {
    const text = "a sentence nobody may keep";
    const says = (how: Partial<FakeSaid>) =>
      slack.say({ user: CONTACT.id, ts: slack.nextTs(), text, ...how });
    const elsewhere = { tenantId: "bbbbbbbb-0000-4000-8000-00000000000b" };
    const { conversation } = inRoom(PERSONAL);
    const refused = [
      await says({ signing: { secret: "somebody else's" } }),
      await says({ signing: { skewSeconds: -600 } }),
      await says({ signing: { skewSeconds: -600 } }),
      await says({ team: "T0OTHER" }),
      await teams.deliver({ type: "message", text }, "tampered"),
      await teams.deliver({ type: "message", text, conversation: { ...conversation, ...elsewhere } }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 403]);
    await app.restart();
    const counted = await app.tinstone<{ platform: string; why: string; count: number }[]>(
      "audit",
      "refusals",
    );
    expect(counted.map(({ platform, why, count }) => [platform, why, count]).sort()).toEqual([
      ["slack", "signature", 1],
      ["slack", "stale", 2],
      ["slack", "team", 1],
      ["teams", "tenant", 1],
      ["teams", "token", 1],
    ]);
    for (const { name, bytes } of await tablesOf(app.db)) expect(bytes.includes(text), name).toBe(false);
    expect(JSON.stringify(app.log.lines)).not.toContain(text);
  });
});

describe("a start with Slack", () => {
  let slack: FakeSlack;
  const apps: App[] = [];

  beforeEach(async () => {
    slack = await startFakeSlack();
    slack.addUser(COLLEAGUE);
  });
  afterEach(async () => {
    for (const app of apps.splice(0)) await app.stop();
    await slack.close();
  });
  const starting = async () => {
    const app = await startApp({ config: { slack: slack.config, complianceSlackChannel: CHANNEL } });
    apps.push(app);
    return app;
  };

  it.each([
    ["public", { is_private: false }],
    [
      "shared with another company",
      { is_private: true, is_ext_shared: true, connected_team_ids: ["T0OTHER"] },
    ],
  ])("is refused when the officers' channel is %s", async (_, channel) => {
    slack.addChannel({ id: CHANNEL, members: ["U0BOT", COLLEAGUE.id], ...channel });
    await expect(starting()).rejects.toThrow(ComplianceOpenError);
  });

  it("is refused when a guest is in the officers' channel", async () => {
    slack.addUser({ id: "U0GUEST", is_ultra_restricted: true });
    slack.addChannel({ id: CHANNEL, is_private: true, members: ["U0BOT", "U0GUEST"] });
    await expect(starting()).rejects.toThrow(ComplianceOpenError);
  });

  it("is refused when Slack does not know the token", async () => {
    slack.fail("auth.test", { kind: "error", error: "invalid_auth" });
    await expect(starting()).rejects.toMatchObject({ code: "slack_token" });
  });

  it("goes on without Slack while that does not answer, and takes it in when it does", async () => {
    slack.addChannel({ id: CHANNEL, is_private: true, members: ["U0BOT", COLLEAGUE.id] });
    slack.fail("auth.test", { kind: "cut" });
    const app = await starting();
    slack.tell(app.origin);
    const said = { user: COLLEAGUE.id, ts: slack.nextTs(), text: "Hello?" };
    await expect.poll(async () => (await slack.say(said)).status, PATIENCE).toBe(200);
    await expect.poll(() => slack.posts.length, PATIENCE).toBe(1);
  });
});
