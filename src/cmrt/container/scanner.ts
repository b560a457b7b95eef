import { MAX_DEPTH } from "../limits.ts";
import { Unreadable } from "../unreadable.ts";
import { Attributes } from "./attributes.ts";
import {
  attributeValue,
  BLANK,
  damaged,
  FORBIDDEN,
  hasOddReference,
  nameEnd,
  resolveReferences,
  skipSpace,
  XML_DECLARATION,
} from "./syntax.ts";

/** Receives one part's elements by local name: producers differ in prefixes ("x:row", "row"). */
export type XmlHandler = {
  /** `true`: the text directly inside is of interest. All other text is checked and not given. */
  open(name: string, attributes: Attributes): boolean | undefined;
  /** References are resolved; one text may come in pieces. */
  text?(text: string): void;
  /** `false`: nothing after this is of interest, stop reading. */
  close?(name: string): boolean | undefined;
};

const EXCLAMATION = 0x21;
const DOUBLE_QUOTE = 0x22;
const AMPERSAND = 0x26;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;

/**
 * Strict XML 1.0 without DTDs, in one pass. Throws `Unreadable`: "damaged" for what is not well-formed, "hostile"
 * for a DTD or absurd nesting.
 */
export class XmlScanner {
  /** The handler asked to stop: nothing more is to be written. */
  stopped = false;
  /** The open elements: the names they were written with, those without prefix, whether their text is wanted. */
  private readonly names: string[] = [];
  private readonly locals: string[] = [];
  private readonly wanted: boolean[] = [];
  private readonly attributes = new Attributes();
  private rootSeen = false;
  /** Nothing came before: only here may an XML declaration stand. */
  private atStart = true;
  /** A comment, CDATA section or instruction that has a "<" inside, as far as it was written. */
  private unfinished = "";

  constructor(private readonly handler: XmlHandler) {}

  get waiting(): number {
    return this.unfinished.length;
  }

  /** The next piece; it ends where a "<" follows or the part ends, so that no tag is ever cut. */
  write(piece: string): void {
    if (FORBIDDEN.test(piece)) throw damaged();
    const lines = piece.includes("\r") ? piece.replace(/\r\n?/g, "\n") : piece;
    const text = this.unfinished === "" ? lines : this.unfinished + lines;
    this.unfinished = "";
    let at = 0;
    while (at < text.length && !this.stopped) {
      if (text.charCodeAt(at) === LESS) {
        const end = this.markup(text, at);
        if (end === -1) {
          this.unfinished = text.slice(at);
          return;
        }
        at = end;
      } else {
        const next = text.indexOf("<", at);
        const end = next === -1 ? text.length : next;
        this.characters(text.slice(at, end));
        at = end;
      }
      this.atStart = false;
    }
  }

  /** Everything was written. */
  end(): void {
    if (this.stopped) return;
    if (!this.rootSeen || this.names.length > 0 || this.unfinished !== "") throw damaged();
  }

  private characters(raw: string): void {
    if (this.names.length === 0 && !BLANK.test(raw)) throw damaged();
    if (raw.includes("]]>")) throw damaged();
    const wanted = this.wanted.at(-1) === true;
    const text = raw.includes("&") && (wanted || hasOddReference(raw)) ? resolveReferences(raw) : raw;
    if (wanted) this.handler.text?.(text);
  }

  /** Where the markup that starts at `start` ends; -1 where it goes on in the next piece. */
  private markup(text: string, start: number): number {
    switch (text.charCodeAt(start + 1)) {
      case SLASH:
        return this.closeTag(text, start);
      case EXCLAMATION:
        return this.declaration(text, start);
      case QUESTION:
        return this.instruction(text, start);
      default:
        return this.openTag(text, start);
    }
  }

  private openTag(text: string, start: number): number {
    let at = nameEnd(text, start + 1);
    const name = text.slice(start + 1, at);
    this.attributes.clear(text);
    while (true) {
      const next = skipSpace(text, at);
      const code = text.charCodeAt(next);
      if (code === GREATER) {
        this.enter(name);
        return next + 1;
      }
      if (code === SLASH) {
        if (text.charCodeAt(next + 1) !== GREATER) throw damaged();
        this.enter(name);
        this.leave();
        return next + 2;
      }
      if (next === at) throw damaged();
      at = this.attribute(text, next);
    }
  }

  /** Where the attribute that starts at `start` ends. */
  private attribute(text: string, start: number): number {
    const end = nameEnd(text, start);
    const equals = skipSpace(text, end);
    if (text.charCodeAt(equals) !== EQUALS) throw damaged();
    const open = skipSpace(text, equals + 1);
    const quote = text.charCodeAt(open);
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw damaged();
    let close = open + 1;
    let refers = false;
    for (let code = text.charCodeAt(close); code !== quote; code = text.charCodeAt(close)) {
      if (code === LESS || close >= text.length) throw damaged();
      if (code === AMPERSAND) refers = true;
      close += 1;
    }
    if (refers) attributeValue(text.slice(open + 1, close));
    this.attributes.add(start, end, open + 1, close);
    return close + 1;
  }

  private closeTag(text: string, start: number): number {
    const name = this.names.at(-1);
    if (name === undefined || !text.startsWith(name, start + 2)) throw damaged();
    const end = skipSpace(text, start + 2 + name.length);
    if (text.charCodeAt(end) !== GREATER) throw damaged();
    this.leave();
    return end + 1;
  }

  private enter(name: string): void {
    if (this.names.length === 0 && this.rootSeen) throw damaged();
    if (this.names.length === MAX_DEPTH) throw new Unreadable("hostile");
    this.rootSeen = true;
    const local = name.slice(name.indexOf(":") + 1);
    this.names.push(name);
    this.locals.push(local);
    this.wanted.push(this.handler.open(local, this.attributes) === true);
  }

  private leave(): void {
    this.names.pop();
    this.wanted.pop();
    const local = this.locals.pop()!;
    if (this.handler.close?.(local) === false) this.stopped = true;
  }

  /** A comment, a CDATA section, or a DTD. */
  private declaration(text: string, start: number): number {
    if (text.startsWith("<!--", start)) {
      const dashes = text.indexOf("--", start + 4);
      if (dashes === -1) return -1;
      if (text.charCodeAt(dashes + 2) !== GREATER) throw damaged();
      return dashes + 3;
    }
    if (text.startsWith("<![CDATA[", start)) {
      if (this.names.length === 0) throw damaged();
      const end = text.indexOf("]]>", start + 9);
      if (end === -1) return -1;
      if (this.wanted.at(-1)) this.handler.text?.(text.slice(start + 9, end));
      return end + 3;
    }
    throw text.startsWith("<!DOCTYPE", start) ? new Unreadable("hostile") : damaged();
  }

  private instruction(text: string, start: number): number {
    const end = text.indexOf("?>", start + 2);
    if (end === -1) return -1;
    const inside = text.slice(start + 2, end);
    const target = inside.slice(0, nameEnd(inside, 0));
    if (target.toLowerCase() === "xml") {
      if (!this.atStart || !XML_DECLARATION.test(inside)) throw damaged();
    } else if (inside !== target && skipSpace(inside, target.length) === target.length) throw damaged();
    return end + 2;
  }
}
