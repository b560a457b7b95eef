import type { Activity, Attachment } from "botbuilder";
import { z } from "zod";
import { FETCH_FILE } from "../../src/chat/actions.ts";
import { DeliveryError } from "../../src/chat/adapter.ts";
import { withLinks } from "../../src/chat/links.ts";
import type { Block, Button, Facts, Message, OutFile, Table, TextBlock } from "../../src/chat/message.ts";
import { quote } from "../../src/chat/quote.ts";
import { type Language, languageOf, sentence } from "../../src/i18n/index.ts";
import type { Scope } from "./address.ts";
import {
  ENVELOPE_SIZE,
  MAX_ACTIONS_PER_SET,
  MAX_MESSAGE_SIZE,
  MAX_NAME_LENGTH,
  MAX_ROW_LENGTH,
  MAX_SUMMARY_LENGTH,
  MAX_TABLE_SIZE,
  MAX_VALUE_LENGTH,
} from "./limits.ts";
import { type Drawn, type Element, inParts, sizeOf, stretchedRows, stretches } from "./parts.ts";

export type { Element } from "./parts.ts";

const CARD = "application/vnd.microsoft.card.adaptive";
/** The newest that Teams shows on every device. */
const CARD_VERSION = "1.5";

/**
 * A message as Teams activities: one, or several where its size wants it, each under the heading it goes on with.
 * Nothing is cut and nothing in it is read as markup. Files are buttons that ask for them. Where others read along,
 * what a press is answered with at once is shown to who pressed alone.
 */
export function renderMessage(message: Message, scope: Scope = "personal"): Partial<Activity>[] {
  const { text, files = [], lang } = message;
  const room = MAX_MESSAGE_SIZE - ENVELOPE_SIZE;
  if (!message.blocks && files.length === 0 && sizeOf(text) <= room) {
    return [{ type: "message", text, textFormat: "plain" }];
  }
  const language = languageOf(lang);
  const blocks: Block[] = [...(message.blocks ?? [{ kind: "text", text }]), ...fetchButtons(files, language)];
  const summary = quote(text.split("\n", 1)[0] ?? "", MAX_SUMMARY_LENGTH);
  const goesOn = (heading = summary) =>
    drawText({ text: sentence(language, "chat.goes_on", { heading: quote(heading) }), style: "heading" })[0]!;
  return inParts(
    blocks.flatMap((block) => draw(block, scope)),
    room,
    goesOn,
  ).map((body) => ({
    type: "message",
    // What notifications and the list of chats show of a card.
    summary,
    attachments: [card(body, lang)],
  }));
}

function fetchButtons(files: readonly OutFile[], language: Language): Block[] {
  if (files.length === 0) return [];
  const buttons = files.map(({ fileId, name }) => ({
    label: sentence(language, "chat.get_file", { name: quote(name) }),
    action: FETCH_FILE,
    value: fileId,
  }));
  return [{ kind: "buttons", buttons }];
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

function draw(block: Block, scope: Scope): Drawn[] {
  switch (block.kind) {
    case "text": {
      const heading = block.style === "heading" && block.text !== "" ? { heading: block.text } : {};
      return drawText(block).map((element) => ({ element, ...heading }));
    }
    case "facts":
      return drawFacts(block).map((element) => ({ element }));
    case "table":
      return drawTable(block);
    case "buttons":
      return chunks(block.buttons, MAX_ACTIONS_PER_SET).map((buttons) => ({
        element: { type: "ActionSet", actions: buttons.map((button) => drawButton(button, scope)) },
      }));
    case "divider":
      return [{ element: { type: "Container", separator: true, spacing: "Medium", items: [] } }];
    default:
      return block satisfies never;
  }
}

const LOOKS = {
  heading: { weight: "Bolder", size: "Medium" },
  body: {},
  quiet: { isSubtle: true },
  columnName: { weight: "Bolder" },
} as const;

/** One element a line: Teams keeps no line ends inside one. */
export function drawText({
  text,
  style = "body",
}: {
  text: string;
  style?: TextBlock["style"] | "columnName";
}): Element[] {
  const lines = text.split("\n");
  return lines.flatMap((line, n) =>
    line === ""
      ? []
      : stretches(line).map((stretch) =>
          richText(
            linked(stretch).map((one) => ({ ...one, ...LOOKS[style] })),
            lines[n - 1] ? "Small" : "Medium",
          ),
        ),
  );
}

/** Lines, not a FactSet: that one reads markup. */
function drawFacts({ facts }: Facts): Element[] {
  return facts.flatMap(({ label, value }, n) => {
    const [first = "", ...more] = stretches(value);
    const name = { ...run(`${label}: `), weight: "Bolder" };
    return [
      richText([name, ...linked(first)], n === 0 ? "Medium" : "Small"),
      ...more.map((stretch) => richText(linked(stretch), "None")),
    ];
  });
}

/** Several tables where one would be too long, each under the column names. */
function drawTable({ caption, columns, rows }: Table): Drawn[] {
  const tables: string[][][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const row of rows.flatMap((whole) => stretchedRows(whole, MAX_ROW_LENGTH))) {
    const more = sizeOf(drawRow(row));
    if (size + more > MAX_TABLE_SIZE) {
      tables.push([]);
      size = sizeOf(drawRow(columns, "columnName"));
    }
    tables.at(-1)!.push(row);
    size += more;
  }
  return [
    ...drawText({ text: caption, style: "heading" }).map((element) => ({ element, heading: caption })),
    ...tables.map((some) => ({
      element: {
        type: "Table",
        firstRowAsHeaders: true,
        columns: columns.map((name, n) => ({ width: widthOf([name, ...rows.map((row) => row[n] ?? "")]) })),
        rows: [drawRow(columns, "columnName"), ...some.map((row) => drawRow(row))],
      },
    })),
  ];
}

/** A column's share of the width, 1 to 4: columns of long texts get more. */
function widthOf(cells: readonly string[]): number {
  const average = cells.reduce((sum, { length }) => sum + length, 0) / cells.length;
  return Math.min(4, Math.max(1, Math.round(average / 15)));
}

function drawRow(cells: readonly string[], style: "body" | "columnName" = "body"): Element {
  return {
    type: "TableRow",
    cells: cells.map((text) => ({ type: "TableCell", items: drawText({ text, style }) })),
  };
}

/** A dialog opens from `Action.Submit` only; `Action.Execute` is answered to the one person. */
function drawButton({ label, action, value, style, opens }: Button, scope: Scope): Element {
  if (value.length > MAX_VALUE_LENGTH) throw new DeliveryError("rejected", "not_sent");
  const alone = scope === "personal" || opens === "form";
  return {
    ...(alone ? { type: "Action.Submit" } : { type: "Action.Execute", verb: action }),
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
function richText(inlines: Element[], spacing: "None" | "Small" | "Medium"): Element {
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

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));
}
