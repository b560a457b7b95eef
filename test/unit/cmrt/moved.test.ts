import { beforeAll, describe, expect, it } from "vitest";
import { type Declaration, judge } from "../../../src/cmrt/index.ts";
import { moveAnswers } from "../../../src/cmrt/patch/index.ts";
import { openWorkbook } from "../../../src/cmrt/workbook/index.ts";
import { fill } from "../../support/cmrt/fill.ts";
import { byId, byName, changed, cleanFill, type Listed, lookup, pasted } from "../../support/cmrt/forms.ts";
import { haveLibreOffice, LIBREOFFICE_NEEDED, savedByLibreOffice } from "../../support/cmrt/opens.ts";
import { readParts } from "../../support/cmrt/package.ts";
import { unsoundness } from "../../support/cmrt/sound.ts";
import { haveTemplates, TEMPLATES_NEEDED, template } from "../../support/cmrt/templates.ts";

const BASIS = { asOf: "2026-11-23" };
const OPEN = ["D18", "D20", "D22"];

const ofMetal =
  (wanted: string) =>
  ({ metal }: Listed) =>
    metal === wanted;

/** A complete form of 6.22 in Japanese, filled in in every way there is, with rows left empty in between. */
async function oldForm(): Promise<{ bytes: Buffer; declaration: Declaration; withdrawn: Listed }> {
  const [old, current] = [await lookup("6.22"), await lookup("6.5")];
  const numbers = new Set(current.map(({ id }) => id));
  const kept = old.filter(({ id, metal }) => numbers.has(id) && metal === "Gold");
  const withdrawn = old.find(({ id, metal }) => !numbers.has(id) && metal === "Tin")!;
  const clean = await cleanFill("6.22");
  const form = changed(clean, {
    Declaration: {
      D3: "日本語 Japanese",
      D9: "B. Product (or List of Products)",
      D12: "DUNS 12-345",
      D19: "Director",
      G27: 'Solder & "plating" <only>',
      G75: "=not a formula",
    },
    "Smelter List": {
      ...byId(7, withdrawn, "stored"),
      ...pasted(9, kept[3]!),
      ...pasted(10, withdrawn),
      B12: "Gold",
      C12: "Smelter not listed",
      D12: "Sample Refinery",
      E12: "JAPAN",
      I12: "Osaka",
      // As Excel stores what would otherwise be an escape of its own.
      Q12: "_x005F_x0041_ stays",
      B14: "Tin",
      C14: "Smelter not yet identified",
      ...byName(20, kept[5]!),
      N20: "Recycled",
      P20: "Yes",
    },
    "Product List": { B6: "007", C6: "Connector", B9: "P-2", D9: "new" },
  });
  const bytes = await fill("6.22", form);
  return { bytes, declaration: (await judge(bytes, BASIS)).declaration!, withdrawn };
}

describe.skipIf(!haveTemplates)(`answers of a CMRT 6.22 moved into a blank 6.5${TEMPLATES_NEEDED}`, () => {
  let before: Declaration;
  let after: Declaration;
  let moved: Buffer;
  let withdrawn: Listed;
  beforeAll(async () => {
    ({ declaration: before, withdrawn } = await oldForm());
    moved = await moveAnswers(before, template("6.5"));
    after = (await judge(moved, BASIS)).declaration!;
  });

  it("say the same about the company and the metals", () => {
    const { authorizerName, authorizerTitle, authorizerEmail, authorizerPhone, date, ...kept } =
      after.company;
    expect([authorizerName, authorizerTitle, authorizerEmail, authorizerPhone, date].join("")).toBe("");
    expect(before.company).toMatchObject({ ...kept, authorizerTitle: "Director" });
    expect(after.answers).toEqual(before.answers);
    expect(after.companyAnswers).toEqual(before.companyAnswers);
    expect(after.template).toEqual({ kind: "CMRT", version: "6.5", language: "Japanese" });
  });

  it("lack the date and the authorizer, and nothing else", async () => {
    const { findings } = await judge(moved, BASIS);
    expect(findings.filter(({ check }) => check === "completeness").map(({ cell }) => cell)).toEqual(OPEN);
  });

  it("name the same smelters, by number where the new list has it, without gaps", () => {
    expect(after.smelters.map(({ row }) => row)).toEqual(after.smelters.map((_, index) => index + 5));
    const said = (from: Declaration) => from.smelters.map(({ metal, cid, country }) => [metal, cid, country]);
    expect(said(after)).toEqual(said(before));
    expect(after.smelters.map(({ kind }) => kind)).toEqual([
      "by_id",
      "by_name",
      "not_listed",
      "by_id",
      "not_listed",
      "not_listed",
      "not_yet_identified",
      "by_name",
    ]);
    expect(after.smelters[2]).toMatchObject({ name: withdrawn.name, lookupName: "Smelter not listed" });
    expect(after.smelters[5]).toMatchObject({
      name: "Sample Refinery",
      city: "Osaka",
      comment: "_x0041_ stays",
    });
    expect(after.smelters[7]).toMatchObject({ mines: "Recycled", recycled: "Yes" });
  });

  it("contradict RMI's list where they did, and nowhere else", async () => {
    const [old, current] = [await lookup("6.22"), await lookup("6.5")];
    const inBoth = current.filter(({ id }) => old.some((one) => one.id === id));
    const tin = inBoth.find(ofMetal("Tin"))!;
    const [gold, otherGold] = ["ITALY", "JAPAN"].map((where) =>
      inBoth.find(({ metal, country }) => metal === "Gold" && country === where),
    );
    const form = changed(await cleanFill("6.22"), {
      "Smelter List": {
        ...pasted(10, { ...tin, metal: "Gold" }),
        ...pasted(11, { ...gold!, id: otherGold!.id }),
        ...pasted(12, { ...gold!, country: "PERU" }),
        ...{ A13: gold!.id, B13: "Tin", C13: otherGold!.alias },
        ...{ A14: gold!.id, C14: otherGold!.alias, D14: "Sample" },
        ...pasted(15, { ...otherGold!, country: "Japan" }),
      },
    });
    const judged = await judge(await fill("6.22", form), BASIS);
    const again = await judge(await moveAnswers(judged.declaration!, template("6.5")), BASIS);
    const told = ({ findings }: typeof judged, rowsAbove: number) =>
      findings
        .filter(({ code }) => code.endsWith("_MISMATCH"))
        .map(({ code, cell }) => `${code} ${cell![0]}${Number(cell!.slice(1)) - rowsAbove}`);
    expect(told(judged, 3)).toHaveLength(5);
    expect(told(again, 0)).toEqual(told(judged, 3));
    const { metal, lookupName, name, country, id } = again.declaration!.smelters[6]!;
    expect([metal, lookupName, name, country, id]).toEqual([
      "Gold",
      otherGold!.alias,
      "Sample",
      gold!.country,
      gold!.id,
    ]);
  });

  it("keep number, name and country of a smelter whose name the blank does not list", async () => {
    const [old, current] = [await lookup("6.22"), await lookup("6.5")];
    const numbers = new Set(current.map(({ id }) => id));
    const names = new Set(current.map(({ metal, alias }) => `${metal} ${alias}`));
    const renamed = old.find(({ id, metal, alias }) => numbers.has(id) && !names.has(`${metal} ${alias}`))!;
    const gone = old.find(({ id, metal }) => !numbers.has(id) && metal === "Tin")!;
    const form = changed(await cleanFill("6.22"), {
      "Smelter List": {
        ...byName(10, renamed),
        ...byName(11, gone),
        ...{ B12: "Gold", C12: "Smelter not yet identified", D12: "Sample Trading", E12: "JAPAN" },
        ...{ B13: "Gold", C13: "Sample Refinery", D13: "Another", E13: "JAPAN", F13: "CID999999" },
      },
    });
    const judged = await judge(await fill("6.22", form), BASIS);
    const again = await judge(await moveAnswers(judged.declaration!, template("6.5")), BASIS);
    const told = again.declaration!.smelters.slice(2);
    expect(told.map((row) => [row.kind, row.cid, row.country, row.name])).toEqual([
      ["by_id", renamed.id, renamed.country, ""],
      ["not_listed", gone.id, gone.country, gone.alias],
      ["not_yet_identified", "", "JAPAN", "Sample Trading"],
      ["pasted", "CID999999", "JAPAN", "Another"],
    ]);
    expect(told[3]!.lookupName).toBe("Sample Refinery");
  });

  it("list the same products", () => {
    expect(after.products).toEqual([
      { row: 6, number: "007", name: "Connector", comment: "" },
      { row: 7, number: "P-2", name: "", comment: "new" },
    ]);
  });

  it("leave the blank form's package sound and its other parts as they were", async () => {
    const [blank, parts] = [await readParts(template("6.5")), await readParts(moved)];
    expect(unsoundness(parts)).toEqual([]);
    const touched = [...blank].filter(([part, data]) => !parts.get(part)?.equals(data)).map(([part]) => part);
    expect(touched).toEqual([
      "xl/workbook.xml",
      "xl/worksheets/sheet4.xml",
      "xl/worksheets/sheet5.xml",
      "xl/worksheets/sheet7.xml",
    ]);
    expect(parts.get("xl/workbook.xml")!.toString("utf8")).toMatch(/<calcPr [^>]*fullCalcOnLoad="1"/);
  });

  it("take away what a circulating blank carries, and drop the order of calculation", async () => {
    const rowsOf64 = (await judge(await moveAnswers(before, template("6.4")), BASIS)).declaration!.smelters;
    expect(rowsOf64.map(({ row }) => row)).toEqual(rowsOf64.map((_, index) => index + 6));
    expect(rowsOf64.map(({ lookupName }) => lookupName)).not.toContain("Alpha Metals");
    const parts = await readParts(await moveAnswers(before, template("6.22")));
    expect(parts.has("xl/calcChain.xml")).toBe(false);
    expect(unsoundness(parts)).toEqual([]);
  });

  it("are refused a blank with too few rows", async () => {
    const products = Array.from({ length: 2001 }, (_, row) => ({
      row,
      number: `P-${row}`,
      name: "",
      comment: "",
    }));
    const many = { ...before, products };
    await expect(moveAnswers(many, template("6.5"))).rejects.toMatchObject({
      name: "CannotPatch",
      reason: "full",
    });
  });

  it.skipIf(!haveLibreOffice)(
    `are complete but for date and authorizer in RMI's own Checker${LIBREOFFICE_NEEDED}`,
    async () => {
      const saved = await savedByLibreOffice({ moved }, { recalculate: true });
      const workbook = await openWorkbook(saved.moved!);
      const read = async (name: string, lastRow: number) => {
        const sheet = workbook.sheets.find((each) => each.name === name)!;
        return (await workbook.read([{ sheet, window: { lastRow, lastColumn: 10 } }]))[0]!.rows;
      };
      const checker = await read("Checker", 69);
      const missing = [...checker].filter(([row, cells]) => row > 3 && cells.get("H")?.text === "1");
      // Its rows for the authorizer's name and e-mail and for the date.
      expect(missing.map(([row]) => row)).toEqual([10, 11, 12]);
      const smelters = await read("Smelter List", 12);
      const first = (await lookup("6.5")).find(({ id }) => id === before.smelters[0]!.cid)!;
      expect(smelters.get(5)!.get("C")!.text).toBe(first.name);
      expect(smelters.get(5)!.get("C")!.formula).toBe(true);
    },
    300_000,
  );
});
