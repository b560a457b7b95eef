import { attribute, descendants, parseTree } from "./xml.ts";

/** Shapes to a block. */
const BLOCK = 1024;

/** The blocks a drawing calls its own, and the numbers its shapes have. */
type Numbering = { blocks: number[]; ids: Set<number> };

/**
 * Numbers for new shapes of a drawing. Excel numbers shapes across the workbook, in blocks that belong to one
 * drawing each, and calls a workbook damaged in which two drawings share one (`o:idmap`; exceljs pull request 3070).
 * `blocks`: those of the drawing from now on, where its own did not suffice.
 */
export function freeNumbers(
  drawing: string,
  others: readonly string[],
  count: number,
): { ids: number[]; blocks: number[] | undefined } {
  const own = numberingOf(drawing);
  const taken = new Set<number>();
  for (const other of others.map(numberingOf)) {
    for (const block of other.blocks) taken.add(block);
    for (const id of other.ids) taken.add(Math.floor(id / BLOCK));
  }
  const ids: number[] = [];
  const take = (block: number) => {
    for (let id = block * BLOCK + 1; id < (block + 1) * BLOCK && ids.length < count; id++) {
      if (!own.ids.has(id)) ids.push(id);
    }
  };
  for (const block of own.blocks) if (!taken.has(block)) take(block);
  const blocks = [...own.blocks];
  for (const id of own.ids) taken.add(Math.floor(id / BLOCK));
  for (let block = 1; ids.length < count; block++) {
    if (taken.has(block) || own.blocks.includes(block)) continue;
    take(block);
    blocks.push(block);
  }
  return { ids, blocks: blocks.length > own.blocks.length ? blocks : undefined };
}

function numberingOf(text: string): Numbering {
  const root = parseTree(text);
  const blocks = [...descendants(root, "idmap")].flatMap((map) =>
    (attribute(text, map, "data") ?? "").split(",").flatMap((part) => wholeNumber(part.trim())),
  );
  const ids = [...descendants(root, "shape")].flatMap((shape) =>
    wholeNumber(/^_x0000_s(\d+)$/.exec(attribute(text, shape, "id") ?? "")?.[1] ?? ""),
  );
  return { blocks: [...new Set(blocks)], ids: new Set(ids) };
}

function wholeNumber(text: string): number[] {
  return /^\d{1,9}$/.test(text) ? [Number(text)] : [];
}
