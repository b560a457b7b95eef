import { describe, expect, it } from "vitest";
import { fillWorkbook, type Mark, markWorkbook } from "../../../src/cmrt/patch/index.ts";
import { readParts, writeParts } from "../../support/cmrt/package.ts";
import { elementsOf, unsoundness } from "../../support/cmrt/sound.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET = "xl/worksheets/sheet1.xml";
const STYLES = "xl/styles.xml";
const NOTE: Mark = { sheet: "A", cell: "B2", note: "Please correct" };

/** The smallest workbook of one sheet, with some parts written otherwise or added. */
function book(parts: Record<string, string | Buffer> = {}): Buffer {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const overrides = Object.entries({
    "/xl/workbook.xml": `${type}.sheet.main+xml`,
    [`/${SHEET}`]: `${type}.worksheet+xml`,
    "/xl/styles.xml": `${type}.styles+xml`,
    ...("xl/comments1.xml" in parts ? { "/xl/comments1.xml": `${type}.comments+xml` } : {}),
  }).map(([part, of]) => `<Override PartName="${part}" ContentType="${of}"/>`);
  const all: Record<string, string | Buffer> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
    ]),
    [SHEET]: sheet("<sheetData/>"),
    [STYLES]: `<styleSheet xmlns="${MAIN}"/>`,
    ...parts,
  };
  return writeParts(
    Object.entries(all).map(([part, data]) => [part, typeof data === "string" ? Buffer.from(data) : data]),
  );
}

function sheet(content: string): string {
  return `<worksheet xmlns="${MAIN}">${content}</worksheet>`;
}

function relations(to: [kind: string, target: string][]): string {
  const each = to.map(
    ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}

async function textOf(bytes: Buffer, part: string): Promise<string> {
  return (await readParts(bytes)).get(part)!.toString("utf8");
}

describe("marking a workbook", () => {
  it.each([
    ["nothing but cells", "<sheetData/>", "sheetData,conditionalFormatting,legacyDrawing"],
    [
      "parts before and behind",
      '<sheetData></sheetData><mergeCells/><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"/></conditionalFormatting><dataValidations/><pageMargins/><legacyDrawingHF r:id="rId7"/><tableParts/>',
      "sheetData,mergeCells,conditionalFormatting,conditionalFormatting,dataValidations,pageMargins,legacyDrawing,legacyDrawingHF,tableParts",
    ],
    [
      "an extension at the end",
      "<sheetData/><extLst/>",
      "sheetData,conditionalFormatting,legacyDrawing,extLst",
    ],
  ])("keeps the order of the schema: %s", async (_, content, order) => {
    const marked = await markWorkbook(book({ [SHEET]: sheet(content) }), [NOTE]);
    const elements = elementsOf(Buffer.from(await textOf(marked, SHEET)));
    const names = elements.filter(({ depth }) => depth === 1).map(({ name }) => name);
    expect(names.join()).toBe(order);
  });

  it("makes room among all rules, also those of an extension, and gives it back", async () => {
    const x14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
    const rules = `<sheetData/><conditionalFormatting sqref="A1"><cfRule type="expression" priority='1'><formula>A1&gt;1</formula></cfRule></conditionalFormatting><extLst><ext uri="{x}" xmlns:x14="${x14}"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="2" id="{1}"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;
    const before = book({ [SHEET]: sheet(rules) });
    const marked = await markWorkbook(before, [NOTE]);
    const priorities = elementsOf(Buffer.from(await textOf(marked, SHEET)))
      .filter(({ name }) => name === "cfRule")
      .map(({ attributes }) => attributes.priority);
    expect(priorities).toEqual(["1", "2", "3"]);
    expect(await textOf(await markWorkbook(marked, []), SHEET)).toBe(sheet(rules));
  });

  it("leaves nothing behind in a workbook that had neither notes nor formats", async () => {
    const before = book();
    const marked = await markWorkbook(before, [NOTE]);
    const parts = await readParts(marked);
    expect(unsoundness(parts)).toEqual([]);
    expect(parts.get("[Content_Types].xml")!.toString()).toContain("/xl/drawings/vmlDrawing1.vml");
    const clean = await readParts(await markWorkbook(marked, []));
    expect([...clean.keys()]).toEqual([...(await readParts(before)).keys()]);
    for (const [part, data] of clean) {
      if (part !== STYLES) expect(data.toString(), part).toBe(await textOf(before, part));
    }
    expect(clean.get(STYLES)!.toString()).toContain('<dxfs count="0"></dxfs>');
  });

  it.each([
    ["a plain text", "<t>Old</t>"],
    ["runs", "<r><t>O</t></r><r><rPr><b/></rPr><t>ld</t></r>"],
    ["readings of Japanese words", '<r><t>Old</t></r><rPh sb="0" eb="1"><t>x</t></rPh>'],
    ["a text that ends in an empty run", "<r><t>Old</t></r><r><t/></r>"],
  ])("stands behind an existing note of %s", async (_, body) => {
    const comments = `<comments xmlns="${MAIN}"><authors><author>Ann</author></authors><commentList><comment ref="B2" authorId="0"><text>${body}</text></comment></commentList></comments>`;
    const before = book({
      "xl/comments1.xml": comments,
      "xl/worksheets/_rels/sheet1.xml.rels": relations([["comments", "/xl/comments1.xml"]]),
    });
    const marked = await markWorkbook(before, [NOTE, { ...NOTE, note: "Two" }]);
    const noted = elementsOf(Buffer.from(await textOf(marked, "xl/comments1.xml")));
    const said = noted.filter(({ name, text }) => name === "t" && text !== "x").map(({ text }) => text);
    expect(said.join("")).toBe("Old\n--- Tinstone ---\nPlease correct\nTwo\n--- /Tinstone ---");
    expect(noted.filter(({ name }) => name === "author").map(({ text }) => text)).toEqual(["Ann"]);
    const clean = await textOf(await markWorkbook(marked, []), "xl/comments1.xml");
    expect(clean.replace("<t></t>", "<t/>")).toBe(comments);
  });

  it.each([
    ["in our text", (text: string) => text.replace("</t>", "\nAnn: see annex 3</t>")],
    [
      "in a run of its own",
      (text: string) => text.replace("</t></r>", "</t></r><r><t>\nAnn: see annex 3</t></r>"),
    ],
    [
      "while a program broke ours into runs",
      (text: string) =>
        text
          .replace(/Please (.*)\n/, "Please </t></r><r><rPr><b/></rPr><t>$1&#10;")
          .replace("</t></r></text>", "&#10;Ann: see annex 3</t></r></text>"),
    ],
  ])("takes out what it wrote, not what somebody answered below it (%s)", async (_, answer) => {
    const answered = await readParts(await markWorkbook(book(), [NOTE]));
    const noted = answered.get("xl/comments1.xml")!.toString();
    const parts = new Map(answered).set("xl/comments1.xml", Buffer.from(answer(noted)));
    const said = async (bytes: Buffer) => {
      const elements = elementsOf(Buffer.from(await textOf(bytes, "xl/comments1.xml")));
      return elements.flatMap(({ name, text }) => (name === "t" ? text : [])).join("");
    };
    expect(await said(await markWorkbook(writeParts(parts), []))).toBe("Ann: see annex 3");
    const again = await markWorkbook(writeParts(parts), [{ ...NOTE, note: "Two" }]);
    expect(await said(again)).toBe("Ann: see annex 3\n--- Tinstone ---\nTwo\n--- /Tinstone ---");
    expect(unsoundness(await readParts(again))).toEqual([]);
  });

  it.each([
    ["a conversation", "tc={1}", "[Threaded comment]"],
    ["a note that is full", "Ann", "x".repeat(32_700)],
  ])("leaves %s alone, and only colours its cell", async (_, author, text) => {
    const comments = `<comments xmlns="${MAIN}"><authors><author>${author}</author></authors><commentList><comment ref="B2" authorId="0"><text><t>${text}</t></text></comment></commentList></comments>`;
    const marked = await markWorkbook(
      book({
        "xl/comments1.xml": comments,
        "xl/worksheets/_rels/sheet1.xml.rels": relations([["comments", "../comments1.xml"]]),
      }),
      [NOTE],
    );
    expect(await textOf(marked, "xl/comments1.xml")).toBe(comments);
    expect(await textOf(marked, SHEET)).toContain('<conditionalFormatting sqref="B2">');
  });

  it("drops what XML cannot hold, and keeps what only looks like an escape", async () => {
    const note = "a\u0000b\u0008\ud800 <&> _x0041_ \u{1f600}";
    const marked = await markWorkbook(book(), [{ ...NOTE, note }]);
    const texts = elementsOf(Buffer.from(await textOf(marked, "xl/comments1.xml")));
    expect(texts.find(({ name }) => name === "t")!.text).toBe(
      "--- Tinstone ---\nab\ufffd <&> _x005F_x0041_ \u{1f600}\n--- /Tinstone ---",
    );
  });

  it("takes as many marks as a form has rows", async () => {
    const marks = Array.from({ length: 2500 }, (_, row) => ({ sheet: "A", cell: `C${row + 5}`, note: "No" }));
    const marked = await markWorkbook(book(), marks);
    expect(unsoundness(await readParts(marked))).toEqual([]);
    const rules = elementsOf(Buffer.from(await textOf(marked, SHEET))).filter(
      ({ name }) => name === "cfRule",
    );
    expect(rules.map(({ attributes }) => Number(attributes.priority))).toEqual(rules.map((_, at) => at + 1));
    expect(await textOf(await markWorkbook(marked, []), SHEET)).toBe(sheet("<sheetData/>"));
  });

  it("does not hang on a sheet with absurdly many columns and rules", async () => {
    const many = (what: string) => what.repeat(100_000);
    const rules = `<conditionalFormatting sqref="A1">${many('<cfRule type="expression" priority="1"/>')}</conditionalFormatting>`;
    const absurd = sheet(`<cols>${many('<col min="1" max="1" hidden="1"/>')}</cols><sheetData/>${rules}`);
    const marks = Array.from({ length: 2500 }, (_, row) => ({ ...NOTE, cell: `C${row + 5}` }));
    const marked = await markWorkbook(book({ [SHEET]: absurd }), marks);
    expect(await textOf(await markWorkbook(marked, []), SHEET)).toBe(absurd);
    const ours = `<cfRule type="expression" priority="1"><formula>N("Tinstone")=0</formula></cfRule>`;
    const copied = sheet(
      `<sheetData/><conditionalFormatting sqref="A1">${many(ours)}</conditionalFormatting>`,
    );
    await expect(markWorkbook(book({ [SHEET]: copied }), [])).rejects.toMatchObject({ reason: "too_large" });
  });

  it.each<[string, Buffer, string]>([
    [
      "a sheet in UTF-16",
      book({ [SHEET]: Buffer.from(`\ufeff${sheet("<sheetData/>")}`, "utf16le") }),
      "encoding",
    ],
    ["no styles", book({ [STYLES]: "", "[Content_Types].xml": "<Types/>" }), "unusual_xml"],
    ["a sheet of another tongue", book({ [SHEET]: '<worksheet xmlns="urn:x"/>' }), "unusual_xml"],
    [
      "a drawing that is not there",
      book({ [SHEET]: sheet('<sheetData/><legacyDrawing r:id="rId9"/>') }),
      "unusual_xml",
    ],
  ])("refuses %s", async (_, bytes, reason) => {
    await expect(markWorkbook(bytes, [NOTE])).rejects.toMatchObject({ name: "CannotPatch", reason });
  });

  it("refuses a sheet that is not there", async () => {
    await expect(markWorkbook(book(), [{ ...NOTE, sheet: "B" }])).rejects.toMatchObject({
      reason: "no_such_sheet",
    });
  });
});

describe("typing into a workbook", () => {
  const row = `<row r="2" spans="1:3"><c r="A2" s="5"><f>B2+1</f><v>3</v></c><c r="C2" t="s"><v>0</v></c></row>`;
  const form = () => book({ [SHEET]: sheet(`<sheetData>${row}<row r="9"/></sheetData>`) });
  const typed = async (values: Record<string, string | number | null>) =>
    textOf(
      await fillWorkbook(
        form(),
        Object.entries(values).map(([cell, value]) => ({ sheet: "A", cell, value })),
      ),
      SHEET,
    );

  it("keeps looks, and puts cells and rows where they belong", async () => {
    expect(await typed({ C9: "x", B2: 1.5, A9: "=1", A2: null, B7: "é", B1: "a b " })).toBe(
      sheet(
        `<sheetData><row r="1"><c r="B1" t="inlineStr"><is><t xml:space="preserve">a b </t></is></c></row><row r="2" spans="1:3"><c r="A2" s="5"/><c r="B2"><v>1.5</v></c><c r="C2" t="s"><v>0</v></c></row><row r="7"><c r="B7" t="inlineStr"><is><t xml:space="preserve">é</t></is></c></row><row r="9"><c r="A9" t="inlineStr"><is><t xml:space="preserve">=1</t></is></c><c r="C9" t="inlineStr"><is><t xml:space="preserve">x</t></is></c></row></sheetData>`,
      ),
    );
  });

  it("asks for everything to be calculated anew", async () => {
    const filled = await fillWorkbook(form(), [{ sheet: "A", cell: "B2", value: 1 }]);
    expect(await textOf(filled, "xl/workbook.xml")).toContain('</sheets><calcPr fullCalcOnLoad="1"/>');
  });

  it.each(['t="shared" ref="A2:A9" si="0"', 't="array" ref="A2:C2"'])(
    "refuses to break up a group of formulas (%s)",
    async (group) => {
      const cells = `<sheetData><row r="2"><c r="A2"><f ${group}>B2</f></c></row></sheetData>`;
      const filling = fillWorkbook(book({ [SHEET]: sheet(cells) }), [{ sheet: "A", cell: "A2", value: 1 }]);
      await expect(filling).rejects.toMatchObject({ reason: "formula_group" });
    },
  );

  it("refuses cells without names", async () => {
    const cells = "<sheetData><row><c><v>1</v></c></row></sheetData>";
    const filling = fillWorkbook(book({ [SHEET]: sheet(cells) }), [{ sheet: "A", cell: "A2", value: 1 }]);
    await expect(filling).rejects.toMatchObject({ reason: "unusual_xml" });
  });
});
