import { type Attributes, parseXml, type XmlHandler } from "../container/xml.ts";
import { CELL_COST, MAX_CELL_TEXT, MAX_KEPT, MAX_ROWS } from "../limits.ts";
import { Unreadable } from "../unreadable.ts";
import {
  columnLetters,
  columnNumber,
  linkText,
  type Row,
  type Sheet,
  type SheetCell,
  storedText,
} from "./cell.ts";

/**
 * The part of a sheet worth keeping: rows after `lastRow` are not even parsed; label rows are kept whole.
 * With `links` a link that nobody calculated shows its words, which stand in its formula.
 */
export type Window = { lastRow: number; lastColumn: number; links?: true };

/** Cells whose text is a shared string, by the string's index; filled in when the strings are read. */
export type Pending = Map<number, SheetCell[]>;

/** Rows that carry labels; kept even when all their formulas are without results. */
const LABEL_ROWS = 5;

/** Reads one sheet in a single pass, keeping rows in which anything is written. Throws `Unreadable`. */
export async function readSheet(
  chunks: AsyncIterable<Buffer>,
  window: Window,
  pending: Pending,
): Promise<Sheet> {
  const collector = new Collector(window, pending);
  await parseXml(chunks, collector);
  return { rows: collector.rows };
}

class Collector implements XmlHandler {
  readonly rows = new Map<number, Row>();
  private kept = 0;
  private rowsSeen = 0;
  private rowNumber = 0;
  private column = 0;
  private row: Row = new Map();
  private type = "";
  private formula = false;
  private link = "";
  private value: string | undefined;
  /** Inside <rPh>: readings of Japanese words, not part of the text. */
  private phonetic = false;

  constructor(
    private readonly window: Window,
    private readonly pending: Pending,
  ) {}

  open(name: string, attributes: Attributes): boolean {
    switch (name) {
      case "row":
        this.openRow(attributes.get("r"));
        break;
      case "c":
        this.openCell(attributes.get("r"));
        this.type = attributes.get("t") ?? "n";
        break;
      case "f":
        this.formula = true;
        return this.window.links === true;
      case "v":
      case "t":
        return !this.phonetic;
      case "rPh":
        this.phonetic = true;
        break;
    }
    return false;
  }

  // The r attributes are optional: without one a row or cell follows the one before.
  private openRow(reference: string | undefined): void {
    this.rowNumber = reference === undefined ? this.rowNumber + 1 : Number(reference);
    this.rowsSeen += 1;
    if (!(this.rowNumber >= 1)) throw new Unreadable("damaged");
    if (this.rowsSeen > MAX_ROWS) throw new Unreadable("hostile");
    this.column = 0;
    this.row = new Map();
  }

  private openCell(reference: string | undefined): void {
    this.column = reference === undefined ? this.column + 1 : columnNumber(lettersOf(reference));
    this.formula = false;
    this.link = "";
    this.value = undefined;
  }

  text(text: string): void {
    const value = this.value ?? "";
    this.value = value.length < MAX_CELL_TEXT ? value + text : value;
  }

  close(name: string): boolean | undefined {
    switch (name) {
      case "rPh":
        this.phonetic = false;
        break;
      case "f":
        if (!this.window.links) break;
        this.link = linkText(this.value ?? "");
        this.value = undefined;
        break;
      case "c":
        if (this.link !== "" && (!this.value || this.type === "e")) {
          this.value = this.link;
          this.type = "str";
        }
        // Most of a form are formulas without a result: not worth a cell, but where they are the labels.
        if (this.value || (this.formula && this.rowNumber <= LABEL_ROWS)) this.keepCell();
        break;
      case "row":
        if (this.rowNumber > this.window.lastRow) return false;
        if (this.row.size > 0) this.rows.set(this.rowNumber, this.row);
        break;
    }
    return undefined;
  }

  private keepCell(): void {
    if (this.rowNumber > this.window.lastRow) return;
    if (this.column > this.window.lastColumn && this.rowNumber > LABEL_ROWS) return;
    // Cells and rows that come twice cost twice: what waits for its text is not let go.
    this.kept += CELL_COST + (this.value?.length ?? 0);
    if (this.kept > MAX_KEPT) throw new Unreadable("unpacks_too_large");
    const cell = makeCell(this.type, this.value ?? "", this.formula);
    if (this.type === "s" && this.value !== undefined) {
      const index = Number(this.value);
      const cells = this.pending.get(index);
      if (cells) cells.push(cell);
      else this.pending.set(index, [cell]);
    }
    this.row.set(columnLetters(this.column), cell);
  }
}

function makeCell(type: string, value: string, formula: boolean): SheetCell {
  switch (type) {
    case "s":
      return { text: value, kind: "text", formula };
    case "str":
    case "inlineStr":
      return { text: storedText(value), kind: "text", formula };
    case "b":
      return { text: value === "1" ? "TRUE" : "FALSE", kind: "boolean", formula };
    case "e":
      return { text: "", kind: "error", formula };
    case "d":
      return { text: value, kind: "date", formula };
    default:
      return { text: value === "" ? "" : plainNumber(value), kind: "number", formula };
  }
}

/** "8.13E10" → "81300000000", "0.29999999999999999" → "0.3": as Excel shows them. */
function plainNumber(raw: string): string {
  const number = Number(raw);
  return Number.isFinite(number) ? String(number) : raw;
}

function lettersOf(reference: string): string {
  let end = 0;
  while (end < reference.length && reference.charCodeAt(end) > 64) end += 1;
  return reference.slice(0, end);
}
