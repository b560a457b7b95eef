import { describe, expect, it } from "vitest";
import {
  type Part,
  plainText,
  renderHome,
  renderMessage,
  renderReplacement,
  renderSent,
} from "../../../adapters/slack/render.ts";
import type { Block, Message } from "../../../src/chat/message.ts";
import { LANGUAGES } from "../../../src/i18n/index.ts";
import { refusedBlocks } from "../../support/fake-slack-blocks.ts";

const said = (...blocks: Block[]): Message => ({ text: "In short.", blocks });
const text = (words: string): Block => ({ kind: "text", text: words });
const table = (rows: string[][], columns = ["Where", "What"], caption = "All points"): Block => ({
  kind: "table",
  caption,
  columns,
  rows,
});
const button = (label: string, value = "") => ({ label, action: "ask", value });
const many = <T>(count: number, one: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => one(n));

const typesOf = (part: Part) => part.blocks.map(({ type }) => type);
const squeezed = (words: string) => words.replace(/\s+/g, "");
const escaped = (words: string) =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
/** Every word that a part shows. */
function wordsOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, within]) =>
    (name === "text" || name === "url") && typeof within === "string" ? [within] : wordsOf(within),
  );
}

describe("a message on Slack", () => {
  const long: Record<string, { block: Block; words: string[] }> = {
    "a long text": { block: text(many(3_000, (n) => `word${n}`).join(" ")), words: ["word0", "word2999"] },
    "a text without a gap": { block: text("鉱".repeat(25_000)), words: ["鉱".repeat(25_000)] },
    "a text of characters that Slack escapes": {
      block: text("<&>".repeat(4_000)),
      words: ["<&>".repeat(4_000)],
    },
    "a text of characters of two halves": {
      block: text(`a${"🧪".repeat(11_000)}`),
      words: ["🧪".repeat(11_000)],
    },
    "a long heading": {
      block: { kind: "text", style: "heading", text: `Heading ${"long ".repeat(40)}end` },
      words: [`Heading ${"long ".repeat(40)}end`],
    },
    "a long quiet line": {
      block: { kind: "text", style: "quiet", text: `Quiet ${"long ".repeat(500)}end` },
      words: [`Quiet ${"long ".repeat(500)}end`],
    },
    "many facts": {
      block: { kind: "facts", facts: many(120, (n) => ({ label: `Label ${n}`, value: `Value ${n}` })) },
      words: ["Label 0: Value 0", "Label 119: Value 119"],
    },
    "a long fact": {
      block: { kind: "facts", facts: [{ label: "Label", value: "v".repeat(30_000) }] },
      words: [`Label: ${"v".repeat(30_000)}`],
    },
    "a table of many rows": {
      block: table(many(250, (n) => [`D${n}`, `Point ${n}`])),
      words: ["All points", "D0", "Point 0", "D249", "Point 249"],
    },
    "a table of long rows": {
      block: table(many(5, (n) => [`D${n}`, `${n}`.repeat(4_000)])),
      words: ["4".repeat(4_000)],
    },
    "a table with a row that is too long": {
      block: table([["D1", "w".repeat(12_000)]]),
      words: ["w".repeat(12_000)],
    },
    "a table of many columns": {
      block: table(
        [many(30, (n) => `cell ${n}`)],
        many(30, (n) => `column ${n}`),
      ),
      words: ["column 29", "cell 29"],
    },
    "many buttons": {
      block: { kind: "buttons", buttons: many(60, (n) => button(`Button ${n}`)) },
      words: ["Button 0", "Button 59"],
    },
  };
  it.each(Object.entries(long))(
    "of %s is taken by Slack, and nothing is cut off it",
    (_, { block, words }) => {
      const parts = renderMessage(said(...many(60, (): Block => ({ kind: "divider" })), block));
      for (const part of parts) expect(refusedBlocks(part)).toBeUndefined();
      const shown = parts.flatMap((part) => wordsOf(part.blocks));
      for (const one of shown) expect(one).not.toMatch(/\p{Cs}/u);
      // What cannot show blocks reads it all the same.
      const read = parts.map((part) => part.text).join("");
      for (const word of words) {
        expect(squeezed(shown.join(""))).toContain(squeezed(word));
        expect(squeezed(read)).toContain(escaped(squeezed(word)));
      }
    },
  );

  it("keeps a caption above its table when another table goes before", () => {
    const parts = renderMessage(
      said(table([["D1", "One"]], undefined, "First"), table([["D2", "Two"]], undefined, "Second")),
    );
    expect(parts.map(typesOf)).toEqual([
      ["header", "table"],
      ["header", "table"],
    ]);
    expect(parts.map((part) => part.text)).toEqual([
      "First\nWhere | What\nD1 | One",
      "Second\nWhere | What\nD2 | Two",
    ]);
  });

  it("says its own text where blocks cannot be shown, and lets nobody be mentioned by it", () => {
    expect(renderMessage({ text: "<!channel> & co", blocks: [text("More.")] })[0]?.text).toBe(
      "&lt;!channel&gt; &amp; co",
    );
    expect(renderMessage({ text: "Alone.", blocks: [] })).toMatchObject([
      { text: "Alone.", blocks: [{ type: "rich_text" }] },
    ]);
  });

  it("shortens the label of a button and never what it says", () => {
    const [part] = renderMessage(
      said({ kind: "buttons", buttons: [button("long ".repeat(30), "v".repeat(2_000))] }),
    );
    expect(wordsOf(part?.blocks)[0]).toMatch(/^long .*…$/);
    expect(JSON.stringify(part?.blocks)).toContain("v".repeat(2_000));
    const tooMuch = said({ kind: "buttons", buttons: [button("Ask", "v".repeat(2_001))] });
    expect(() => renderMessage(tooMuch)).toThrow("rejected");
  });
});

describe("what somebody typed on Slack", () => {
  it.each([
    ["<https://a.invalid/?b&amp;c|this>", "this (https://a.invalid/?b&c)"],
    ["<https://a.invalid|https://a.invalid>", "https://a.invalid"],
    ["<http://a.invalid|a.invalid>", "a.invalid"],
    ["<mailto:a@sample.invalid|a@sample.invalid>", "a@sample.invalid"],
    ["<https://a.invalid>", "https://a.invalid"],
    ["<@U0BOT> <@U1|Anna> <#C1|general>", "Anna general"],
  ])("is read with all that it leads to: %s", (typed, plain) => {
    expect(plainText(typed, "U0BOT")).toBe(plain);
  });
});

describe("what would be many messages", () => {
  const rows = many(900, (n) => [`D${n}`, `Point <${n}>`]);
  const whole = { ...said(table(rows), { kind: "buttons", buttons: [button("Ask")] }) };

  it.each(LANGUAGES)("is a short one with a file of all of it (%s)", (lang) => {
    const { parts, file } = renderSent({ ...whole, lang });
    expect(parts.map(typesOf)).toEqual([["rich_text", "context", "actions"]]);
    expect(file?.name).toMatch(/\.txt$/);
    for (const row of rows) expect(file?.text).toContain(row.join(" | "));
    expect(file?.text).not.toContain("Ask");
  });

  it("is left as it is while it is a few", () => {
    const few = said(table(rows.slice(0, 400)));
    expect(renderSent(few)).toEqual({ parts: renderMessage(few) });
  });

  it("has no short text where that is long itself, and still all of it in the file", () => {
    const { parts, file } = renderSent({ text: "x".repeat(60_000) });
    expect(parts.map(typesOf)).toEqual([["context"]]);
    expect(squeezed(file?.text ?? "")).toBe("x".repeat(60_000));
  });
});

describe("what takes the place of a message", () => {
  it("is one message: all of it, or its text with its buttons", () => {
    expect(typesOf(renderReplacement(said(table([["D1", "One"]]))))).toEqual(["header", "table"]);
    const long = said(table(many(250, (n) => [`D${n}`, "Point"])), {
      kind: "buttons",
      buttons: [button("Ask")],
    });
    expect(typesOf(renderReplacement(long))).toEqual(["rich_text", "actions"]);
    expect(() => renderReplacement({ text: "x".repeat(60_000) })).toThrow("rejected");
  });
});

describe("the App Home", () => {
  it("shows a message as it is, but a table as lines", () => {
    const home = renderHome(
      said(text("Welcome"), table([["D1", "One"]]), { kind: "buttons", buttons: [button("Ask")] }),
    );
    expect(home.type).toBe("home");
    expect(home.blocks.map(({ type }) => type)).toEqual(["rich_text", "header", "rich_text", "actions"]);
    expect(wordsOf(home.blocks)).toContain("Where | What\nD1 | One");
  });

  it("refuses more blocks than Slack takes", () => {
    expect(renderHome(said(...many(100, () => text("One")))).blocks).toHaveLength(100);
    expect(() => renderHome(said(...many(101, () => text("One"))))).toThrow("rejected");
  });
});
