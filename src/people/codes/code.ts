import { randomBytes } from "node:crypto";

/** Crockford's base 32: https://www.crockford.com/base32.html. */
const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** Five bits each: 80 bits. */
const LENGTH = 16;
const PREFIX = "TIN";

/** Blanks, dashes of all lands, and what cannot be seen. */
const GAP = "[\\s\\p{Pd}\\u2212\\u30fc\\u00ad\\u200b-\\u200d\\u2060\\ufeff]";
/** One letter or digit, full-width too; all but U, which no code holds. */
const SYMBOL = "[0-9A-TV-Za-tv-z０-９Ａ-ＴＶ-Ｚａ-ｔｖ-ｚ]";
const GROUP = `${SYMBOL}{4}`;

/** Finds what may be a code, however it was typed: case, width, blanks, O for 0 and I or L for 1 do not matter. */
export const CODE = new RegExp(
  `(?<![\\p{L}\\p{N}])[TtＴｔ][Ii1LlＩｉ１Ｌｌ][NnＮｎ]${GAP}*${GROUP}(?:${GAP}*${GROUP}){3}(?![\\p{L}\\p{N}])`,
  "gu",
);

/** "TIN" and sixteen letters are words, unless a dash stands behind it or a digit is among them. */
export function isCode(found: string): boolean {
  const plain = found.normalize("NFKC");
  return /^...\s*[\p{Pd}\u2212\u30fc]/u.test(plain) || /\d/.test(plain.slice(PREFIX.length));
}

/** The sixteen symbols of a code as it was made, of one that `CODE` found. */
export function symbolsOf(found: string): string {
  const plain = found
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");
  return plain.slice(PREFIX.length).replaceAll("O", "0").replace(/[IL]/g, "1");
}

/** A fresh code as people read it, "TIN-XXXX-XXXX-XXXX-XXXX": 80 bits but for those without any digit. */
export function newCode(): string {
  const symbols = [...randomBytes(LENGTH)].map((byte) => SYMBOLS[byte % SYMBOLS.length]).join("");
  // One in four hundred; it could not be told from words when typed without dashes.
  if (!/\d/.test(symbols)) return newCode();
  return [PREFIX, ...(symbols.match(/.{4}/g) ?? [])].join("-");
}
