import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Block } from "../../src/chat/message.ts";
import { sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { PERSON, STRANGER, startFakeTeams, textsOf } from "../support/fake-teams.ts";
import { openTeams, SUPPLIER } from "../support/teams-desk.ts";

const { fake, desk, close } = await openTeams();
afterAll(close);

describe("Teams, over HTTP both ways", () => {
  beforeAll(async () => {
    await desk.link(PERSON.aadObjectId);
  });

  const person = (aadObjectId: string) =>
    ({ platform: "teams", org: fake.config.tenantId, id: aadObjectId, external: true }) as const;
  const newest = () => fake.messages().at(-1)!;
  const cardOf = (message: ReturnType<typeof newest>) => message.attachments[0].content;
  const sends = () => fake.calls.filter((call) => call.op === "send" && call.body.type === "message");

  describe("a form", () => {
    beforeAll(async () => {
      await fake.say("What is this about?");
      await desk.settled();
    });

    it("comes back with the problem beside the field and what was typed, and nothing is written", async () => {
      const { dialog } = await fake.press("Not my topic");
      const before = await desk.count("inbox");
      const typed = { "Name of the right person": "Sample Colleague", "Their e-mail address": "nonsense" };
      const answered = await fake.submit(dialog!, typed);

      expect(answered.status).toBe(200);
      const { body } = answered.dialog!.card;
      const at = body.findIndex((element: { label?: string }) => element.label === "Their e-mail address");
      expect(body[at]).toMatchObject({ type: "Input.Text", value: "nonsense" });
      expect(textsOf(body[at + 1])[0]).toMatch(/^Please enter an e-mail address/);
      expect(answered.dialog!.inputs.map((input) => input.value)).toEqual([
        "Sample Colleague",
        "nonsense",
        "",
      ]);
      expect(await desk.count("inbox")).toBe(before);
    });

    it("closes when it is right, and counts once however often it is sent", async () => {
      const { dialog } = await fake.press("Not my topic");
      const before = await desk.count("inbox");
      const sent = sends().length;
      const typed = { "Their e-mail address": "colleague@sample.invalid" };
      const both = await Promise.all([fake.submit(dialog!, typed), fake.submit(dialog!, typed)]);

      expect(both).toEqual([
        { status: 200, body: undefined },
        { status: 200, body: undefined },
      ]);
      await desk.settled();
      expect(await desk.count("inbox")).toBe(before + 1);
      expect(sends().length).toBe(sent + 1);
      expect(newest().text).toContain("will ask the right person");
    });
  });

  describe("a file", () => {
    it("is fetched without our token and answered cell by cell, once however often Teams tells of it", async () => {
      const filler = { company: SUPPLIER, completedOn: "2026-10-01", language: "en" } as const;
      const bytes = await sampleWorkbook("incomplete", filler);
      const file = fake.host("CMRT 回答.xlsx", (response) => response.end(bytes));
      const sent = sends().length;
      const told = { id: "1600000000001" };
      const both = [await fake.say("", [file], told), await fake.say("", [file], told)];
      await desk.settled();

      expect(both.map(({ status }) => status)).toEqual([200, 200]);
      expect(await desk.count("submission")).toBe(1);
      expect(sends().length).toBe(sent + 1);
      const texts = textsOf(cardOf(newest()));
      expect(texts).toContain("File: CMRT 回答.xlsx");
      expect(texts.join("\n")).toMatch(/question 4 .* for gold: .* Declaration D46/);
      expect(fake.fetched.length).toBe(1);
      expect(fake.fetched[0]!.headers).not.toHaveProperty("authorization");
    });

    it("is not fetched from elsewhere, not even where the file host points", async () => {
      const elsewhere = await startFakeTeams();
      const theirs = elsewhere.host("stolen.xlsx", (response) => response.end("secret"));
      const away = fake.host("away.xlsx", (response) => {
        response.writeHead(302, { location: theirs.content.downloadUrl }).end();
      });
      await fake.say("", [theirs]);
      await fake.say("", [away]);
      await desk.settled();

      expect(elsewhere.fetched).toEqual([]);
      expect(
        fake
          .messages()
          .slice(-2)
          .map(({ text }) => text),
      ).toEqual([
        expect.stringContaining("We could not get “stolen.xlsx”"),
        expect.stringContaining("We could not get “away.xlsx”"),
      ]);
      await elsewhere.close();
    });

    it.each([
      ["a page for signing in", 200, "text/html", "something else came in its place"],
      ["an address that has ended", 403, "application/json", "is no longer available"],
    ])("that is %s is told of", async (_, status, type, told) => {
      await fake.say("", [
        fake.host("lost.xlsx", (response) => response.writeHead(status, { "content-type": type }).end("{}")),
      ]);
      await desk.settled();
      expect(newest().text).toContain(told);
    });
  });

  describe("a first contact", () => {
    it("makes the conversation, whose address is the same again", async () => {
      const where = await desk.adapter.reach(person(PERSON.aadObjectId));
      expect(await desk.adapter.reach(person(PERSON.aadObjectId))).toBe(where);
      expect(desk.events.at(-1)!.in).toBe(where);

      const facts = { name: "Sample Contact" };
      await desk.owe({ key: "first", conversation: where, to: where, template: "welcome.hello", facts });
      await desk.settled();
      expect(newest()).toMatchObject({ type: "message", textFormat: "plain" });
      expect(newest().text).toContain("Hello Sample Contact.");
      expect(newest()).not.toHaveProperty("replyToId");
    });

    it("cannot be made with who has not installed the app, or is of another tenant", async () => {
      const nobody = { code: "unreachable", outcome: "not_sent" };
      await expect(desk.adapter.reach(person(STRANGER.aadObjectId))).rejects.toMatchObject(nobody);
      const foreign = { ...person(PERSON.aadObjectId), org: "another tenant" };
      await expect(desk.adapter.reach(foreign)).rejects.toMatchObject(nobody);
    });
  });

  describe("a send that fails", () => {
    const here = () => desk.adapter.reach(person(PERSON.aadObjectId));

    it("waits as long as Teams says, then arrives", async () => {
      const where = await here();
      const sent = sends().length;
      fake.spoil({ op: "send", status: 429, retryAfter: 600 });
      const facts = { name: "Sample Contact" };
      await desk.owe({ key: "later", conversation: where, to: where, template: "welcome.hello", facts });
      await vi.waitFor(async () => expect((await desk.delivery("later"))?.attempts).toBe(1));
      expect(await desk.delivery("later")).toMatchObject({ state: "open", last_error: "rate_limited" });
      expect(sends().length).toBe(sent + 1);

      expect(await desk.waits(where)).toBeGreaterThan(590_000);

      desk.advance(600_000);
      await desk.settled();
      expect(
        sends()
          .slice(sent)
          .map(({ answered }) => answered),
      ).toEqual([429, 201]);
    });

    it.each([
      ["a refusal for now", { status: 429, retryAfter: 7 }, "rate_limited", "not_sent", 7_000],
      ["a service in trouble", { status: 503 }, "transient", "unknown", undefined],
      ["a lost answer", { loseAnswer: true }, "transient", "unknown", undefined],
      [
        "a bot that was removed",
        { status: 403, code: "BotNotInConversationRoster" },
        "unreachable",
        "not_sent",
        undefined,
      ],
      ["a message too long", { status: 413, code: "MessageSizeTooBig" }, "rejected", "not_sent", undefined],
    ] as const)("is tried once and told to the outbox: %s", async (_, fault, code, outcome, retryAfterMs) => {
      const where = await here();
      const sent = sends().length;
      fake.spoil({ op: "send", ...fault });
      const sending = desk.adapter.send(where, { text: "Once." }, "once");
      await expect(sending).rejects.toMatchObject({ code, outcome, retryAfterMs });
      expect(sends().length).toBe(sent + 1);
    });

    it("may have arrived when only its first part did", async () => {
      const where = await here();
      const rows = Array.from({ length: 200 }, (_, n) => [`Declaration D${n}`, "What to do ".repeat(10)]);
      const blocks: Block[] = [{ kind: "table", caption: "All", columns: ["Where", "What"], rows }];
      fake.spoil({ op: "send" }, { op: "send", status: 429, retryAfter: 1 });
      const sending = desk.adapter.send(where, { text: "All", blocks }, "long");
      await expect(sending).rejects.toMatchObject({ code: "rate_limited", outcome: "unknown" });
    });
  });

  it("gives a message a new face in its place", async () => {
    const where = await desk.adapter.reach(person(PERSON.aadObjectId));
    const { parts } = await desk.adapter.send(where, { text: "Before." }, "face");
    const count = fake.messages().length;
    await desk.adapter.replace(parts[0]!, { text: "After." });
    expect(fake.messages().length).toBe(count);
    expect(newest().text).toBe("After.");
  });

  describe("what could not be saved", () => {
    it.each([
      ["words", () => fake.say("A question"), "This did not arrive. Please send it again in a moment."],
      ["a press", () => fake.press("Not my topic"), "Not saved. Please press again in a moment."],
    ])("is answered 500 and told of: %s", async (_, act, told) => {
      await fake.say("Where is the menu?");
      await desk.settled();
      desk.door.failing = true;
      const { status } = await act();
      desk.door.failing = false;
      expect(status).toBe(500);
      expect(newest().text).toBe(told);
      expect(String(desk.failures.pop())).toBe("Error: as asked");
    });
  });

  it("answers a concern where it was raised and keeps no word of where that was", async () => {
    desk.references.clear();
    const before = await desk.count("inbox");
    expect((await fake.say("I want to report child labour.")).status).toBe(200);
    expect(newest().text).toContain("You can raise a concern");
    expect([desk.references.size, await desk.count("inbox")]).toEqual([0, before]);
  });
});
