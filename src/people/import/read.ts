import { clean, type Grid, type GridRow, NotATable, readTable } from "../../tables/index.ts";
import { LONGEST_EMAIL, looksLikeEmail } from "../email.ts";
import { type Columns, columnsOf } from "./headings.ts";
import { inList, readNumber, type Written } from "./spend.ts";
import {
  FIELDS,
  type Field,
  type ListReading,
  type ListRow,
  type Problem,
  type SaidOfContact,
  type SaidOfSupplier,
  type SupplierList,
} from "./types.ts";
import { countryOf, languageNamed, withSubdivision, zoneNamed } from "./values.ts";

/** Longest texts taken, in UTF-16 units; of other names each. */
const MAX: Record<Field, number> = {
  supplier: 120,
  number: 60,
  otherNames: 120,
  country: 100,
  subdivision: 10,
  buyer: 120,
  buyerEmail: LONGEST_EMAIL,
  spend: 60,
  contact: 120,
  email: LONGEST_EMAIL,
  language: 60,
  timeZone: 60,
  rank: 60,
};
const MOST_OTHER_NAMES = 20;

/**
 * Reads a list of suppliers and contacts. What is wrong with a row is a problem with its number; what is wrong with
 * the file is an answer, never a rejection. Knows nothing of what is in the database. Takes up to two seconds.
 */
export async function readSupplierList(bytes: Uint8Array): Promise<ListReading> {
  try {
    const { grids } = await readTable(bytes, (cells) => columnsOf(cells) !== undefined);
    const tables = grids.flatMap((grid) => tableIn(grid) ?? []);
    const [table, another] = tables;
    if (!table) return { kind: "not_a_list", why: "no_headings" };
    const list = readRows(table);
    if (another) {
      const [value, other] = [clean(table.sheet, MAX.supplier), clean(another.sheet, MAX.supplier)];
      list.problems.unshift({
        row: another.heading,
        field: "supplier",
        what: "several_sheets",
        value,
        other,
      });
    }
    return list;
  } catch (error) {
    if (error instanceof NotATable) return { kind: "not_a_list", why: error.why };
    throw error;
  }
}

/** What somebody typed of one supplier and perhaps its contact, column by column: by the rules of a list, as its row 1. */
export function readTyped(typed: Readonly<Partial<Record<Field, string>>>): SupplierList {
  const at = Object.fromEntries(FIELDS.map((field, column) => [field, column]));
  const columns: Columns = { at, twice: [], unused: [], unit: undefined };
  const row: GridRow = { row: 1, cells: FIELDS.map((field) => typed[field] ?? "") };
  return readRows({ sheet: "", heading: 0, columns, rows: [row] });
}

type Table = { sheet: string; heading: number; columns: Columns; rows: GridRow[] };

function tableIn({ sheet, rows }: Grid): Table | undefined {
  for (const [n, { row, cells }] of rows.entries()) {
    const columns = columnsOf(cells);
    if (columns) return { sheet, heading: row, columns, rows: rows.slice(n + 1) };
  }
  return undefined;
}

function readRows({ heading, columns, rows }: Table): SupplierList {
  const problems: Problem[] = columns.twice.map(({ field, first, second }) => ({
    row: heading,
    field,
    what: "column_twice",
    value: clean(first, MAX.supplier),
    other: clean(second, MAX.supplier),
  }));
  if (columns.unit !== undefined) {
    problems.push({
      row: heading,
      field: "spend",
      what: "spend_unit",
      value: clean(columns.unit, MAX.supplier),
    });
  }
  const readers = rows.map((row) => new RowReader(row, columns, problems));
  const decimal = decimalOf(readers);
  return {
    kind: "list",
    rows: readers.flatMap((reader) => reader.read(decimal) ?? []),
    problems,
    unused: columns.unused,
  };
}

/** The mark before decimals in all numbers of which it is sure; undefined when there is none, or two. */
function decimalOf(readers: readonly RowReader[]): "." | "," | undefined {
  const marks = new Set(
    readers.flatMap(({ spend }) => (spend?.kind === "number" && spend.decimal ? [spend.decimal] : [])),
  );
  const [only, another] = marks;
  return another === undefined ? only : undefined;
}

class RowReader {
  readonly spend: Written | undefined;

  constructor(
    private readonly line: GridRow,
    private readonly columns: Columns,
    private readonly problems: Problem[],
  ) {
    const text = this.raw("spend");
    const isNumber = line.numbers?.includes(columns.at.spend ?? -1);
    if (text !== "") this.spend = isNumber ? stored(text) : readNumber(text);
  }

  /** Undefined for rows that say nothing in the columns that are read, and for those with problems. */
  read(decimal: "." | "," | undefined): ListRow | undefined {
    if (Object.keys(this.columns.at).every((field) => this.raw(field as Field) === "")) return undefined;
    const before = this.problems.length;
    const supplier = this.supplier(decimal);
    const contact = this.contact();
    if (this.problems.length > before) return undefined;
    return { row: this.line.row, supplier, ...(contact && { contact }) };
  }

  private supplier(decimal: "." | "," | undefined): SaidOfSupplier {
    const name = this.text("supplier");
    if (this.raw("supplier") === "") this.problem("supplier", "no_supplier", "");
    const said: SaidOfSupplier = { name: name ?? "" };
    const number = this.text("number");
    if (number !== undefined) said.number = number;
    const otherNames = this.otherNames();
    if (otherNames) said.otherNames = otherNames;
    const country = this.country();
    if (country !== undefined) said.country = country;
    const buyerName = this.text("buyer");
    if (buyerName !== undefined) said.buyerName = buyerName;
    const buyerEmail = this.email("buyerEmail");
    if (buyerEmail !== undefined) said.buyerEmail = buyerEmail;
    const spend = this.amount(decimal);
    if (spend !== undefined) said.spend = spend;
    return said;
  }

  private contact(): SaidOfContact | undefined {
    const name = this.text("contact");
    const email = this.email("email");
    if (name === undefined && this.raw("email") === "") return undefined;
    if (this.raw("contact") === "") this.problem("contact", "no_contact", this.raw("email"));
    if (this.raw("email") === "") this.problem("email", "no_email", name ?? "");
    const said: SaidOfContact = { name: name ?? "", email: email ?? "" };
    const language = this.valued("language", "language", languageNamed);
    if (language !== undefined) said.language = language;
    const timeZone = this.valued("timeZone", "time_zone", zoneNamed);
    if (timeZone !== undefined) said.timeZone = timeZone;
    const rank = this.valued("rank", "rank", (text) => (/^\d{1,3}$/.test(text) ? Number(text) : undefined));
    if (rank !== undefined) said.rank = rank;
    return said;
  }

  private otherNames(): string[] | undefined {
    const column = this.columns.at.otherNames;
    const written = (this.line.cells[column ?? -1] ?? "").split(/[;；\r\n]+/);
    const names = [...new Set(written.map((one) => clean(one, MAX.otherNames + 1)))].filter(
      (one) => one !== "",
    );
    const long = names.find((one) => one.length > MAX.otherNames);
    if (long !== undefined) this.problem("otherNames", "too_long", long, String(MAX.otherNames));
    if (names.length > MOST_OTHER_NAMES) {
      this.problem("otherNames", "too_many", names[MOST_OTHER_NAMES]!, String(MOST_OTHER_NAMES));
    }
    return names.length > 0 ? names : undefined;
  }

  private country(): string | undefined {
    const country = this.valued("country", "country", countryOf);
    const subdivision = this.text("subdivision");
    if (subdivision === undefined || (country === undefined && this.raw("country") !== "")) return country;
    if (country === undefined) {
      this.problem("subdivision", "subdivision_alone", subdivision);
      return undefined;
    }
    const whole = withSubdivision(country.slice(0, 2), subdivision);
    if (whole === undefined) this.problem("subdivision", "subdivision", subdivision);
    return whole;
  }

  private amount(decimal: "." | "," | undefined): number | undefined {
    if (!this.spend) return undefined;
    if (this.spend.kind === "number") return this.spend.value;
    if (this.spend.kind === "unclear" && decimal) return inList(this.spend, decimal);
    this.problem("spend", this.spend.kind === "unclear" ? "spend_unclear" : "spend", this.raw("spend"));
    return undefined;
  }

  private email(field: "email" | "buyerEmail"): string | undefined {
    return this.valued(field, "email", (text) => {
      const plain = text.normalize("NFKC").replace(/^mailto:/i, "");
      return looksLikeEmail(plain) ? plain : undefined;
    });
  }

  private valued<T>(
    field: Field,
    what: Problem["what"],
    meaning: (text: string) => T | undefined,
  ): T | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    const value = meaning(text);
    if (value === undefined) this.problem(field, what, text);
    return value;
  }

  /** Undefined for an empty cell; a problem for one that is longer than the field can be. */
  private text(field: Field): string | undefined {
    const text = this.raw(field);
    if (text.length > MAX[field]) {
      this.problem(field, "too_long", text, String(MAX[field]));
      return undefined;
    }
    return text === "" ? undefined : text;
  }

  private raw(field: Field): string {
    const column = this.columns.at[field];
    return column === undefined ? "" : clean(this.line.cells[column] ?? "", MAX[field] + 1);
  }

  private problem(field: Field, what: Problem["what"], value: string, other?: string): void {
    this.problems.push({ row: this.line.row, field, what, value, ...(other !== undefined && { other }) });
  }
}

/** A cell that holds a number says it in one way, whatever it looks like. */
function stored(text: string): Written {
  const value = Number(text);
  return value >= 0 && value < 1e15 ? { kind: "number", value, decimal: undefined } : { kind: "none" };
}
