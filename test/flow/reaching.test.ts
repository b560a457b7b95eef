import { afterAll, beforeAll, expect, it } from "vitest";
import { connectedBy } from "../../src/config.ts";
import { OFFICERS_PAGE } from "../../src/people/web.ts";
import { sweep } from "../../src/survey/reminders/sweep.ts";
import { currentRequest, eventsOf } from "../../src/survey/store.ts";
import { newest } from "../../src/transcript/store.ts";
import type { Supplier } from "../support/app.ts";
import { testClock } from "../support/clock.ts";
import { type MailServer, startMailServer } from "../support/mail-server.ts";
import { openPlatforms, type Platforms } from "../support/platforms.ts";

const PATIENCE = { timeout: 20_000 };
const USER = "U0ANNA";
/** The working day 42 days before the survey is due, and when its last invitation has left. */
const MORNING = new Date("2027-02-17T09:00:00Z");
const AFTERNOON = new Date("2027-02-17T15:50:00Z");
const NAME = "Sample Reached Ltd";

let on: Platforms;
let mail: MailServer;
let anna: Supplier;
let ben: Supplier;

beforeAll(async () => {
  mail = await startMailServer();
  on = await openPlatforms({
    clock: testClock(MORNING),
    prepare: (slack) => void slack.addUser({ id: USER, email: "anna@sample.invalid" }),
    config: {
      mail: {
        smtp: mail.smtp,
        from: { name: "Sample Instruments", address: "desk@sample.invalid" },
        replyTo: "officers@sample.invalid",
        perMinute: 600,
      },
    },
  });
  anna = await on.app.supplier({ name: NAME, contact: "Anna", email: "anna@sample.invalid" });
  ben = await on.app.supplier({ name: NAME, contact: "Ben", email: "ben@sample.invalid" });
});
afterAll(async () => {
  await on.close();
  await mail.close();
});

const inSlack = () => on.slack.posts.filter(({ channel }) => channel === on.slack.direct(USER));
const sweepNow = () => sweep({ db: on.app.db, connected: connectedBy(on.app.config) }, on.app.clock.now());
const request = async () => (await currentRequest(on.app.db, anna.supplierId))!;
const kinds = async () => (await eventsOf(on.app.db, (await request()).id)).map((one) => one.kind);
const mailed = () => mail.mails.map((one) => one.to);
const officersRead = async () =>
  (await newest(on.app.db, OFFICERS_PAGE, 10)).map(({ message }) => message.text).join("\n");

it("gives way from Slack to mail, to the next contact, and to an officer", async () => {
  await on.slack.say({ user: USER, ts: on.slack.nextTs(), text: "Hello" });
  await expect.poll(inSlack, PATIENCE).toHaveLength(1);

  on.slack.fail("chat.postMessage", { kind: "error", error: "account_inactive" });
  mail.failNext({ at: "recipient", code: 550, text: "5.1.1 no such user" });
  await on.app.campaign();
  on.app.clock.set(AFTERNOON);
  await sweepNow();
  await expect.poll(kinds, PATIENCE).toContain("reader_changed");
  expect(inSlack()).toHaveLength(1);
  expect(mailed()).toEqual([]);

  await sweepNow();
  await expect.poll(mailed, PATIENCE).toEqual([ben.email]);
  expect(mail.mails[0]?.parsed.text).toContain(NAME);
  expect((await request()).status).toBe("invited");
  await expect.poll(officersRead, PATIENCE).toContain("The survey asks Ben instead");

  // Counted as sent long ago, and comes back.
  await on.app.tinstone("contact", "bounced", ben.email);
  expect((await request()).status).toBe("unreachable");
  await expect.poll(officersRead, PATIENCE).toContain("Nobody else of Sample Reached Ltd");
  await sweepNow();

  await on.app.tinstone("contact", "good", ben.email);
  expect((await request()).status).toBe("invited");
  await sweepNow();
  await expect.poll(mailed, PATIENCE).toEqual([ben.email, ben.email]);
});
