import ExcelJS from "exceljs";
import { FORMS } from "./content.ts";
import { addDeclaration, type Filler } from "./declaration.ts";
import { addPriceList } from "./price-list.ts";
import { addLookup, addProductList, addSmelterList } from "./smelter-sheets.ts";
import { withoutDates } from "./zip-dates.ts";

/** What there is to try: every kind of result a file can get. */
export const SAMPLES = ["clean", "incomplete", "contradictory", "outdated", "not_a_cmrt"] as const;
export type Sample = (typeof SAMPLES)[number];

/** A file name to offer, e.g. "CMRT-sample-clean.xlsx". */
export function sampleFileName(sample: Sample): string {
  return sample === "not_a_cmrt" ? "Price-list-sample.xlsx" : `CMRT-sample-${sample}.xlsx`;
}

/**
 * A workbook to try things on, in the layout of a CMRT 6.x (RMI's form itself is not shipped).
 * Everything in it is invented. The same arguments give the same bytes.
 */
export async function sampleWorkbook(sample: Sample, filler: Filler): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const made = new Date(`${filler.completedOn}T00:00:00Z`);
  Object.assign(workbook, { creator: "Tinstone", lastModifiedBy: "Tinstone", created: made, modified: made });
  if (sample === "not_a_cmrt") {
    addPriceList(workbook, filler);
  } else {
    const content = FORMS[sample];
    addDeclaration(workbook, content, filler);
    addSmelterList(workbook, content, filler.language);
    addProductList(workbook, filler.language);
    addLookup(workbook, filler.language);
  }
  return withoutDates(Buffer.from(await workbook.xlsx.writeBuffer()));
}
