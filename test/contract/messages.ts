import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { FETCH_FILE } from "../../src/chat/actions.ts";
import { DeliveryError } from "../../src/chat/adapter.ts";
import type { Block, Message } from "../../src/chat/message.ts";
import { quote } from "../../src/chat/quote.ts";
import { keepFile } from "../../src/files/store.ts";
import { elsewhere, type Shown } from "./harness.ts";
import { HOSTILE_TEXTS, LONG_TEXT } from "./hostile.ts";
import type { Stage } from "./stage.ts";

/** Messages: whole, inert, where they belong, as often as promised. */
export function messagesContract(on: () => Stage): void {
  it("says a message of text alone", async () => {
    const shown = await send(on(), { text: "One line.\nAnother one." });
    expect(wordsOf(shown)).toContain("One line.");
    expect(wordsOf(shown)).toContain("Another one.");
    expect(shown.flatMap((one) => one.buttons)).toEqual([]);
  });

  it.each(Object.entries(BLOCKS))("draws %s", async (_, { block, words }) => {
    const shown = await send(on(), { text: words.join("\n"), blocks: [block] });
    for (const word of words) expect(wordsOf(shown)).toContain(word);
    expect(shown.flatMap((one) => one.active)).toEqual([]);
  });

  it("draws a divider between two paragraphs and nothing else", async () => {
    const blocks: Block[] = [
      { kind: "text", text: "Above" },
      { kind: "divider" },
      { kind: "text", text: "Below" },
    ];
    const shown = await send(on(), { text: "Above\nBelow", blocks });
    expect(shown.flatMap((one) => one.lines)).toEqual(["Above", "Below"]);
  });

  it("draws buttons with what a press on them says", async () => {
    const buttons = [
      { label: "Show all", action: "findings.all", value: "a1" },
      { label: "Who are you?", action: "me.colleague", value: "", opens: "form" as const },
      { label: "Take back", action: "drop.take_back", value: "a2", style: "danger" as const },
    ];
    const shown = await send(on(), { text: "Choose.", blocks: [{ kind: "buttons", buttons }] });
    const pressable = buttons.map(({ label, action, value }) => ({ label, action, value }));
    expect(shown.flatMap((one) => one.buttons)).toEqual(on().deaf ? [] : pressable);
    for (const { label } of buttons) expect(wordsOf(shown)).toContain(label);
  });

  it("sends a file where files can be sent, and offers a button for it elsewhere", async () => {
    const { database, clock, can } = on();
    const content = Readable.from([Buffer.from("what is in it")]);
    const { id } = await keepFile(database.orm, clock, content, 100);
    const files = [{ fileId: id, name: "一覧 survey.xlsx", alt: "The survey" }];
    const shown = await send(on(), { text: "Here it is.", files });
    const buttons = shown.flatMap((one) => one.buttons);
    expect(wordsOf(shown)).toContain("Here it is.");
    expect(shown.flatMap((one) => one.files)).toEqual(can.filesOut ? ["一覧 survey.xlsx"] : []);
    expect(buttons.map(({ action, value }) => [action, value])).toEqual(
      can.filesOut ? [] : [[FETCH_FILE, id]],
    );
    for (const { label } of buttons) expect(label).toContain("一覧 survey.xlsx");
    expect(shown.flatMap((one) => one.active)).toEqual([]);
  });

  it.each(Object.entries(HOSTILE_TEXTS))("keeps %s from doing anything", async (_, hostile) => {
    const quoted = quote(hostile, 200);
    const shown = await send(on(), { text: quoted, blocks: everywhere(quoted) });
    expect(shown.flatMap((one) => one.active)).toEqual([]);
    // In a heading, a paragraph, a fact's value, a cell, a button: as typed, to the letter; a label as far as it goes.
    for (const place of PLACES) expect(wordsOf(shown)).toContain(`${place} ${quoted}`);
    const label = quote(`Button ${quoted}`, on().longestLabel);
    expect(shown.flatMap((one) => one.buttons).map((one) => one.label)).toEqual(on().deaf ? [] : [label]);
    expect(wordsOf(shown)).toContain(label);
    for (const line of wordsOf(shown).split("\n"))
      expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });

  it("cuts nothing off a long text", async () => {
    const shown = await send(on(), {
      text: LONG_TEXT,
      blocks: [{ kind: "text", text: quote(LONG_TEXT, 6_000) }],
    });
    const squeezed = (text: string) => text.replace(/\s+/g, "");
    expect(squeezed(wordsOf(shown))).toContain(squeezed(LONG_TEXT));
  });

  it("posts once, or says that it cannot promise it, under one key", async () => {
    const key = randomUUID();
    const before = (await on().shown()).length;
    const first = await on().adapter.send(on().where, { text: "Once." }, key);
    const second = await on().adapter.send(on().where, { text: "Once." }, key);
    expect((await on().shown()).length).toBe(before + (on().sendsOnce ? 1 : 2));
    if (on().sendsOnce) expect(second).toEqual(first);
  });

  it("replaces a message in its place, where that is possible", async () => {
    const posted = await on().adapter.send(
      on().where,
      { text: "Whose is it?", blocks: [{ kind: "buttons", buttons: [BUTTON] }] },
      randomUUID(),
    );
    await send(on(), { text: "Something newer." });
    const before = await on().shown();
    const part = posted.parts[0]!;
    if (!on().can.replace) {
      await expectRefused(on().adapter.replace(part, { text: "Ours." }));
      return;
    }
    await on().adapter.replace(part, { text: "Ours." });
    const after = await on().shown();
    expect(after.map((one) => one.address)).toEqual(before.map((one) => one.address));
    const replaced = after.find((one) => one.address === part)!;
    expect(replaced).toMatchObject({ lines: ["Ours."], buttons: [] });
  });

  it("refuses to send where it cannot reach, and says that nothing was sent", async () => {
    const unknown = [...on().foreign, elsewhere(on().adapter)];
    for (const where of unknown) {
      await expectRefused(on().adapter.send(where, { text: "Hello?" }, randomUUID()));
      await expectRefused(on().adapter.replace(where, { text: "Hello?" }));
    }
  });
}

const BUTTON = { label: "Ours", action: "drop.count", value: "" };
const PLACES = ["Heading", "Body", "Quiet", "Fact", "Cell"];

const BLOCKS: Record<string, { block: Block; words: string[] }> = {
  "a heading": { block: { kind: "text", style: "heading", text: "Result" }, words: ["Result"] },
  "a paragraph of two lines": { block: { kind: "text", text: "First\nSecond" }, words: ["First", "Second"] },
  "a quiet line": { block: { kind: "text", style: "quiet", text: "File: a.xlsx" }, words: ["File: a.xlsx"] },
  facts: {
    block: {
      kind: "facts",
      facts: [
        { label: "Due", value: "31 March" },
        { label: "期限", value: "3月31日" },
      ],
    },
    words: ["Due", "31 March", "期限", "3月31日"],
  },
  "a table": {
    block: {
      kind: "table",
      caption: "All points",
      columns: ["Where", "What to do"],
      rows: [
        ["D46", "Choose Yes or No"],
        ["B5", "List a smelter"],
        ["", "Without a place"],
      ],
    },
    words: ["All points", "Where", "D46", "Choose Yes or No", "B5", "List a smelter", "Without a place"],
  },
};

function everywhere(text: string): Block[] {
  return [
    { kind: "text", style: "heading", text: `Heading ${text}` },
    { kind: "text", style: "body", text: `Body ${text}` },
    { kind: "text", style: "quiet", text: `Quiet ${text}` },
    { kind: "facts", facts: [{ label: "Label", value: `Fact ${text}` }] },
    { kind: "table", caption: "Table", columns: ["Column"], rows: [[`Cell ${text}`]] },
    { kind: "buttons", buttons: [{ ...BUTTON, label: `Button ${text}` }] },
  ];
}

/** Sends a message and gives its parts as a reader sees them. */
async function send(stage: Stage, message: Message): Promise<Shown[]> {
  const posted = await stage.adapter.send(stage.where, message, randomUUID());
  expect(posted.parts.length).toBeGreaterThan(0);
  const all = await stage.shown();
  const parts = all.filter((one) => posted.parts.includes(one.address));
  expect(parts.map((one) => one.address)).toEqual(posted.parts);
  return parts;
}

function wordsOf(shown: Shown[]): string {
  return shown.flatMap((one) => [...one.lines, ...one.buttons.map((button) => button.label)]).join("\n");
}

async function expectRefused(attempt: Promise<unknown>): Promise<void> {
  const error: unknown = await attempt.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DeliveryError);
  expect(error).toMatchObject({ outcome: "not_sent", code: expect.stringMatching(/rejected|unreachable/) });
}
