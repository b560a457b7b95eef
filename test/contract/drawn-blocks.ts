import type { Shown } from "./harness.ts";

/** Block Kit as it went over the wire: of its many shapes, what is looked at here. */
type Piece = { type: string; text?: unknown; [more: string]: unknown };
type Drawn = Omit<Shown, "address" | "thread">;

/** What a message of Slack's shows: its blocks, and its text where there are none. */
export function readBlocks(message: { text?: string; blocks?: unknown; files?: unknown }): Drawn {
  const blocks = piecesIn(message.blocks);
  const files = piecesIn(message.files).map((file) => String(file.name));
  const { text = "" } = message;
  const drawn: Drawn = { lines: [], active: activeInMarkup(text), buttons: [], files };
  // Slack reads the text as markup, blocks or none; with blocks it stands in notifications alone.
  if (blocks.length === 0 && text !== "") drawn.lines.push(...unescaped(text).split("\n"));
  for (const block of blocks) readBlock(block, drawn);
  return drawn;
}

function readBlock(block: Piece, into: Drawn): void {
  switch (block.type) {
    case "header":
    case "section":
      for (const text of [block.text, ...piecesIn(block.fields)]) readText(text, into);
      return;
    case "context":
      for (const element of piecesIn(block.elements)) readText(element, into);
      return;
    case "rich_text":
      readRichText(block, into);
      return;
    case "table":
      for (const row of block.rows as Piece[][]) {
        for (const cell of row) {
          if (cell.type === "raw_text") into.lines.push(String(cell.text).trim());
          else readRichText(cell, into);
        }
      }
      return;
    case "actions":
      for (const element of piecesIn(block.elements)) readButton(element, into);
      return;
    case "divider":
      return;
    default:
      into.active.push(`a block: ${block.type}`);
  }
}

/** A text object; only plain text without emoji is read by nobody but people. */
function readText(object: unknown, into: Drawn): void {
  if (object === undefined) return;
  const { type, text, emoji } = object as { type: string; text: string; emoji?: boolean };
  into.lines.push(...(type === "mrkdwn" ? unescaped(text) : text).split("\n"));
  if (type === "mrkdwn") into.active.push(...activeInMarkup(text), ...(/[*_~`]/.test(text) ? [text] : []));
  else if (type !== "plain_text") into.active.push(`a text: ${type}`);
  else if (emoji !== false && /:[\w+-]+:/.test(text)) into.active.push(text);
}

function readRichText(block: Piece, into: Drawn): void {
  for (const section of piecesIn(block.elements)) {
    if (!["rich_text_section", "rich_text_preformatted"].includes(section.type)) {
      into.active.push(`a rich text: ${section.type}`);
      continue;
    }
    const words = piecesIn(section.elements).map((element) => {
      if (element.type === "text") return String(element.text);
      if (element.type !== "link" || (element.text !== undefined && element.text !== element.url))
        into.active.push(`${element.type} ${element.text ?? ""}`);
      return String(element.url ?? "");
    });
    into.lines.push(...words.join("").split("\n"));
  }
}

function readButton(element: Piece, into: Drawn): void {
  if (element.type !== "button" || element.url !== undefined) {
    into.active.push(`an element: ${element.type}`);
    return;
  }
  const label = element.text as { type: string; text: string; emoji?: boolean };
  if (label.type !== "plain_text" || label.emoji !== false) into.active.push(label.text);
  into.buttons.push({
    label: label.text,
    action: String(element.action_id).replace(/^\d+:/, ""),
    value: String(element.value ?? ""),
  });
}

/** What Slack's own markup makes of a text: mentions, links, calls to a channel. */
function activeInMarkup(text: string): string[] {
  return text.match(/<[^>]*>?/g) ?? [];
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function piecesIn(value: unknown): Piece[] {
  return Array.isArray(value) ? (value as Piece[]) : [];
}
