import { MAX_CELL_TEXT } from "../limits.ts";
import { columnNumber, parseReference } from "../workbook/cell.ts";
import { readContents } from "../workbook/package.ts";
import { CannotPatch } from "./cannot-patch.ts";
import { Draft } from "./draft.ts";
import { insertInOrder, WORKBOOK_ORDER } from "./order.ts";
import { partsOfType, relationTo, removePart } from "./relations.ts";
import {
  attribute,
  attributesOf,
  cellText,
  child,
  Edits,
  escapeXml,
  isEmpty,
  parseTree,
  prefixOf,
  type XmlNode,
} from "./xml.ts";

/** What to type into a cell: a constant, or null to empty it. The sheet by its name in this workbook. */
export type Typed = { sheet: string; cell: string; value: string | number | null };

/**
 * The workbook with constants typed into cells as a person would: their looks stay, a formula in them is gone,
 * and whoever opens it calculates the others anew. Rejects with `Unreadable` and `CannotPatch`.
 */
export async function fillWorkbook(bytes: Uint8Array, values: readonly Typed[]): Promise<Buffer> {
  const draft = await Draft.open(bytes);
  const { sheets } = await readContents(draft.parts);
  const bySheet = new Map<string, Map<number, Map<number, Typed>>>();
  for (const typed of values) {
    const part = sheets.find(({ name }) => name === typed.sheet)?.part;
    if (!part) throw new CannotPatch("no_such_sheet", "a sheet that is not there");
    const { row, column } = placeOf(typed.cell);
    const rows = bySheet.get(part) ?? new Map<number, Map<number, Typed>>();
    bySheet.set(part, rows.set(row, (rows.get(row) ?? new Map()).set(column, typed)));
  }
  if (bySheet.size === 0) return draft.write();
  let formulaLost = false;
  for (const [part, rows] of bySheet) {
    const text = await draft.text(part);
    const filled = fillSheet(text, rows);
    draft.set(part, filled.text);
    formulaLost ||= filled.formulaLost;
  }
  await calculateAnew(draft, formulaLost);
  return draft.write();
}

/** "D26" → column 4, row 26. */
function placeOf(cell: string): { column: number; row: number } {
  const place = parseReference(cell);
  if (!place) throw new RangeError("not the reference of a cell");
  return { column: columnNumber(place.column), row: place.row };
}

function fillSheet(text: string, values: ReadonlyMap<number, ReadonlyMap<number, Typed>>) {
  const sheet = parseTree(text, (local) => local === "c");
  const data = child(sheet, "sheetData");
  if (!data) throw new CannotPatch("unusual_xml", "a sheet without cells");
  const p = prefixOf(sheet);
  const edits = new Edits(text);
  const rows = new Map(data.children.map((row) => [Number(explicit(text, row)), row]));
  let formulaLost = false;
  const added: { number: number; xml: string }[] = [];
  for (const [number, cells] of [...values].sort(([a], [b]) => a - b)) {
    const row = rows.get(number);
    if (row) formulaLost = fillRow(text, row, cells, edits) || formulaLost;
    else added.push({ number, xml: `<${p}row r="${number}">${newCells(p, cells)}</${p}row>` });
  }
  if (isEmpty(data)) edits.append(data, added.map(({ xml }) => xml).join(""));
  else {
    for (const { number, xml } of added) {
      const before = [...rows].filter(([other]) => other < number);
      edits.insert(before.at(-1)?.[1].end ?? data.openEnd, xml);
    }
  }
  return { text: edits.apply(), formulaLost };
}

function newCells(p: string, cells: ReadonlyMap<number, Typed>): string {
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(([, typed]) => cellXml(p, typed, ""))
    .join("");
}

/** Writes a row's cells anew in their order, those that are not typed into as they were. */
function fillRow(text: string, row: XmlNode, typed: ReadonlyMap<number, Typed>, edits: Edits): boolean {
  const p = prefixOf(row);
  const written = row.children.filter(({ local }) => local === "c");
  const cells = new Map(
    written.map((node) => [placeOf(explicit(text, node)).column, text.slice(node.start, node.end)]),
  );
  let formulaLost = false;
  for (const [column, value] of typed) {
    const old = cells.get(column) ?? "";
    const hadFormula = old.includes(`<${p}f`) && losesFormula(old, value.cell);
    formulaLost ||= hadFormula;
    cells.set(column, cellXml(p, value, old));
  }
  const inner = [...cells].sort(([a], [b]) => a - b).map(([, xml]) => xml);
  const rest = row.children
    .filter(({ local }) => local !== "c")
    .map((node) => text.slice(node.start, node.end));
  const content = [...inner, ...rest].join("");
  if (isEmpty(row)) edits.append(row, content);
  else edits.replace(row.openEnd, row.closeStart, content);
  return formulaLost;
}

/** Cells may go without their names; then none can be put between them. */
function explicit(text: string, node: XmlNode): string {
  const name = attribute(text, node, "r");
  if (name === undefined) throw new CannotPatch("unusual_xml", "a row or a cell without its name");
  return name;
}

/** Whether a cell holds a formula. One that other cells take theirs from cannot go alone. */
function losesFormula(cell: string, name: string): boolean {
  const formula = child(parseTree(cell), "f");
  if (!formula) return false;
  const attributes = attributesOf(cell, formula);
  const range = attributes.get("ref")?.value;
  if (range !== undefined && range !== name && range !== `${name}:${name}`) {
    throw new CannotPatch("formula_group", "a cell whose formula others share");
  }
  return true;
}

function cellXml(p: string, { cell, value }: Typed, old: string): string {
  const style = old === "" ? undefined : attribute(old, parseTree(old), "s");
  const head = `<${p}c r="${cell}"${style === undefined ? "" : ` s="${escapeXml(style)}"`}`;
  if (value === null || value === "") return `${head}/>`;
  if (typeof value === "number") return `${head}><${p}v>${value}</${p}v></${p}c>`;
  const text = cellText(value.slice(0, MAX_CELL_TEXT));
  return `${head} t="inlineStr"><${p}is><${p}t xml:space="preserve">${text}</${p}t></${p}is></${p}c>`;
}

/** Stored results are old now; and the order of calculation names cells that lost their formulas. */
async function calculateAnew(draft: Draft, formulaLost: boolean): Promise<void> {
  const [workbook] = await partsOfType(draft, ".main+xml");
  if (!workbook) throw new CannotPatch("unusual_xml", "no workbook");
  const text = await draft.text(workbook);
  const root = parseTree(text);
  const edits = new Edits(text);
  const settings = child(root, "calcPr");
  if (settings) edits.attribute(settings, "fullCalcOnLoad", "1");
  else {
    const element = `<${prefixOf(root)}calcPr fullCalcOnLoad="1"/>`;
    insertInOrder(edits, root, "calcPr", WORKBOOK_ORDER, element);
  }
  draft.set(workbook, edits.apply());
  const chain = formulaLost ? await relationTo(draft, workbook, "calcChain") : undefined;
  if (chain) await removePart(draft, workbook, chain);
}
