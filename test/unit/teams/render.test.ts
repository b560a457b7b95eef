import { describe, expect, it } from "vitest";
import { renderMessage } from "../../../adapters/teams/render.ts";
import type { Block, Button } from "../../../src/chat/message.ts";
import { textsOf } from "../../support/fake-teams.ts";

const bodies = (blocks: Block[], text = "Text") =>
  renderMessage({ text, blocks }).map((activity) => activity.attachments![0]!.content.body);

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

  it("becomes several where it is too long, each under Teams' limit and the table under its columns", () => {
    const rows = Array.from({ length: 300 }, (_, n) => [`Declaration D${n}`, "What to do ".repeat(10)]);
    const parts = renderMessage({
      text: "All points",
      blocks: [{ kind: "table", caption: "All points", columns: ["Where", "What"], rows }],
    });
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(JSON.stringify(part).length).toBeLessThanOrEqual(41_000);
    const tables = parts.flatMap((part) =>
      part.attachments![0]!.content.body.filter((element: { type: string }) => element.type === "Table"),
    );
    const drawn = tables.flatMap((table) => table.rows.slice(1).map((row: unknown) => textsOf(row)[0]));
    expect(drawn).toEqual(rows.map(([where]) => where));
    for (const table of tables) expect(textsOf(table.rows[0])).toEqual(["Where", "What"]);
  });

  it("is refused rather than cut", () => {
    const rejected = expect.objectContaining({ code: "rejected", outcome: "not_sent" });
    expect(() => renderMessage({ text: "x".repeat(50_000) })).toThrow(rejected);
    expect(() =>
      renderMessage({ text: "x", files: [{ fileId: "f" as never, name: "n", alt: "a" }] }),
    ).toThrow(rejected);
  });
});
