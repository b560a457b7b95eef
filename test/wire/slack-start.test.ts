import { afterEach, describe, expect, it } from "vitest";
import { createSlackAdapter } from "../../adapters/slack/index.ts";
import { inbox } from "../../db/schema/index.ts";
import type { Address } from "../../src/chat/address.ts";
import type { Notice } from "../../src/chat/event.ts";
import { sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { recordNotice } from "../../src/inbox/store.ts";
import { testClock } from "../support/clock.ts";
import { type FakeSlack, startFakeSlack } from "../support/fake-slack.ts";
import { CONTACT, openSlackDesk, type SlackDesk, SUPPLIER } from "../support/slack-desk.ts";

const user = CONTACT.id;
const where = `slack:T0OURS:D${user.slice(1)}` as Address;

let desk: SlackDesk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

async function opened(prepare: (fake: FakeSlack) => void): Promise<SlackDesk> {
  desk = await openSlackDesk({ prepare });
  return desk;
}
const said = (fake: FakeSlack) => ({ user, ts: fake.nextTs(), text: "Hello" });

describe("a start", () => {
  it.each(["config", "socketConfig"] as const)(
    "ends when Slack refuses the token for good (%s)",
    async (kind) => {
      const fake = await startFakeSlack();
      const deps = { clock: testClock(), failed: () => undefined, refused: () => undefined };
      const adapter = createSlackAdapter(fake[kind], deps);
      const never = async () => expect.fail("nothing was told");
      const core = { receive: never, isSensitive: () => false, openFile: never };
      const method = kind === "config" ? "auth.test" : "apps.connections.open";
      fake.fail(method, { kind: "error", error: "invalid_auth" });
      await expect(adapter.start(core)).rejects.toMatchObject({ code: "slack_token" });
      await adapter.stop();
      await fake.close();
    },
  );

  it("goes on while Slack cannot be reached: nothing is taken in or sent until it can", async () => {
    const { fake, adapter, events, link } = await opened(({ self }) => {
      Object.assign(self, { ok: false, error: "service_unavailable" });
    });
    await link();
    expect((await fake.say(said(fake))).status).toBe(500);
    expect(events).toEqual([]);
    // What needs no answer of Slack's is known already.
    expect(adapter.can(where)).toMatchObject({ forms: true, filesIn: true });
    expect(adapter.can("slack:nowhere" as Address)).toEqual({});
    expect(await adapter.audience(where)).toBe("one");
    const ofChannel = adapter.audience("slack:T0OURS:C0ANY" as Address);
    await expect(ofChannel).rejects.toMatchObject({ code: "transient", outcome: "not_sent" });
    expect(fake.callsOf("conversations.info")).toEqual([]);
    const sending = adapter.send(where, { text: "Too early" }, "early");
    await expect(sending).rejects.toMatchObject({ code: "transient", outcome: "not_sent" });
    fake.self.ok = true;
    await expect.poll(() => adapter.channel("C0ANY"), { timeout: 60_000 }).toBe("slack:T0OURS:C0ANY");
    expect(adapter.can("slack:T0OTHER:C0ANY" as Address)).toEqual({});
    expect(await adapter.audience("slack:T0OTHER:D0ANY" as Address)).toBe("mixed");
    expect((await fake.say(said(fake))).status).toBe(200);
  }, 90_000);

  it("judges what was dropped before it as soon as Slack is back", async () => {
    const { fake, adapter, db, clock, link, settled, count } = await opened(({ self }) => {
      Object.assign(self, { ok: false, error: "service_unavailable" });
    });
    await link();
    const filler = { company: SUPPLIER, completedOn: "2026-10-01", language: "en" as const };
    const file = fake.addFile({ name: "form.xlsx", bytes: await sampleWorkbook("incomplete", filler) });
    const ts = fake.nextTs();
    // As the process before this one recorded it, with no time left to work it.
    const drop: Notice = {
      kind: "said",
      key: `slack:T0OURS:D${user.slice(1)}:${ts}`,
      at: clock.now(),
      from: { platform: "slack", org: "T0OURS", id: user, external: false },
      in: where,
      message: `${where}:${ts}` as Address,
      text: "",
      files: [{ id: file.id, name: file.name, handle: "" }],
      mentioned: true,
    };
    await db.transaction((tx) => recordNotice(tx, drop, clock.now()));
    const tried = async () => (await db.select({ attempts: inbox.attempts }).from(inbox))[0]?.attempts;
    await expect.poll(tried).toBe(1);
    expect(fake.posts).toEqual([]);
    fake.self.ok = true;
    await expect.poll(() => adapter.channel("C0ANY"), { timeout: 60_000 }).toBeDefined();
    // Past the worker's back-off; what comes in wakes it.
    clock.advance(60_000);
    await fake.say(said(fake));
    await settled();
    const [answer, ...more] = fake.posts.filter((one) => one.thread_ts === ts);
    expect(answer?.text).toMatch(/^Please correct 5 points/);
    expect(more).toEqual([]);
    expect(await count("submission")).toBe(1);
  }, 90_000);

  it.each(["upgrade", "hello"] as const)(
    "is not held up by a line that stays silent (%s): it is opened anew behind the others",
    async (step) => {
      const fake = await startFakeSlack();
      fake.line.stall(step);
      const failures: unknown[] = [];
      const deps = {
        clock: testClock(),
        failed: (error: unknown) => failures.push(error),
        refused: () => undefined,
      };
      const adapter = createSlackAdapter(fake.socketConfig, deps);
      const never = async () => expect.fail("nothing was told");
      await adapter.start({ receive: never, isSensitive: () => false, openFile: never });
      expect(failures).toMatchObject([{ code: "transient" }]);
      await expect.poll(() => fake.line.isOpen(), { timeout: 30_000 }).toBe(true);
      expect(fake.line.count()).toBe(1);
      await adapter.stop();
      await fake.close();
    },
    60_000,
  );

  it("is not tried any more once it was stopped", async () => {
    const { fake, adapter } = await opened(({ self }) => {
      Object.assign(self, { ok: false, error: "service_unavailable" });
    });
    await adapter.stop();
    const tried = fake.callsOf("auth.test").length;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(fake.callsOf("auth.test").length).toBe(tried);
  });
});

describe("installed for a whole Grid organisation", () => {
  it("hears all of its workspaces and knows their members as ours, and refuses every other", async () => {
    const { fake, events, refusals } = await opened(({ self, addUser }) => {
      Object.assign(self, {
        team_id: "E0OURS",
        enterprise_id: "E0OURS",
        is_enterprise_install: true,
      });
      addUser({ id: "U0LYON", team_id: "T0LYON", enterprise_user: { enterprise_id: "E0OURS" } });
      addUser({
        id: "U0GUEST",
        team_id: "T0LYON",
        enterprise_user: { enterprise_id: "E0OURS" },
        is_restricted: true,
      });
    });
    for (const [id, external] of [
      ["U0LYON", false],
      ["U0GUEST", true],
    ] as const) {
      const told = { ...said(fake), user: id, team: "T0LYON", enterprise: "E0OURS" };
      expect((await fake.say(told)).status).toBe(200);
      expect(events.at(-1)).toMatchObject({ in: `slack:E0OURS:D${id.slice(1)}`, from: { id, external } });
    }
    const before = events.length;
    expect((await fake.say({ ...said(fake), team: "T0LYON", enterprise: "E0OTHER" })).status).toBe(401);
    expect((await fake.say({ ...said(fake), team: "T0OTHER" })).status).toBe(401);
    expect(events.length).toBe(before);
    expect(refusals).toEqual(["team", "team"]);
  });

  it("is not what one workspace of it has: its sister workspaces stay others", async () => {
    const { fake, refusals } = await opened(({ self }) => {
      self.enterprise_id = "E0OURS";
    });
    expect((await fake.say({ ...said(fake), enterprise: "E0OURS" })).status).toBe(200);
    const sister = { ...said(fake), team: "T0SISTER", enterprise: "E0OURS" };
    expect((await fake.say(sister)).status).toBe(401);
    expect(refusals).toEqual(["team"]);
  });
});
