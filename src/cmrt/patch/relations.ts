import { posix } from "node:path";
import type { Draft } from "./draft.ts";
import { attribute, Edits, escapeXml, parseTree, prefixOf, type XmlNode } from "./xml.ts";

/** A relation from one part to another; those to places outside the package are not listed. */
export type Relation = { id: string; type: string; part: string };

const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What a part refers to. Throws `Unreadable` and `CannotPatch`, as all of this file. */
export async function relationsOf(draft: Draft, part: string): Promise<Relation[]> {
  const file = relationsFile(part);
  if (!draft.has(file)) return [];
  const text = await draft.text(file);
  return relationNodes(text).flatMap((node) => {
    const read = (name: string) => attribute(text, node, name);
    const [id, type, target] = [read("Id"), read("Type"), read("Target")];
    if (!id || !type || !target || read("TargetMode") === "External") return [];
    return [{ id, type, part: resolve(part, target) }];
  });
}

/** The relation of a part whose type ends so, in whichever dialect of OOXML. */
export async function relationTo(draft: Draft, part: string, kind: string): Promise<Relation | undefined> {
  return (await relationsOf(draft, part)).find(({ type }) => type.endsWith(`/${kind}`));
}

/** Refers a part to another one; gives the relation's id. */
export async function addRelation(draft: Draft, part: string, type: string, to: string): Promise<string> {
  const file = relationsFile(part);
  if (!draft.has(file)) {
    draft.set(file, `${XML_HEAD}<Relationships xmlns="${RELATIONS_NAMESPACE}"></Relationships>`);
  }
  const text = await draft.text(file);
  const root = parseTree(text);
  const taken = new Set(root.children.map((node) => attribute(text, node, "Id")));
  let number = 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const target = posix.relative(posix.dirname(part), to);
  const edits = new Edits(text);
  edits.append(
    root,
    `<${prefixOf(root)}Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"/>`,
  );
  draft.set(file, edits.apply());
  return id;
}

/** Removes a relation, and the file of a part's relations with its last one. */
export async function removeRelation(draft: Draft, part: string, id: string): Promise<void> {
  const file = relationsFile(part);
  const text = await draft.text(file);
  const nodes = relationNodes(text);
  const node = nodes.find((each) => attribute(text, each, "Id") === id);
  if (!node) return;
  if (nodes.length === 1) return draft.remove(file);
  const edits = new Edits(text);
  edits.remove(node);
  draft.set(file, edits.apply());
}

/** Parts of a content type that ends so. */
export async function partsOfType(draft: Draft, ending: string): Promise<string[]> {
  const text = await draft.text(CONTENT_TYPES);
  return parseTree(text).children.flatMap((node) => {
    const part = attribute(text, node, "PartName");
    return part && attribute(text, node, "ContentType")?.endsWith(ending) ? [part.replace(/^\//, "")] : [];
  });
}

/** Tells the type of a new part, unless all parts with its extension are of this type. */
export async function addContentType(draft: Draft, part: string, type: string): Promise<void> {
  const text = await draft.text(CONTENT_TYPES);
  const root = parseTree(text);
  const extension = posix.extname(part).slice(1);
  const already = root.children.some((node) => {
    const read = (name: string) => attribute(text, node, name);
    return read("Extension")?.toLowerCase() === extension && read("ContentType") === type;
  });
  if (already) return;
  const edits = new Edits(text);
  edits.append(root, `<${prefixOf(root)}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`);
  draft.set(CONTENT_TYPES, edits.apply());
}

/** Removes a part with the relation that leads to it and with its own type. */
export async function removePart(draft: Draft, from: string, relation: Relation): Promise<void> {
  const text = await draft.text(CONTENT_TYPES);
  const name = `/${relation.part}`.toLowerCase();
  const edits = new Edits(text);
  for (const node of parseTree(text).children) {
    if (attribute(text, node, "PartName")?.toLowerCase() === name) edits.remove(node);
  }
  draft.set(CONTENT_TYPES, edits.apply());
  await removeRelation(draft, from, relation.id);
  draft.remove(relation.part);
}

/** The first name with a number that no part has, e.g. "xl/comments5.xml". */
export function freeName(draft: Draft, stem: string, extension: string): string {
  let number = 1;
  while (draft.has(`${stem}${number}.${extension}`)) number += 1;
  return `${stem}${number}.${extension}`;
}

function relationNodes(text: string): XmlNode[] {
  return parseTree(text).children.filter(({ local }) => local === "Relationship");
}

function relationsFile(part: string): string {
  return posix.join(posix.dirname(part), "_rels", `${posix.basename(part)}.rels`);
}

/** Targets are absolute ("/xl/…") or relative to the part that names them. */
function resolve(part: string, target: string): string {
  return target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(part), target);
}
