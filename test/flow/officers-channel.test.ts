import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { linkPerson } from "../../src/people/store.ts";
import { listRequests } from "../../src/survey/store.ts";
import { type App, startApp } from "../support/app.ts";
import { type FakeSlack, startFakeSlack } from "../support/fake-slack.ts";
import type { WebChat } from "../support/web-client.ts";

const COMPANY = "Sample Connectors K.K.";
const OFFICER = { id: "U0OFFICER", email: "officer-in-slack@sample.invalid" };
const GUEST = { id: "U0GUEST", is_ultra_restricted: true };
const CHANNEL = "C0TEAM";
const MINUTE_MS = 60_000;
/** A file is judged in a thread that starts with the first one. */
const PATIENCE = { timeout: 30_000 };

describe("officers in a Slack channel of their own", () => {
  let slack: FakeSlack;
  let app: App;
  let page: WebChat;
  let campaignId: string;

  beforeAll(async () => {
    slack = await startFakeSlack();
    slack.addUser(OFFICER);
    slack.addUser(GUEST);
    slack.addChannel({ id: CHANNEL, is_private: true, members: ["U0BOT", OFFICER.id] });
    app = await startApp({ config: { slack: slack.config } });
    slack.tell(app.origin);
    await app.supplier({ name: COMPANY });
    ({ campaignId } = await app.campaign());
    const officer = await app.officer();
    const account = { platform: "slack" as const, org: slack.team, id: OFFICER.id, external: false };
    await app.db.transaction((tx) =>
      linkPerson(tx, account, { officerId: officer.officerId }, app.clock.now()),
    );
    page = await app.enter(officer);
  });
  afterAll(async () => {
    await app.stop();
    await slack.close();
  });

  const inChannel = () => slack.posts.filter((post) => post.channel === CHANNEL);
  const lastSaying = async (text: string) => {
    await expect
      .poll(() => inChannel().map((post) => JSON.stringify(post.blocks) + post.text), PATIENCE)
      .toContainEqual(expect.stringContaining(text));
    return inChannel().findLast((post) => (JSON.stringify(post.blocks) + post.text).includes(text))!;
  };
  const guestDrops = async (name: string) => {
    const content = { company: COMPANY, completedOn: "2026-10-01", language: "en" as const };
    const file = slack.addFile({ name, bytes: await sampleWorkbook("incomplete", content) });
    await slack.say({ user: GUEST.id, ts: slack.nextTs(), files: [file] });
  };

  it("choose it by mentioning the bot; their page is told", async () => {
    const mention = { user: OFFICER.id, ts: slack.nextTs(), channel: CHANNEL, text: "<@U0BOT> hello" };
    await slack.say({ ...mention, as: "app_mention" });
    const post = await lastSaying("What is this channel for?");
    await slack.press({ user: OFFICER.id, post, label: "Use this channel for officers’ messages" });
    await lastSaying("Officers’ messages come here from now on");
    await page.nextBotMessage("no longer come here");
  });

  it("say there whose a guest's file is; the guest is thanked where it was dropped, and told no more", async () => {
    await guestDrops("from-a-guest.xlsx");
    const post = await lastSaying("from-a-guest.xlsx");
    await slack.press({ user: OFFICER.id, post, label: "Say whose it is" });
    await expect.poll(() => slack.views.length, PATIENCE).toBe(1);
    const [view] = slack.views;
    if (!view) throw new Error("no form was opened");
    const wrong = await slack.submit(OFFICER.id, view, { supplier: "Sample Conectors" });
    expect(JSON.stringify(wrong.body)).toContain(`Did you mean ${COMPANY}`);
    await slack.submit(OFFICER.id, view, { supplier: COMPANY });
    await lastSaying(`counts for ${COMPANY} now`);
    const [asked] = await listRequests(app.db, campaignId);
    expect(asked?.request.status).toBe("returned");
    const toGuest = () => slack.posts.filter((one) => one.channel === slack.direct(GUEST.id));
    await expect.poll(() => toGuest().at(-1)?.text ?? "", PATIENCE).toContain("passed this file on");
    expect(JSON.stringify(toGuest())).not.toContain("Please correct");
  });

  it("read on their page what is for them alone once a guest is in the channel, and why", async () => {
    slack.channels.get(CHANNEL)?.members.push(GUEST.id);
    app.clock.advance(2 * MINUTE_MS);
    const before = inChannel().length;
    await guestDrops("another.xlsx");
    const told = () => page.entries().map(({ message }) => message.text);
    for (const text of ["another.xlsx", "Others can read the compliance channel (Slack)"])
      await expect.poll(told, PATIENCE).toContainEqual(expect.stringContaining(text));
    expect(inChannel()).toHaveLength(before);
  });
});
