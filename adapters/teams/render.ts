import type { Activity, Attachment } from "botbuilder";
import { z } from "zod";
import { DeliveryError } from "../../src/chat/adapter.ts";
import { withLinks } from "../../src/chat/links.ts";
import type { Block, Button, Message, Table, TextBlock } from "../../src/chat/message.ts";
import {
  MAX_ACTIONS_PER_SET,
  MAX_MESSAGE_LENGTH,
  MAX_NAME_LENGTH,
  MAX_TABLE_LENGTH,
  MAX_VALUE_LENGTH,
} from "./limits.ts";

/** A piece of an Adaptive Card. */
export type Element = { type: string } & Record<string, unknown>;

const CARD = "application/vnd.microsoft.card.adaptive";
/** The newest that Teams shows on every device. */
const CARD_VERSION = "1.5";

/**
 * A message as Teams activities: one, or several where its size wants it. Nothing is cut and nothing in it is read as
 * markup. Throws `DeliveryError("rejected")` for what Teams cannot show at all.
 */
export function renderMessage(message: Message): Partial<Activity>[] {
  if ((message.files ?? []).length > 0) throw new DeliveryError("rejected", "not_sent");
  if (!message.blocks && message.text.length <= MAX_MESSAGE_LENGTH) {
    return [{ type: "message", text: message.text, textFormat: "plain" }];
  }
  const blocks: Block[] = message.blocks ?? [{ kind: "text", text: message.text }];
  const [summary = ""] = message.text.split("\n", 1);
  return inParts(blocks.flatMap(draw), MAX_MESSAGE_LENGTH - summary.length).map((body) => ({
    type: "message",
    // What notifications and the list of chats show of a card.
    summary,
    attachments: [card(body, message.lang)],
  }));
}

/** An Adaptive Card, as wide as the conversation. */
export function card(body: Element[], lang?: string): Attachment {
  return {
    contentType: CARD,
    content: {
      type: "AdaptiveCard",
      $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
      version: CARD_VERSION,
      ...(lang !== undefined && { lang }),
      msteams: { width: "Full" },
      body,
    },
  };
}

function draw(block: Block): Element[] {
  switch (block.kind) {
    case "text":
      return drawText(block);
    case "facts":
      return block.facts.map(({ label, value }) =>
        richText([{ ...run(`${label}: `), weight: "Bolder" }, ...linked(value)], "Small"),
      );
    case "table":
      return drawTable(block);
    case "buttons":
      return chunks(block.buttons, MAX_ACTIONS_PER_SET).map((buttons) => ({
        type: "ActionSet",
        actions: buttons.map(drawButton),
      }));
    case "divider":
      return [{ type: "Container", separator: true, spacing: "Medium", items: [] }];
    default:
      return block satisfies never;
  }
}

const LOOKS = {
  heading: { weight: "Bolder", size: "Medium" },
  body: {},
  quiet: { isSubtle: true },
} as const;

/** One element a line: Teams keeps no line ends inside one. */
export function drawText({ text, style = "body" }: Pick<TextBlock, "text" | "style">): Element[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line, n) =>
      richText(
        linked(line).map((one) => ({ ...one, ...LOOKS[style] })),
        n === 0 ? "Medium" : "Small",
      ),
    );
}

/** Several tables where one would be too long, each under the column names. */
function drawTable({ caption, columns, rows }: Table): Element[] {
  const tables: string[][][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const more = JSON.stringify(drawRow(row)).length;
    if (length + more > MAX_TABLE_LENGTH) {
      tables.push([]);
      length = 0;
    }
    tables.at(-1)!.push(row);
    length += more;
  }
  return [
    ...drawText({ text: caption, style: "heading" }),
    ...tables.map((some) => ({
      type: "Table",
      firstRowAsHeaders: true,
      columns: columns.map(() => ({ width: 1 })),
      rows: [columns, ...some].map(drawRow),
    })),
  ];
}

function drawRow(cells: string[]): Element {
  return {
    type: "TableRow",
    cells: cells.map((text) => ({ type: "TableCell", items: drawText({ text }) })),
  };
}

function drawButton({ label, action, value, style, opens }: Button): Element {
  if (value.length > MAX_VALUE_LENGTH) throw new DeliveryError("rejected", "not_sent");
  return {
    type: "Action.Submit",
    title: label,
    ...(style && { style: style === "primary" ? "positive" : "destructive" }),
    data: {
      ...(opens === "form" && { msteams: { type: "task/fetch" } }),
      tinstone: { action, value } satisfies Press,
    },
  };
}

const PRESS = z.object({
  action: z.string().min(1).max(MAX_NAME_LENGTH),
  value: z.string().max(MAX_VALUE_LENGTH),
});
type Press = z.infer<typeof PRESS>;

/** What the press on one of our buttons brings back; undefined for anything else. */
export function readPress(data: unknown): Press | undefined {
  return z.object({ tinstone: PRESS }).safeParse(data).data?.tinstone;
}

/** The one text element in which Teams reads no markup at all. */
function richText(inlines: Element[], spacing: "Small" | "Medium"): Element {
  return { type: "RichTextBlock", spacing, inlines };
}

function run(text: string): Element {
  return { type: "TextRun", text };
}

function linked(text: string): Element[] {
  return withLinks(text).map(({ text, url }) =>
    url === undefined ? run(text) : { ...run(text), selectAction: { type: "Action.OpenUrl", url } },
  );
}

function inParts(elements: Element[], room: number): Element[][] {
  const parts: Element[][] = [[]];
  let length = JSON.stringify(card([])).length;
  const empty = length;
  for (const element of elements) {
    const more = JSON.stringify(element).length + 1;
    if (empty + more > room) throw new DeliveryError("rejected", "not_sent");
    if (length + more > room) {
      parts.push([]);
      length = empty;
    }
    parts.at(-1)!.push(element);
    length += more;
  }
  return parts;
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));
}
