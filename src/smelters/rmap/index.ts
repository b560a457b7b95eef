import { sniff } from "../../cmrt/container/sniff.ts";
import { MAX_FILE_BYTES } from "../../cmrt/limits.ts";
import type { UnreadableReason } from "../../cmrt/types.ts";
import { Unreadable } from "../../cmrt/unreadable.ts";
import { asOfIn, dayInName } from "./as-of.ts";
import { readCsv } from "./csv.ts";
import { decodeText } from "./decode.ts";
import type { Contents } from "./grid.ts";
import { readSpreadsheetMl } from "./spreadsheet-ml.ts";
import { readTables } from "./table.ts";
import { NotAList, type NotAListReason, type RmapReading } from "./types.ts";
import { readXlsx } from "./xlsx.ts";

/**
 * Reads a list of facility statuses as RMI's site exports it: xlsx, csv or the XML spreadsheet of Excel 2003, told
 * apart by content. `name` is the file's: it may say which list this is, and of which day. Bad input is an answer,
 * never a rejection. Takes up to a second of processor time for the largest list.
 */
export async function readRmapList(bytes: Uint8Array, name: string): Promise<RmapReading> {
  try {
    return await readList(bytes, name);
  } catch (error) {
    if (error instanceof NotAList) return { kind: "not_a_list", why: error.why };
    if (error instanceof Unreadable) return { kind: "not_a_list", why: WHY[error.reason] ?? "other_file" };
    throw error;
  }
}

/** What stops the reader of workbooks, in the words of lists. */
const WHY: Partial<Record<UnreadableReason, NotAListReason>> = {
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

async function readList(bytes: Uint8Array, fileName: string): Promise<RmapReading> {
  const contents = await readContents(bytes);
  const stem = fileName.replace(/\.[a-z]{2,4}$/i, "");
  const { facilities, problems, allAre, notes } = readTables(contents, stem);
  const sheets = contents.grids.map(({ sheet }) => sheet);
  const asOf = asOfIn([...notes, ...sheets], contents.date1904);
  const proposedAsOf = dayInName(stem) ?? isoDay(contents.modified);
  return {
    kind: "list",
    facilities,
    ...(allAre && { allAre }),
    ...(asOf && { asOf }),
    ...(proposedAsOf && !asOf && { proposedAsOf }),
    problems,
  };
}

async function readContents(bytes: Uint8Array): Promise<Contents> {
  if (bytes.length > MAX_FILE_BYTES) throw new NotAList("too_large");
  const kind = sniff(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (kind === "zip") return readXlsx(bytes);
  if (kind !== "text_or_csv") throw new Unreadable(kind);
  const text = decodeText(bytes);
  return /^\s*<(?:\?xml|!|(?:\w+:)?Workbook)/.test(text) ? readSpreadsheetMl(text) : readCsv(text);
}

function isoDay(moment: string | undefined): string | undefined {
  return moment && /^\d{4}-\d\d-\d\d/.exec(moment)?.[0];
}

export { type Changes, changesBetween, type StatusChange } from "./changes.ts";
export { isConformant } from "./conformant.ts";
export { rmapListOf } from "./judged.ts";
export type { Facility, NotAListReason, Problem, RmapReading } from "./types.ts";
