import { sampleWorkbook } from "../../../src/demo/workbook/index.ts";
import { DECLARATION, FILLER, formParts, rewrite, SMELTER_LIST, STRINGS, WORKBOOK, without } from "./form.ts";
import type { Expected, HostileFile } from "./index.ts";
import { type Part, zip } from "./zip.ts";

const TITLE = "Conflict Minerals Reporting Template (CMRT)";
const LAUGHS = `<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;">]>`;
const OUTSIDE = `<!DOCTYPE sst [<!ENTITY a SYSTEM "file:///etc/hostname">]>`;

/** Zips that are no form, or a form that was damaged or tampered with. */
export const PACKAGES: HostileFile[] = [
  spoilt("a form packed by another zip writer", "reads", (parts) => parts),
  {
    title: "truncated",
    expected: "truncated",
    make: async () => {
      const whole = await sampleWorkbook("clean", FILLER);
      return whole.subarray(0, whole.length / 2);
    },
  },
  spoilt(".xlsb", "xlsb", (parts) => [
    ...without(parts, WORKBOOK),
    { name: "xl/workbook.bin", content: "\x83" },
  ]),
  plain(".ods", "ods", [
    { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", stored: true },
    { name: "content.xml", content: "<office:document-content/>" },
  ]),
  plain(".docx", "not_a_workbook", [
    { name: "[Content_Types].xml", content: "<Types/>" },
    { name: "word/document.xml", content: "<document/>" },
  ]),
  plain("zip of pictures", "not_a_workbook", [{ name: "scan.png", content: "\x89PNG" }]),
  plain("zip of nothing", "not_a_workbook", []),
  {
    title: "another workbook",
    expected: "other_workbook",
    make: () => sampleWorkbook("not_a_cmrt", FILLER),
  },
  spoilt("an EMRT", "other_form", (parts) =>
    rewrite(parts, STRINGS, (xml) =>
      xml
        .replaceAll(TITLE, "Extended Minerals Reporting Template (EMRT)")
        .replaceAll("Revision 6.5", "Revision 2.1"),
    ),
  ),
  spoilt("a CMRT of the layout before 6", "too_old", (parts) =>
    rewrite(parts, STRINGS, (xml) => xml.replaceAll("Revision 6.5", "Revision 5.12")),
  ),
  spoilt("a sheet deleted", "sheets_missing", (parts) =>
    rewrite(parts, WORKBOOK, (xml) => xml.replace(/<sheet [^>]*name="Smelter List"[^>]*>/, "")),
  ),
  spoilt("a sheet part missing", "damaged", (parts) => without(parts, SMELTER_LIST)),
  spoilt("the strings part missing", "damaged", (parts) => without(parts, STRINGS)),
  spoilt("a sheet's XML cut off", "damaged", (parts) =>
    rewrite(parts, DECLARATION, (xml) => xml.slice(0, xml.length / 2)),
  ),
  spoilt("no XML in a sheet", "damaged", (parts) => rewrite(parts, DECLARATION, () => "{}")),
  spoilt("two parts of one name", "damaged", (parts) => [
    ...parts,
    { name: DECLARATION, content: "<worksheet><sheetData/></worksheet>" },
  ]),
  spoilt("a size that lies a little", "damaged", (parts) =>
    parts.map((part) => (part.name === DECLARATION ? { ...part, claimedBytes: 99 } : part)),
  ),
  spoilt("a wrong checksum", "damaged", (parts) =>
    parts.map((part) => (part.name === DECLARATION ? { ...part, claimedCrc: 1 } : part)),
  ),
  spoilt("a target outside the package", "damaged", (parts) =>
    rewrite(parts, "xl/_rels/workbook.xml.rels", (xml) =>
      xml.replace("worksheets/sheet1.xml", "../../../etc/hostname"),
    ),
  ),
  spoilt("billion laughs", "hostile", (parts) => withDoctype(parts, LAUGHS)),
  spoilt("an outside entity", "hostile", (parts) => withDoctype(parts, OUTSIDE)),
  spoilt("a DOCTYPE after a long comment", "hostile", (parts) =>
    withDoctype(parts, `<!--${" ".repeat(100_000)}-->${OUTSIDE}`),
  ),
  spoilt("a DOCTYPE in UTF-16", "hostile", (parts) =>
    withDoctype(parts, OUTSIDE).map((part) =>
      part.name === STRINGS ? { ...part, content: Buffer.from(`\ufeff${part.content}`, "utf16le") } : part,
    ),
  ),
];

function plain(title: string, expected: Expected, parts: Part[]): HostileFile {
  return { title, expected, make: async () => zip(parts) };
}

function spoilt(title: string, expected: Expected, spoil: (parts: Part[]) => Part[]): HostileFile {
  return { title, expected, make: async () => zip(spoil(await formParts())) };
}

function withDoctype(parts: Part[], doctype: string): Part[] {
  return rewrite(parts, STRINGS, (xml) => xml.replace(/^<\?xml[^>]*>/, "").replace("<sst", `${doctype}<sst`));
}
