import type { types } from "@slack/bolt";
import { DeliveryError } from "../../src/chat/adapter.ts";
import { withLinks } from "../../src/chat/links.ts";
import type { Block, Button, Buttons, Facts, Message, Table, TextBlock } from "../../src/chat/message.ts";
import { quote } from "../../src/chat/quote.ts";
import {
  MAX_BLOCK_TEXT_PER_MESSAGE,
  MAX_BLOCKS_PER_MESSAGE,
  MAX_BUTTON_LABEL,
  MAX_BUTTON_VALUE,
  MAX_BUTTONS_PER_BLOCK,
  MAX_CONTEXT_TEXT,
  MAX_HEADER,
  MAX_MESSAGE_TEXT,
  MAX_TABLE_COLUMNS,
  MAX_TABLE_ROWS,
} from "./limits.ts";

/** One Slack message of a message of ours. */
export type Part = { text: string; blocks: types.KnownBlock[] };

/** A block as Slack draws it, with its text twin; `length` counts towards the message's limit. */
type Drawn = { block: types.KnownBlock; text: string; length: number };

/**
 * A message as Slack messages: one, or several where Slack's limits want it. Nothing is cut and nothing in it is
 * read as markup. Throws `DeliveryError("rejected")` for what Slack cannot show at all.
 */
export function renderMessage(message: Message): Part[] {
  if ((message.files ?? []).length > 0) throw new DeliveryError("rejected", "not_sent");
  const drawn = (message.blocks ?? [{ kind: "text", text: message.text } satisfies TextBlock]).flatMap(draw);
  const parts = inParts(drawn);
  return parts.map((part) => ({
    text: literally(parts.length === 1 && fits(message.text) ? message.text : textOf(part)),
    blocks: part.map(({ block }) => block),
  }));
}

/** Makes a text literal where Slack would read markup: nobody is mentioned. */
function literally(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** What a person typed, without Slack's way of writing links, mentions and the three escaped characters. */
export function plainText(text: string, ownUser: string): string {
  return text
    .replaceAll(`<@${ownUser}>`, "")
    .replace(/<(?:[@#!][^<>|]*|[a-z]+:[^<>|]*)\|([^<>]*)>/g, "$1")
    .replace(/<(?:mailto:)?([^<>|]*)>/g, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .trim();
}

function draw(block: Block): Drawn[] {
  switch (block.kind) {
    case "text":
      return drawText(block);
    case "facts":
      return drawFacts(block);
    case "table":
      return drawTable(block);
    case "buttons":
      return drawButtons(block);
    case "divider":
      return [{ block: { type: "divider" }, text: "", length: 0 }];
    default:
      return block satisfies never;
  }
}

function drawText({ text, style }: TextBlock): Drawn[] {
  if (text === "") return [];
  if (style === "heading" && text.length <= MAX_HEADER)
    return [{ block: { type: "header", text: plain(text) }, text, length: text.length }];
  if (style === "quiet" && text.length <= MAX_CONTEXT_TEXT)
    return [{ block: { type: "context", elements: [plain(text)] }, text, length: text.length }];
  return pieces(text).map((piece) => rich(linked(piece, style === "heading"), piece));
}

function drawFacts({ facts }: Facts): Drawn[] {
  return facts.map(({ label, value }) =>
    rich([literal(`${label}: `, true), ...linked(value, false)], `${label}: ${value}`),
  );
}

/** Several tables where there are more rows than one may have, each under the column names. */
function drawTable({ caption, columns, rows }: Table): Drawn[] {
  if (columns.length > MAX_TABLE_COLUMNS) throw new DeliveryError("rejected", "not_sent");
  const header = columns.join(" | ");
  const tables: string[][][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const more = row.join(" | ").length;
    const full = length + more > MAX_BLOCK_TEXT_PER_MESSAGE - caption.length;
    if (full || tables.at(-1)!.length === MAX_TABLE_ROWS - 1) {
      tables.push([]);
      length = header.length;
    }
    tables.at(-1)!.push(row);
    length += more;
  }
  return [
    ...drawText({ kind: "text", style: "heading", text: caption }),
    ...tables.map((some): Drawn => {
      const text = [columns, ...some].map((row) => row.join(" | ")).join("\n");
      // Slack refuses an empty cell.
      const cells = (row: string[]) => row.map((cell) => ({ type: "raw_text" as const, text: cell || " " }));
      return { block: { type: "table", rows: [columns, ...some].map(cells) }, text, length: text.length };
    }),
  ];
}

function drawButtons({ buttons }: Buttons): Drawn[] {
  return chunks(buttons, MAX_BUTTONS_PER_BLOCK).map((some) => ({
    block: { type: "actions", elements: some.map(drawButton) },
    text: "",
    length: some.reduce((sum, { label }) => sum + label.length, 0),
  }));
}

function drawButton({ label, action, value, style }: Button, position: number): types.Button {
  if (value.length > MAX_BUTTON_VALUE) throw new DeliveryError("rejected", "not_sent");
  return {
    type: "button",
    action_id: actionId(action, position),
    text: plain(quote(label, MAX_BUTTON_LABEL)),
    // Slack refuses an empty value.
    ...(value !== "" && { value }),
    ...(style && { style }),
  };
}

/** Slack wants the ids of a block's buttons to differ; several may ask for the same action. */
function actionId(action: string, position: number): string {
  return `${position}:${action}`;
}

/** The action behind a button's id. */
export function actionOf(id: string): string {
  return id.replace(/^\d+:/, "");
}

export function plain(text: string): types.PlainTextElement {
  return { type: "plain_text", text, emoji: false };
}

/** Rich text is the one block in which Slack reads no markup at all. */
function rich(elements: types.RichTextElement[], text: string): Drawn {
  const block: types.RichTextBlock = {
    type: "rich_text",
    elements: [{ type: "rich_text_section", elements }],
  };
  return { block, text, length: text.length };
}

function literal(text: string, bold: boolean): types.RichTextElement {
  return { type: "text", text, ...(bold && { style: { bold } }) };
}

function linked(text: string, bold: boolean): types.RichTextElement[] {
  return withLinks(text).map((stretch) =>
    stretch.url === undefined ? literal(stretch.text, bold) : { type: "link", url: stretch.url },
  );
}

function inParts(drawn: Drawn[]): Drawn[][] {
  const parts: Drawn[][] = [[]];
  let length = 0;
  for (const one of drawn) {
    const part = parts.at(-1)!;
    const secondTable = one.block.type === "table" && part.some(({ block }) => block.type === "table");
    const full = part.length === MAX_BLOCKS_PER_MESSAGE || length + one.length > MAX_BLOCK_TEXT_PER_MESSAGE;
    if (part.length > 0 && (full || secondTable)) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)!.push(one);
    length += one.length;
  }
  return parts;
}

/** A long text at the ends of its lines, a line that is too long between its words or wherever it must be. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > MAX_BLOCK_TEXT_PER_MESSAGE) {
    const room = rest.slice(0, MAX_BLOCK_TEXT_PER_MESSAGE);
    const end = [room.lastIndexOf("\n"), room.lastIndexOf(" ")].find((at) => at > 0) ?? room.length;
    found.push(rest.slice(0, end));
    rest = rest.slice(end).replace(/^[\n ]/, "");
  }
  return [...found, rest];
}

function textOf(part: Drawn[]): string {
  return part
    .map(({ text }) => text)
    .filter((text) => text !== "")
    .join("\n");
}

function fits(text: string): boolean {
  return literally(text).length <= MAX_MESSAGE_TEXT;
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));
}
