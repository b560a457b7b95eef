import { type Declaration, judge, referenceTable } from "../cmrt/index.ts";
import { CannotPatch, type Mark, markWorkbook, moveAnswers } from "../cmrt/patch/index.ts";
import { tabNames } from "../cmrt/template/tabs.ts";
import { Unreadable } from "../cmrt/unreadable.ts";
import { readRmapList } from "../smelters/rmap/index.ts";

/** What is done to workbooks. Each takes up to some seconds of a processor, so in the program it runs in a thread. */
export const work = { judge, referenceTable, rmapList: readRmapList, marked, moved };

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
