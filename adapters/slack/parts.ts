import type { types } from "@slack/bolt";
import { MAX_BLOCK_TEXT_PER_MESSAGE, MAX_BLOCKS_PER_MESSAGE } from "./limits.ts";

/** Blocks that stay together, with their text twin; `size` counts towards the message's limit. */
export type Drawn = { blocks: types.KnownBlock[]; text: string; size: number };

/** Makes a text literal where Slack would read markup: nobody is mentioned. */
export function literally(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A text that Slack gives back, whether it escaped it or not. */
export function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** As Slack may count it: it keeps texts escaped. */
export function sizeOf(text: string): number {
  return literally(text).length;
}

/** What is drawn, in order, as the contents of one Slack message after the other. */
export function inParts(drawn: Drawn[]): Drawn[][] {
  const parts: Drawn[][] = [];
  let part: Drawn[] = [];
  for (const one of drawn) {
    if (part.length > 0 && !fitsInto(part, one)) {
      parts.push(part);
      part = [];
    }
    part.push(one);
  }
  return [...parts, part];
}

function fitsInto(part: Drawn[], one: Drawn): boolean {
  const all = together([...part, one]);
  const tables = all.blocks.filter(({ type }) => type === "table");
  return (
    tables.length <= 1 &&
    all.blocks.length <= MAX_BLOCKS_PER_MESSAGE &&
    all.size <= MAX_BLOCK_TEXT_PER_MESSAGE
  );
}

/** Several as one that nothing parts. */
export function together(all: Drawn[]): Drawn {
  return {
    blocks: all.flatMap(({ blocks }) => blocks),
    text: textOf(all),
    size: all.reduce((sum, { size }) => sum + size, 0),
  };
}

export function textOf(drawn: Drawn[]): string {
  return drawn
    .map(({ text }) => text)
    .filter((text) => text !== "")
    .join("\n");
}

/** A long text at the ends of its lines, a line that is too long between its words or wherever it must be. */
export function pieces(text: string): string[] {
  const found: string[] = [];
  let rest = text;
  while (sizeOf(rest) > MAX_BLOCK_TEXT_PER_MESSAGE) {
    const room = beginning(rest, MAX_BLOCK_TEXT_PER_MESSAGE);
    const end = [room.lastIndexOf("\n"), room.lastIndexOf(" ")].find((at) => at > 0) ?? room.length;
    found.push(rest.slice(0, end));
    rest = rest.slice(end).replace(/^[\n ]/, "");
  }
  return [...found, rest];
}

/** As many whole characters as fit. */
function beginning(text: string, max: number): string {
  let size = 0;
  let end = 0;
  for (const character of text) {
    size += sizeOf(character);
    if (size > max) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** Neighbours together, at most `most` of them and `room` in size; one that is larger stands alone. */
export function chunks<T>(all: readonly T[], most: number, size: (one: T) => number, room: number): T[][] {
  const found: T[][] = [];
  let chunk: T[] = [];
  let used = 0;
  for (const one of all) {
    if (chunk.length > 0 && (chunk.length === most || used + size(one) > room)) {
      found.push(chunk);
      chunk = [];
      used = 0;
    }
    chunk.push(one);
    used += size(one);
  }
  return chunk.length > 0 ? [...found, chunk] : found;
}
