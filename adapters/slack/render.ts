import type { types } from "@slack/bolt";
import { DeliveryError } from "../../src/chat/adapter.ts";
import { withLinks } from "../../src/chat/links.ts";
import type { Block, Button, Buttons, Facts, Message, Table, TextBlock } from "../../src/chat/message.ts";
import { quote } from "../../src/chat/quote.ts";
import { languageOf, sentence } from "../../src/i18n/index.ts";
import {
  MAX_BLOCK_TEXT_PER_MESSAGE,
  MAX_BLOCKS_PER_HOME,
  MAX_BUTTON_LABEL,
  MAX_BUTTON_VALUE,
  MAX_BUTTONS_PER_BLOCK,
  MAX_CONTEXT_TEXT,
  MAX_HEADER,
  MAX_MESSAGE_TEXT,
  MAX_MESSAGES,
  MAX_TABLE_COLUMNS,
  MAX_TABLE_ROWS,
} from "./limits.ts";
import {
  chunks,
  type Drawn,
  inParts,
  literally,
  pieces,
  sizeOf,
  textOf,
  together,
  unescaped,
} from "./parts.ts";

/** One Slack message of a message of ours. */
export type Part = { text: string; blocks: types.KnownBlock[] };

/**
 * A message as Slack messages: one, or several where Slack's limits want it. Nothing is cut and nothing in it is
 * read as markup. Its files are not in it. Throws `DeliveryError("rejected")` for what Slack cannot show at all.
 */
export function renderMessage(message: Message): Part[] {
  const parts = inParts(blocksOf(message).flatMap(draw));
  return parts.map((part) => ({
    text: literally(
      parts.length === 1 && sizeOf(message.text) <= MAX_MESSAGE_TEXT ? message.text : textOf(part),
    ),
    blocks: part.flatMap(({ blocks }) => blocks),
  }));
}

/** A message as it is sent: in a few Slack messages or, where they would be many, short and with all of it in a file. */
export function renderSent(message: Message): { parts: Part[]; file?: { name: string; text: string } } {
  const parts = renderMessage(message);
  if (parts.length <= MAX_MESSAGES) return { parts };
  const language = languageOf(message.lang);
  const note: TextBlock = { kind: "text", text: sentence(language, "chat.whole_in_file"), style: "quiet" };
  const words = blocksOf(message).filter((block) => block.kind !== "buttons");
  return {
    parts: renderMessage({ ...message, blocks: [...inShort(message), note, ...buttonsOf(message)] }),
    file: { name: sentence(language, "chat.whole_file_name"), text: textOf(words.flatMap(draw)) },
  };
}

/** A message in the place of one that stands. Throws `DeliveryError("rejected")` for one that is too long for it. */
export function renderReplacement(message: Message): Part {
  const [part, ...more] = renderMessage(message);
  if (part && more.length === 0) return part;
  const [short, ...rest] = renderMessage({
    ...message,
    blocks: [...inShort(message), ...buttonsOf(message)],
  });
  if (!short || rest.length > 0 || inShort(message).length === 0)
    throw new DeliveryError("rejected", "not_sent");
  return short;
}

/** A message on the App Home, which has no tables. Throws `DeliveryError("rejected")` for one that is too long. */
export function renderHome(message: Message): types.HomeView {
  const drawn = blocksOf(message).flatMap((block) => (block.kind === "table" ? asLines(block) : draw(block)));
  const blocks = drawn.flatMap((one) => one.blocks);
  if (blocks.length > MAX_BLOCKS_PER_HOME) throw new DeliveryError("rejected", "not_sent");
  return { type: "home", blocks };
}

/**
 * What a person typed, without Slack's way of writing links, mentions and the three escaped characters. Behind a label
 * stands where it leads, but where the label says that itself.
 */
export function plainText(text: string, ownUser: string): string {
  const words = text
    .replaceAll(`<@${ownUser}>`, "")
    .replace(/<[@#!][^<>|]*\|([^<>]*)>/g, "$1")
    .replace(/<([a-z]+:(?:\/\/)?)([^<>|]*)\|([^<>]*)>/g, (_, scheme: string, rest: string, label: string) =>
      label.replace(scheme, "") === rest ? label : `${label} (${scheme}${rest})`,
    )
    .replace(/<(?:mailto:)?([^<>|]*)>/g, "$1");
  return unescaped(words).trim();
}

function blocksOf({ text, blocks = [] }: Message): Block[] {
  return blocks.length > 0 ? blocks : [{ kind: "text", text }];
}

function buttonsOf(message: Message): Buttons[] {
  return blocksOf(message).filter((block) => block.kind === "buttons");
}

/** The text that is complete on its own, where it fits. */
function inShort({ text }: Message): TextBlock[] {
  return sizeOf(text) <= MAX_BLOCK_TEXT_PER_MESSAGE / 2 ? [{ kind: "text", text }] : [];
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
      return [{ blocks: [{ type: "divider" }], text: "", size: 0 }];
    default:
      return block satisfies never;
  }
}

function drawText({ text, style }: TextBlock): Drawn[] {
  if (text === "") return [];
  const size = sizeOf(text);
  if (style === "heading" && size <= MAX_HEADER)
    return [{ blocks: [{ type: "header", text: plain(text) }], text, size }];
  if (style === "quiet" && size <= MAX_CONTEXT_TEXT)
    return [{ blocks: [{ type: "context", elements: [plain(text)] }], text, size }];
  return pieces(text).map((piece) => rich(linked(piece, style === "heading"), piece));
}

function drawFacts({ facts }: Facts): Drawn[] {
  return facts.flatMap(({ label, value }) => {
    const text = `${label}: ${value}`;
    if (sizeOf(text) > MAX_BLOCK_TEXT_PER_MESSAGE) return drawText({ kind: "text", text });
    return [rich([literal(`${label}: `, true), ...linked(value, false)], text)];
  });
}

/** Several tables where there are more rows than one may have, each under the column names; lines for what is wider. */
function drawTable(table: Table): Drawn[] {
  const { caption, columns, rows } = table;
  const room = MAX_BLOCK_TEXT_PER_MESSAGE - sizeOf(line(columns)) - sizeOf(caption);
  if (columns.length > MAX_TABLE_COLUMNS || rows.some((row) => sizeOf(line(row)) > room))
    return asLines(table);
  const heading = drawText({ kind: "text", style: "heading", text: caption });
  const tables = chunks(rows, MAX_TABLE_ROWS - 1, (row) => sizeOf(line(row)), room);
  if (tables.length === 0) return heading;
  return tables.map((some, n) => {
    // Slack refuses an empty cell.
    const cells = (row: string[]) => row.map((cell) => ({ type: "raw_text" as const, text: cell || " " }));
    const text = [columns, ...some].map(line).join("\n");
    const block: types.TableBlock = { type: "table", rows: [columns, ...some].map(cells) };
    // The caption stays above its table.
    return together([...(n === 0 ? heading : []), { blocks: [block], text, size: sizeOf(text) }]);
  });
}

function asLines({ caption, columns, rows }: Table): Drawn[] {
  return [
    ...drawText({ kind: "text", style: "heading", text: caption }),
    ...drawText({ kind: "text", text: [columns, ...rows].map(line).join("\n") }),
  ];
}

function line(cells: string[]): string {
  return cells.join(" | ");
}

function drawButtons({ buttons }: Buttons): Drawn[] {
  return chunks(buttons, MAX_BUTTONS_PER_BLOCK, () => 0, 0).map((some) => {
    const labels = some.map(({ label }) => label).join(" | ");
    return {
      blocks: [{ type: "actions", elements: some.map(drawButton) }],
      text: labels,
      size: sizeOf(labels),
    };
  });
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
  return { blocks: [block], text, size: sizeOf(text) };
}

function literal(text: string, bold: boolean): types.RichTextElement {
  return { type: "text", text, ...(bold && { style: { bold } }) };
}

function linked(text: string, bold: boolean): types.RichTextElement[] {
  return withLinks(text).map((stretch) =>
    stretch.url === undefined ? literal(stretch.text, bold) : { type: "link", url: stretch.url },
  );
}
