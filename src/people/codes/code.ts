import { randomBytes } from "node:crypto";

/** Crockford's base 32: https://www.crockford.com/base32.html. */
const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** Of five bits each: 80 bits. */
const LENGTH = 16;
/** Ends in a digit, so that no words behind it are taken for a code: "tin from 2023 also okay" is none. */
const PREFIX = "TIN7";

/** Dashes of all lands, and what Japanese keyboards make of one. */
const DASH = "\\p{Pd}\\u2212\\u2500\\u30fc\\uff70";
/** Blanks, dashes, what people put behind a word, and what cannot be seen. */
const GAP = `[\\s${DASH}_.:：\\u00ad\\u200b-\\u200d\\u2060\\ufeff]`;
/** What a code is made of: where another one stands beside it, it is none. Letters of other scripts may. */
const LATIN = "[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]";
/** One letter or digit, full-width too; all but U, which no code holds. */
const SYMBOL = "[0-9A-TV-Za-tv-z０-９Ａ-ＴＶ-Ｚａ-ｔｖ-ｚ]";
const GROUP = `${SYMBOL}{4}`;

/** Finds a code, however it was typed: case, width, blanks, O for 0 and I or L for 1 do not matter. */
export const CODE = new RegExp(
  `(?<!${LATIN})[TtＴｔ][Ii1LlＩｉ１Ｌｌ][NnＮｎ][7７](?:${GAP}*${GROUP}){4}(?!${LATIN})`,
  "gu",
);

/** The sixteen symbols of a code as it was made, of one that `CODE` found. */
export function symbolsOf(found: string): string {
  const plain = found
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");
  return plain.slice(PREFIX.length).replaceAll("O", "0").replace(/[IL]/g, "1");
}

/** A fresh code as people read it, the prefix and four groups of four symbols: 80 bits. */
export function newCode(): string {
  const symbols = [...randomBytes(LENGTH)].map((byte) => SYMBOLS[byte % SYMBOLS.length]).join("");
  return [PREFIX, ...(symbols.match(/.{4}/g) ?? [])].join("-");
}
