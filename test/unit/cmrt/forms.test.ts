import { beforeAll, describe, expect, it } from "vitest";
import { judge, referenceTable } from "../../../src/cmrt/index.ts";
import { companyCells } from "../../../src/cmrt/template/company-cells.ts";
import { readFormSheets } from "../../../src/cmrt/template/locate.ts";
import { layoutOf } from "../../../src/cmrt/template/versions/index.ts";
import { openWorkbook } from "../../../src/cmrt/workbook/index.ts";
import { fillParts, typeInto, type Values } from "../../support/cmrt/fill.ts";
import { type Parts, readParts, writeParts } from "../../support/cmrt/package.ts";
import { DECLARATION, rewritten, STRINGS, WORKBOOK, withoutResults } from "../../support/cmrt/producers.ts";
import { emrtTemplate, haveTemplates, TEMPLATES_NEEDED } from "../../support/cmrt/templates.ts";

const judged = (parts: Parts) => judge(writeParts(parts), { asOf: "2026-11-23" });

/** The company block of EMRT 2.1. */
const EMRT: Values = {
  D8: "Sample Batteries GmbH",
  D9: "A. Company",
  D16: "DE-4711",
  D19: "Ann Example",
  D20: "mailto:ann@example.com",
  D21: 81_312_345_678,
  D22: "Bob Example",
  D24: "bob@example.com",
  D26: 46112,
};
const COMPANY = {
  name: "Sample Batteries GmbH",
  scope: "A. Company",
  uniqueId: "DE-4711",
  contactName: "Ann Example",
  contactEmail: "ann@example.com",
  contactPhone: "81312345678",
  authorizerName: "Bob Example",
  authorizerEmail: "bob@example.com",
  date: "2026-03-31",
};
const NOTHING_ELSE = { answers: [], companyAnswers: [], smelters: [], products: [] };

describe.skipIf(!haveTemplates)(`other forms of RMI's${TEMPLATES_NEEDED}`, () => {
  let emrt: Parts;
  beforeAll(async () => {
    emrt = typeInto(await readParts(emrtTemplate()), { [DECLARATION]: EMRT });
  });
  const titled = (parts: Parts, title: string) =>
    rewritten(parts, [DECLARATION], (xml) =>
      xml.replace(/(<c r="D2"[^>]*>.*?<v>)[^<]*/s, (_, cell: string) => cell + title),
    );
  const revised = (parts: Parts, version: string) =>
    typeInto(parts, { [DECLARATION]: { J3: `Revision ${version}\nMay 1, 2026` } });

  it("reads of an EMRT who sent it, and nothing else", async () => {
    const judgement = await judged(emrt);
    expect(judgement).toMatchObject({
      verdict: "unreadable",
      unreadable: "other_form",
      template: { kind: "EMRT", version: "2.1", language: "Chinese" },
      findings: [],
      blank: false,
    });
    expect(judgement.declaration).toMatchObject({ company: COMPANY, ...NOTHING_ELSE });
    expect(await referenceTable(writeParts(emrt))).toBeUndefined();
  });

  it("recognises an EMRT by its hidden texts where no results of formulas are stored", async () => {
    const bare = await judged(withoutResults(emrt));
    expect(bare).toEqual(await judged(emrt));
  });

  it.each(["2.11", "2.2", "3.0"])("reads EMRT %s as the newest that is known", async (version) => {
    const judgement = await judged(revised(emrt, version));
    expect(judgement).toMatchObject({ unreadable: "other_form", template: { kind: "EMRT", version } });
    expect(judgement.declaration!.company).toMatchObject(COMPANY);
  });

  it("finds the company block of an older EMRT by the form's labels", async () => {
    const judgement = await judged(revised(emrt, "1.3"));
    expect(judgement).toMatchObject({ unreadable: "other_form", template: { kind: "EMRT", version: "1.3" } });
    expect(judgement.declaration!.company).toMatchObject(COMPANY);
  });

  it.each([
    "拡張鉱物報告テンプレート（EMRT）",
    "확장 광물 보고 템플릿(EMRT)",
    "Erweiterte Vorlage für Mineralienberichte (EMRT)",
  ])("knows the title in any language: %s", async (title) => {
    expect((await judged(titled(emrt, title))).template?.kind).toBe("EMRT");
  });

  it.each([
    { kind: "CRT", title: "Cobalt Reporting Template (CRT)", version: "2.21" },
    { kind: "AMRT", title: "Additional Minerals Reporting Template (AMRT)", version: "1.31" },
  ])("finds the company block of a $kind, of which there is no layout, by its labels", async (form) => {
    const { kind, title, version } = form;
    // Contact and authorizer in each other's rows: the labels tell, not the rows of another form.
    const swapped = rewritten(emrt, [STRINGS], (xml) =>
      xml.replace(/<t[^>]*>(B19|B22)<\/t>/g, (_, cell: string) => `<t>${cell === "B19" ? "B22" : "B19"}</t>`),
    );
    const judgement = await judged(titled(revised(swapped, version), title));
    expect(judgement).toMatchObject({ unreadable: "other_form", template: { kind, version } });
    const { contactName, authorizerName, ...rest } = COMPANY;
    expect(judgement.declaration!.company).toMatchObject({
      ...rest,
      contactName: authorizerName,
      authorizerName: contactName,
    });
  });

  it("finds the cells that the layouts name", async () => {
    const cells = async (bytes: Buffer) => {
      const sheets = await readFormSheets(await openWorkbook(bytes));
      return companyCells(sheets.declaration, sheets.book);
    };
    expect(await cells(writeParts(emrt))).toEqual(layoutOf("EMRT", "2.1")!.company);
    // Without the hidden texts the labels must be English ones that were stored.
    const english = await fillParts("6.5", { Declaration: { D3: "English" } });
    expect(await cells(writeParts(english))).toEqual(layoutOf("CMRT", "6.5")!.company);
    const hidden = await cells(writeParts(withoutResults(english)));
    expect(hidden).toEqual(layoutOf("CMRT", "6.5")!.company);
  });

  it("is known by the metals of the look-up where neither the title nor the hidden texts are left", async () => {
    const bare = rewritten(withoutResults(emrt), [WORKBOOK], (xml) =>
      xml.replace('name="L"', 'name="Texts"'),
    );
    expect((await judged(bare)).template).toMatchObject({ kind: "EMRT", version: "2.1" });
    const cobalt = rewritten(bare, [STRINGS], (xml) =>
      xml.replace(/<t>(Copper|Graphite|Lithium|Mica|Nickel)<\/t>/g, "<t>Cobalt</t>"),
    );
    expect((await judged(cobalt)).template).toMatchObject({ kind: "CRT", version: "2.1" });
  });

  it("takes a workbook with a sheet of the same name for none of them", async () => {
    const nameless = titled(revised(emrt, "2.1"), "A form of our own");
    const other = typeInto(nameless, { [DECLARATION]: { J3: "2026" } });
    const hidden = rewritten(other, [WORKBOOK], (xml) => xml.replace('name="L"', 'name="Texts"'));
    expect(await judged(hidden)).toMatchObject({
      unreadable: "other_workbook",
      template: null,
      declaration: null,
    });
  });
});
