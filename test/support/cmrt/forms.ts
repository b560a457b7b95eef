import { openWorkbook } from "../../../src/cmrt/workbook/index.ts";
import type { Fill, Value, Values } from "./fill.ts";
import { template, type Version } from "./templates.ts";

export const METAL_WORDS = ["Tantalum", "Tin", "Gold", "Tungsten"];

/** The company block as a careful supplier fills it in. */
export const COMPANY: Values = {
  D3: "English",
  D8: "Northwind Connectors Ltd.",
  D9: "A. Company",
  D15: "Ann Example",
  D16: "ann@example.com",
  D17: "+44 20 7946 0000",
  D18: "Bob Example",
  D20: "bob@example.com",
  // 31 March 2026 as Excel stores a date.
  D22: 46112,
};

export const COMPANY_ANSWERS: Values = {
  D75: "Yes",
  D77: "Yes",
  G77: "www.example.com/minerals",
  D79: "Yes",
  D81: "Yes",
  D83: "Yes, in conformance with IPC1755 (e.g., CMRT)",
  D85: "Yes",
  D87: "Yes",
  D89: "No",
};

/** Answers 1 to 8 of one metal; without any of them "No" to question 1. */
export function metalAnswers(metal: string, answers?: Value[]): Values {
  const offset = METAL_WORDS.indexOf(metal);
  const rows = [26, 32, 38, 44, 50, 56, 62, 68].map((row) => `D${row + offset}`);
  return Object.fromEntries(
    rows.map((cell, i) => [cell, answers ? (answers[i] ?? null) : i === 0 ? "No" : null]),
  );
}

/** Used, no covered countries, everything known: nothing to follow up. */
export const CLEAN = ["Yes", "Yes", "No", "No", "No", 1, "Yes", "Yes"];

export type Listed = {
  metal: string;
  alias: string;
  name: string;
  country: string;
  id: string;
  city: string;
  state: string;
};

const lookups = new Map<Version, Promise<Listed[]>>();

/** The smelters a version's own look-up lists, without the two special lines. */
export function lookup(version: Version): Promise<Listed[]> {
  const listed = lookups.get(version) ?? readLookup(version);
  lookups.set(version, listed);
  return listed;
}

async function readLookup(version: Version): Promise<Listed[]> {
  const workbook = await openWorkbook(template(version));
  const part = workbook.sheets.find(({ name }) => name === "Smelter Look-up")!;
  const [sheet] = await workbook.read([{ sheet: part, window: { lastRow: 2000, lastColumn: 10 } }]);
  return [...sheet!.rows]
    .filter(([row, cells]) => row > 4 && cells.get("E"))
    .map(([, cells]) => {
      const text = (column: string) => cells.get(column)?.text ?? "";
      return {
        metal: text("A"),
        alias: text("B"),
        name: text("C"),
        country: text("D"),
        id: text("E"),
        city: text("H"),
        state: text("I"),
      };
    });
}

/** Way A: the number in column A, with the results Excel stores beside it or, as other tools, none. */
export function byId(row: number, smelter: Listed, results: "stored" | "none"): Values {
  const computed = { [`B${row}`]: { result: smelter.metal }, [`C${row}`]: { result: smelter.name } };
  const cells: Values = { ...computed, ...found(row, smelter) };
  if (results === "none") for (const cell of Object.keys(cells)) cells[cell] = { result: null };
  return { ...cells, [`A${row}`]: smelter.id };
}

/** Way B: metal and look-up name chosen, the rest worked out by Excel. */
export function byName(row: number, smelter: Listed): Values {
  return { [`B${row}`]: smelter.metal, [`C${row}`]: smelter.alias, ...found(row, smelter) };
}

/** The common fourth way: values pasted over the formulas. */
export function pasted(row: number, smelter: Listed): Values {
  return {
    [`B${row}`]: smelter.metal,
    [`C${row}`]: smelter.name,
    [`E${row}`]: smelter.country,
    [`F${row}`]: smelter.id,
    [`G${row}`]: "RMI",
  };
}

function found(row: number, { country, id, city, state }: Listed): Values {
  return {
    [`E${row}`]: { result: country },
    [`F${row}`]: { result: id },
    [`G${row}`]: { result: "RMI" },
    [`H${row}`]: { result: "0" },
    [`I${row}`]: { result: city },
    [`J${row}`]: { result: state },
  };
}

/** A form that is complete and consistent: tin and gold in use, one smelter each. */
export async function cleanFill(version: Version): Promise<Fill> {
  const list = await lookup(version);
  const first = (metal: string) => list.find((smelter) => smelter.metal === metal)!;
  return {
    Declaration: {
      ...COMPANY,
      ...COMPANY_ANSWERS,
      ...metalAnswers("Tantalum"),
      ...metalAnswers("Tin", CLEAN),
      ...metalAnswers("Gold", CLEAN),
      ...metalAnswers("Tungsten"),
    },
    "Smelter List": { ...byId(5, first("Tin"), "stored"), ...byName(6, first("Gold")) },
  };
}

/** The same form with some cells written otherwise. */
export function changed(form: Fill, changes: Fill): Fill {
  return {
    Declaration: { ...form.Declaration, ...changes.Declaration },
    "Smelter List": { ...form["Smelter List"], ...changes["Smelter List"] },
    "Product List": { ...form["Product List"], ...changes["Product List"] },
    "Smelter Look-up": { ...form["Smelter Look-up"], ...changes["Smelter Look-up"] },
  };
}
