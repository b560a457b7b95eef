import { type Attributes, parseXml, type XmlHandler } from "../cmrt/container/xml.ts";
import { MAX_CELL_TEXT } from "../cmrt/limits.ts";
import { type Contents, type Grid, MAX_COLUMNS, MAX_SHEETS, RowBudget } from "./grid.ts";
import { NotATable } from "./not-a-table.ts";

const PIECE = 64 * 1024;

/**
 * Reads the XML spreadsheet of Excel 2003 (SpreadsheetML), which RMI's site exports. Throws `NotATable`, and
 * `Unreadable` for broken or hostile XML.
 */
export async function readSpreadsheetMl(text: string): Promise<Contents> {
  const collector = new Collector();
  await parseXml(pieces(text), collector);
  return collector.contents();
}

/** Already decoded: what the first line says of the encoding no longer counts. */
async function* pieces(text: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text, "utf8");
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

class Collector implements XmlHandler {
  private readonly grids: Grid[] = [];
  private readonly budget = new RowBudget();
  private depth = 0;
  private row = 0;
  private column = 0;
  private mergedAcross = 0;
  private cells: string[] = [];
  private numbers: number[] = [];
  private isNumber = false;
  /** Text of the cell or property being read. */
  private value: string | undefined;
  /** Notes hold a <Data> of their own. */
  private inComment = false;
  private readonly properties: Record<string, string> = {};

  open(name: string, attributes: Attributes): boolean {
    if (this.depth === 0 && name !== "Workbook") throw new NotATable("other_file");
    this.depth += 1;
    switch (name) {
      case "Worksheet":
        if (this.grids.length === MAX_SHEETS) throw new NotATable("too_large");
        this.grids.push({ sheet: attribute(attributes, "Name") ?? "", rows: [] });
        this.row = 0;
        break;
      case "Row":
        this.row = indexOf(attributes) ?? this.row + 1;
        this.column = 0;
        this.mergedAcross = 0;
        this.cells = [];
        this.numbers = [];
        break;
      case "Cell":
        this.column = indexOf(attributes) ?? this.column + this.mergedAcross + 1;
        this.mergedAcross = Number(attribute(attributes, "MergeAcross") ?? 0) || 0;
        break;
      case "Comment":
        this.inComment = true;
        break;
      case "Data":
        if (!this.inComment && attribute(attributes, "Type") !== "Error") this.value = "";
        this.isNumber = attribute(attributes, "Type") === "Number";
        break;
      case "LastSaved":
      case "Created":
        this.value = "";
        break;
    }
    // Parts of a cell's text may stand in elements of their own: <Font>, <B>.
    return this.value !== undefined;
  }

  text(text: string): void {
    if (this.value !== undefined && this.value.length < MAX_CELL_TEXT) this.value += text;
  }

  close(name: string): undefined {
    this.depth -= 1;
    switch (name) {
      case "Comment":
        this.inComment = false;
        break;
      case "Data":
        if (this.inComment) break;
        if (this.value && this.column <= MAX_COLUMNS) {
          this.cells[this.column - 1] = this.value;
          if (this.isNumber) this.numbers.push(this.column - 1);
        }
        this.value = undefined;
        break;
      case "LastSaved":
      case "Created":
        this.properties[name] = this.value ?? "";
        this.value = undefined;
        break;
      case "Row":
        this.keepRow();
        break;
    }
  }

  private keepRow(): void {
    if (this.cells.length === 0) return;
    this.budget.take(this.row);
    this.grids.at(-1)?.rows.push({
      row: this.row,
      cells: Array.from(this.cells, (cell) => cell ?? ""),
      ...(this.numbers.length > 0 && { numbers: this.numbers }),
    });
  }

  contents(): Contents {
    const saved = this.properties.LastSaved ?? this.properties.Created;
    return { grids: this.grids, date1904: false, ...(saved && { modified: saved }) };
  }
}

/** Attributes carry whatever prefix the producer gives the namespace. */
function attribute(attributes: Attributes, name: string): string | undefined {
  return attributes.prefixed(name) ?? attributes.get(name);
}

/** Where a cell or row that does not follow the one before says it stands, from 1. */
function indexOf(attributes: Attributes): number | undefined {
  const index = Number(attribute(attributes, "Index"));
  return Number.isInteger(index) && index > 0 ? index : undefined;
}
