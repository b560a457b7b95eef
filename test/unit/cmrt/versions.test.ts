import { beforeAll, describe, expect, it } from "vitest";
import { readReference, referenceHash, referenceList } from "../../../src/cmrt/declaration/reference.ts";
import { type Judgement, judge, newestKnown } from "../../../src/cmrt/index.ts";
import { readFormSheets } from "../../../src/cmrt/template/locate.ts";
import { layoutOf } from "../../../src/cmrt/template/versions/index.ts";
import { openWorkbook } from "../../../src/cmrt/workbook/index.ts";
import { fill, fillParts, typeInto } from "../../support/cmrt/fill.ts";
import { changed, cleanFill } from "../../support/cmrt/forms.ts";
import { columnAdded, columnTakenOut, rowsMoved } from "../../support/cmrt/moved.ts";
import { type Parts, writeParts } from "../../support/cmrt/package.ts";
import {
  DECLARATION,
  LOOKUP,
  PRODUCT_LIST,
  RELATIONS,
  rewritten,
  SMELTER_LIST,
  WORKBOOK,
  withoutResults,
} from "../../support/cmrt/producers.ts";
import { haveTemplates, TEMPLATES_NEEDED, template, VERSIONS } from "../../support/cmrt/templates.ts";

const BASIS = { asOf: "2026-11-23" };
/** Both cells that say the version. */
const revision = (version: string) => ({
  [DECLARATION]: { J3: `Revision ${version}\nMay 1, 2026` },
  [SMELTER_LIST]: { Q3: `Revision ${version}\nMay 1, 2026` },
});
const judged = (parts: Parts) => judge(writeParts(parts), BASIS);

it("knows where RMI's versions before 6 are read by their company part alone", () => {
  expect(layoutOf("CMRT", "5.12")?.survey).toBeUndefined();
  expect(layoutOf("CMRT", "2.03")).toBeUndefined();
  expect(layoutOf("CMRT", "6.01")?.survey?.products.lastRow).toBe(1000);
  expect(layoutOf("CMRT", "6.22")?.survey?.products.lastRow).toBe(2005);
  expect(["6.3", "6.4", "6.41", "6.5", "6.6", "6.6.1", ""].map((v) => layoutOf("CMRT", v)?.version)).toEqual([
    ...["6.22", "6.4", "6.4", "6.5", "6.5", "6.5", "6.5"],
  ]);
});

describe.skipIf(!haveTemplates).each(VERSIONS)(
  `CMRT %s as RMI published it${TEMPLATES_NEEDED}`,
  (version) => {
    it("is what the data says of it", async () => {
      const sheets = await readFormSheets(await openWorkbook(template(version)));
      const entries = readReference(sheets.lookup);
      const layout = layoutOf("CMRT", version)!;
      expect(layout.lookup).toEqual({
        smelters: referenceList(entries).size,
        sha256: referenceHash(entries),
      });
      const published = /Revision \S+\s+(.*)/.exec(sheets.declaration.rows.get(3)!.get("J")!.text)![1]!;
      expect(new Date(`${published} UTC`).toISOString().slice(0, 10)).toBe(layout.published);
      // What follows the last row for products is RMI's copyright line.
      expect(sheets.products.rows.get(layout.survey!.products.lastRow + 1)).toBeUndefined();
    });

    it("is recognised by its look-up where both revision cells are gone", async () => {
      const parts = typeInto(await fillParts(version, await cleanFill(version)), {
        [DECLARATION]: { J3: null },
        [SMELTER_LIST]: { Q3: null },
      });
      expect((await judged(parts)).template).toEqual({ kind: "CMRT", version, language: "English" });
    });
  },
);

describe.skipIf(!haveTemplates)(`a version nobody has seen${TEMPLATES_NEEDED}`, () => {
  let known: Judgement;
  let parts: Parts;
  beforeAll(async () => {
    const form = changed(await cleanFill("6.5"), { Declaration: { D16: null, D27: "Yes " } });
    parts = await fillParts("6.5", form);
    known = await judged(parts);
  });
  /** With a look-up of its own, as each version has. */
  const revised = (version: string) =>
    typeInto(parts, { ...revision(version), [LOOKUP]: { C6: "Sample Refinery" } });

  it.each(["6.6", "6.6.1", "6.7", "7.0"])(
    "%s is read and judged by the newest layout there is",
    async (version) => {
      const judgement = await judged(revised(version));
      expect(judgement.template).toEqual({ ...known.template, version });
      expect(judgement.findings.filter(({ check }) => check !== "file")).toEqual(known.findings);
      const { template: _, ...declaration } = judgement.declaration!;
      expect(declaration).toEqual({ ...known.declaration, template: undefined });
      expect(newestKnown("CMRT")).toBe("6.5");
    },
  );

  it("may have a sheet and a column more", async () => {
    let other = rewritten(revised("6.6"), [WORKBOOK], (xml) =>
      xml.replace("<sheets>", '<sheets><sheet name="Mine List" sheetId="77" r:id="rId77"/>'),
    );
    other = rewritten(other, [RELATIONS], (xml) =>
      xml.replace(
        "</Relationships>",
        '<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet77.xml"/></Relationships>',
      ),
    );
    other.set("xl/worksheets/sheet77.xml", Buffer.from("<worksheet><sheetData/></worksheet>"));
    other = rewritten(other, [SMELTER_LIST], (xml) => columnAdded(xml, "R"));
    const judgement = await judged(other);
    expect(judgement.template?.version).toBe("6.6");
    expect(judgement.declaration!.smelters).toEqual(known.declaration!.smelters);
  });
});

describe.skipIf(!haveTemplates)(`revision cells${TEMPLATES_NEEDED}`, () => {
  it.each([
    { title: "typed over", J3: "our form 2026", Q3: "Revision 6.4\nApril 26, 2024", version: "6.4" },
    { title: "empty", J3: null, Q3: "Revision 6.4\nApril 26, 2024", version: "6.4" },
    {
      title: "made newer than the look-up is",
      J3: "Revision 6.5",
      Q3: "Revision 6.4\nApril",
      version: "6.4",
    },
    {
      title: "of a new version, forgotten in the list",
      J3: "Revision 6.6.1",
      Q3: "Revision 6.6",
      version: "6.6.1",
    },
    { title: "in full-width digits", J3: "Revision ６.４", Q3: null, version: "6.4" },
    { title: "both typed over", J3: "x", Q3: "x", version: "6.4" },
  ])("$title: $version", async ({ J3, Q3, version }) => {
    const parts = typeInto(await fillParts("6.4", await cleanFill("6.4")), {
      [DECLARATION]: { J3 },
      [SMELTER_LIST]: { Q3 },
      ...(version !== "6.4" && { [LOOKUP]: { B5: "Another alias" } }),
    });
    expect((await judged(parts)).template?.version).toBe(version);
  });

  it.each([
    ["6.4", "6.5"],
    ["6.4", "6.9"],
    ["6.22", "6.5"],
  ] as const)(
    "of a %s both made %s change nothing: it carries the look-up it was published with",
    async (built, said) => {
      const parts = typeInto(await fillParts(built, await cleanFill(built)), revision(said));
      const judgement = await judge(writeParts(parts), { ...BASIS, oldestVersion: "6.5" });
      expect(judgement.template?.version).toBe(built);
      expect(judgement.findings.map(({ code }) => code)).toEqual(["VERSION_OUTDATED"]);
    },
  );

  it("of an older version stand, though its list was taken from a newer one", async () => {
    const parts = typeInto(await fillParts("6.5", await cleanFill("6.5")), revision("6.4"));
    expect((await judged(parts)).template?.version).toBe("6.4");
  });

  it("and a look-up that was changed leave the version open, and the newest rules judge", async () => {
    const parts = typeInto(await fillParts("6.5", await cleanFill("6.5")), {
      [DECLARATION]: { J3: null },
      [SMELTER_LIST]: { Q3: null },
      [LOOKUP]: { B5: "Another alias" },
    });
    const judgement = await judged(parts);
    expect(judgement.template?.version).toBe("");
    expect(judgement.verdict).not.toBe("unreadable");
  });
});

describe.skipIf(!haveTemplates)(`rows and columns that were moved${TEMPLATES_NEEDED}`, () => {
  it.each([
    { title: "a row above everything", part: DECLARATION, change: (xml: string) => rowsMoved(xml, 1, 1) },
    {
      title: "a row in the company block",
      part: DECLARATION,
      change: (xml: string) => rowsMoved(xml, 14, 1),
    },
    { title: "a row between the answers", part: DECLARATION, change: (xml: string) => rowsMoved(xml, 41, 1) },
    { title: "a question taken out", part: DECLARATION, change: (xml: string) => rowsMoved(xml, 43, -6) },
    {
      title: "a column before the answers",
      part: DECLARATION,
      change: (xml: string) => columnAdded(xml, "C"),
    },
    { title: "a row above the smelters", part: SMELTER_LIST, change: (xml: string) => rowsMoved(xml, 2, 1) },
    {
      title: "two rows above the smelters",
      part: SMELTER_LIST,
      change: (xml: string) => rowsMoved(xml, 1, 2),
    },
    {
      title: "a column among the smelters",
      part: SMELTER_LIST,
      change: (xml: string) => columnAdded(xml, "D"),
    },
    {
      title: "a column taken out among the smelters",
      part: SMELTER_LIST,
      change: (xml: string) => columnTakenOut(xml, "H"),
    },
    {
      title: "the first column of the smelters taken out",
      part: SMELTER_LIST,
      change: (xml: string) => columnTakenOut(xml, "A"),
    },
    {
      title: "the first column of the products taken out",
      part: PRODUCT_LIST,
      change: (xml: string) => columnTakenOut(xml, "A"),
    },
    { title: "a row above the products", part: PRODUCT_LIST, change: (xml: string) => rowsMoved(xml, 3, 1) },
    {
      title: "a column before the products",
      part: PRODUCT_LIST,
      change: (xml: string) => columnAdded(xml, "C"),
    },
  ])("are not read as plausible nonsense: $title", async ({ title, part, change }) => {
    const parts = await fillParts("6.5", await cleanFill("6.5"));
    const moved = rewritten(parts, [part], change);
    const expected = { verdict: "unreadable", unreadable: "rearranged", template: { version: "6.5" } };
    expect(await judged(moved)).toMatchObject(expected);
    // Without the headings' results a column before the answers is not seen, and its answers are read as of merged cells.
    if (title !== "a column before the answers") {
      expect(await judged(withoutResults(moved))).toMatchObject(expected);
    }
  });

  it.each([
    ["the answers", DECLARATION, "D25"],
    ["the smelters", SMELTER_LIST, "A4"],
    ["the products", PRODUCT_LIST, "D5"],
  ])("are not seen in one heading of %s that was cleared", async (_, part, cell) => {
    const parts = typeInto(await fillParts("6.5", await cleanFill("6.5")), { [part]: { [cell]: null } });
    expect(await judged(parts)).toMatchObject({ verdict: "accepted", findings: [] });
  });
});

describe.skipIf(!haveTemplates)(`a CMRT before 6${TEMPLATES_NEEDED}`, () => {
  it.each(["5.12", "4.20", "3.01"])("%s is too old, and says whose it is", async (version) => {
    const parts = await fillParts("6.22", await cleanFill("6.22"));
    const judgement = await judged(typeInto(parts, revision(version)));
    expect(judgement).toMatchObject({
      verdict: "unreadable",
      unreadable: "too_old",
      template: { kind: "CMRT", version },
      findings: [],
    });
    const { company, ...rest } = judgement.declaration!;
    expect(company).toMatchObject({ name: "Northwind Connectors Ltd.", date: "2026-03-31" });
    expect(rest).toMatchObject({ answers: [], companyAnswers: [], smelters: [], products: [] });
  });
});

describe.skipIf(!haveTemplates)(`the form itself${TEMPLATES_NEEDED}`, () => {
  it("is blank as published and not once somebody filled it in", async () => {
    expect((await judge(await fill("6.5", {}), BASIS)).blank).toBe(true);
    expect((await judge(await fill("6.5", { Declaration: { G26: "not used" } }), BASIS)).blank).toBe(true);
    expect((await judge(await fill("6.5", { Declaration: { D27: "No" } }), BASIS)).blank).toBe(false);
  });
});
