import { CannotPatch } from "./cannot-patch.ts";

/** An element by its places in the text; `[start, openEnd)` is its start tag, `[closeStart, end)` its end tag. */
export type XmlNode = {
  /** As written, with its prefix. */
  name: string;
  local: string;
  start: number;
  openEnd: number;
  closeStart: number;
  end: number;
  children: XmlNode[];
};

type Open = { node: XmlNode; leaf: boolean };

/** Elements of one part that are held at once; RMI's largest sheet has 80,000 rows and cells. */
const MAX_NODES = 500_000;

/**
 * The elements of a well-formed text. Of a leaf (by its local name) only the element itself is told, not what is
 * in it. Throws `CannotPatch` where the text is not what a strict parser would take.
 */
export function parseTree(text: string, isLeaf: (local: string) => boolean = () => false): XmlNode {
  const stack: Open[] = [];
  let root: XmlNode | undefined;
  let hidden = 0;
  let nodes = 0;
  for (let at = text.indexOf("<"); at !== -1; ) {
    const next = text[at + 1];
    let end: number;
    if (next === "?") end = after(text, "?>", at);
    else if (next === "!") end = afterDeclaration(text, at);
    else if (next === "/") {
      end = after(text, ">", at);
      if (hidden > 0) hidden -= 1;
      else closeTop(text, stack, at, end);
    } else {
      end = endOfTag(text, at);
      const empty = text[end - 2] === "/";
      if (hidden > 0 || stack.at(-1)?.leaf) hidden += empty ? 0 : 1;
      else {
        nodes += 1;
        if (nodes > MAX_NODES) throw new CannotPatch("too_large", "too many elements");
        const node = makeNode(text, at, end);
        const parent = stack.at(-1);
        if (parent) parent.node.children.push(node);
        else if (root) throw unusual("two root elements");
        else root = node;
        if (!empty) stack.push({ node, leaf: isLeaf(node.local) });
      }
    }
    at = text.indexOf("<", end);
  }
  if (!root || stack.length > 0) throw unusual("elements that never end");
  return root;
}

function closeTop(text: string, stack: Open[], at: number, end: number): void {
  const top = stack.pop();
  if (!top || text.slice(at + 2, end - 1).trimEnd() !== top.node.name) throw unusual("crossed elements");
  top.node.closeStart = at;
  top.node.end = end;
}

function makeNode(text: string, start: number, openEnd: number): XmlNode {
  let nameEnd = start + 1;
  while (nameEnd < openEnd && !isNameEnd(text.charCodeAt(nameEnd))) nameEnd += 1;
  const name = text.slice(start + 1, nameEnd);
  const local = name.slice(name.indexOf(":") + 1);
  return { name, local, start, openEnd, closeStart: openEnd, end: openEnd, children: [] };
}

/** White space, "/" and ">". */
function isNameEnd(code: number): boolean {
  return code <= 32 || code === 47 || code === 62;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at === -1) throw unusual(`no ${mark}`);
  return at + mark.length;
}

function afterDeclaration(text: string, at: number): number {
  if (text.startsWith("<!--", at)) return after(text, "-->", at + 4);
  if (text.startsWith("<![CDATA[", at)) return after(text, "]]>", at);
  throw unusual("a declaration");
}

/** Behind the ">" of a start tag; one inside quotes is part of a value. */
function endOfTag(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 62) return at + 1;
    if (code === 34 || code === 39) at = after(text, text[at]!, at + 1) - 1;
  }
  throw unusual("a tag that never ends");
}

function unusual(what: string): CannotPatch {
  return new CannotPatch("unusual_xml", what);
}

/** The value of an attribute, with the places of what is between its quotes. */
export type Attribute = { value: string; start: number; end: number };

/** The attributes of a start tag, by their names as written. */
export function attributesOf(text: string, node: XmlNode): Map<string, Attribute> {
  const found = new Map<string, Attribute>();
  const tag = text.slice(node.start, node.openEnd);
  for (const match of tag.matchAll(/\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const raw = match[2] ?? match[3] ?? "";
    const end = node.start + match.index + match[0].length - 1;
    found.set(match[1]!, { value: unescapeXml(raw), start: end - raw.length, end });
  }
  return found;
}

export function attribute(text: string, node: XmlNode, name: string): string | undefined {
  return attributesOf(text, node).get(name)?.value;
}

/** The prefix of an element with its colon, "" without one: its neighbours are written with the same. */
export function prefixOf(node: XmlNode): string {
  return node.name.slice(0, node.name.length - node.local.length);
}

/** Written as one tag, `<a/>`. */
export function isEmpty(node: XmlNode): boolean {
  return node.closeStart === node.end;
}

/** Elements of a local name anywhere below a node, in the order of the text. */
export function* descendants(node: XmlNode, local: string): Generator<XmlNode> {
  for (const child of node.children) {
    if (child.local === local) yield child;
    yield* descendants(child, local);
  }
}

export function child(node: XmlNode, local: string): XmlNode | undefined {
  return node.children.find((each) => each.local === local);
}

/** The characters of an element that holds no elements. */
export function textOf(text: string, node: XmlNode): string {
  return unescapeXml(text.slice(node.openEnd, node.closeStart));
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescapeXml(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{2,4}));/g, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/**
 * Text as the content of a `<t>` or `<v>`: what XML cannot hold is dropped, and what Excel would take for one of
 * its own escapes is escaped (ST_Xstring, ECMA-376 part 1, §22.9.2.19).
 */
export function cellText(text: string): string {
  const kept = text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these may not stand in XML
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/\r\n?/g, "\n")
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_");
  return escapeXml(kept);
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** Replacements in one text, told by places in it as it was, in any order. */
export class Edits {
  private readonly edits: { start: number; end: number; by: string }[] = [];
  constructor(private readonly text: string) {}

  replace(start: number, end: number, by: string): void {
    this.edits.push({ start, end, by });
  }
  insert(at: number, what: string): void {
    this.replace(at, at, what);
  }
  remove(node: XmlNode): void {
    this.replace(node.start, node.end, "");
  }
  /** Adds to the end of an element's content, opening it where it was written as empty. */
  append(node: XmlNode, what: string): void {
    if (isEmpty(node)) {
      const head = this.text.slice(node.start, node.end).replace(/\s*\/>$/, ">");
      this.replace(node.start, node.end, `${head}${what}</${node.name}>`);
    } else this.insert(node.closeStart, what);
  }
  /** Sets an attribute of a start tag. */
  attribute(node: XmlNode, name: string, value: string): void {
    const old = attributesOf(this.text, node).get(name);
    if (old) this.replace(old.start, old.end, escapeXml(value));
    else this.insert(node.start + 1 + node.name.length, ` ${name}="${escapeXml(value)}"`);
  }

  apply(): string {
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, by } of this.edits.sort((a, b) => a.start - b.start || a.end - b.end)) {
      if (start < at) throw unusual("two edits of one place");
      pieces.push(this.text.slice(at, start), by);
      at = end;
    }
    return pieces.join("") + this.text.slice(at);
  }
}
