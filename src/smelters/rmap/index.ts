import { NotATable, readTable } from "../../tables/index.ts";
import { asOfIn, dayInName } from "./as-of.ts";
import { headingsOf } from "./headings.ts";
import { readTables } from "./table.ts";
import { NotAList, type RmapReading } from "./types.ts";

/**
 * Reads a list of facility statuses as RMI's site exports it: xlsx, csv or the XML spreadsheet of Excel 2003, told
 * apart by content. `name` is the file's: it may say which list this is, and of which day. Bad input is an answer,
 * never a rejection. Takes up to a second of processor time for the largest list.
 */
export async function readRmapList(bytes: Uint8Array, name: string): Promise<RmapReading> {
  try {
    return await readList(bytes, name);
  } catch (error) {
    if (error instanceof NotAList || error instanceof NotATable) {
      return { kind: "not_a_list", why: error.why };
    }
    throw error;
  }
}

async function readList(bytes: Uint8Array, fileName: string): Promise<RmapReading> {
  const contents = await readTable(bytes, (cells) => headingsOf(cells) !== undefined);
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

function isoDay(moment: string | undefined): string | undefined {
  return moment && /^\d{4}-\d\d-\d\d/.exec(moment)?.[0];
}

export { type Changes, changesBetween, type StatusChange } from "./changes.ts";
export { isConformant } from "./conformant.ts";
export { rmapListOf } from "./judged.ts";
export type { Facility, NotAListReason, Problem, RmapReading } from "./types.ts";
