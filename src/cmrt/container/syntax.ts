import { Unreadable } from "../unreadable.ts";

/** What XML 1.0 (https://www.w3.org/TR/xml/) says of characters, names and references. */

export function damaged(): Unreadable {
  return new Unreadable("damaged");
}

/** Characters no document may hold (§2.2). Half a character is refused when bytes become text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
export const FORBIDDEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

/** §2.8, version 1.0 alone; what it says of the encoding never decides anything. */
export const XML_DECLARATION =
  /^xml[ \t\n]+version[ \t\n]*=[ \t\n]*(["'])1\.0\1([ \t\n]+encoding[ \t\n]*=[ \t\n]*(["'])[A-Za-z][\w.-]*\3)?([ \t\n]+standalone[ \t\n]*=[ \t\n]*(["'])(yes|no)\5)?[ \t\n]*$/;

/** White space (§2.3), once line ends are "\n" (§2.11). */
export const BLANK = /^[ \t\n]*$/;

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09;
}

export function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** Of the ASCII characters: 1 may begin a name, 2 may stand in it further on. */
const IN_NAME = new Uint8Array(128);
for (const character of ":_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
  IN_NAME[character.charCodeAt(0)] = 1;
for (const character of "-.0123456789") IN_NAME[character.charCodeAt(0)] = 2;

const START =
  ":A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f" +
  "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}";
const NAME = new RegExp(`^[${START}][-.0-9${START}\u00b7\u0300-\u036f\u203f\u2040]*$`, "u");

/** Where the name that starts at `start` ends (§2.3). Throws where there is none. */
export function nameEnd(text: string, start: number): number {
  let end = start;
  let ascii = true;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code >= 128) ascii = false;
    else if (IN_NAME[code] === 0) break;
  }
  const named = ascii ? IN_NAME[text.charCodeAt(start)] === 1 : NAME.test(text.slice(start, end));
  if (end === start || !named) throw damaged();
  return end;
}

const NAMED = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" } as const;

/**
 * Text with its references resolved: the five of XML itself and numeric ones (§4.1, §4.6). Without a DTD there are
 * no others, and nothing expands to more than one character.
 */
export function resolveReferences(raw: string): string {
  let text = "";
  let at = 0;
  for (let start = raw.indexOf("&"); start !== -1; start = raw.indexOf("&", at)) {
    const end = raw.indexOf(";", start);
    if (end === -1) throw damaged();
    text += raw.slice(at, start) + referredTo(raw.slice(start + 1, end));
    at = end + 1;
  }
  return text + raw.slice(at);
}

/** Whether any reference is numeric or wrong; in a sheet's formulas none is, and nobody asks for their text. */
export function hasOddReference(raw: string): boolean {
  return /&(?!(?:quot|amp|lt|gt|apos);)/.test(raw);
}

function referredTo(name: string): string {
  if (Object.hasOwn(NAMED, name)) return NAMED[name as keyof typeof NAMED];
  const digits = /^#(?:x([\da-fA-F]+)|(\d+))$/.exec(name);
  const code = digits ? Number.parseInt(digits[1] ?? digits[2]!, digits[1] ? 16 : 10) : 0;
  if (code === 0 || code > 0x10ffff) throw damaged();
  const character = String.fromCodePoint(code);
  if (FORBIDDEN.test(character) || !character.isWellFormed()) throw damaged();
  return character;
}

/** The value of an attribute (§3.3.3): line ends and tabs written as they are count as blanks. */
export function attributeValue(raw: string): string {
  return resolveReferences(raw.replace(/[\t\n]/g, " "));
}
