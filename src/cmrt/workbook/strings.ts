import { parseXml, type XmlHandler } from "../container/xml.ts";
import { MAX_CELL_TEXT, MAX_KEPT } from "../limits.ts";
import { Unreadable } from "../unreadable.ts";
import { storedText } from "./cell.ts";
import type { Pending } from "./sheet.ts";

/**
 * Gives every waiting cell its text. Only strings that a kept cell asks for are held in memory,
 * so a table of a million unused strings costs nothing. Throws `Unreadable`.
 */
export async function fillStrings(chunks: AsyncIterable<Buffer>, pending: Pending): Promise<void> {
  let index = -1;
  let text = "";
  let kept = 0;
  let wanted = false;
  let phonetic = false;
  const filled = new Set<number>();
  const handler: XmlHandler = {
    open(name) {
      if (name === "si") {
        index += 1;
        text = "";
        wanted = pending.has(index);
      } else if (name === "rPh") phonetic = true;
      return name === "t" && wanted && !phonetic;
    },
    text(piece) {
      if (text.length < MAX_CELL_TEXT) text += piece;
    },
    close(name) {
      if (name === "rPh") phonetic = false;
      else if (name === "si" && wanted) {
        kept += text.length;
        if (kept > MAX_KEPT) throw new Unreadable("unpacks_too_large");
        const stored = storedText(text);
        filled.add(index);
        for (const cell of pending.get(index)!) cell.text = stored;
      }
      return undefined;
    },
  };
  await parseXml(chunks, handler);
  // Its number is no text: shown as one it would be a company called 999999.
  for (const wanted of pending.keys()) if (!filled.has(wanted)) throw new Unreadable("damaged");
}
