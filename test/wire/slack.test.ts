import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rows } from "../../db/client.ts";
import type { Address } from "../../src/chat/address.ts";
import { sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { addAddress, linkPerson } from "../../src/people/store.ts";
import type { FakePost } from "../support/fake-slack.ts";
import { CONTACT, openSlackDesk, type SlackDesk, SUPPLIER } from "../support/slack-desk.ts";

const user = CONTACT.id;
const channel = `D${user.slice(1)}`;
const where = `slack:T0OURS:${channel}` as Address;

describe("the port on Slack", () => {
  let desk: SlackDesk;
  beforeAll(async () => {
    desk = await openSlackDesk();
  });
  afterAll(() => desk.close());

  const lastPost = (): FakePost => desk.fake.posts.at(-1)!;

  it("meets a contact for the first time: found by e-mail, reached, greeted once", async () => {
    const who = (await desk.adapter.find(CONTACT.email))!;
    expect(who).toMatchObject({ org: desk.fake.team, id: user, external: false, email: CONTACT.email });
    expect(await desk.adapter.find("nobody@sample.invalid")).toBeUndefined();
    const address = await desk.adapter.reach(who);
    expect(address).toBe(where);
    await desk.db.transaction(async (tx) => {
      await linkPerson(tx, who, { contactId: desk.contactId }, desk.clock.now());
      await addAddress(tx, desk.contactId, address);
    });
    await desk.owe({ key: "first", conversation: where, to: where, ...hello("Kim") });
    await desk.settled();
    expect(desk.fake.posts).toMatchObject([{ channel, text: expect.stringContaining("Hello Kim") }]);
  });

  it("opens a form, shows the error beside its field, and closes it when it is right", async () => {
    await desk.fake.say({ user, ts: desk.fake.nextTs(), text: "Not mine, I think" });
    await desk.settled();
    expect((await desk.fake.press({ user, post: lastPost(), label: "Not my topic" })).status).toBe(200);
    const view = desk.fake.views.at(-1)!;
    expect(view).toMatchObject({ callback_id: "not_mine", title: { text: "Not your topic?" } });
    const before = await desk.count("inbox");

    const wrong = await desk.fake.submit(user, view, { name: "Kim", email: "no address" });
    expect(wrong).toEqual({
      status: 200,
      body: { response_action: "errors", errors: { email: expect.stringContaining("e-mail address") } },
    });
    expect(await desk.count("inbox")).toBe(before);

    const right = await desk.fake.submit(user, view, { name: "Kim", email: "kim@sample.invalid" });
    expect(right).toEqual({ status: 200, body: undefined });
    // Slack's client tries again by itself when the answer is late: the form is saved once.
    expect(await desk.fake.submit(user, view, { name: "Kim", email: "kim@sample.invalid" })).toEqual(right);
    await desk.settled();
    expect(await desk.count("inbox")).toBe(before + 1);
    expect(desk.events.at(-1)).toMatchObject({
      kind: "submitted",
      in: where,
      values: { name: "Kim", email: "kim@sample.invalid" },
    });
    expect(lastPost().text).toContain("Sample Officer will ask the right person");
  });

  it("answers a dropped file in its thread, once, however often it is told", async () => {
    const filler = { company: SUPPLIER, completedOn: "2026-10-01", language: "en" as const };
    const bytes = await sampleWorkbook("incomplete", filler);
    const file = desk.fake.addFile({ name: "回答 <2026>.xlsx", bytes });
    const ts = desk.fake.nextTs();
    const before = desk.fake.posts.length;
    await desk.fake.say({ user, ts, text: "Here it is", files: [file] });
    await desk.fake.say({ user, ts, text: "Here it is", files: [file] });
    await desk.settled();
    expect(desk.fake.posts.length).toBe(before + 1);
    expect(await desk.count("submission")).toBe(1);
    expect(lastPost()).toMatchObject({ channel, thread_ts: ts });
    expect(lastPost().text).toMatch(/^Please correct 5 points/);
    expect(lastPost().text).toContain("Declaration D46");
    expect(lastPost().text).toContain("回答 &lt;2026&gt;.xlsx");
    expect(desk.fake.downloads).toHaveLength(1);

    await desk.fake.press({ user, post: lastPost(), label: "Take this file back" });
    await desk.settled();
    expect(rows(await desk.db.execute(sql`select 1 from submission where withdrawn_at is null`))).toEqual([]);
    const answered = desk.fake.posts.find((one) => one.thread_ts === ts)!;
    expect(JSON.stringify(answered.blocks)).not.toContain("Take this file back");
  });

  it("waits as long as Slack says after a 429, and then sends once", async () => {
    desk.fake.fail("chat.postMessage", { kind: "rate_limited", retryAfter: 300 });
    const tried = () => desk.fake.callsOf("chat.postMessage").length;
    const before = tried();
    await desk.owe({ key: "limited", conversation: where, to: where, ...hello("Later") });
    await expect.poll(() => openLane(desk)).toEqual({ held: false, waits: true });
    expect(tried()).toBe(before + 1);
    const [lane] = rows<{ notBefore: string }>(
      await desk.db.execute(sql`select not_before as "notBefore" from lane where queue = 'outbox'
        and address = ${where}`),
    );
    const waitMs = new Date(lane!.notBefore).getTime() - desk.clock.now().getTime();
    expect(Math.ceil(waitMs / 60_000)).toBe(5);
    desk.clock.advance(300_000);
    desk.wake();
    await desk.settled();
    expect(tried()).toBe(before + 2);
    expect(desk.fake.posts.filter((one) => one.text.includes("Hello Later"))).toHaveLength(1);
  });
});

function hello(name: string) {
  return { template: "welcome.hello", facts: { name } };
}

/** Whether the conversation's lane is being worked, and whether something waits in it. */
async function openLane({ db }: SlackDesk) {
  const [found] = rows<{ held: boolean; waits: boolean }>(
    await db.execute(sql`select lease_token is not null as held,
      exists (select 1 from delivery d where d.lane = l.address and d.state = 'open' and d.attempts > 0) as waits
      from lane l where l.queue = 'outbox' and l.address = ${where}`),
  );
  return found;
}
