import { judge, referenceTable } from "../cmrt/index.ts";
import { CannotPatch } from "../cmrt/patch/cannot-patch.ts";
import { type Mark, markWorkbook } from "../cmrt/patch/mark.ts";
import { tabNames } from "../cmrt/template/tabs.ts";
import { Unreadable } from "../cmrt/unreadable.ts";
import { readRmapList } from "../smelters/rmap/index.ts";

/** What is done to workbooks. Each takes up to some seconds of a processor, so in the program it runs in a thread. */
export const work = { judge, referenceTable, rmapList: readRmapList, marked };

export type Work = typeof work;

/** The workbook with marks at the form's own sheets; undefined where it cannot be changed without risk of harm. */
async function marked(bytes: Uint8Array, marks: readonly Mark[]): Promise<Uint8Array | undefined> {
  return unlessRisky(async () => {
    const tabs = await tabNames(bytes);
    const there = marks.flatMap((mark) => {
      const sheet = tabs.get(mark.sheet);
      return sheet === undefined ? [] : [{ ...mark, sheet }];
    });
    return markWorkbook(bytes, there);
  });
}

async function unlessRisky(change: () => Promise<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    return await change();
  } catch (error) {
    if (error instanceof CannotPatch || error instanceof Unreadable) return undefined;
    throw error;
  }
}
