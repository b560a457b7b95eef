import { type Box, placeOf, rowsNeeded } from "./boxes.ts";
import { freeNumbers } from "./numbers.ts";
import {
  type Attribute,
  attribute,
  attributesOf,
  child,
  descendants,
  Edits,
  parseTree,
  textOf,
  type XmlNode,
} from "./xml.ts";

/** The three dialects a drawing of notes is written in, under Excel's prefixes; openpyxl has others in each shape. */
const NAMESPACES = {
  "xmlns:v": "urn:schemas-microsoft-com:vml",
  "xmlns:o": "urn:schemas-microsoft-com:office:office",
  "xmlns:x": "urn:schemas-microsoft-com:office:excel",
};
/** The kind of shape that is a note, and how it is drawn. */
const NOTE_TYPE = "_x0000_t202";
const shapeType = (namespaces: string) =>
  `<v:shapetype${namespaces} id="${NOTE_TYPE}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/** A drawing of notes without a shape. */
export function emptyDrawing(): string {
  return `<xml${declarations(new Map())}></xml>`;
}

/**
 * Draws the boxes of new notes, and makes room in old ones for what stands in them now. The other drawings of the
 * workbook are looked at so that no two shapes get the same number.
 */
export function addShapes(
  text: string,
  boxes: readonly Box[],
  grown: ReadonlyMap<string, string>,
  others: readonly string[],
): string {
  const root = parseTree(text);
  const namespaces = declarations(attributesOf(text, root));
  const edits = new Edits(text);
  resize(text, root, edits, grown, 1);
  if (boxes.length > 0) {
    const numbers = freeNumbers(text, others, boxes.length);
    if (numbers.blocks !== undefined) setBlocks(root, edits, numbers.blocks, namespaces);
    const types = [...descendants(root, "shapetype")].map((node) => attribute(text, node, "id"));
    const shapes = boxes.map((box, index) => shapeXml(box, numbers.ids[index]!, namespaces));
    edits.append(root, (types.includes(NOTE_TYPE) ? "" : shapeType(namespaces)) + shapes.join(""));
  }
  return edits.apply();
}

/** What an element of ours must declare itself, because the drawing as a whole does not. */
function declarations(declared: ReadonlyMap<string, Attribute>): string {
  const missing = Object.entries(NAMESPACES).filter(([name, value]) => declared.get(name)?.value !== value);
  return missing.map(([name, value]) => ` ${name}="${value}"`).join("");
}

function setBlocks(root: XmlNode, edits: Edits, blocks: readonly number[], namespaces: string): void {
  const [map] = descendants(root, "idmap");
  const list = blocks.join(",");
  if (map) edits.attribute(map, "data", list);
  else {
    const layout = `<o:shapelayout${namespaces} v:ext="edit"><o:idmap v:ext="edit" data="${list}"/></o:shapelayout>`;
    edits.insert(root.openEnd, layout);
  }
}

/** Takes away the boxes of notes that are gone, and the room in others. Tells whether no shape is left. */
export function removeShapes(
  text: string,
  gone: ReadonlyMap<string, string>,
  shrunk: ReadonlyMap<string, string>,
): { text: string; empty: boolean } {
  const root = parseTree(text);
  const edits = new Edits(text);
  let removed = 0;
  const places = placesOf(gone);
  for (const { shape, place } of noteShapes(text, root)) {
    if (!places.has(place)) continue;
    edits.remove(shape);
    removed += 1;
  }
  resize(text, root, edits, shrunk, -1);
  const others = root.children.filter(({ local }) => local !== "shapelayout" && local !== "shapetype");
  return { text: edits.apply(), empty: removed > 0 && removed === others.length };
}

/** Moves the lower edge of boxes by the rows that our text takes up in them. */
function resize(
  text: string,
  root: XmlNode,
  edits: Edits,
  texts: ReadonlyMap<string, string>,
  direction: 1 | -1,
): void {
  if (texts.size === 0) return;
  const places = placesOf(texts);
  for (const { data, place } of noteShapes(text, root)) {
    const ours = places.get(place);
    const anchor = child(data, "Anchor");
    if (ours === undefined || !anchor) continue;
    const numbers = textOf(text, anchor).split(",");
    const [top, bottom] = [Number(numbers[2]), Number(numbers[6])];
    const moved = bottom + direction * rowsNeeded(ours);
    if (numbers.length !== 8 || !Number.isFinite(moved) || moved < top) continue;
    numbers[6] = numbers[6]!.replace(/\d+/, String(moved));
    edits.replace(anchor.openEnd, anchor.closeStart, numbers.join(","));
  }
}

/** The shapes that are notes, with the cell they belong to as "row,column". */
function* noteShapes(text: string, root: XmlNode) {
  for (const shape of descendants(root, "shape")) {
    const data = child(shape, "ClientData");
    if (!data || attribute(text, data, "ObjectType") !== "Note") continue;
    const [row, column] = [child(data, "Row"), child(data, "Column")];
    if (row && column)
      yield { shape, data, place: `${textOf(text, row).trim()},${textOf(text, column).trim()}` };
  }
}

function placesOf(texts: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...texts].map(([cell, text]) => {
      const { row, column } = placeOf(cell);
      return [`${row},${column}`, text];
    }),
  );
}

function shapeXml({ row, column, anchor }: Box, id: number, namespaces: string): string {
  const look =
    "position:absolute;margin-left:60pt;margin-top:1.5pt;width:240pt;height:80pt;z-index:1;visibility:hidden";
  const data = `<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(", ")}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>`;
  return `<v:shape${namespaces} id="_x0000_s${id}" type="#${NOTE_TYPE}" style="${look}" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note">${data}</x:ClientData></v:shape>`;
}
