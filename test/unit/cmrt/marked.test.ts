import { beforeAll, describe, expect, it } from "vitest";
import { judge } from "../../../src/cmrt/index.ts";
import { type Mark, markWorkbook } from "../../../src/cmrt/patch/index.ts";
import { openWorkbook } from "../../../src/cmrt/workbook/index.ts";
import { fill } from "../../support/cmrt/fill.ts";
import { byId, changed, cleanFill, lookup } from "../../support/cmrt/forms.ts";
import {
  haveLibreOffice,
  haveOpenpyxl,
  LIBREOFFICE_NEEDED,
  OPENPYXL_NEEDED,
  savedByLibreOffice,
  seenByOpenpyxl,
} from "../../support/cmrt/opens.ts";
import { type Parts, readParts } from "../../support/cmrt/package.ts";
import { elementsOf, unsoundness } from "../../support/cmrt/sound.ts";
import { haveTemplates, TEMPLATES_NEEDED, VERSIONS, type Version } from "../../support/cmrt/templates.ts";

/** One that Excel saved and one of WPS Office; LibreOffice takes its time for each. */
const SAVED = ["6.22", "6.5"] as const;
const BASIS = { asOf: "2026-11-23" };
const SHEETS = ["Declaration", "Smelter List", "Product List"];
const DECLARATION = "xl/worksheets/sheet4.xml";
const MARKED_PARTS = [DECLARATION, "xl/worksheets/sheet5.xml", "xl/worksheets/sheet7.xml"];
/** RMI's own note in the form; nobody fills in the cell, but a note is a note. */
const NOTED_BY_RMI = "P9";
const WORDS = 'Please correct: "n/a" & <nothing> — 日本語でも。';

type Case = { form: Buffer; marks: Mark[]; marked: Buffer };

/** A form with much to find: no answers for gold, smelters that do not fit, no product. */
async function caseOf(version: Version): Promise<Case> {
  const list = await lookup(version);
  const tin = list.find(({ metal }) => metal === "Tin")!;
  const clean = await cleanFill(version);
  const gaps = Object.fromEntries(
    [
      ...["D8", "D10", "D16", "D22", "D28", "D33", "D58", "D75", "G77", "D83"],
      ...["D45", "D51", "D57", "D63", "D69", "D79"],
    ].map((cell) => [cell, null]),
  );
  const form = await fill(
    version,
    changed(clean, {
      Declaration: { ...gaps, D9: "B. Product (or List of Products)", D39: "いいえ" },
      "Smelter List": { ...byId(9, tin, "stored"), ...byId(10, tin, "none"), A11: "CID999999" },
    }),
  );
  const { findings } = await judge(form, BASIS);
  const marks = findings.flatMap(({ sheet, cell, code }): Mark[] =>
    sheet && cell ? [{ sheet, cell, note: `${code}. ${WORDS}` }] : [],
  );
  marks.push({ sheet: "Declaration", cell: NOTED_BY_RMI, note: WORDS }, { ...marks[0]!, note: "And this." });
  return { form, marks, marked: await markWorkbook(form, marks) };
}

const cases = new Map<Version, Promise<Case>>();
function caseFor(version: Version): Promise<Case> {
  const made = cases.get(version) ?? caseOf(version);
  cases.set(version, made);
  return made;
}

function cellsOf(marks: readonly Mark[], sheet: string): string[] {
  return [...new Set(marks.filter((mark) => mark.sheet === sheet).map(({ cell }) => cell))].sort();
}

describe.skipIf(!haveTemplates).each(VERSIONS)(`a marked CMRT %s${TEMPLATES_NEEDED}`, (version) => {
  let form: Buffer;
  let marked: Buffer;
  let marks: Mark[];
  let before: Parts;
  let after: Parts;
  beforeAll(async () => {
    ({ form, marked, marks } = await caseFor(version));
    before = await readParts(form);
    after = await readParts(marked);
  });

  it("has more than twenty marks, on all three sheets", () => {
    expect(marks.length).toBeGreaterThan(20);
    for (const sheet of SHEETS) expect(cellsOf(marks, sheet)).not.toEqual([]);
  });

  it("is judged as the form it was made from", async () => {
    expect(await judge(marked, BASIS)).toEqual(await judge(form, BASIS));
  });

  it("keeps every other part byte for byte and in its place", () => {
    const touched = [...before]
      .filter(([part, data]) => !after.get(part)?.equals(data))
      .map(([part]) => part);
    expect(touched.sort()).toEqual(
      [
        "[Content_Types].xml",
        "xl/comments1.xml",
        "xl/comments2.xml",
        "xl/drawings/vmlDrawing1.vml",
        "xl/drawings/vmlDrawing2.vml",
        "xl/styles.xml",
        "xl/worksheets/_rels/sheet7.xml.rels",
        ...MARKED_PARTS,
      ].sort(),
    );
    expect([...after.keys()]).toEqual([...before.keys(), "xl/comments5.xml", "xl/drawings/vmlDrawing5.vml"]);
  });

  it("is as sound a package as the form was", () => {
    expect(unsoundness(before)).toEqual([]);
    expect(unsoundness(after)).toEqual([]);
  });

  it("colours the marked cells before all other rules", () => {
    for (const [index, part] of MARKED_PARTS.entries()) {
      const elements = elementsOf(after.get(part)!);
      const at = elements.findIndex(({ name }) => name === "conditionalFormatting");
      expect(elements[at]!.attributes.sqref!.split(" ").sort()).toEqual(cellsOf(marks, SHEETS[index]!));
      const [ours, ...others] = elements.filter(({ name }) => name === "cfRule");
      expect(ours!.attributes).toMatchObject({ type: "expression", priority: "1" });
      expect(others.filter(({ attributes }) => Number(attributes.priority) <= 1)).toEqual([]);
      const formats = elementsOf(after.get("xl/styles.xml")!);
      const list = formats.find(({ name }) => name === "dxfs")!;
      expect(list.attributes.count).toBe(String(Number(ours!.attributes.dxfId) + 1));
    }
  });

  it("says everything about a cell in one note, behind what was there", () => {
    const text = after.get("xl/comments1.xml")!.toString("utf8");
    const notes = text.split("<comment ").slice(1);
    const first = marks.find(({ sheet }) => sheet === "Declaration")!;
    const note = notes.filter((each) => each.startsWith(`ref="${first.cell}"`));
    expect(note).toHaveLength(1);
    expect(note[0]).toContain("&quot;n/a&quot; &amp; &lt;nothing&gt; — 日本語でも。\nAnd this.");
    const old = notes.filter((each) => each.startsWith(`ref="${NOTED_BY_RMI}"`));
    expect(old).toHaveLength(1);
    expect(old[0]).toMatch(/list for Validation in D9\n--- Tinstone ---\nPlease correct/);
  });

  it("makes room for what was added to an old note", () => {
    const lowerEdge = (parts: Parts) => {
      const shapes = parts.get("xl/drawings/vmlDrawing1.vml")!.toString("utf8").split("<v:shape ");
      const shape = shapes.find((each) => /<x:Row>8<\/x:Row>\s*<x:Column>15<\/x:Column>/.test(each))!;
      return Number(/<x:Anchor>([^<]+)</.exec(shape)![1]!.split(",")[6]);
    };
    expect(lowerEdge(after)).toBeGreaterThan(lowerEdge(before));
  });

  it("comes back clean, part by part the same", async () => {
    const clean = await readParts(await markWorkbook(marked, []));
    expect([...clean.keys()]).toEqual([...before.keys()]);
    for (const [part, data] of before) expect(clean.get(part)!.equals(data), part).toBe(true);
  });

  it("loses the marks of the round before", async () => {
    const [one] = marks;
    const again = await readParts(await markWorkbook(marked, [one!]));
    const once = await readParts(await markWorkbook(form, [one!]));
    expect([...again.keys()]).toEqual([...once.keys()]);
    for (const [part, data] of once) expect(again.get(part)!.equals(data), part).toBe(true);
  });

  it("is the very file where there is nothing to mark", async () => {
    expect((await markWorkbook(form, [])).equals(form)).toBe(true);
  });
});

describe.skipIf(!haveTemplates || !haveLibreOffice)(
  `marked CMRTs in LibreOffice${TEMPLATES_NEEDED}${LIBREOFFICE_NEEDED}`,
  () => {
    const saved: Record<string, Buffer> = {};
    beforeAll(async () => {
      const files: Record<string, Buffer> = { form: (await caseFor("6.5")).form };
      for (const version of SAVED) files[version] = (await caseFor(version)).marked;
      Object.assign(saved, await savedByLibreOffice(files));
    }, 300_000);

    it("open with every value as it was", async () => {
      const [marked, form] = [await valuesOf(saved["6.5"]!), await valuesOf(saved.form!)];
      expect(form.size).toBeGreaterThan(10_000);
      expect([...marked].filter((cell) => !form.has(cell))).toEqual([]);
      expect(marked.size).toBe(form.size);
    });

    it.each(SAVED)("are judged the same when LibreOffice saved %s", async (version) => {
      const { form } = await caseFor(version);
      const { declaration, findings } = await judge(form, BASIS);
      expect(await judge(saved[version]!, BASIS)).toMatchObject({ declaration, findings });
    });

    it.each(SAVED)("show the notes, and come back clean of them, in %s", async (version) => {
      const { marks } = await caseFor(version);
      const notes = (parts: Parts) =>
        [...parts]
          .filter(([part]) => part.startsWith("xl/comments"))
          .flatMap(([, data]) => data.toString("utf8").match(/--- Tinstone ---/g) ?? []);
      expect(notes(await readParts(saved[version]!))).toHaveLength(
        new Set(marks.map(({ sheet, cell }) => `${sheet}!${cell}`)).size,
      );
      const clean = await markWorkbook(saved[version]!, []);
      const parts = await readParts(clean);
      for (const [part, data] of parts) expect(data.includes("Tinstone"), part).toBe(false);
      // LibreOffice itself writes boxes that lie nowhere and relations that lead nowhere; we add nothing to it.
      const before = unsoundness(await readParts(saved[version]!));
      expect(unsoundness(parts).filter((problem) => !before.includes(problem))).toEqual([]);
      expect([...parts.values()].some((data) => data.includes("list for Validation in D9"))).toBe(true);
    });
  },
);

/** Every cell of every sheet that holds something, as "Sheet!A1=…". */
async function valuesOf(bytes: Buffer): Promise<Set<string>> {
  const workbook = await openWorkbook(bytes);
  const window = { lastRow: 10_000, lastColumn: 40 };
  const sheets = await workbook.read(workbook.sheets.map((sheet) => ({ sheet, window })));
  const values = new Set<string>();
  for (const [index, { rows }] of sheets.entries()) {
    for (const [row, cells] of rows) {
      for (const [column, { text, kind, formula }] of cells) {
        values.add(`${workbook.sheets[index]!.name}!${column}${row}=${kind}${formula} ${text}`);
      }
    }
  }
  return values;
}

describe.skipIf(!haveTemplates || !haveOpenpyxl)(
  `a marked CMRT in openpyxl${TEMPLATES_NEEDED}${OPENPYXL_NEEDED}`,
  () => {
    it("opens with its formulas, validations and protection, and with the notes", async () => {
      const { form, marked, marks } = await caseFor("6.5");
      const { before, after } = await seenByOpenpyxl({ before: form, after: marked }, SHEETS);
      for (const sheet of SHEETS) {
        const { notes, formats, ...rest } = after![sheet]!;
        const { notes: oldNotes, formats: oldFormats, ...oldRest } = before![sheet]!;
        // One long text is compared faster than ten thousand cells.
        expect(JSON.stringify(rest) === JSON.stringify(oldRest)).toBe(true);
        expect(rest.protected).toBe(true);
        expect(formats).toHaveLength(oldFormats.length + 1);
        const cells = cellsOf(marks, sheet);
        expect(Object.keys(notes).sort()).toEqual([...new Set([...Object.keys(oldNotes), ...cells])].sort());
        for (const cell of cells) expect(notes[cell]!.text).toContain("--- Tinstone ---");
      }
      expect(after!.Declaration!.notes.D8).toMatchObject({ author: "Tinstone" });
    }, 300_000);
  },
);
