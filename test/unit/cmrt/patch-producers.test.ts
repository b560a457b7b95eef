import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, it } from "vitest";
import { judge } from "../../../src/cmrt/index.ts";
import { CannotPatch, fillWorkbook, type Mark, markWorkbook } from "../../../src/cmrt/patch/index.ts";
import { Unreadable } from "../../../src/cmrt/unreadable.ts";
import { fillParts } from "../../support/cmrt/fill.ts";
import { cleanFill } from "../../support/cmrt/forms.ts";
import { type Parts, readParts, writeParts } from "../../support/cmrt/package.ts";
import { strict } from "../../support/cmrt/producers.ts";
import { unsoundness } from "../../support/cmrt/sound.ts";
import { haveTemplates, TEMPLATES_NEEDED } from "../../support/cmrt/templates.ts";
import { seeded } from "../../support/seeded.ts";

const BASIS = { asOf: "2026-11-23" };
const DECLARATION = "xl/worksheets/sheet4.xml";
const PRODUCTS = "xl/worksheets/sheet7.xml";
const MARKS: Mark[] = [
  { sheet: "Declaration", cell: "D8", note: "Name" },
  { sheet: "Declaration", cell: "P9", note: "List" },
  { sheet: "Product List", cell: "B6", note: "Number" },
];

const prefixed = (xml: string) =>
  xml.replace(/<(\/?)([A-Za-z]+)(?=[\s/>])/g, "<$1x:$2").replaceAll(' xmlns="', ' xmlns:x="');

/** As openpyxl saves the boxes of notes: nothing declared above, each box with prefixes of its own, one block for all. */
function renamedShapes(xml: string): string {
  const children = xml.replace(/^[\s\S]*?<xml[^>]*>|<\/xml>\s*$/g, "");
  const renamed = children.replace(
    /<(?:(o):shapelayout|v:shapetype|v:shape)(?=\s)[\s\S]*?<\/(?:o:shapelayout|v:shapetype|v:shape)>/g,
    (element, layout) => {
      const order = layout ? ["o", "v", "x"] : ["v", "o", "x"];
      const names = order.map((prefix, index) => ` xmlns:ns${index}="${DIALECTS[prefix]}"`).join("");
      return element
        .replace(/(<\/?|\s)([vox]):(?=\w)/g, (_, head, prefix) => `${head}ns${order.indexOf(prefix)}:`)
        .replace(/^<[\w:]+/, `$&${names}`);
    },
  );
  return `<xml>${renamed.replace(/data="[\d,]+"/, 'data="1"')}</xml>`;
}
const DIALECTS: Record<string, string> = {
  v: "urn:schemas-microsoft-com:vml",
  o: "urn:schemas-microsoft-com:office:office",
  x: "urn:schemas-microsoft-com:office:excel",
};

/** How other programs write the same workbook. */
const PRODUCERS: { title: string; parts: RegExp; change: (xml: string) => string }[] = [
  {
    title: "a namespace prefix",
    parts: /^xl\/(workbook|sharedStrings|styles|comments\d|worksheets\/sheet\d+)\.xml$/,
    change: prefixed,
  },
  {
    title: "Strict OOXML",
    parts: /^xl\/.*\.(xml|rels)$/,
    change: strict,
  },
  {
    title: "absolute targets",
    parts: /^xl\/worksheets\/_rels\/.*\.rels$/,
    change: (xml) => xml.replace(/Target="\.\.\//g, 'Target="/xl/'),
  },
  {
    title: "single quotes",
    parts: /^xl\/(styles|comments\d)\.xml$/,
    change: (xml) => xml.replace(/="([^"']*)"/g, "='$1'"),
  },
  {
    title: "openpyxl's names in drawings",
    parts: /^xl\/drawings\/vmlDrawing\d\.vml$/,
    change: renamedShapes,
  },
  {
    title: "a byte order mark",
    parts: /^xl\/(styles|comments\d|worksheets\/sheet[47])\.xml$/,
    change: (xml) => `\ufeff${xml}`,
  },
];

describe.skipIf(!haveTemplates)(`patching CMRTs of other producers${TEMPLATES_NEEDED}`, () => {
  let form: Parts;
  beforeAll(async () => {
    form = await fillParts("6.5", await cleanFill("6.5"));
  });

  it.each(PRODUCERS)("marks and cleans one with $title", async ({ parts: names, change }) => {
    const other: Parts = new Map(form);
    for (const [part, data] of form) {
      if (names.test(part)) other.set(part, Buffer.from(change(data.toString("utf8"))));
    }
    const bytes = writeParts(other);
    const marked = await markWorkbook(bytes, MARKS);
    const after = await readParts(marked);
    expect(unsoundness(after)).toEqual(unsoundness(other));
    for (const [part, data] of after)
      if (part.endsWith(".vml")) expectDeclaredNamespaces(data.toString("utf8"));
    expect(after.get(DECLARATION)!.toString()).toMatch(/(<|x:)conditionalFormatting sqref="D8 P9"/);
    expect(after.get(PRODUCTS)!.toString()).toMatch(/(<|x:)legacyDrawing r:id="rId3"/);
    expect(await judge(marked, BASIS)).toEqual(await judge(bytes, BASIS));
    const clean = await readParts(await markWorkbook(marked, []));
    expect([...clean.keys()]).toEqual([...other.keys()]);
    for (const [part, data] of other) {
      // What was between single quotes may be between double ones; blocks once taken stay with their drawing.
      const same = (text: Buffer) =>
        text
          .toString("utf8")
          .replaceAll("'", '"')
          .replace(/(idmap [^>]*data="1),[\d,]+"/, '$1"');
      expect(same(clean.get(part)!) === same(data), part).toBe(true);
    }
  });

  it("copies what it does not change without unpacking it", async () => {
    const bytes = writeParts(form);
    const packed = (part: string, from: Buffer) => {
      const name = Buffer.from(`${part}`);
      const at = from.indexOf(name);
      return from.subarray(at + name.length, at + name.length + from.readUInt32LE(at - 12));
    };
    const marked = await markWorkbook(bytes, MARKS);
    for (const part of ["xl/media/image1.png", "xl/worksheets/sheet11.xml", "xl/sharedStrings.xml"]) {
      expect(packed(part, marked).length).toBeGreaterThan(100_000);
      expect(packed(part, marked).equals(packed(part, bytes)), part).toBe(true);
    }
  });

  it("refuses a zip whose entries lie over each other", async () => {
    const bytes = writeParts(form);
    const lines: number[] = [];
    for (let at = bytes.indexOf("PK\x01\x02"); at !== -1; at = bytes.indexOf("PK\x01\x02", at + 4))
      lines.push(at);
    const line = (name: string) => lines.find((at) => bytes.toString("utf8", at + 46).startsWith(name))!;
    // Three parts nobody reads take their content from the largest one.
    const from = line("xl/sharedStrings.xml");
    for (const part of ["docProps/app.xml", "docProps/core.xml", "xl/theme/theme1.xml"]) {
      const to = line(part);
      bytes.copy(bytes, to + 16, from + 16, from + 28);
      bytes.copy(bytes, to + 42, from + 42, from + 46);
    }
    await expect(markWorkbook(bytes, MARKS)).rejects.toMatchObject({ name: "Unreadable" });
  });

  it("answers broken files with a refusal, never with a crash", async () => {
    const bytes = writeParts(form);
    const random = seeded(4);
    for (let round = 0; round < 12; round++) {
      const broken = Buffer.from(bytes);
      for (let n = 0; n < 40; n++) broken[Math.floor(random() * broken.length)] = Math.floor(random() * 256);
      await expectRefusalOrWorkbook(broken);
    }
    const parts = ["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml", "xl/styles.xml", PRODUCTS];
    for (let round = 0; round < 24; round++) {
      const part = parts[round % parts.length]!;
      const data = Buffer.from(form.get(part)!);
      for (let n = 0; n < 3; n++) {
        const at = Math.floor(random() * data.length);
        const from = Math.floor(random() * data.length);
        data.copy(data, at, from, Math.min(data.length, from + 20));
      }
      await expectRefusalOrWorkbook(writeParts(new Map(form).set(part, data)));
    }
  });
});

function expectDeclaredNamespaces(xml: string): void {
  const problems: Error[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => problems.push(error));
  parser.write(xml.replace(/^\ufeff/, "")).close();
  expect(problems).toEqual([]);
}

async function expectRefusalOrWorkbook(bytes: Buffer): Promise<void> {
  const typed = [{ sheet: "Product List", cell: "B7", value: "P-1" }];
  for (const patch of [() => markWorkbook(bytes, MARKS), () => fillWorkbook(bytes, typed)]) {
    try {
      await patch();
    } catch (error) {
      if (!(error instanceof Unreadable || error instanceof CannotPatch)) throw error;
    }
  }
}
