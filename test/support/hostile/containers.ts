import { sampleWorkbook } from "../../../src/demo/workbook/index.ts";
import { DECLARATION, FILLER, formParts, rewrite, SMELTER_LIST, WORKBOOK, without } from "./form.ts";
import type { Expected, HostileFile } from "./index.ts";
import { type Part, zip } from "./zip.ts";

const RELS = "xl/_rels/workbook.xml.rels";

/** Zips written as few writers do, as none does, or harmed on their way. */
export const CONTAINERS: HostileFile[] = [
  everyPart("sizes behind the data, as streaming writers put them", "reads", "descriptor"),
  everyPart("zip64, as for files past 4 GB", "reads", "zip64"),
  everyPart("every part encrypted", "password_protected", "encrypted"),
  parts("more than 10 MB", "too_large", (all) => [
    ...all,
    { name: "xl/media/image1.png", content: Buffer.alloc(11 << 20), stored: true },
  ]),
  parts("nothing packed", "reads", (all) => all.map((part) => ({ ...part, stored: true }))),
  parts("a sheet that is a link to another file", "damaged", (all) => [
    ...without(all, DECLARATION),
    { name: DECLARATION, content: "../../../etc/hostname", way: "symlink", stored: true },
  ]),
  parts("a link nobody follows", "reads", (all) => [
    ...all,
    { name: "xl/media/image1.png", content: "/etc/hostname", way: "symlink", stored: true },
  ]),
  parts("a name that leads out of the folder", "hostile", (all) => [
    ...all,
    { name: "../../../etc/sample", content: "x" },
  ]),
  parts("a name that leads out of the folder, with backslashes", "hostile", (all) => [
    ...all,
    { name: "xl\\..\\..\\..\\sample", content: "x" },
  ]),
  parts("backslashes in the names", "reads", (all) =>
    all.map((part) => ({ ...part, name: part.name.replaceAll("/", "\\") })),
  ),
  parts("entries that lie over each other", "hostile", (all) => [
    ...all,
    ...all
      .filter(({ name }) => name === DECLARATION)
      .map((part) => ({ ...part, name: "x", liesOn: DECLARATION })),
  ]),
  parts("a second part of a name that differs in letter case", "damaged", (all) => [
    ...all,
    { name: DECLARATION.toUpperCase(), content: "<worksheet><sheetData/></worksheet>" },
  ]),
  parts("a second part of a name nobody asks for", "reads", (all) => [
    ...all,
    { name: "xl/media/image1.png", content: "one" },
    { name: "xl/media/image1.png", content: "another" },
  ]),
  parts("external links", "reads", (all) => withRelation(all, "externalLink", "file:///etc/hostname")),
  parts("strings that lie on another server", "damaged", (all) =>
    rewrite(all, RELS, (xml) =>
      xml.replace('"sharedStrings.xml"', '"http://192.0.2.1/s.xml" TargetMode="External"'),
    ),
  ),
  parts("a look-up that lies on another server", "damaged", (all) =>
    rewrite(all, RELS, (xml) => xml.replace('"worksheets/sheet4.xml"', '"http://192.0.2.1/s.xml"')),
  ),
  parts("a workbook part without sheets", "other_workbook", (all) =>
    rewrite(all, WORKBOOK, (xml) => xml.replace(/<sheets>.*<\/sheets>/s, "<sheets/>")),
  ),
  bitFlipped("in an answer", (all) => all, DECLARATION, "<v>"),
  bitFlipped("behind all that is read", withRowsBehind, SMELTER_LIST, '<row r="9001" ht="'),
  ...[0.01, 0.3, 0.9].map((share) => cut(`cut off after ${share * 100} %`, (length) => length * share)),
  followed("line ends behind its end", "reads", "\r\n"),
  followed("zeros behind its end", "reads", "\0".repeat(4096)),
  followed("more behind its end than any gateway adds", "truncated", "x".repeat(200_000)),
  cut("cut off one byte before its end", (length) => length - 1),
  cut("cut off in its index", (length) => length - 200),
];

function parts(title: string, expected: Expected, change: (all: Part[]) => Part[]): HostileFile {
  return { title, expected, make: async () => zip(change(await formParts())) };
}

function everyPart(title: string, expected: Expected, way: NonNullable<Part["way"]>): HostileFile {
  return parts(title, expected, (all) => all.map((part) => ({ ...part, way })));
}

function withRelation(all: readonly Part[], kind: string, target: string): Part[] {
  const relation = `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}" TargetMode="External"/>`;
  return rewrite(all, RELS, (xml) => xml.replace("</Relationships>", `${relation}</Relationships>`));
}

/** Rows of a sheet after the last one of the form. */
function withRowsBehind(all: readonly Part[]): Part[] {
  const rows = '<row r="9000"/><row r="9001" ht="15"/>';
  return rewrite(all, SMELTER_LIST, (xml) => xml.replace("</sheetData>", `${rows}</sheetData>`));
}

/** Nothing is packed, so that the XML stays well-formed and only the checksum tells. */
function bitFlipped(
  where: string,
  change: (all: Part[]) => Part[],
  name: string,
  before: string,
): HostileFile {
  return {
    title: `one bit flipped ${where}`,
    expected: "damaged",
    make: async () => {
      const all = change(await formParts()).map((part) => ({ ...part, stored: true }));
      const bytes = zip(all);
      const start = bytes.indexOf(String(all.find((part) => part.name === name)!.content));
      const at = bytes.indexOf(before, start) + before.length;
      bytes[at] = bytes[at]! ^ 1;
      return bytes;
    },
  };
}

function followed(title: string, expected: Expected, tail: string): HostileFile {
  return {
    title,
    expected,
    make: async () => Buffer.concat([await sampleWorkbook("clean", FILLER), Buffer.from(tail)]),
  };
}

function cut(title: string, at: (length: number) => number): HostileFile {
  return {
    title,
    expected: "truncated",
    make: async () => {
      const whole = await sampleWorkbook("clean", FILLER);
      return whole.subarray(0, at(whole.length));
    },
  };
}
