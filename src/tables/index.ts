import { sniff } from "../cmrt/container/sniff.ts";
import { MAX_FILE_BYTES } from "../cmrt/limits.ts";
import type { UnreadableReason } from "../cmrt/types.ts";
import { Unreadable } from "../cmrt/unreadable.ts";
import { type IsHeadings, readCsv } from "./csv.ts";
import { decodeText } from "./decode.ts";
import type { Contents } from "./grid.ts";
import { NotATable, type NotATableReason } from "./not-a-table.ts";
import { readSpreadsheetMl } from "./spreadsheet-ml.ts";
import { readXlsx } from "./xlsx.ts";

/**
 * Reads what stands in an xlsx, a csv or the XML spreadsheet of Excel 2003, told apart by content. By `isHeadings` the
 * delimiter of a csv is found. Throws `NotATable`. Takes up to a second of processor time for the largest file.
 */
export async function readTable(bytes: Uint8Array, isHeadings: IsHeadings): Promise<Contents> {
  try {
    return await readContents(bytes, isHeadings);
  } catch (error) {
    if (error instanceof Unreadable) throw new NotATable(WHY[error.reason] ?? "other_file");
    throw error;
  }
}

/** What stops the reader of workbooks, in the words of tables. */
const WHY: Partial<Record<UnreadableReason, NotATableReason>> = {
  empty: "empty",
  too_large: "too_large",
  unpacks_too_large: "too_large",
  password_protected: "password_protected",
  old_xls: "old_format",
  xlsb: "old_format",
  ods: "old_format",
  truncated: "damaged",
  damaged: "damaged",
  hostile: "hostile",
};

async function readContents(bytes: Uint8Array, isHeadings: IsHeadings): Promise<Contents> {
  if (bytes.length > MAX_FILE_BYTES) throw new NotATable("too_large");
  const kind = sniff(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (kind === "zip") return readXlsx(bytes);
  if (kind !== "text_or_csv") throw new Unreadable(kind);
  const text = decodeText(bytes);
  return /^\s*<(?:\?xml|!|(?:\w+:)?Workbook)/.test(text)
    ? readSpreadsheetMl(text)
    : readCsv(text, isHeadings);
}

export { type Contents, clean, type Grid, type GridRow } from "./grid.ts";
export { NotATable, type NotATableReason } from "./not-a-table.ts";
