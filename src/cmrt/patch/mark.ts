import { parseReference } from "../workbook/cell.ts";
import { readContents } from "../workbook/package.ts";
import { boxesFor } from "./boxes.ts";
import { CannotPatch } from "./cannot-patch.ts";
import { Draft } from "./draft.ts";
import { addNotes, emptyNotes, removeNotes } from "./notes.ts";
import { insertInOrder, WORKSHEET_ORDER } from "./order.ts";
import { addRedFormat, addRedRules, removeRedFormat, removeRedRules } from "./red.ts";
import {
  addContentType,
  addRelation,
  freeName,
  partsOfType,
  type Relation,
  relationsOf,
  relationTo,
  removePart,
} from "./relations.ts";
import { addShapes, emptyDrawing, removeShapes } from "./shapes.ts";
import { attributesOf, child, Edits, parseTree, prefixOf, type XmlNode } from "./xml.ts";

/** What to write at a cell. The sheet by its name in this workbook; the note in the reader's language. */
export type Mark = { sheet: string; cell: string; note: string };

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const STYLES_ENDING = ".styles+xml";

/**
 * The workbook with a note and a red cell for every mark, and nothing else changed; several marks of one cell
 * become one note. Marks of ours from before are taken out first, so without marks it comes back clean.
 * A cell with a conversation (a threaded comment) only turns red. Rejects with `Unreadable` and `CannotPatch`.
 */
export async function markWorkbook(bytes: Uint8Array, marks: readonly Mark[]): Promise<Buffer> {
  const draft = await Draft.open(bytes);
  const { sheets } = await readContents(draft.parts);
  await removeMarks(
    draft,
    sheets.map(({ part }) => part),
  );
  const bySheet = new Map<string, Map<string, string>>();
  for (const { sheet, cell, note } of marks) {
    const part = sheets.find(({ name }) => name === sheet)?.part;
    if (!part) throw new CannotPatch("no_such_sheet", "a sheet that is not there");
    if (!parseReference(cell)) throw new RangeError("not the reference of a cell");
    const notes = bySheet.get(part) ?? new Map<string, string>();
    const before = notes.get(cell);
    notes.set(cell, before === undefined ? note : `${before}\n${note}`);
    bySheet.set(part, notes);
  }
  if (bySheet.size > 0) {
    const styles = await stylesPart(draft);
    const { text, number } = addRedFormat(await draft.text(styles));
    draft.set(styles, text);
    for (const [part, notes] of bySheet) await markSheet(draft, part, notes, number);
  }
  return draft.write();
}

async function markSheet(draft: Draft, part: string, notes: ReadonlyMap<string, string>, format: number) {
  const text = await draft.text(part);
  const sheet = parseSheet(text);
  const edits = new Edits(text);
  addRedRules(text, sheet, edits, [...notes.keys()], format);

  const dialect = dialectOf(text, sheet);
  const comments =
    (await relationTo(draft, part, "comments"))?.part ?? (await newNotes(draft, part, dialect));
  const noted = addNotes(await draft.text(comments), notes);
  draft.set(comments, noted.text);

  const old = await drawingOf(draft, part, text, sheet);
  if (noted.whole.size > 0 || (old && noted.behind.size > 0)) {
    const drawing = old?.part ?? (await newDrawing(draft, part, dialect, text, sheet, edits));
    const boxes = boxesFor(text, sheet, noted.whole);
    const others: string[] = [];
    for (const other of draft.withExtension("vml")) {
      if (other.toLowerCase() !== drawing.toLowerCase()) others.push(await draft.text(other));
    }
    draft.set(drawing, addShapes(await draft.text(drawing), boxes, noted.behind, others));
  }
  draft.set(part, edits.apply());
}

/** Takes out what `markSheet` put in, also after another program saved the workbook. */
async function removeMarks(draft: Draft, sheets: readonly string[]): Promise<void> {
  let coloured = false;
  for (const part of sheets) {
    const comments = await relationTo(draft, part, "comments");
    const noted =
      comments && draft.has(comments.part) ? removeNotes(await draft.text(comments.part)) : undefined;
    const isNoted = noted !== undefined && noted.whole.size + noted.behind.size > 0;
    if (!isNoted && !(await draft.contains(part, "Tinstone"))) continue;
    const text = await draft.text(part);
    const sheet = parseSheet(text);
    const edits = new Edits(text);
    coloured = removeRedRules(text, sheet, edits) || coloured;
    if (comments && isNoted) {
      if (noted.empty) await removePart(draft, part, comments);
      else draft.set(comments.part, noted.text);
      const drawing = await drawingOf(draft, part, text, sheet);
      const shapes = drawing && removeShapes(await draft.text(drawing.part), noted.whole, noted.behind);
      if (shapes?.empty) {
        await removePart(draft, part, drawing!);
        edits.remove(child(sheet, "legacyDrawing")!);
      } else if (shapes) draft.set(drawing!.part, shapes.text);
    }
    draft.set(part, edits.apply());
  }
  if (!coloured) return;
  const styles = await stylesPart(draft);
  draft.set(styles, removeRedFormat(await draft.text(styles)));
}

function parseSheet(text: string): XmlNode {
  return parseTree(text, (local) => local === "row");
}

/** The namespaces a sheet is written in: Excel's usual ones or those of Strict OOXML. */
type Dialect = { main: string; relations: string };

function dialectOf(text: string, sheet: XmlNode): Dialect {
  const prefix = prefixOf(sheet).slice(0, -1);
  const main = attributesOf(text, sheet).get(prefix === "" ? "xmlns" : `xmlns:${prefix}`)?.value;
  switch (main) {
    case "http://schemas.openxmlformats.org/spreadsheetml/2006/main":
      return { main, relations: "http://schemas.openxmlformats.org/officeDocument/2006/relationships" };
    case "http://purl.oclc.org/ooxml/spreadsheetml/main":
      return { main, relations: "http://purl.oclc.org/ooxml/officeDocument/relationships" };
    default:
      throw new CannotPatch("unusual_xml", "a sheet in another namespace");
  }
}

async function newNotes(draft: Draft, part: string, dialect: Dialect): Promise<string> {
  const comments = freeName(draft, "xl/comments", "xml");
  draft.set(comments, emptyNotes(dialect.main));
  await addContentType(draft, comments, COMMENTS_TYPE);
  await addRelation(draft, part, `${dialect.relations}/comments`, comments);
  return comments;
}

async function newDrawing(
  draft: Draft,
  part: string,
  dialect: Dialect,
  text: string,
  sheet: XmlNode,
  edits: Edits,
) {
  const drawing = freeName(draft, "xl/drawings/vmlDrawing", "vml");
  draft.set(drawing, emptyDrawing());
  await addContentType(draft, drawing, DRAWING_TYPE);
  const id = await addRelation(draft, part, `${dialect.relations}/vmlDrawing`, drawing);
  const known = attributesOf(text, sheet).get("xmlns:r")?.value === dialect.relations;
  const namespace = known ? "" : ` xmlns:r="${dialect.relations}"`;
  const element = `<${prefixOf(sheet)}legacyDrawing${namespace} r:id="${id}"/>`;
  insertInOrder(edits, sheet, "legacyDrawing", WORKSHEET_ORDER, element);
  return drawing;
}

/** The drawing that holds the boxes of a sheet's notes. */
async function drawingOf(
  draft: Draft,
  part: string,
  text: string,
  sheet: XmlNode,
): Promise<Relation | undefined> {
  const element = child(sheet, "legacyDrawing");
  if (!element) return undefined;
  const id = [...attributesOf(text, element)].find(([name]) => name === "id" || name.endsWith(":id"))?.[1]
    .value;
  const relation = (await relationsOf(draft, part)).find((each) => each.id === id);
  if (!relation || !draft.has(relation.part))
    throw new CannotPatch("unusual_xml", "a drawing that is not there");
  return relation;
}

async function stylesPart(draft: Draft): Promise<string> {
  const [styles] = await partsOfType(draft, STYLES_ENDING);
  if (!styles || !draft.has(styles)) throw new CannotPatch("unusual_xml", "no styles");
  return styles;
}
