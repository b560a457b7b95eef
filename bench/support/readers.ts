import { readFile } from "node:fs/promises";
import { inflateRawSync } from "node:zlib";
import { fromBufferPromise } from "yauzl";

/** Ways to read a workbook; each loads its own library, so that a process holds only the one it measures. */
export const READERS = {
  "inflate + saxes (the floor)": floor,
  "this reader, read": read,
  "this reader, read and judge": readAndJudge,
  "exceljs, full load": exceljs,
  "SheetJS, whole": () => sheetJs({}),
  "SheetJS, the same sheets": () =>
    sheetJs({ sheets: SHEETS, cellFormula: false, cellHTML: false, cellText: false }),
} satisfies Record<string, () => Promise<Reader>>;
export type ReaderName = keyof typeof READERS;

type Reader = (bytes: Buffer) => unknown;

const SHEETS = ["Declaration", "Smelter List", "Product List", "Smelter Look-up"];
/** What the reader opens of RMI's form: the contents, those sheets, and the strings. */
const PARTS = new Set([
  "_rels/.rels",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/worksheets/sheet4.xml",
  "xl/worksheets/sheet5.xml",
  "xl/worksheets/sheet7.xml",
  "xl/worksheets/sheet8.xml",
  "xl/sharedStrings.xml",
]);

async function floor(): Promise<Reader> {
  const { SaxesParser } = await import("saxes");
  return async (bytes) => {
    const zip = await fromBufferPromise(bytes, { autoClose: false });
    for await (const entry of zip.eachEntry()) {
      if (!PARTS.has(entry.fileName)) continue;
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
      const packed = bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
      const parser = new SaxesParser({ xmlns: false, position: false });
      parser.on("opentag", () => undefined);
      parser.on("text", () => undefined);
      parser.on("closetag", () => undefined);
      parser.write(inflateRawSync(packed).toString("utf8")).close();
    }
  };
}

async function read(): Promise<Reader> {
  const { openWorkbook } = await import("../../src/cmrt/workbook/index.ts");
  const { readFormSheets } = await import("../../src/cmrt/template/locate.ts");
  return async (bytes) => readFormSheets(await openWorkbook(bytes));
}

async function readAndJudge(): Promise<Reader> {
  const { judge } = await import("../../src/cmrt/index.ts");
  return (bytes) => judge(bytes, { asOf: "2026-12-31" });
}

async function exceljs(): Promise<Reader> {
  const { default: ExcelJS } = await import("exceljs");
  return (bytes) => new ExcelJS.Workbook().xlsx.load(Uint8Array.from(bytes).buffer);
}

async function sheetJs(options: import("xlsx").ParsingOptions): Promise<Reader> {
  const { read } = await import("xlsx");
  return (bytes) => read(bytes, options);
}

/** The bytes that a reader adds at its peak to a process that is idle, in three readings of one file. */
export async function memoryAdded(name: ReaderName, path: string): Promise<number> {
  const reader = await READERS[name]();
  const bytes = await readFile(path);
  const idle = process.memoryUsage.rss();
  for (let round = 0; round < 3; round++) await reader(bytes);
  return Math.max(0, process.resourceUsage().maxRSS * 1024 - idle);
}
