import { columnLetters, columnNumber } from "../../../src/cmrt/workbook/cell.ts";

/** A sheet's XML with rows put in above a row (or, with a negative number, that many taken out from it on). */
export function rowsMoved(xml: string, from: number, by: number): string {
  const kept = by < 0 ? without(xml, from, -by) : xml;
  return kept.replace(/<(row|c) r="([A-Z]*)(\d+)"/g, (whole, tag: string, column: string, row: string) => {
    return Number(row) < from ? whole : `<${tag} r="${column}${Number(row) + by}"`;
  });
}

/** A sheet's XML with a column put in before another. */
export function columnAdded(xml: string, before: string): string {
  return xml.replace(/<c r="([A-Z]+)(\d+)"/g, (whole, column: string, row: string) => {
    const number = columnNumber(column);
    return number < columnNumber(before) ? whole : `<c r="${columnLetters(number + 1)}${row}"`;
  });
}

export function columnTakenOut(xml: string, taken: string): string {
  const left = xml.replace(new RegExp(`<c r="${taken}\\d+"(?:[^>]*/>|.*?</c>)`, "gs"), "");
  return left.replace(/<c r="([A-Z]+)(\d+)"/g, (whole, column: string, row: string) => {
    const number = columnNumber(column);
    return number < columnNumber(taken) ? whole : `<c r="${columnLetters(number - 1)}${row}"`;
  });
}

function without(xml: string, from: number, count: number): string {
  let kept = xml;
  for (let row = from; row < from + count; row++) {
    const start = kept.indexOf(`<row r="${row}"`);
    kept = kept.slice(0, start) + kept.slice(kept.indexOf("</row>", start) + "</row>".length);
  }
  return kept;
}
