import { CannotPatch } from "./cannot-patch.ts";
import { attribute, cellText, child, Edits, parseTree, prefixOf, textOf, type XmlNode } from "./xml.ts";

/**
 * The lines our part of a note begins and ends with, and by which it is found again whoever saved the file since:
 * programs rename authors and parts, and people answer below. Plain ASCII, so that all write it the same way.
 */
const HEADING = "--- Tinstone ---";
const END = "--- /Tinstone ---";
const AUTHOR = "Tinstone";
/** Excel's own limit for a note, in characters. */
const MAX_NOTE = 32_767;
const MAX_OURS = MAX_NOTE - HEADING.length - END.length - 2;
/** A conversation; its note is only a placeholder that Excel writes itself ([MS-XLSX] §2.6.207). */
const THREADED = /^tc=/;

/** A comments part without a comment, in the dialect of its sheet. */
export function emptyNotes(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;
}

/** A comments part changed, and what of our text was put into which cells' notes, or taken out of them. */
export type Noted = {
  text: string;
  /** Notes that are ours alone, by their cells. */
  whole: Map<string, string>;
  /** What stands behind somebody else's note. */
  behind: Map<string, string>;
};

/** Adds to the notes of cells, or gives them one. Conversations and notes that are full stay as they are. */
export function addNotes(text: string, notes: ReadonlyMap<string, string>): Noted {
  const { authors, list } = partsOf(parseTree(text));
  const edits = new Edits(text);
  const byCell = new Map(list.children.map((node) => [attribute(text, node, "ref"), node]));
  const names = authors.children.map((node) => textOf(text, node));
  const author = names.includes(AUTHOR) ? names.indexOf(AUTHOR) : names.length;
  const p = prefixOf(list);
  const whole = new Map<string, string>();
  const behind = new Map<string, string>();
  const comments: string[] = [];
  for (const [cell, note] of notes) {
    const old = byCell.get(cell);
    const ours = cellText(`${HEADING}\n${note.slice(0, MAX_OURS)}\n${END}`);
    if (old) {
      const threaded = THREADED.test(names[Number(attribute(text, old, "authorId"))] ?? "");
      if (threaded || old.end - old.start + ours.length > MAX_NOTE) continue;
      append(edits, old, ours);
      behind.set(cell, ours);
      continue;
    }
    whole.set(cell, ours);
    const look = `<${p}rPr><${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="Tahoma"/><${p}family val="2"/></${p}rPr>`;
    const run = `<${p}r>${look}<${p}t xml:space="preserve">${ours}</${p}t></${p}r>`;
    comments.push(
      `<${p}comment ref="${cell}" authorId="${author}"><${p}text>${run}</${p}text></${p}comment>`,
    );
  }
  if (comments.length > 0) {
    if (author === names.length) edits.append(authors, `<${p}author>${AUTHOR}</${p}author>`);
    edits.append(list, comments.join(""));
  }
  return { text: edits.apply(), whole, behind };
}

/** Our lines go to the end of the last text, and take on its look. */
function append(edits: Edits, comment: XmlNode, ours: string): void {
  const body = child(comment, "text");
  if (!body) throw new CannotPatch("unusual_xml", "a comment without a text");
  const last = textNodes(body).at(-1);
  if (last) edits.append(last, `\n${ours}`);
  else edits.append(body, `<${prefixOf(body)}t xml:space="preserve">\n${ours}</${prefixOf(body)}t>`);
}

/** Takes our part out of all notes. Tells besides whether no cell has a note any more. */
export function removeNotes(text: string): Noted & { empty: boolean } {
  const whole = new Map<string, string>();
  const behind = new Map<string, string>();
  if (!text.includes(HEADING)) return { text, whole, behind, empty: false };
  const { authors, list } = partsOf(parseTree(text));
  const edits = new Edits(text);
  const used = new Set<number>();
  for (const comment of list.children) {
    const cell = attribute(text, comment, "ref") ?? "";
    const found = findOurs(text, comment);
    if (found?.whole) {
      whole.set(cell, found.ours);
      edits.remove(comment);
      continue;
    }
    used.add(Number(attribute(text, comment, "authorId")));
    if (!found) continue;
    behind.set(cell, found.ours);
    for (const { start, end } of found.places) edits.replace(start, end, "");
  }
  const last = authors.children.at(-1);
  const unused = last && textOf(text, last) === AUTHOR && !used.has(authors.children.length - 1);
  if (unused) edits.remove(last);
  return { text: edits.apply(), whole, behind, empty: whole.size === list.children.length };
}

/** Where our part of a note stands: between our lines, whichever runs it was broken into since, with one line break. */
function findOurs(text: string, comment: XmlNode) {
  const body = child(comment, "text");
  const pieces = body ? textNodes(body) : [];
  const raws = pieces.map((piece) => text.slice(piece.openEnd, piece.closeStart));
  const all = raws.join("");
  const start = all.indexOf(HEADING);
  if (start === -1) return undefined;
  // A note that lost its last line is ours to its end.
  const last = all.indexOf(END, start) === -1 ? all.length : all.lastIndexOf(END) + END.length;
  const before = all.slice(0, start).replace(BREAK_AT_END, "");
  const after = before.trim() === "" ? all.slice(last).replace(BREAK_AT_START, "") : all.slice(last);
  const [from, to] = [before.length, all.length - after.length];
  let at = 0;
  const places = pieces.flatMap(({ openEnd }, index) => {
    const [first, end] = [Math.max(from, at), Math.min(to, at + raws[index]!.length)];
    const place = { start: openEnd + first - at, end: openEnd + end - at };
    at += raws[index]!.length;
    return first < end ? [place] : [];
  });
  return { whole: before.trim() === "" && after.trim() === "", ours: all.slice(start, last), places };
}

/** A line break as one program or the other writes it. */
const BREAK_AT_END = /(?:\r?\n|&#(?:10|x0?A);|_x000A_)$/i;
const BREAK_AT_START = /^(?:\r?\n|&#(?:10|x0?A);|_x000A_)/i;

function partsOf(root: XmlNode): { authors: XmlNode; list: XmlNode } {
  const authors = child(root, "authors");
  const list = child(root, "commentList");
  if (!authors || !list) throw new CannotPatch("unusual_xml", "comments without authors or list");
  return { authors, list };
}

/** The `<t>` of a text and of its runs, without the readings of Japanese words. */
function textNodes(body: XmlNode): XmlNode[] {
  return body.children.flatMap((node) => {
    if (node.local === "t") return [node];
    return node.local === "r" ? node.children.filter(({ local }) => local === "t") : [];
  });
}
