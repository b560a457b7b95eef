import { posix } from "node:path";
import { SaxesParser } from "saxes";
import { WORKSHEET_ORDER } from "../../../src/cmrt/patch/order.ts";
import type { Parts } from "./package.ts";

type Element = { name: string; attributes: Record<string, string>; depth: number; text: string };

/** By far the most elements of a sheet, and of no interest here. */
const CELLS = new Set(["row", "c", "f", "v"]);

/** The elements of a part but its cells, with local names; throws where it is not well-formed. */
export function elementsOf(part: Buffer): Element[] {
  const parser = new SaxesParser({ xmlns: false });
  const elements: Element[] = [];
  const open: Element[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name: name.replace(/^.*:/, ""), attributes, depth: open.length, text: "" };
    if (!CELLS.has(element.name)) elements.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    if (open.length > 0) open.at(-1)!.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(part.toString("utf8").replace(/^\ufeff/, "")).close();
  return elements;
}

/** What a strict reader of packages and sheets would object to; [] for a sound workbook. */
export function unsoundness(parts: Parts): string[] {
  return [
    ...relationProblems(parts),
    ...contentTypeProblems(parts),
    ...sheetProblems(parts),
    ...numberProblems(parts),
  ].sort();
}

function relationProblems(parts: Parts): string[] {
  const problems: string[] = [];
  for (const [file, data] of parts) {
    if (!file.endsWith(".rels")) continue;
    const base = posix.dirname(posix.dirname(file));
    const ids = new Set<string>();
    const source = posix.join(base, posix.basename(file, ".rels"));
    if (source !== "." && source !== "" && !file.startsWith("_rels/") && !parts.has(source)) {
      problems.push(`${file} of a part that is not there`);
    }
    for (const { name, attributes } of elementsOf(data)) {
      if (name !== "Relationship") continue;
      const { Id = "", Target = "", TargetMode } = attributes;
      if (ids.has(Id)) problems.push(`${file}: ${Id} twice`);
      ids.add(Id);
      const target = Target.startsWith("/") ? Target.slice(1) : posix.join(base, Target);
      if (TargetMode !== "External" && !parts.has(target)) problems.push(`${file}: no ${target}`);
    }
    problems.push(...unknownIds(parts, source, ids));
  }
  return problems;
}

/** Relations that a sheet names must be there. */
function unknownIds(parts: Parts, source: string, ids: ReadonlySet<string>): string[] {
  if (!source.startsWith("xl/worksheets/")) return [];
  return elementsOf(parts.get(source)!)
    .flatMap(({ attributes }) => (attributes["r:id"] === undefined ? [] : [attributes["r:id"]]))
    .filter((id) => !ids.has(id))
    .map((id) => `${source}: no relation ${id}`);
}

function contentTypeProblems(parts: Parts): string[] {
  const types = elementsOf(parts.get("[Content_Types].xml")!);
  const overrides = types.flatMap(({ attributes }) => attributes.PartName ?? []);
  const extensions = new Set(types.flatMap(({ attributes }) => attributes.Extension ?? []));
  const files = [...parts.keys()].filter((part) => !part.endsWith("/") && part !== "[Content_Types].xml");
  return [
    ...overrides.filter((part, index) => overrides.indexOf(part) !== index).map((part) => `${part} twice`),
    ...overrides.filter((part) => !parts.has(part.slice(1))).map((part) => `a type for no ${part}`),
    ...files
      .filter(
        (part) => !overrides.includes(`/${part}`) && !extensions.has(part.slice(part.lastIndexOf(".") + 1)),
      )
      .map((part) => `no type for ${part}`),
  ];
}

function sheetProblems(parts: Parts): string[] {
  const problems: string[] = [];
  for (const [part, data] of parts) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(part)) continue;
    const order = elementsOf(data)
      .filter(({ depth }) => depth === 1)
      .map(({ name }) => WORKSHEET_ORDER.indexOf(name));
    if (order.some((rank, index) => rank < (order[index - 1] ?? 0))) problems.push(`${part}: out of order`);
    problems.push(...noteProblems(parts, part));
  }
  return problems;
}

/** Shapes are numbered across the workbook, in blocks of 1,024 that belong to one drawing each. */
function numberProblems(parts: Parts): string[] {
  const owners = new Map<string, string>();
  const problems: string[] = [];
  for (const [part, data] of parts) {
    if (!part.endsWith(".vml")) continue;
    const elements = elementsOf(data);
    const blocks = elements.flatMap(({ name, attributes }) =>
      name === "idmap" ? (attributes.data ?? "").split(",") : [],
    );
    for (const block of blocks) {
      if (owners.has(block)) problems.push(`${part}: block ${block} is of ${owners.get(block)}`);
      owners.set(block, part);
    }
    for (const { name, attributes } of elements) {
      const number = name === "shape" ? /^_x0000_s(\d+)$/.exec(attributes.id ?? "")?.[1] : undefined;
      if (number === undefined || blocks.includes(String(Math.floor(Number(number) / 1024)))) continue;
      problems.push(`${part}: ${attributes.id} is in no block of its own`);
    }
  }
  return problems;
}

/** Every note has its author, its own cell and its one box. */
function noteProblems(parts: Parts, sheet: string): string[] {
  const file = posix.join(posix.dirname(sheet), "_rels", `${posix.basename(sheet)}.rels`);
  const relations = parts.has(file) ? elementsOf(parts.get(file)!) : [];
  const target = (kind: string) => {
    const to = relations.find(({ attributes }) => attributes.Type?.endsWith(`/${kind}`))?.attributes.Target;
    if (to === undefined) return undefined;
    return parts.get(to.startsWith("/") ? to.slice(1) : posix.join(posix.dirname(sheet), to));
  };
  const comments = target("comments");
  if (!comments) return [];
  const drawing = target("vmlDrawing");
  const elements = elementsOf(comments);
  const authors = elements.filter(({ name }) => name === "author").length;
  const cells = elements.flatMap(({ name, attributes }) => (name === "comment" ? [attributes.ref!] : []));
  const shapes = drawing ? elementsOf(drawing) : [];
  const ids = shapes.flatMap(({ name, attributes }) => (name === "shape" ? [attributes.id!] : []));
  const texts = (local: string) =>
    shapes.flatMap(({ name, text }) => (name === local ? [Number(text.trim())] : []));
  const [rows, columns] = [texts("Row"), texts("Column")];
  const boxes = rows.map((row, index) => `${String.fromCharCode(65 + columns[index]!)}${row + 1}`);
  const authorless = elements.some(
    ({ name, attributes }) => name === "comment" && !(Number(attributes.authorId) < authors),
  );
  const wrongAnchors = shapes.filter(
    ({ name, text }) => name === "Anchor" && !/^\s*\d+(\s*,\s*\d+){7}\s*$/.test(text),
  );
  return [
    ...(authorless ? [`${sheet}: a note without its author`] : []),
    ...(new Set(cells).size < cells.length ? [`${sheet}: two notes of one cell`] : []),
    ...(new Set(ids).size < ids.length ? [`${sheet}: two shapes of one name`] : []),
    ...(wrongAnchors.length > 0 ? [`${sheet}: a box that is nowhere`] : []),
    ...([...cells].sort().join() === [...boxes].sort().join() ? [] : [`${sheet}: notes and boxes differ`]),
  ];
}
