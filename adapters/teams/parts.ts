import { DeliveryError } from "../../src/chat/adapter.ts";
import { MAX_STRETCH_LENGTH } from "./limits.ts";

/** A piece of an Adaptive Card. */
export type Element = { type: string } & Record<string, unknown>;

/** A piece of a card, and the heading it is if it is one. */
export type Drawn = { element: Element; heading?: string };

/**
 * How much of a message something takes: as JSON in UTF-16, the way Teams counts, or as it travels where that is more
 * (three bytes for a Japanese character).
 */
export function sizeOf(value: unknown): number {
  const json = JSON.stringify(value);
  return Math.max(2 * json.length, Buffer.byteLength(json));
}

/**
 * Pieces of a card as the bodies of one card or several, each of at most `room`. A heading stays with what it is over;
 * a card that goes on begins with `goesOn`'s drawing of it. Throws `DeliveryError("rejected")` for a piece that fits
 * nowhere.
 */
export function inParts(
  drawn: readonly Drawn[],
  room: number,
  goesOn: (heading: string | undefined) => Element,
): Element[][] {
  const parts: Element[][] = [[]];
  let size = 0;
  let under: string | undefined;
  for (const [n, { element, heading }] of drawn.entries()) {
    const own = sizeOf(element);
    const below = heading === undefined ? undefined : drawn[n + 1];
    if (size > 0 && size + own + (below ? sizeOf(below.element) : 0) > room) {
      const start = heading === undefined ? [goesOn(under)] : [];
      parts.push(start);
      size = start.reduce((sum, one) => sum + sizeOf(one), 0);
    }
    if (size + own > room) throw new DeliveryError("rejected", "not_sent");
    parts.at(-1)!.push(element);
    size += own;
    under = heading ?? under;
  }
  return parts;
}

/** A text in stretches that each fit a message, parted between words or sentences where there are such. */
export function stretches(text: string, max = MAX_STRETCH_LENGTH): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > max) {
    const end = endOfStretch(rest, max);
    found.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  if (rest !== "" || found.length === 0) found.push(rest);
  return found;
}

/** After the last space or full stop that leaves a stretch of some length, else never inside a character. */
function endOfStretch(text: string, max: number): number {
  const window = text.slice(0, max);
  const last = Math.max(window.lastIndexOf(" "), window.lastIndexOf("。"));
  if (last >= max / 2) return last + 1;
  return /[\ud800-\udbff]$/.test(window) ? max - 1 : max;
}

/** Rows that each fit a message: a row that does not goes on below, its short cells empty there. */
export function stretchedRows(row: readonly string[], maxLength: number): string[][] {
  const cells = row.map((cell) => stretches(cell, Math.floor(maxLength / row.length)));
  const rows = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: rows }, (_, n) => cells.map((cell) => cell[n] ?? ""));
}
