import { sniff } from "../container/sniff.ts";
import { openPackage } from "../container/zip.ts";
import { MAX_FILE_BYTES } from "../limits.ts";
import { Unreadable } from "../unreadable.ts";
import type { Sheet } from "./cell.ts";
import { readContents } from "./package.ts";
import { type Pending, readSheet, type Window } from "./sheet.ts";
import { fillStrings } from "./strings.ts";

export type Workbook = {
  /** In the order of the tabs. */
  sheets: readonly SheetPart[];
  date1904: boolean;
  /** Reads windows of some sheets; unpacks nothing else. Throws `Unreadable`. */
  read(wanted: readonly { sheet: SheetPart; window: Window }[]): Promise<Sheet[]>;
};
export type SheetPart = { name: string; part: string };

/** Opens a workbook of any producer. Throws `Unreadable` for everything that is none. */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  if (bytes.length > MAX_FILE_BYTES) throw new Unreadable("too_large");
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = sniff(buffer);
  if (kind !== "zip") throw new Unreadable(kind);
  const parts = await openPackage(buffer);
  const { sheets, strings, date1904 } = await readContents(parts);
  // A sheet that is announced and absent: other readers go on without it, and lose answers.
  if (sheets.some(({ part }) => !parts.has(part))) throw new Unreadable("damaged");
  return {
    sheets,
    date1904,
    async read(wanted) {
      const pending: Pending = new Map();
      const read: Sheet[] = [];
      for (const { sheet, window } of wanted) {
        read.push(await readSheet(parts.open(sheet.part), window, pending));
      }
      if (pending.size > 0) {
        if (!strings) throw new Unreadable("damaged");
        await fillStrings(parts.open(strings), pending);
      }
      return read;
    },
  };
}
