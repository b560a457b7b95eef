import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Address } from "../../src/chat/address.ts";
import type { FileRef } from "../../src/chat/event.ts";
import type { Block, Message } from "../../src/chat/message.ts";
import type { FakePost, Fault } from "../support/fake-slack.ts";
import { CONTACT, openSlackDesk, type SlackDesk } from "../support/slack-desk.ts";

const user = CONTACT.id;
const channel = `D${user.slice(1)}`;
const where = `slack:T0OURS:${channel}` as Address;
const shared = "C0SHARED";

let desk: SlackDesk;
beforeAll(async () => {
  desk = await openSlackDesk();
  await desk.link();
});
afterAll(() => desk.close());

const said = (text = "Hello") => ({ user, ts: desk.fake.nextTs(), text });
const postsWith = (text: string): FakePost[] => desk.fake.posts.filter((one) => one.text.includes(text));

describe("what Slack tells", () => {
  it.each([
    ["signature", "a wrong signature", { secret: "another secret" }],
    ["signature", "no signature", { unsigned: true as const }],
    ["stale", "a stale timestamp", { skewSeconds: -600 }],
  ])("is refused as %s with %s, and reported so", async (why, _, signing) => {
    const before = desk.events.length;
    desk.refusals.length = 0;
    expect(await desk.fake.say({ ...said(), signing })).toMatchObject({ status: 401, noRetry: true });
    expect(desk.refusals).toEqual([why]);
    expect(desk.events.length).toBe(before);
  });

  it("is refused from another workspace, and reported without its content", async () => {
    const before = desk.events.length;
    desk.refusals.length = 0;
    const foreign = { ...said("secret words"), team: "T0OTHER" };
    expect(await desk.fake.say(foreign)).toMatchObject({ status: 401, noRetry: true });
    expect(desk.refusals).toEqual(["team"]);
    expect(desk.failures).toEqual([]);
    expect(desk.events.length).toBe(before);
  });

  it("is acknowledged only when it was recorded: Slack tells it again, and it is answered once", async () => {
    const message = said("Can you hear me?");
    desk.door.failing = true;
    expect(await desk.fake.say(message)).toEqual({ status: 500 });
    desk.door.failing = false;
    expect((await desk.fake.say(message)).status).toBe(200);
    await desk.settled();
    expect(desk.fake.posts.filter((one) => one.thread_ts === message.ts)).toHaveLength(1);
  });

  it("tells who pressed that it was not saved", async () => {
    const post = desk.fake.posts.at(-1)!;
    desk.door.failing = true;
    await desk.fake.press({ user, post, label: "Get the form" });
    desk.door.failing = false;
    await expect
      .poll(() => desk.fake.ephemerals.at(-1))
      .toMatchObject({ channel, user, text: "Not saved. Please press again in a moment." });
  });

  it("is heard in a channel only where we are meant: a mention or a file", async () => {
    const before = desk.events.length;
    await desk.fake.say({ ...said("Between us"), channel: shared });
    await desk.fake.say({ ...said("Something a bot says"), more: { bot_id: "B0OTHER" } });
    await desk.fake.say({ ...said("Edited"), more: { subtype: "message_changed" } });
    expect(desk.events.length).toBe(before);
    const mention = { ...said("<@U0BOT> what is <https://a.example|this> &amp; that?"), channel: shared };
    await desk.fake.say(mention);
    await desk.fake.say({ ...mention, as: "app_mention" });
    await desk.settled();
    expect(desk.events.at(-1)).toMatchObject({
      text: "what is this (https://a.example) & that?",
      mentioned: true,
    });
    expect(desk.fake.posts.filter((one) => one.thread_ts === mention.ts)).toHaveLength(1);
  });

  it("is answered under the first message of its thread", async () => {
    const first = desk.fake.nextTs();
    const reply = said("And now?");
    await desk.fake.say({ ...reply, thread_ts: first });
    await desk.settled();
    expect(desk.events.at(-1)).toMatchObject({ message: `${where}:${reply.ts}:${first}`, in: where });
    expect(desk.fake.posts.at(-1)).toMatchObject({ thread_ts: first });
  });

  it("of a concern is answered to that person alone, once, and kept nowhere", async () => {
    const before = await desk.count("inbox");
    const message = { ...said("<@U0BOT> I want to report child labour"), channel: shared };
    await desk.fake.say(message);
    await desk.fake.say({ ...message, as: "app_mention" });
    await expect.poll(() => desk.fake.ephemerals.at(-1)).toMatchObject({ channel: shared, user });
    expect(desk.fake.ephemerals.filter((one) => one.channel === shared)).toHaveLength(1);
    expect(await desk.count("inbox")).toBe(before);
  });

  it("knows guests and people of other workspaces as external, and vouches for no e-mail of theirs", async () => {
    const guests = [
      { id: "U0GUEST", is_restricted: true },
      { id: "U0STRANGER", team_id: "T0OTHER" },
      { id: "U0SECRET", missing: true },
    ];
    for (const { missing, ...guest } of guests.map((one) => ({ missing: false, ...one }))) {
      if (!missing) desk.fake.addUser({ ...guest, email: `${guest.id}@sample.invalid` });
      await desk.fake.say({ ...said(), user: guest.id });
      expect(desk.events.at(-1)!.from).toMatchObject({ id: guest.id, external: true });
      expect(desk.events.at(-1)!.from).not.toHaveProperty("email");
    }
    await desk.settled();
  });
});

describe("who spoke while Slack could not be asked about them", () => {
  beforeEach(async () => {
    await desk.fake.say(said());
    expect(desk.events.at(-1)!.from).toMatchObject({ external: false, email: CONTACT.email });
    desk.clock.advance(61_000);
  });

  it.each<Fault>([
    { kind: "rate_limited", retryAfter: 30 },
    { kind: "status", status: 503 },
    { kind: "cut" },
  ])("is asked about again when Slack tells it again ($kind)", async (fault) => {
    const message = said();
    const before = desk.events.length;
    desk.fake.fail("users.info", fault);
    expect(await desk.fake.say(message)).toEqual({ status: 500 });
    expect(desk.events.length).toBe(before);
    expect((await desk.fake.say({ ...message, signing: { retry: 1 } })).status).toBe(200);
    expect(desk.events.at(-1)!.from).toMatchObject({ external: false, email: CONTACT.email });
  });

  it("is answered at once all the same who raises a concern", async () => {
    const before = desk.fake.ephemerals.length;
    desk.fake.fail("users.info", { kind: "status", status: 503 });
    const message = { ...said("<@U0BOT> I want to report child labour"), channel: shared };
    expect((await desk.fake.say(message)).status).toBe(200);
    await expect.poll(() => desk.fake.ephemerals.length).toBe(before + 1);
  });

  it("is nobody's we vouch for at the last telling, however well we knew them", async () => {
    desk.fake.fail("users.info", { kind: "status", status: 503 });
    expect((await desk.fake.say({ ...said(), signing: { retry: 3 } })).status).toBe(200);
    expect(desk.events.at(-1)!.from).toMatchObject({ id: user, external: true });
    expect(desk.events.at(-1)!.from).not.toHaveProperty("email");
    await desk.settled();
  });

  it("is nobody's we vouch for when they press, which is told once", async () => {
    await desk.settled();
    desk.clock.advance(61_000);
    desk.fake.fail("users.info", { kind: "status", status: 503 });
    await desk.fake.press({ user, post: desk.fake.posts.at(-1)!, label: "Get the form" });
    expect(desk.events.at(-1)).toMatchObject({ kind: "pressed", from: { id: user, external: true } });
    await desk.settled();
  });
});

describe("a form", () => {
  it("that was not saved stays open with what was typed, and says so", async () => {
    await desk.fake.say(said());
    await desk.settled();
    await desk.fake.press({ user, post: desk.fake.posts.at(-1)!, label: "Not my topic" });
    const view = desk.fake.views.at(-1)!;
    desk.door.failing = true;
    const answer = await desk.fake.submit(user, view, { name: "Kim" });
    desk.door.failing = false;
    expect(answer).toEqual({
      status: 200,
      body: {
        response_action: "errors",
        errors: { name: "Not saved. Please press again in a moment." },
      },
    });
  });

  it("that was saved later than Slack waits is saved once: sent again, it gets the same answer", async () => {
    await desk.fake.press({ user, post: desk.fake.posts.at(-1)!, label: "Not my topic" });
    const view = desk.fake.views.at(-1)!;
    const typed = { name: "Kim", email: "kim@sample.invalid" };
    const before = await desk.count("inbox");
    desk.door.waitMs = 3_500;
    expect((await desk.fake.submit(user, view, typed)).status).toBe(404);
    desk.door.waitMs = 0;
    expect(await desk.fake.submit(user, view, typed)).toEqual({ status: 200, body: undefined });
    await desk.settled();
    expect(await desk.count("inbox")).toBe(before + 1);
    expect(desk.fake.posts.filter((one) => one.text.includes("will ask the right person"))).toHaveLength(1);
  }, 20_000);

  it("that could not be opened in time is asked for again", async () => {
    await desk.fake.say(said());
    await desk.settled();
    const post = desk.fake.posts.at(-1)!;
    const opened = desk.fake.views.length;
    await desk.fake.press({ user, post, label: "Not my topic", trigger_id: "expired" });
    await expect
      .poll(() => desk.fake.ephemerals.at(-1)?.text)
      .toBe("This could not be opened in time. Please press the button again.");
    expect(desk.fake.views.length).toBe(opened);
  });
});

describe("what we send", () => {
  it.each([
    ["lost", { kind: "lost" as const }, 1],
    ["cut", { kind: "cut" as const }, 2],
    ["status", { kind: "status" as const, status: 503 }, 2],
  ])("stands once when the line breaks (%s)", async (name, fault, tries) => {
    const before = desk.fake.callsOf("chat.postMessage").length;
    desk.fake.fail("chat.postMessage", fault);
    await desk.owe({
      key: `broken:${name}`,
      conversation: where,
      to: where,
      template: "welcome.hello",
      facts: { name: `broken ${name}` },
    });
    await expect.poll(() => desk.fake.callsOf("chat.postMessage").length).toBe(before + 1);
    // Past any back-off of the outbox.
    desk.clock.advance(60_000);
    desk.wake();
    await desk.settled();
    expect(postsWith(`broken ${name}`)).toHaveLength(1);
    expect(desk.fake.callsOf("chat.postMessage").length).toBe(before + tries);
  });

  it("stands once in a thread too, and each part of it", async () => {
    const under = `${where}:${desk.fake.nextTs()}` as Address;
    const message: Message = { text: "Both tables", blocks: [table("First"), table("Second")] };
    const first = await desk.adapter.send(under, message, "twice");
    expect(first.parts).toHaveLength(2);
    expect(await desk.adapter.send(under, message, "twice")).toEqual(first);
    expect(postsWith("First")).toHaveLength(1);
    expect(postsWith("Second")).toHaveLength(1);
  });

  it("becomes several messages where one would be too long, and nothing is left out", async () => {
    const paragraphs = Array.from({ length: 60 }, (_, n) => `Paragraph ${n} `.padEnd(400, "."));
    const blocks: Block[] = paragraphs.map((text) => ({ kind: "text", text }));
    const { parts } = await desk.adapter.send(where, { text: paragraphs.join("\n"), blocks }, "long");
    expect(parts.length).toBeGreaterThan(1);
    const shown = desk.fake.posts.slice(-parts.length).map((one) => one.text);
    expect(shown.join("\n")).toBe(paragraphs.join("\n"));
  });

  it("mentions nobody and carries no markup", async () => {
    const text = "<!channel> <@U0CONTACT> *bold* https://a.example/x.";
    await desk.adapter.send(where, { text }, "hostile");
    const { text: plain, blocks } = desk.fake.posts.at(-1)!;
    expect(plain).toBe("&lt;!channel&gt; &lt;@U0CONTACT&gt; *bold* https://a.example/x.");
    expect(blocks).toMatchObject([
      {
        type: "rich_text",
        elements: [
          {
            elements: [
              { type: "text", text: "<!channel> <@U0CONTACT> *bold* " },
              { type: "link", url: "https://a.example/x" },
              { type: "text", text: "." },
            ],
          },
        ],
      },
    ]);
  });

  it.each([
    ["channel_not_found", "unreachable"],
    ["account_inactive", "unreachable"],
    ["not_in_channel", "unreachable"],
    ["invalid_blocks", "rejected"],
    ["token_revoked", "transient"],
  ])("fails with %s as %s", async (error, code) => {
    desk.fake.fail("chat.postMessage", { kind: "error", error });
    const attempt = desk.adapter.send(where, { text: "Hello?" }, `fails:${error}`);
    await expect(attempt).rejects.toMatchObject({ name: "DeliveryError", code, outcome: "not_sent" });
  });

  it("is not given up when the account that Slack calls inactive is our own", async () => {
    desk.fake.fail("chat.postMessage", { kind: "error", error: "account_inactive" });
    desk.fake.fail("auth.test", { kind: "error", error: "account_inactive" });
    const attempt = desk.adapter.send(where, { text: "Hello?" }, "inactive");
    await expect(attempt).rejects.toMatchObject({ code: "transient", outcome: "not_sent" });
  });

  it.each([
    [0, 0],
    [-5, 0],
    [30, 30_000],
    [10 * 365 * 24 * 3_600, 3_600_000],
    [Number.NaN, undefined],
  ])("waits no shorter than not at all and no longer than an hour (%s)", async (retryAfter, retryAfterMs) => {
    desk.fake.fail("chat.postMessage", { kind: "rate_limited", retryAfter });
    const attempt = desk.adapter.send(where, { text: "Hello?" }, `waits:${retryAfter}`);
    await expect(attempt).rejects.toMatchObject({ retryAfterMs });
  });

  it("goes to our own workspace only", async () => {
    const attempt = desk.adapter.send("slack:T0OTHER:C0X" as Address, { text: "Hello?" }, "foreign");
    await expect(attempt).rejects.toMatchObject({ code: "rejected", outcome: "not_sent" });
  });
});

describe("a file", () => {
  const fetched = async (file: FileRef) => {
    const pieces: Buffer[] = [];
    for await (const piece of await desk.adapter.download(file, 1_000)) pieces.push(piece as Buffer);
    return Buffer.concat(pieces).toString();
  };
  /** A file that is dropped as it should be; what comes when it is asked for again is `instead`. */
  const dropped = async ({ instead, ...file }: Parameters<typeof desk.fake.addFile>[0]): Promise<FileRef> => {
    const kept = desk.fake.addFile(file);
    await desk.fake.say({ ...said(""), user: "U0NOBODY", files: [kept] });
    await desk.settled();
    desk.fake.downloads.length = 0;
    if (instead) kept.instead = instead;
    const event = desk.events.at(-1)!;
    return event.kind === "said" ? event.files[0]! : expect.fail("no file came");
  };
  const bytes = Buffer.from("PK and so on");

  it("of another organisation comes as an id, and is asked for by its name", async () => {
    const file = await dropped({ name: "theirs.xlsx", bytes, nameOnly: true });
    expect(file).toMatchObject({ name: "theirs.xlsx", bytes: bytes.length });
    expect(await fetched(file)).toBe("PK and so on");
  });

  it("that could not be asked about when it came is asked for when it is fetched", async () => {
    desk.fake.fail("files.info", { kind: "status", status: 503 });
    const file = await dropped({ name: "later.xlsx", bytes, nameOnly: true });
    expect(file).toMatchObject({ handle: "" });
    expect(await fetched(file)).toBe("PK and so on");
    desk.failures.length = 0;
  });

  it("is followed where it moved to, with our token, on Slack's hosts only", async () => {
    const moved = await dropped({
      name: "moved.xlsx",
      bytes,
      instead: { status: 302, headers: { Location: "moved" } },
    });
    expect(await fetched(moved)).toBe("PK and so on");
    expect(desk.fake.downloads.map((one) => one.authorization)).toEqual(Array(2).fill("Bearer xoxb-fake"));

    // Another port is another host, also on this machine.
    const Location = "http://127.0.0.1:9/stolen";
    const away = await dropped({ name: "away.xlsx", bytes, instead: { status: 302, headers: { Location } } });
    await expect(fetched(away)).rejects.toMatchObject({ code: "not_a_file" });
    await expect(fetched({ ...away, handle: Location })).rejects.toMatchObject({ code: "not_a_file" });
  });

  it.each([
    [
      "not_a_file",
      "Slack's login page",
      { status: 200, headers: { "Content-Type": "text/html" }, body: "<p>" },
    ],
    ["gone", "nothing any more", { status: 404 }],
    ["transient", "trouble", { status: 503 }],
    ["too_large", "more than we take", { status: 200, body: "x".repeat(2_000) }],
  ])("is %s when there is %s", async (code, _, instead) => {
    const file = await dropped({ name: "odd.xlsx", bytes, instead: { ...instead } });
    await expect(fetched(file)).rejects.toMatchObject({ name: "DownloadError", code });
  });
});

it("never lets a text into the log", () => {
  const logged = JSON.stringify([desk.log.lines, desk.failures.map(String)]);
  for (const word of ["Hello", "hear me", "broken", "child labour"]) expect(logged).not.toContain(word);
});

function table(caption: string): Block {
  return { kind: "table", caption, columns: ["Where", "What"], rows: [["D46", ""]] };
}
