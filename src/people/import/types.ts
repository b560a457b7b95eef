import type { NotATableReason } from "../../tables/index.ts";

/** The columns of a list of suppliers, in the order of the empty list we give out. */
export const FIELDS = [
  "supplier",
  "number",
  "otherNames",
  "country",
  "subdivision",
  "buyer",
  "buyerEmail",
  "spend",
  "contact",
  "email",
  "language",
  "timeZone",
  "rank",
] as const;
export type Field = (typeof FIELDS)[number];

/** What a row says of the supplier; what is empty in it is absent, and leaves alone what is known. */
export type SaidOfSupplier = {
  name: string;
  number?: string;
  otherNames?: string[];
  /** ISO 3166-1 with an optional subdivision. */
  country?: string;
  buyerName?: string;
  buyerEmail?: string;
  /** In the company's currency. */
  spend?: number;
};
export type SaidOfContact = {
  name: string;
  email: string;
  language?: string;
  /** IANA. */
  timeZone?: string;
  rank?: number;
};
/** Which column each value of a supplier or contact comes from. */
export const SUPPLIER_FIELDS: Readonly<Record<keyof SaidOfSupplier, Field>> = {
  name: "supplier",
  number: "number",
  otherNames: "otherNames",
  country: "country",
  buyerName: "buyer",
  buyerEmail: "buyerEmail",
  spend: "spend",
};
export const CONTACT_FIELDS: Readonly<Record<keyof SaidOfContact, Field>> = {
  name: "contact",
  email: "email",
  language: "language",
  timeZone: "timeZone",
  rank: "rank",
};

/** A row that was understood: a supplier, with one contact or none. */
export type ListRow = { row: number; supplier: SaidOfSupplier; contact?: SaidOfContact };

export const PROBLEMS = [
  "no_supplier",
  "too_long",
  "too_many",
  "country",
  "subdivision",
  "subdivision_alone",
  "email",
  "spend",
  "spend_unclear",
  "spend_unit",
  "no_email",
  "no_contact",
  "language",
  "time_zone",
  "no_time_zone",
  "rank",
  "column_twice",
  "several_sheets",
  "differs",
  "number_twice",
  "name_twice",
  "email_twice",
  "email_known",
  "name_unclear",
  "name_known",
  "name_taken",
  "number_known",
  "supplier_twice",
  "buyer_is_contact",
] as const;

/** Something that keeps the whole list from being imported, with what to do about it said by its sentence. */
export type Problem = {
  /** As the spreadsheet numbers it. */
  row: number;
  field: Field;
  what: (typeof PROBLEMS)[number];
  /** What stands there. */
  value: string;
  /** What it is at odds with: another row's number, a supplier's name, a column, a sheet. */
  other?: string;
};

export type SupplierList = {
  kind: "list";
  rows: ListRow[];
  problems: Problem[];
  /** Headings of columns that nobody reads. */
  unused: string[];
};

export type ListReading = SupplierList | { kind: "not_a_list"; why: NotATableReason };

/** What is known before: a supplier with its contacts, also those who left. */
export type KnownSupplier = {
  id: string;
  name: string;
  number: string | null;
  otherNames: string[];
  country: string | null;
  buyerName: string | null;
  buyerEmail: string | null;
  spend: number | null;
  contacts: KnownContact[];
};
export type KnownContact = {
  id: string;
  name: string;
  email: string;
  language: string;
  timeZone: string;
  rank: number;
};
