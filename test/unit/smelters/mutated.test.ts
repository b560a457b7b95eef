import { expect, it } from "vitest";
import { readRmapList } from "../../../src/smelters/rmap/index.ts";
import { readParts, writeParts } from "../../support/cmrt/package.ts";
import { bareXlsx, csv, EXPORT_HEADINGS, spreadsheetMl } from "../../support/rmap/lists.ts";

const ROWS = [
  ["Conformant smelters"],
  EXPORT_HEADINGS,
  ["Gold", "CID900001", "Sample", "", "Japan", "", "2026-01-01"],
];
const PIECES = [
  '"',
  ",",
  ";",
  "\n",
  "<",
  "</Row>",
  "<Data>",
  "&",
  "&#0;",
  "]]>",
  "<!--",
  "\ufeff",
  "CID",
  "\xff",
];

function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Bytes changed, cut out, doubled, or odd ones put in. */
function mutated(bytes: Buffer, random: (below: number) => number): Buffer {
  const at = random(bytes.length);
  const to = at + random(20);
  const [head, middle, tail] = [bytes.subarray(0, at), bytes.subarray(at, to), bytes.subarray(to)];
  const piece = Buffer.from(PIECES[random(PIECES.length)]!, "latin1");
  const ways = [
    [head, tail],
    [head],
    [head, middle, middle, tail],
    [head, piece, middle, tail],
    [head, Buffer.from([random(256)]), tail],
  ];
  return Buffer.concat(ways[random(ways.length)]!);
}

it("a damaged file is answered, whatever is damaged", async () => {
  const random = randomOf(4);
  const parts = await readParts(bareXlsx(ROWS));
  const sheet = "xl/worksheets/sheet1.xml";
  const answers = new Set<string>();
  for (let i = 0; i < 150; i++) {
    const files = [
      Buffer.from(csv(ROWS)),
      spreadsheetMl({ name: "a", rows: ROWS }),
      bareXlsx(ROWS),
      parts.get(sheet)!,
    ].map((bytes) => mutated(bytes, random));
    files[3] = writeParts(new Map(parts).set(sheet, files[3]!));
    for (const bytes of files) {
      const reading = await readRmapList(bytes, "list.csv");
      answers.add(reading.kind === "list" ? "list" : reading.why);
    }
  }
  expect([...answers]).toEqual(expect.arrayContaining(["list", "damaged", "no_headings"]));
});
