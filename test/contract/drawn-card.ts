import type { Shown } from "./harness.ts";

/** A piece of an activity or of an Adaptive Card: of its many shapes, what is looked at here. */
type Piece = { type?: string; [more: string]: unknown };
type Drawn = Omit<Shown, "address" | "thread">;

const CARD = "application/vnd.microsoft.card.adaptive";
const CONSENT = "application/vnd.microsoft.teams.card.file.consent";

/** Markdown and the card's own functions, wherever they stand; digits and dashes make lists at the start of a line. */
const MARKUP = /[*_~`[\]#<>&|\\]|\{\{|^\s*(?:[-+]|\d+[.)])\s/m;

/** What an activity of Teams' shows: its cards, or its text where there are none. */
export function readActivity(activity: Piece): Drawn {
  const drawn: Drawn = { lines: [], active: [], buttons: [], files: [] };
  const { text = "", textFormat } = activity as { text?: string; textFormat?: string };
  if (text !== "") drawn.lines.push(...text.split("\n"));
  if (textFormat !== "plain") readMarkdown(text, drawn);
  for (const entity of piecesIn(activity.entities)) drawn.active.push(`an entity: ${entity.type}`);
  for (const attachment of piecesIn(activity.attachments)) readAttachment(attachment, drawn);
  return drawn;
}

function readAttachment({ contentType, name, content }: Piece, into: Drawn): void {
  if (contentType === CARD) readElements((content as Piece).body, into);
  else if (contentType === CONSENT) into.files.push(String(name));
  else into.active.push(`an attachment: ${contentType}`);
}

/** The words of a card alone, as a dialog shows them too. */
export function readElements(elements: unknown, into: Drawn): void {
  for (const element of piecesIn(elements)) readElement(element, into);
}

function readElement(element: Piece, into: Drawn): void {
  switch (element.type) {
    case "RichTextBlock":
      into.lines.push(
        piecesIn(element.inlines)
          .map((run) => readRun(run, into))
          .join(""),
      );
      return;
    case "TextBlock":
      into.lines.push(...String(element.text).split("\n"));
      readMarkdown(String(element.text), into);
      return;
    case "FactSet":
      for (const { title, value } of piecesIn(element.facts)) {
        into.lines.push(String(title), String(value));
        readMarkdown(`${title} ${value}`, into);
      }
      return;
    case "Container":
    case "TableCell":
    case "Column":
      readElements(element.items, into);
      break;
    case "ColumnSet":
      for (const column of piecesIn(element.columns)) readElement({ ...column, type: "Column" }, into);
      break;
    case "Table":
      for (const row of piecesIn(element.rows)) {
        for (const cell of piecesIn(row.cells)) readElement({ ...cell, type: "TableCell" }, into);
      }
      return;
    case "ActionSet":
      for (const action of piecesIn(element.actions)) readAction(action, into);
      return;
    default:
      into.active.push(`an element: ${element.type}`);
  }
  if (element.selectAction !== undefined) into.active.push(`what is pressed is no button: ${element.type}`);
}

function readRun({ type, text, selectAction }: Piece, into: Drawn): string {
  if (type !== "TextRun") into.active.push(`in a text: ${type}`);
  const action = selectAction as Piece | undefined;
  if (action && (action.type !== "Action.OpenUrl" || action.url !== text))
    into.active.push(`a link: ${text}`);
  return String(text);
}

function readAction({ type, title, data }: Piece, into: Drawn): void {
  const { action, value } = ((data as Piece | undefined)?.tinstone ?? {}) as Record<string, unknown>;
  if (type === "Action.Submit" || type === "Action.Execute")
    into.buttons.push({ label: String(title), action: String(action), value: String(value) });
  else into.active.push(`an action: ${type}`);
}

/** Teams reads Markdown in texts, in facts and in messages that are not plain. */
function readMarkdown(text: string, into: Drawn): void {
  if (MARKUP.test(text)) into.active.push(text);
}

function piecesIn(value: unknown): Piece[] {
  return Array.isArray(value) ? (value as Piece[]) : [];
}
