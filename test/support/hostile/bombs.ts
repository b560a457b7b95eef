import { bomb } from "./bomb.ts";
import {
  DECLARATION,
  formParts,
  LOOKUP,
  PRODUCT_LIST,
  rewrite,
  SMELTER_LIST,
  STRINGS,
  substitute,
} from "./form.ts";
import type { Expected, HostileFile } from "./index.ts";
import { type Part, zip } from "./zip.ts";

const MiB = 1 << 20;
const GiB = 1 << 30;
const SHEET = ["<worksheet><sheetData>", "</sheetData></worksheet>"] as const;
const SST = ["<sst>", "</sst>"] as const;
const ROW = '<row r="6"><c r="A6" t="inlineStr"><is><t>CID990013</t></is></c></row>';

/** Files that are small on disk and large, deep or endless inside. */
export const BOMBS: HostileFile[] = [
  swollen("1 GiB of blanks in a sheet", "unpacks_too_large", [sheet(DECLARATION, GiB, " ")]),
  swollen("1 GiB of cells in a sheet", "unpacks_too_large", [sheet(DECLARATION, GiB, ROW)]),
  swollen("1 GiB in a sheet that claims 1 kB", "unpacks_too_large", [
    { ...sheet(DECLARATION, GiB, " "), claimedBytes: 1024 },
  ]),
  swollen("1 GiB of shared strings", "unpacks_too_large", [
    bomb(STRINGS, GiB, SST[0], "<si><t>sample</t></si>", SST[1]),
  ]),
  swollen("1 GiB in one shared string", "unpacks_too_large", [
    bomb(STRINGS, GiB, `${SST[0]}<si><t>`, "a", `</t></si>${SST[1]}`),
  ]),
  swollen("1 GiB in one attribute", "unpacks_too_large", [
    bomb(STRINGS, GiB, '<sst count="', "1", `">${SST[1]}`),
  ]),
  swollen("four sheets that are too large together", "unpacks_too_large", [
    sheet(DECLARATION, 90 * MiB, ROW),
    sheet(SMELTER_LIST, 90 * MiB, ROW),
    sheet(PRODUCT_LIST, 90 * MiB, ROW),
    sheet(LOOKUP, 90 * MiB, ROW),
  ]),
  swollen("90 MiB of attributes in one element", "unpacks_too_large", [
    bomb(STRINGS, 90 * MiB, "<sst", ' a="1"', `>${SST[1]}`),
  ]),
  swollen("90 MiB in one shared string", "unpacks_too_large", [
    bomb(STRINGS, 90 * MiB, `${SST[0]}<si><t>あ`, "a", `</t></si>${SST[1]}`),
  ]),
  swollen("90 MiB of cells in one row", "unpacks_too_large", [
    bomb(DECLARATION, 90 * MiB, `${SHEET[0]}<row r="1">`, "<c><v>1</v></c>", `</row>${SHEET[1]}`),
  ]),
  swollen("90 MiB of one cell, again and again", "unpacks_too_large", [
    sheet(DECLARATION, 90 * MiB, '<row r="6"><c r="A6" t="s"><v>1</v></c></row>'),
  ]),
  swollen("90 MiB of long texts", "unpacks_too_large", [
    sheet(
      DECLARATION,
      90 * MiB,
      `<row r="6"><c t="inlineStr"><is><t>あ${"a".repeat(30_000)}</t></is></c></row>`,
    ),
  ]),
  swollen("40 MiB of one empty cell, again and again", "unpacks_too_large", [
    sheet(DECLARATION, 40 * MiB, '<c r="A6"/>'),
  ]),
  swollen("more rows than a sheet has", "hostile", [
    {
      name: DECLARATION,
      content: `${SHEET[0]}${Array.from({ length: 1_100_000 }, (_, i) => `<row r="${(i % 97) + 1}"/>`).join("")}${SHEET[1]}`,
    },
  ]),
  swollen("90 MiB of sheets", "hostile", [
    bomb(
      "xl/workbook.xml",
      90 * MiB,
      "<workbook><sheets>",
      '<sheet name="x" r:id="rId4"/>',
      "</sheets></workbook>",
    ),
  ]),
  swollen("1 GiB in a picture nobody needs", "reads", [bomb("xl/media/image1.png", GiB, "", "\0", "")]),
  {
    title: "300,000 shared strings nobody uses",
    expected: "reads",
    make: async () =>
      zip(
        rewrite(await formParts(), STRINGS, (xml) =>
          xml.replace(SST[1], `${"<si><t>unused text</t></si>".repeat(300_000)}${SST[1]}`),
        ),
      ),
  },
  {
    title: "a million empty rows",
    expected: "reads",
    make: async () => {
      const empty = Array.from({ length: 1_048_000 }, (_, i) => `<row r="${i + 500}" ht="15"/>`).join("");
      return zip(
        rewrite(await formParts(), SMELTER_LIST, (xml) =>
          xml.replace("</sheetData>", `${empty}</sheetData>`),
        ),
      );
    },
  },
  {
    title: "70,000 entries",
    expected: "hostile",
    make: async () => {
      const extra = Array.from({ length: 70_000 }, (_, i) => ({ name: `xl/media/${i}`, stored: true }));
      return zip([...(await formParts()), ...extra]);
    },
  },
  swollen("a million elements inside each other", "hostile", [
    { name: DECLARATION, content: "<a>".repeat(1_000_000) + "</a>".repeat(1_000_000) },
  ]),
];

function sheet(name: string, bytes: number, filler: string): Part {
  return bomb(name, bytes, SHEET[0], filler, SHEET[1]);
}

function swollen(title: string, expected: Expected, parts: Part[]): HostileFile {
  return { title, expected, make: async () => zip(parts.reduce(substitute, await formParts())) };
}
