import { type Declaration, type Finding, judge, referenceTable } from "../cmrt/index.ts";
import { CannotPatch, markWorkbook, moveAnswers } from "../cmrt/patch/index.ts";
import { tabNames } from "../cmrt/template/tabs.ts";
import { Unreadable } from "../cmrt/unreadable.ts";
import type { Language } from "../i18n/index.ts";
import { readSupplierList } from "../people/import/read.ts";
import { readRmapList } from "../smelters/rmap/index.ts";
import { marksOf } from "./marks.ts";

/** What is done to workbooks and tables. Each takes up to some seconds of a processor, so in the program it runs in a thread. */
export const work = {
  judge,
  referenceTable,
  rmapList: readRmapList,
  supplierList: readSupplierList,
  marked,
  moved,
};

export type Work = typeof work;

/** The workbook with notes about findings; undefined where it cannot be changed without risk of harm. */
async function marked(
  bytes: Uint8Array,
  findings: readonly Finding[],
  language: Language,
): Promise<Uint8Array | undefined> {
  return unlessRisky(async () => markWorkbook(bytes, marksOf(findings, language, await tabNames(bytes))));
}

/** A newer blank with the answers typed in; undefined where it cannot take them. */
async function moved(declaration: Declaration, blank: Uint8Array): Promise<Uint8Array | undefined> {
  return unlessRisky(() => moveAnswers(declaration, blank));
}

async function unlessRisky(change: () => Promise<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    return await change();
  } catch (error) {
    if (error instanceof CannotPatch || error instanceof Unreadable) return undefined;
    throw error;
  }
}
