import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { supplier } from "../../db/schema/index.ts";
import type { Address } from "../../src/chat/address.ts";
import { sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { mapChannel } from "../../src/people/channels/store.ts";
import type { FakeFile } from "../support/fake-slack.ts";
import { CONTACT, openSlackDesk, type SlackDesk, SUPPLIER } from "../support/slack-desk.ts";

const THEIRS = "T0THEIRS";
const outsider = "U0THEIRS";
const channel = "C0CONNECT";
const where = `slack:T0OURS:${channel}` as Address;

let desk: SlackDesk;
beforeAll(async () => {
  desk = await openSlackDesk();
  const { fake, db, clock } = desk;
  fake.addUser({ id: outsider, team_id: THEIRS, email: "theirs@sample.invalid", locale: "en-US" });
  fake.addChannel({
    id: channel,
    is_ext_shared: true,
    connected_team_ids: [THEIRS],
    members: ["U0BOT", CONTACT.id, outsider],
  });
  const [theirs] = await db.select().from(supplier).where(eq(supplier.name, SUPPLIER));
  await db.transaction((tx) => mapChannel(tx, where, theirs!.id, "operator", clock.now()));
});
afterAll(() => desk.close());

/** As Slack tells it: the sender's workspace outside, ours in the authorizations. */
const told = { user: outsider, channel, team: THEIRS };
const answersTo = (ts: string) => desk.fake.posts.filter((one) => one.thread_ts === ts);
const lastEvent = () => desk.events.at(-1)!;

async function form(name: string, completedOn: string): Promise<FakeFile> {
  const bytes = await sampleWorkbook("incomplete", { company: SUPPLIER, completedOn, language: "en" });
  return desk.fake.addFile({ name, bytes, nameOnly: true });
}

describe("in a channel shared with another organisation", () => {
  it("its people are heard where they mention us or drop a file, as outsiders whose e-mail nobody vouches for", async () => {
    const before = desk.events.length;
    await desk.fake.say({ ...told, ts: desk.fake.nextTs(), text: "Between us" });
    expect(desk.events.length).toBe(before);
    const ts = desk.fake.nextTs();
    await desk.fake.say({ ...told, ts, text: "<@U0BOT> hello" });
    await desk.settled();
    expect(lastEvent()).toMatchObject({ in: where, from: { org: "T0OURS", id: outsider, external: true } });
    expect(lastEvent().from).not.toHaveProperty("email");
    expect(answersTo(ts)).toHaveLength(1);
  });

  it("a form gets its result in the thread of the drop, by its name, though the message told an id only", async () => {
    const ts = desk.fake.nextTs();
    await desk.fake.say({ ...told, ts, files: [await form("theirs.xlsx", "2026-10-01")] });
    await desk.settled();
    expect(answersTo(ts)).toHaveLength(1);
    expect(answersTo(ts)[0]!.text).toMatch(/^Please correct 5 points/);
    expect(answersTo(ts)[0]!.text).toContain("theirs.xlsx");
    expect(await desk.count("submission")).toBe(1);
  });

  it("one of its people whom we know presses buttons and submits a form, which names their workspace", async () => {
    const known = desk.fake.addUser({ id: "U0KNOWN", team_id: THEIRS, locale: "en-US" }).id;
    await desk.linkAccount({ platform: "slack", org: "T0OURS", id: known, external: true });
    const ts = desk.fake.nextTs();
    await desk.fake.say({ ...told, user: known, ts, text: "<@U0BOT> this is not mine" });
    await desk.settled();
    const [post] = answersTo(ts);
    await desk.fake.press({ user: known, post: post!, label: "Not my topic" });
    const view = desk.fake.views.at(-1)!;
    await desk.fake.submit(known, view, { name: "Kim", email: "kim@sample.invalid" });
    await desk.settled();
    expect(lastEvent()).toMatchObject({ kind: "submitted", in: where, from: { id: known, external: true } });
    expect(answersTo(ts).at(-1)!.text + desk.fake.posts.at(-1)!.text).toContain("will ask the right person");
    expect(desk.refusals).toEqual([]);
  });

  it("its concerns are answered to that person alone, and kept nowhere", async () => {
    const before = await desk.count("inbox");
    await desk.fake.say({ ...told, ts: desk.fake.nextTs(), text: "<@U0BOT> I want to report child labour" });
    await expect.poll(() => desk.fake.ephemerals.at(-1)).toMatchObject({ channel, user: outsider });
    expect(await desk.count("inbox")).toBe(before);
  });
});

describe("a drop that Slack tells of twice", () => {
  it.each([
    ["the message first", ["message", "ids"]],
    ["the ids first", ["ids", "message"]],
    ["the ids only", ["ids", "ids"]],
  ])("is answered once, with all that was said and dropped: %s", async (name, order) => {
    const ts = desk.fake.nextTs();
    const day = 2 + ["the message first", "the ids first", "the ids only"].indexOf(name);
    const files = [
      await form(`one ${day}.xlsx`, `2026-10-0${day}`),
      await form("two.xlsx", `2026-09-0${day}`),
    ];
    const message = { ...told, ts, text: "<@U0BOT> Both plants", files };
    desk.fake.write(message);
    const before = desk.events.length;
    for (const envelope of order) {
      if (envelope === "message") await desk.fake.say(message);
      else for (const file of files) await desk.fake.shareFile(outsider, file, channel);
    }
    await desk.settled();
    expect(new Set(desk.events.slice(before).map(({ key }) => key))).toEqual(
      new Set([`slack:T0OURS:${channel}:${ts}`]),
    );
    for (const event of desk.events.slice(before))
      expect(event).toMatchObject({
        text: "Both plants",
        files: files.map(({ name: file }) => ({ name: file })),
      });
    for (const { name: file } of files) {
      expect(answersTo(ts).filter((one) => one.text.includes(file))).toHaveLength(1);
    }
  });

  it("is answered in its thread, whichever message the ids are looked up in", async () => {
    const first = desk.fake.nextTs();
    const ts = desk.fake.nextTs();
    const file = await form("in a thread.xlsx", "2026-10-09");
    desk.fake.write({ ...told, ts: first, text: "Here we talk" });
    desk.fake.write({ ...told, ts, thread_ts: first, files: [file] });
    await desk.fake.shareFile(outsider, file, channel);
    await desk.settled();
    expect(lastEvent()).toMatchObject({ message: `${where}:${ts}:${first}` });
    expect(answersTo(first)).toHaveLength(1);
  });

  it("is asked about again while Slack does not answer, and forgotten when it is gone", async () => {
    const file = await form("slow.xlsx", "2026-10-10");
    desk.fake.write({ ...told, ts: desk.fake.nextTs(), files: [file] });
    desk.fake.fail("files.info", { kind: "status", status: 503 });
    expect((await desk.fake.shareFile(outsider, file, channel)).status).toBe(500);
    const before = desk.events.length;
    const gone = { ...file, id: "F0GONE" };
    expect((await desk.fake.shareFile(outsider, gone, channel)).status).toBe(200);
    expect((await desk.fake.shareFile("U0BOT", file, channel)).status).toBe(200);
    expect(desk.events.length).toBe(before);
  });
});

describe("the bot itself", () => {
  const moved = (type: string, more: object) =>
    desk.fake.event({ type, channel, event_ts: desk.fake.nextTs(), ...more });

  it("notices that it was added and taken out, and nothing of where other people go", async () => {
    const before = desk.events.length;
    await moved("member_joined_channel", { user: outsider, channel_type: "C", team: THEIRS });
    await moved("member_left_channel", { user: outsider, channel_type: "C", team: THEIRS });
    expect(desk.events.length).toBe(before);
    await moved("member_joined_channel", { user: "U0BOT", inviter: CONTACT.id });
    expect(lastEvent()).toMatchObject({ kind: "arrived", who: "bot", in: where, from: { id: CONTACT.id } });
    for (const type of ["channel_left", "group_left"]) {
      await moved(type, { actor_id: CONTACT.id });
      expect(lastEvent()).toMatchObject({ kind: "left", who: "bot", in: where });
    }
    await desk.settled();
    expect(new Set(desk.events.slice(before).map(({ key }) => key)).size).toBe(3);
  });
});
