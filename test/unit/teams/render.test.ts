import { describe, expect, it } from "vitest";
import { readPress, renderMessage } from "../../../adapters/teams/render.ts";
import type { Block, Button, FileId } from "../../../src/chat/message.ts";
import { textsOf } from "../../support/fake-teams.ts";

const bodies = (blocks: Block[], text = "Text") =>
  renderMessage({ text, blocks }).map((activity) => activity.attachments![0]!.content.body);

/** As Teams advises, encoded as UTF-16, and as it travels. */
function fitTeams(parts: unknown[]): void {
  for (const json of parts.map((part) => JSON.stringify(part))) {
    expect(2 * json.length).toBeLessThan(80_000);
    expect(Buffer.byteLength(json)).toBeLessThan(80_000);
  }
}

describe("a message on Teams", () => {
  it("is plain text where it is only that", () => {
    const text = "One *line*\nand [another](https://evil.invalid)";
    expect(renderMessage({ text })).toEqual([{ type: "message", text, textFormat: "plain" }]);
  });

  it("shows every block, with no element that reads markup", () => {
    const hostile = "**bold** [click](http://evil.invalid) <at>all</at>";
    const blocks: Block[] = [
      { kind: "text", style: "heading", text: hostile },
      { kind: "text", text: `${hostile}\nsecond line` },
      { kind: "text", style: "quiet", text: hostile },
      { kind: "facts", facts: [{ label: "Due", value: hostile }] },
      { kind: "divider" },
      { kind: "table", caption: "All", columns: ["Where"], rows: [[hostile]] },
      { kind: "buttons", buttons: [{ label: hostile, action: "a", value: "v" }] },
    ];
    const [body] = bodies(blocks);
    expect(textsOf(body)).toEqual([
      hostile,
      hostile,
      "second line",
      hostile,
      `Due: ${hostile}`,
      "All",
      "Where",
      hostile,
      hostile,
    ]);
    expect(JSON.stringify(body)).not.toMatch(/"(TextBlock|FactSet|Action\.OpenUrl)"/);
  });

  it("makes a web address one to press, and nothing round it", () => {
    const [[block]] = bodies([
      { kind: "text", text: "フォームはhttps://a.invalid/b?c=1。次へ (https://d.invalid)." },
    ]);
    expect(
      block.inlines.map(({ text, selectAction }: { text: string; selectAction?: { url: string } }) => [
        text,
        selectAction?.url,
      ]),
    ).toEqual([
      ["フォームは", undefined],
      ["https://a.invalid/b?c=1", "https://a.invalid/b?c=1"],
      ["。次へ (", undefined],
      ["https://d.invalid", "https://d.invalid"],
      [").", undefined],
    ]);
  });

  it("puts buttons side by side as far as Teams shows them, and says which open a form", () => {
    const buttons: Button[] = Array.from({ length: 7 }, (_, n) => ({
      label: `B${n}`,
      action: "a",
      value: `${n}`,
    }));
    buttons[0] = { ...buttons[0]!, opens: "form", style: "danger" };
    const [body] = bodies([{ kind: "buttons", buttons }]);
    expect(body.map((set: { actions: unknown[] }) => set.actions.length)).toEqual([6, 1]);
    expect(body[0].actions[0]).toEqual({
      type: "Action.Submit",
      title: "B0",
      style: "destructive",
      data: { msteams: { type: "task/fetch" }, tinstone: { action: "a", value: "0" } },
    });
  });

  it("answers a press where others read along to who pressed alone", () => {
    const buttons: Button[] = [
      { label: "Raise a concern", action: "concern.open", value: "" },
      { label: "Not my topic", action: "not_mine.open", value: "", opens: "form" },
    ];
    for (const scope of ["channel", "groupChat"] as const) {
      const [drawn] = renderMessage({ text: "Choose.", blocks: [{ kind: "buttons", buttons }] }, scope);
      const [set] = drawn!.attachments![0]!.content.body;
      expect(set.actions).toMatchObject([
        { type: "Action.Execute", verb: "concern.open", data: { tinstone: { action: "concern.open" } } },
        { type: "Action.Submit", data: { msteams: { type: "task/fetch" } } },
      ]);
    }
  });

  it("becomes several where it is too long, each under Teams' limit and the table under its columns", () => {
    const rows = Array.from({ length: 300 }, (_, n) => [`Declaration D${n}`, "What to do ".repeat(10)]);
    const parts = renderMessage({
      text: "All points",
      blocks: [{ kind: "table", caption: "All points", columns: ["Where", "What"], rows }],
    });
    expect(parts.length).toBeGreaterThan(1);
    fitTeams(parts);
    const tables = parts.flatMap((part) =>
      part.attachments![0]!.content.body.filter((element: { type: string }) => element.type === "Table"),
    );
    const drawn = tables.flatMap((table) => table.rows.slice(1).map((row: unknown) => textsOf(row)[0]));
    expect(drawn).toEqual(rows.map(([where]) => where));
    for (const table of tables) expect(textsOf(table.rows[0])).toEqual(["Where", "What"]);
  });

  it("goes on under the heading it stopped at", () => {
    const lines = Array.from({ length: 75 }, (_, n) => `${n}. ${"What to do next. ".repeat(50)}`);
    const parts = bodies([
      { kind: "text", style: "heading", text: "Chapter 1" },
      { kind: "text", text: lines.join("\n") },
    ]).map(textsOf);
    expect(parts.map(([first]) => first)).toEqual(["Chapter 1", "Chapter 1 (continued)"]);
    expect(parts.flatMap(([, ...rest]) => rest)).toEqual(lines);
  });

  it.each(Array.from({ length: 12 }, (_, n) => 28 + n))(
    "leaves no heading alone, after %i lines",
    (lines) => {
      const parts = bodies([
        { kind: "text", text: Array.from({ length: lines }, () => "x".repeat(1_000)).join("\n") },
        { kind: "text", style: "heading", text: "Chapter" },
        { kind: "text", text: "y".repeat(2_000) },
      ]).map(textsOf);
      const whole = parts.find((part) => part.includes("Chapter"))!;
      expect(whole.at(-1)).toBe("y".repeat(2_000));
    },
  );

  it("says in the reader's language that it goes on, and under what it is about where nothing has a heading", () => {
    const text = `結果\n${"次にすること。".repeat(20_000)}`;
    const parts = renderMessage({ text, lang: "ja" });
    expect(parts.length).toBeGreaterThan(1);
    fitTeams(parts);
    const [, second] = parts.map((part) => textsOf(part.attachments![0]!.content.body));
    expect(second![0]).toBe("結果（続き）");
  });

  it.each([
    ["a line", (text: string): Block => ({ kind: "text", text })],
    ["a fact", (text: string): Block => ({ kind: "facts", facts: [{ label: "", value: text }] })],
    [
      "a cell",
      (text: string): Block => ({ kind: "table", caption: "", columns: ["", ""], rows: [["", text]] }),
    ],
  ])("cuts nothing, be %s longer than a whole message", (_, block) => {
    const words = Array.from({ length: 20_000 }, (_, n) => `word${n}`);
    const parts = renderMessage({ text: "", blocks: [block(words.join(" "))] });
    fitTeams(parts);
    const shown = parts.flatMap((part) => textsOf(part.attachments![0]!.content.body)).join(" ");
    expect(shown.match(/word\d+/g)).toEqual(words);
  });

  it("never parts a character", () => {
    const parts = renderMessage({ text: "", blocks: [{ kind: "text", text: `x${"😀".repeat(30_001)}` }] });
    const shown = parts.flatMap((part) => textsOf(part.attachments![0]!.content.body)).join("");
    expect(shown.match(/😀/gu)?.length).toBe(30_001);
    expect(shown).not.toMatch(/[\ud800-\udfff]/u);
  });

  it("offers a file by a button, where nothing else can, and keeps hostile names inert", () => {
    const name = "CMRT\u202e\n[x](https://evil.invalid).xlsx";
    const files = [{ fileId: "7e6c" as FileId, name, alt: "Your form" }];
    const [message] = renderMessage({ text: "Here it is.", files });
    const { body } = message!.attachments![0]!.content;
    expect(textsOf(body)).toEqual(["Here it is.", "Get CMRT [x](https: //evil.invalid).xlsx"]);
    expect(readPress(body[1].actions[0].data)).toEqual({ action: "file.fetch", value: "7e6c" });
  });
});
