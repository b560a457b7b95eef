import { type Contents, clean, type Grid, type GridRow } from "../../tables/index.ts";
import { isConformant } from "./conformant.ts";
import { type Columns, headingsOf } from "./headings.ts";
import { kindInName, kindInTitle, type ListKind, metalIn, metalName } from "./titles.ts";
import { type Facility, NotAList, type Problem } from "./types.ts";

/** Longest texts kept, in UTF-16 units; RMI's are far shorter. */
const MAX = { id: 40, metal: 60, name: 300, country: 120, status: 200, note: 400 };

const ID = /^CID\d{6}$/;

type Tables = {
  facilities: Facility[];
  problems: Problem[];
  /** Set when no table had a status column and all facilities got this status from titles or names. */
  allAre?: string;
  /** What stands above, between and below the tables, one text a row. */
  notes: string[];
};

/** Finds the tables of all sheets and takes their rows. Throws `NotAList`. */
export function readTables({ grids }: Contents, fileName: string): Tables {
  const written = grids.filter(({ rows }) => rows.length > 0);
  const reader = new TableReader();
  for (const grid of written) {
    // The file's name speaks of a sheet that is its only one, or that is one of those for each metal.
    const named = written.length === 1 || metalIn(grid.sheet) !== undefined;
    reader.read(grid, named ? fileName : "");
  }
  return reader.result();
}

/** A table being read, with what titles and names have said so far. */
type Table = { sheet: string; row: number; columns: Columns };
type Said = { metal: string; kind: ListKind | undefined };

class TableReader {
  private readonly facilities = new Map<string, Facility>();
  private readonly problems: Problem[] = [];
  private readonly notes: string[] = [];
  private readonly statusesGiven = new Set<string>();
  private readonly withoutStatus = new Set<Table>();
  private tables = 0;
  private identified = 0;
  private tablesWithStatusColumn = 0;

  read(grid: Grid, fileName: string): void {
    const said: Said = {
      metal: metalIn(grid.sheet) ?? metalIn(fileName) ?? "",
      kind: kindInName(grid.sheet) ?? kindInName(fileName),
    };
    let table: Table | undefined;
    for (const line of grid.rows) {
      if (table && isFacility(line, table.columns)) {
        this.takeRow(line, table, said);
        continue;
      }
      const headings = headingsOf(line.cells);
      if (headings === "reference_list") throw new NotAList("reference_list");
      if (headings) {
        table = { sheet: grid.sheet, row: line.row, columns: headings };
        this.tables += 1;
        if (headings.status !== undefined) this.tablesWithStatusColumn += 1;
      } else {
        const note = clean(line.cells.join(" "), MAX.note);
        this.notes.push(note);
        said.metal = metalIn(note) ?? said.metal;
        said.kind = kindInTitle(note) ?? said.kind;
      }
    }
  }

  private takeRow(line: GridRow, table: Table, said: Said): void {
    const { columns, sheet } = table;
    const text = (field: keyof Columns) => textOf(line, columns, field);
    const problem = (what: Problem["what"], row = line.row) => this.problems.push({ row, sheet, what });
    const id = identifier(text("id"));
    if (ID.test(id)) this.identified += 1;
    const status = columns.status === undefined ? statusOf(said.kind) : text("status");
    if (status === undefined) {
      // Told once, at the headings.
      if (!this.withoutStatus.has(table)) problem("no_status", table.row);
      this.withoutStatus.add(table);
      return;
    }
    if (id === "") problem("no_id");
    else if (!ID.test(id)) problem("bad_id");
    else if (status === "") problem("no_status");
    else {
      const metal = metalName(text("metal") || said.metal);
      if (columns.status === undefined) this.statusesGiven.add(status);
      const facility = { id, metal, name: text("name"), country: text("country"), status };
      if (!this.keep(facility)) problem("twice_differently");
    }
  }

  /** False when the facility was there already and told otherwise. */
  private keep(facility: Facility): boolean {
    const key = `${facility.id}\n${facility.metal}`.toLowerCase();
    const kept = this.facilities.get(key);
    if (!kept) {
      this.facilities.set(key, facility);
      return true;
    }
    const fields = ["name", "country", "status"] as const;
    if (fields.every((field) => kept[field] === facility[field])) return true;
    // Where the list contradicts itself, nobody is conformant by it.
    if (isConformant(kept.status) && !isConformant(facility.status)) this.facilities.set(key, facility);
    return false;
  }

  result(): Tables {
    if (this.tables === 0) throw new NotAList("no_headings");
    // A table of something else has no facility either, whether or not it has a status.
    if (this.identified === 0) throw new NotAList("no_facilities");
    if (this.facilities.size === 0) throw new NotAList("no_status");
    const { problems, notes, statusesGiven } = this;
    const [allAre] = this.tablesWithStatusColumn === 0 && statusesGiven.size === 1 ? statusesGiven : [];
    return { facilities: [...this.facilities.values()], problems, ...(allAre && { allAre }), notes };
  }
}

/** A row of the table, and no title, remark, heading of a section or sum. */
function isFacility(line: GridRow, columns: Columns): boolean {
  if (/^(?:CID.*\d|\d+)$/.test(identifier(textOf(line, columns, "id")))) return true;
  const others = (["name", "metal", "country", "status"] as const).filter(
    (field) => textOf(line, columns, field) !== "",
  );
  return others.length >= 2 && headingsOf(line.cells) === undefined;
}

function textOf(line: GridRow, columns: Columns, field: keyof Columns): string {
  return clean(line.cells[columns[field] ?? -1] ?? "", MAX[field]);
}

/** "cid 000211" → "CID000211", in whatever width. */
function identifier(text: string): string {
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}_#:.*†]/gu, "");
}

function statusOf(kind: ListKind | undefined): string | undefined {
  return kind === "mixed" ? undefined : kind;
}
