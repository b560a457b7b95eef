import { once } from "node:events";
import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { delivery, transcript } from "../../db/schema/index.ts";
import type { Address } from "../../src/chat/address.ts";
import { sampleWorkbook } from "../../src/demo/workbook/index.ts";
import type { Db } from "../../src/store.ts";
import type { FakePost } from "../support/fake-slack.ts";
import { type FakeTeams, type Json, PERSON, startFakeTeams, textsOf } from "../support/fake-teams.ts";
import { CONTACT, openSlackDesk, type SlackDesk, SUPPLIER } from "../support/slack-desk.ts";
import { openTeamsDesk, type TeamsDesk } from "../support/teams-desk.ts";

/** Past any back-off of the outbox. */
const MINUTE_MS = 60_000;
const TAKE_BACK = "Take this file back";

/** A form with points to correct; each day makes other bytes. */
const form = (day: number) => {
  const completedOn = `2026-10-${String(day).padStart(2, "0")}`;
  return sampleWorkbook("incomplete", { company: SUPPLIER, completedOn, language: "en" });
};

/** What people said in a conversation, in the order in which we were told. */
async function heard(db: Db, where: Address): Promise<string[]> {
  const lines = await db
    .select()
    .from(transcript)
    .where(eq(transcript.conversation, where))
    .orderBy(asc(transcript.id));
  return lines
    .filter(({ speaker }) => speaker === "person")
    .map(({ message }) => (message as { text: string }).text);
}

/** How many messages we do not know yet to stand in a conversation. */
const unnoted = (db: Db, where: Address) =>
  db.$count(delivery, and(eq(delivery.lane, where), eq(delivery.state, "open")));

describe("told in another order than it happened, on Slack", () => {
  const user = CONTACT.id;
  const direct = `D${user.slice(1)}`;
  const where = `slack:T0OURS:${direct}` as Address;
  let desk: SlackDesk;
  beforeAll(async () => {
    desk = await openSlackDesk();
    desk.fake.addChannel({ id: "C0OURS", members: ["U0BOT", user] });
    await desk.link();
  });
  afterAll(() => desk.close());

  const under = (ts: string): FakePost[] => desk.fake.posts.filter((one) => one.thread_ts === ts);

  it("each of two messages has its one answer, under itself", async () => {
    const [first, second] = [desk.fake.nextTs(), desk.fake.nextTs()];
    await desk.fake.say({ user, ts: second, text: "Said second" });
    await desk.fake.say({ user, ts: first, text: "Said first" });
    // Slack was not sure that we had it.
    await desk.fake.say({ user, ts: second, text: "Said second" });
    await desk.settled();
    expect([under(first).length, under(second).length]).toEqual([1, 1]);
    expect((await heard(desk.db, where)).slice(-2)).toEqual(["Said second", "Said first"]);
  });

  it("two messages that come at the same moment have one answer each", async () => {
    const all = Array.from({ length: 6 }, () => desk.fake.nextTs());
    const told = await Promise.all(
      [...all, ...all].reverse().map((ts) => desk.fake.say({ user, ts, text: `At ${ts}` })),
    );
    expect(told.map(({ status }) => status)).toEqual(Array(12).fill(200));
    await desk.settled();
    expect(all.map((ts) => under(ts).length)).toEqual(Array(6).fill(1));
  });

  it("a file that comes before the words that were said before it gets its result, and the words an answer", async () => {
    const [words, drop] = [desk.fake.nextTs(), desk.fake.nextTs()];
    const file = desk.fake.addFile({ name: "before.xlsx", bytes: await form(1) });
    await desk.fake.say({ user, ts: drop, files: [file] });
    await desk.fake.say({ user, ts: words, text: "Here comes our form" });
    await desk.settled();
    expect(under(drop).map(({ text }) => text)).toEqual([expect.stringContaining("before.xlsx")]);
    expect(under(words)).toHaveLength(1);
    expect(under(words)[0]!.text).not.toContain("before.xlsx");
  });

  it("a file whose id comes before the message that it came with is answered once, with its words", async () => {
    const ts = desk.fake.nextTs();
    const file = desk.fake.addFile({ name: "with words.xlsx", bytes: await form(2) });
    const message = { user, ts, text: "Both plants", files: [file] };
    desk.fake.write(message);
    const before = desk.events.length;
    await desk.fake.shareFile(user, file);
    await desk.fake.say(message);
    await desk.settled();
    expect(under(ts).map(({ text }) => text)).toEqual([expect.stringContaining("with words.xlsx")]);
    for (const event of desk.events.slice(before)) expect(event).toMatchObject({ text: "Both plants" });
  });

  it.each([
    ["first", ["app_mention", "message"]],
    ["last", ["message", "app_mention"]],
    ["in between", ["message", "app_mention", "message"]],
  ] as const)("a mention that Slack tells of %s is answered once", async (name, envelopes) => {
    const ts = desk.fake.nextTs();
    const said = { user, ts, channel: "C0OURS", text: `<@U0BOT> told ${name}` };
    for (const as of envelopes) await desk.fake.say({ ...said, as });
    await desk.settled();
    expect(under(ts)).toHaveLength(1);
    expect(await heard(desk.db, "slack:T0OURS:C0OURS" as Address)).toContain(`told ${name}`);
  });

  it("a press on a message that we do not know yet to have arrived counts, and retires its button", async () => {
    const ts = desk.fake.nextTs();
    const file = desk.fake.addFile({ name: "pressed early.xlsx", bytes: await form(3) });
    desk.fake.fail("chat.postMessage", { kind: "lost" });
    await desk.fake.say({ user, ts, files: [file] });
    await expect.poll(() => under(ts).length, { timeout: 20_000 }).toBe(1);
    const [post] = under(ts);
    expect(await unnoted(desk.db, where)).toBe(1);

    await desk.fake.press({ user, post: post!, label: TAKE_BACK });
    desk.clock.advance(MINUTE_MS);
    desk.wake();
    await desk.settled();
    const [answer, takenBack, ...more] = under(ts);
    expect(more).toEqual([]);
    expect(answer!.ts).toBe(post!.ts);
    expect(JSON.stringify(answer!.blocks)).not.toContain(TAKE_BACK);
    expect(takenBack!.text).toContain("pressed early.xlsx");
  });
});

describe("told in another order than it happened, on Teams", () => {
  let fake: FakeTeams;
  let desk: TeamsDesk;
  let where: Address;
  let last = 1_600_000_000_000;
  beforeAll(async () => {
    fake = await startFakeTeams();
    desk = await openTeamsDesk(fake.config);
    fake.tell(desk.url);
    await desk.link(PERSON.aadObjectId);
    await fake.say("Hello");
    await desk.settled();
    where = desk.events.at(-1)!.in;
  });
  afterAll(async () => {
    await desk.close();
    await fake.close();
  });

  const happened = () => ({ id: String(++last), timestamp: new Date(last).toISOString() });
  /** Every message from one on, as it shows now. */
  const shown = (from: number): string[] =>
    fake
      .messages()
      .slice(from)
      .map(({ text, attachments }: Json) => [text, ...textsOf(attachments?.[0]?.content)].join("\n"));

  it("each of two messages has its one answer", async () => {
    const [first, second] = [happened(), happened()];
    const before = fake.messages().length;
    await fake.say("Said second", [], second);
    await fake.say("Said first", [], first);
    // Teams was not sure that we had it.
    await fake.say("Said second", [], second);
    await desk.settled();
    expect(fake.messages().length).toBe(before + 2);
    expect((await heard(desk.db, where)).slice(-2)).toEqual(["Said second", "Said first"]);
  });

  it("two messages that come at the same moment have one answer each", async () => {
    const all = Array.from({ length: 6 }, happened);
    const before = fake.messages().length;
    const told = await Promise.all(
      [...all, ...all].reverse().map((one) => fake.say(`At ${one.id}`, [], one)),
    );
    expect(told.map(({ status }) => status)).toEqual(Array(12).fill(200));
    await desk.settled();
    expect(fake.messages().length).toBe(before + 6);
    expect((await heard(desk.db, where)).slice(-6).sort()).toEqual(all.map(({ id }) => `At ${id}`));
  });

  it("a file that comes before the words that were said before it gets its result, and the words an answer", async () => {
    const [words, drop] = [happened(), happened()];
    const bytes = await form(1);
    const file = fake.host("before.xlsx", (response) => response.end(bytes));
    const before = fake.messages().length;
    await fake.say("", [file], drop);
    await fake.say("Here comes our form", [], words);
    await desk.settled();
    const answers = shown(before);
    expect(answers).toHaveLength(2);
    expect(answers.filter((text) => text.includes("before.xlsx"))).toHaveLength(1);
    expect((await heard(desk.db, where)).at(-1)).toBe("Here comes our form");
  });

  it("a press on a message that we do not know yet to have arrived counts, and retires its button", async () => {
    const bytes = await form(2);
    const file = fake.host("pressed early.xlsx", (response) => response.end(bytes));
    const before = fake.messages().length;
    const answer = new AbortController();
    const until = once(answer.signal, "abort").then(() => undefined);
    // The first is that we are at work.
    fake.spoil({ op: "send" }, { op: "send", until });
    await fake.say("", [file]);
    await expect.poll(() => fake.messages().length, { timeout: 20_000 }).toBe(before + 1);
    expect(await unnoted(desk.db, where)).toBe(1);

    expect((await fake.press(TAKE_BACK)).status).toBe(200);
    answer.abort();
    await desk.settled();
    const [result, takenBack, ...more] = shown(before);
    expect(more).toEqual([]);
    expect(result).toContain("pressed early.xlsx");
    expect(result).not.toContain(TAKE_BACK);
    expect(takenBack).toContain("pressed early.xlsx");
  });
});
