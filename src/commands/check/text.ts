const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const WIDE =
  /^(?![\uff61-\uffdc])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6]/u;
/** Written with blanks between its words, and parted nowhere else. */
const HANGUL = /^\p{Script=Hangul}/u;
const NO_BREAK = /\u00a0$/u;
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]/u;
/** Japanese lines do not begin with these (JIS X 4051, the marks that occur in our sentences). */
const CLOSING = /^[、。，．・：；？！）」』】〉》”’)\]},.:;?!…ー～々]/u;

/** Nor do they end with these. */
const OPENING = /[（「『【《〈“‘([{]$/u;

/** Columns a terminal gives a text: two for East Asian wide characters, none for combining marks. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (!NO_WIDTH.test(character)) columns += WIDE.test(character) ? 2 : 1;
  }
  return columns;
}

/** The text with blanks after it, up to a number of columns. */
export function pad(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - width(text)));
}

/** Breaks a text into lines of at most `columns`: between words, or inside one that is longer than a line. */
export function wrap(text: string, columns: number, language: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of unbreakable(text, language)) {
    if (width(line + piece.trimEnd()) > columns && line !== "") {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
    while (width(line.trimEnd()) > columns) {
      const head = cut(line, columns);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return [...lines, line.trimEnd()];
}

/** Words with what must not be parted from them; a blank goes with the word before it. */
function unbreakable(text: string, language: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of new Intl.Segmenter(language, { granularity: "word" }).segment(text)) {
    const last = pieces.at(-1);
    if (last === undefined || (mayPart(last, segment) && !OPENING.test(last) && !CLOSING.test(segment))) {
      pieces.push(segment);
    } else {
      pieces[pieces.length - 1] = last + segment;
    }
  }
  return pieces;
}

function mayPart(before: string, after: string): boolean {
  if (/^\s/u.test(after) || NO_BREAK.test(before)) return false;
  return /\s$/u.test(before) || isUnspaced(after) || isUnspaced(before);
}

function isUnspaced(text: string): boolean {
  return WIDE.test(text) && !HANGUL.test(text);
}

function cut(text: string, columns: number): string {
  let head = "";
  for (const { segment } of graphemes.segment(text)) {
    if (head !== "" && width(head + segment) > columns) break;
    head += segment;
  }
  return head;
}
