import { Readable } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { conversationAddress, messageAddress } from "../../adapters/teams/address.ts";
import { homeOf } from "../../adapters/teams/index.ts";
import type { Address } from "../../src/chat/address.ts";
import type { Block, Message } from "../../src/chat/message.ts";
import { keepFile } from "../../src/files/store.ts";
import { type Call, type Json, PERSON, textsOf } from "../support/fake-teams.ts";
import { CONTACT, inRoom, OFFICER, PERSONAL, type Room } from "../support/fake-teams-rooms.ts";
import { openTeams } from "../support/teams-desk.ts";

const GROUP: Room = {
  id: "19:group@thread.v2",
  conversationType: "groupChat",
  members: [CONTACT, OFFICER],
};
const CHANNEL: Room = {
  id: "19:channel@thread.tacv2",
  conversationType: "channel",
  members: [CONTACT, OFFICER],
  type: "standard",
};

const { fake, desk, close } = await openTeams();
afterAll(close);

describe("Out to Teams", () => {
  let personal: Address;
  let channel: Address;
  let group: Address;
  let calls: Call[];

  beforeAll(async () => {
    fake.add(GROUP);
    fake.add(CHANNEL);
    const org = homeOf(fake.config).tenantId;
    personal = await desk.adapter.reach({ platform: "teams", org, id: PERSON.aadObjectId, external: true });
    group = conversationAddress(org, "groupChat", GROUP.id);
    channel = conversationAddress(org, "channel", CHANNEL.id);
  });
  beforeEach(() => {
    calls = fake.calls;
    calls.length = 0;
  });

  const messages = () => fake.messages() as Json[];
  /** Where each message went, in order. */
  const went = () => calls.filter(({ op }) => op === "send").map(({ conversation }) => conversation);
  const answers = () => calls.filter(({ op }) => op === "send").map(({ answered }) => answered);
  const table = (rows: number): Message => ({
    text: "All points",
    blocks: [
      {
        kind: "table",
        caption: "All points",
        columns: ["Where", "What to do"],
        rows: Array.from({ length: rows }, (_, n) => [
          `Declaration D${n}`,
          "まず取引先に確認してください。".repeat(8),
        ]),
      },
    ],
  });

  describe("a message", () => {
    it("goes into a personal chat, and into a group", async () => {
      await desk.adapter.send(personal, { text: "To one." }, "one");
      await desk.adapter.send(group, { text: "To some." }, "some");
      expect(went()).toEqual([PERSONAL.id, GROUP.id]);
      expect(messages().at(-1)).toMatchObject({ text: "To some.", textFormat: "plain" });
      expect(messages().at(-1)).not.toHaveProperty("entities");
    });

    it("answers in the thread of what was said in a channel", async () => {
      await desk.adapter.send(messageAddress(channel, "1700"), { text: "To its first message." }, "root");
      await desk.adapter.send(messageAddress(channel, "1800", "1700"), { text: "To a reply." }, "reply");
      const thread = `${CHANNEL.id};messageid=1700`;
      expect(went()).toEqual([thread, thread]);
    });

    it("begins a thread where there is none, and goes on in it", async () => {
      const { thread, parts, face } = await desk.adapter.send(channel, table(300), "new thread");
      const [first, ...more] = went();
      const root = messages().at(-parts.length).id;
      expect(first).toBe(CHANNEL.id);
      expect(new Set(more)).toEqual(new Set([`${CHANNEL.id};messageid=${root}`]));
      expect(thread).toBe(messageAddress(channel, root));
      expect(face).toBe(parts.at(-1));
    });

    it("can be given a new face in its place, in a thread too", async () => {
      const { parts } = await desk.adapter.send(messageAddress(channel, "1700"), { text: "Before." }, "face");
      const before = messages().length;
      await desk.adapter.replace(parts[0]!, { text: "After." });
      expect(calls.at(-1)).toMatchObject({ op: "replace", conversation: `${CHANNEL.id};messageid=1700` });
      expect(messages().length).toBe(before);
      expect(messages().at(-1).text).toBe("After.");
    });

    it("arrives whole however long it is, no part above what Teams takes", async () => {
      const { parts } = await desk.adapter.send(personal, table(300), "long");
      expect(parts.length).toBeGreaterThan(1);
      const sent = messages().slice(-parts.length);
      // As Teams advises, encoded as UTF-16, and as it travels.
      for (const json of calls.map(({ body }) => JSON.stringify(body))) {
        expect(2 * json.length).toBeLessThan(80_000);
        expect(Buffer.byteLength(json)).toBeLessThan(80_000);
      }
      const shown = sent.flatMap((message) => textsOf(message.attachments[0].content.body));
      expect(shown.filter((text) => text.startsWith("Declaration")).length).toBe(300);
      const headings = sent.map((message) => textsOf(message.attachments[0].content.body)[0]);
      expect(new Set(headings.slice(1))).toEqual(new Set(["All points (continued)"]));
    });

    it("does not go to another tenant, nor where no adapter of ours has been", async () => {
      const elsewhere = conversationAddress("another tenant", "personal", PERSONAL.id);
      const unreachable = { code: "unreachable", outcome: "not_sent" };
      for (const where of [elsewhere, "web:officers" as Address]) {
        await expect(desk.adapter.send(where, { text: "x" }, "no")).rejects.toMatchObject(unreachable);
        await expect(desk.adapter.replace(where, { text: "x" })).rejects.toMatchObject(unreachable);
      }
      expect(calls).toEqual([]);
    });
  });

  describe("a file where Teams takes none", () => {
    const keep = async (bytes: number) =>
      (await keepFile(desk.db, desk.clock, Readable.from([Buffer.alloc(bytes, 7)]), bytes)).id;

    it.each([
      ["a channel", () => channel, CHANNEL],
      ["a group", () => group, GROUP],
    ])("is a button that asks for it: %s", async (_, where, room) => {
      expect(desk.adapter.can(where())).toMatchObject({ filesIn: false, filesOut: false });
      expect(desk.adapter.can(personal)).toMatchObject({ filesIn: true, filesOut: true });
      const fileId = await keep(10);
      const files = [{ fileId, name: "CMRT.xlsx", alt: "Your form" }];
      await desk.adapter.send(where(), { text: "Here is your form.", files }, `file ${room.id}`);
      const [card] = messages().at(-1).attachments;
      expect(textsOf(card.content.body)).toEqual(["Here is your form.", "Get CMRT.xlsx"]);
      expect(JSON.stringify(card.content.body)).not.toContain("http");

      const { data } = card.content.body[1].actions[0];
      await fake.deliver({ type: "message", value: data, replyToId: messages().at(-1).id, ...inRoom(room) });
      const pressed = { kind: "pressed", action: "file.fetch", value: fileId, in: where() };
      expect(desk.events.at(-1)).toMatchObject(pressed);
    });

    it("stands there all the same when it is a small picture", async () => {
      const files = [{ fileId: await keep(1_000), name: "status.png", alt: "12 of 40 have answered." }];
      await desk.adapter.send(channel, { text: "Where we stand", files }, "picture");
      const { text, attachments } = messages().at(-1);
      expect(text).toBe("12 of 40 have answered.");
      expect(attachments[0].contentUrl).toMatch(/^data:image\/png;base64,/);
    });

    it("is a button when it is a large one", async () => {
      const files = [{ fileId: await keep(90_000), name: "status.png", alt: "12 of 40 have answered." }];
      await desk.adapter.send(channel, { text: "Where we stand", files }, "large picture");
      expect(textsOf(messages().at(-1).attachments[0].content.body)).toContain("Get status.png");
    });
  });

  describe("what fails", () => {
    it.each([
      ["our token ended meanwhile", 401, "Unauthorized", "transient", "not_sent"],
      ["the bot was removed", 403, "BotNotInConversationRoster", "unreachable", "not_sent"],
      ["the bot was blocked", 403, "MessageWritesBlocked", "unreachable", "not_sent"],
      ["an administrator switched the bot off", 403, "BotDisabledByAdmin", "unreachable", "not_sent"],
      ["the conversation is gone", 404, "ConversationNotFound", "unreachable", "not_sent"],
      ["two write at once", 409, "Conflict", "transient", "not_sent"],
      ["the conversation is busy", 412, "PreconditionFailed", "transient", "not_sent"],
      ["the message is too long", 413, "MessageSizeTooBig", "rejected", "not_sent"],
      ["Teams does not understand", 400, "BadSyntax", "rejected", "not_sent"],
      ["Teams is in trouble", 500, "ServiceError", "transient", "unknown"],
      ["Teams is away", 502, "BadGateway", "transient", "unknown"],
      ["Teams takes too long", 504, "GatewayTimeout", "transient", "unknown"],
    ])("is tried once and told to the outbox: %s (%i %s)", async (_, status, code, told, outcome) => {
      for (const op of ["send", "replace"]) {
        const { parts } = await desk.adapter.send(personal, { text: "First." }, `${status} ${op}`);
        calls.length = 0;
        fake.spoil({ op, status, code });
        const going =
          op === "send"
            ? desk.adapter.send(personal, { text: "Once." }, `${status}`)
            : desk.adapter.replace(parts[0]!, { text: "Once." });
        await expect(going).rejects.toMatchObject({ name: "DeliveryError", code: told, outcome });
        expect(calls.length).toBe(1);
      }
    });

    it("waits as long as Teams says", async () => {
      fake.spoil({ op: "send", status: 429, retryAfter: 7 });
      const going = desk.adapter.send(personal, { text: "Later." }, "429");
      await expect(going).rejects.toMatchObject({ code: "rate_limited", retryAfterMs: 7_000 });
    });

    it("never says what was in the message", async () => {
      fake.spoil({ op: "send", status: 500 });
      const error = await desk.adapter.send(personal, { text: "a secret" }, "quiet").catch(String);
      expect(error).toBe("DeliveryError: delivery failed: transient, unknown");
    });

    it("is sent a second time when only its answer was lost, and no third", async () => {
      const facts = { name: "Sample Contact" };
      fake.spoil({ op: "send", loseAnswer: true });
      await desk.owe({
        key: "lost",
        conversation: personal,
        to: personal,
        template: "welcome.hello",
        facts,
      });
      await eventually(async () => expect((await desk.delivery("lost"))?.attempts).toBe(1));
      desk.advance(10_000);
      await desk.settled();
      expect(answers()).toEqual([0, 201]);
      expect(await desk.delivery("lost")).toMatchObject({ state: "done" });
    });

    it("is sent twice, and no more, when the process died before it noted that it had sent", async () => {
      const owed = { key: "died", conversation: personal, to: personal };
      const template = { template: "welcome.hello", facts: { name: "Sample Contact" } };
      // What the process did before it died: its row is open still.
      const text = "Hello Sample Contact. You can drop your form here whenever it is ready.";
      await desk.adapter.send(personal, { text }, owed.key);
      await desk.owe({ ...owed, ...template });
      await desk.settled();
      desk.advance(3_600_000);
      await desk.settled();
      expect(calls.map(({ body }) => body.text)).toEqual([text, text]);
    });

    it("goes on at the part that failed, and posts no other twice", async () => {
      fake.spoil({ op: "send" }, { op: "send", status: 429, retryAfter: 1 });
      const before = messages().length;
      const first = desk.adapter.send(personal, table(300), "parts");
      await expect(first).rejects.toMatchObject({ code: "rate_limited", outcome: "unknown" });
      expect(messages().length).toBe(before + 1);
      const { parts } = await desk.adapter.send(personal, table(300), "parts");
      expect(messages().length).toBe(before + parts.length);
      expect(parts[0]!.endsWith(messages()[before].id)).toBe(true);
    });

    it("is said anew where it has changed since its first part arrived", async () => {
      fake.spoil({ op: "send" }, { op: "send", status: 503 });
      await expect(desk.adapter.send(personal, table(300), "changed")).rejects.toThrow();
      const before = messages().length;
      await desk.adapter.send(personal, { text: "Nothing is left to do." }, "changed");
      expect(
        messages()
          .slice(before)
          .map(({ text }) => text),
      ).toEqual(["Nothing is left to do."]);
    });
  });

  it("says that it is working on it, and nothing when that fails", async () => {
    desk.failures.length = 0;
    desk.adapter.working(personal);
    await eventually(() => expect(calls.map(({ body }) => body.type)).toEqual(["typing"]));
    fake.spoil({ op: "send", status: 403 });
    desk.adapter.working(personal);
    await eventually(() => expect(desk.failures.length).toBe(1));
    desk.adapter.working("web:officers" as Address);
    expect(calls.length).toBe(2);
  });

  it("draws buttons that open a form so that Teams opens it, and dangerous ones as such", async () => {
    const blocks: Block[] = [
      { kind: "text", style: "heading", text: "Your form" },
      {
        kind: "buttons",
        buttons: [
          { label: "Open", action: "form.open", value: "1", opens: "form", style: "primary" },
          { label: "Drop it", action: "form.drop", value: "1", style: "danger" },
        ],
      },
    ];
    await desk.adapter.send(personal, { text: "Your form", blocks, lang: "en" }, "buttons");
    const { content } = messages().at(-1).attachments[0];
    expect(content).toMatchObject({ type: "AdaptiveCard", version: "1.5", lang: "en" });
    expect(content.body[1].actions).toMatchObject([
      { type: "Action.Submit", style: "positive", data: { msteams: { type: "task/fetch" } } },
      { type: "Action.Submit", style: "destructive" },
    ]);
  });
});

/** What happens behind an answer, however busy this machine is. */
const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 10_000 });
