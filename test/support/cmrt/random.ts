import { seeded } from "../seeded.ts";
import { UNKNOWN_NUMBER } from "./checker.ts";
import type { Fill, Value, Values } from "./fill.ts";
import { byId, byName, COMPANY, type Listed, METAL_WORDS, metalAnswers } from "./forms.ts";

const YES_NO = ["Yes", "Yes", "Yes", "Yes", "No", "No", "yes", "NO", null, "N/A"];
const USED = ["Yes", "Yes", "Yes", "Yes", "Yes", "yes", "YES", "No", "No", "no", null, "N/A", 0];
/** With these RMI's Checker ignores so much that little is left to compare: in every fifth form alone. */
const BLANKS = ["Yes ", " no", "No ", "Yes\u00a0"];
const UNKNOWN = ["Yes", "No", "Unknown", null, "unknown"];
const SHARES = [
  ...[1, 1, "100%", "Greater than 90%", "Greater than 75%", "Greater than 50%", "50% or less", "None"],
  ...[null, 0, 0.75],
];
const SCOPES = [
  "A. Company",
  "A. Company",
  "B. Product (or List of Products)",
  "B. Product (or List of Products)",
  "C. User defined [Specify in 'Description of scope']",
  "C. User defined",
  "a. company",
  null,
];
const COMPANY_CHOICES: Record<string, readonly Value[]> = {
  D83: ["Yes, in conformance with IPC1755 (e.g., CMRT)", "Yes, using other format (describe)", "No", null],
  D89: ["Yes, with the SEC", "Yes, with the EU", "Yes, with the SEC and the EU", "No", null, "Yes"],
};
const GAPS = [null, " ", 0, "n/a", "0"];

type Pick = <T>(values: readonly T[]) => T;

/** A form filled in by chance, with gaps and oddities in every cell; the same seed gives the same form. */
export function randomFill(seed: number, list: readonly Listed[]): Fill {
  const random = seeded(seed);
  const pick: Pick = (values) => values[Math.floor(random() * values.length)]!;
  const declaration = randomDeclaration(random, pick);
  if (seed % 5 === 0) declaration[pick(["D26", "D28", "D33", "D35", "D77", "D85"])] = pick(BLANKS);
  return {
    Declaration: declaration,
    "Smelter List": randomSmelters(list, random, pick),
    "Product List": {
      B6: pick(["P-1", null, 1e5, " "]),
      C6: pick(["A product", null]),
      B7: pick(["P-2", null]),
      B2005: pick(["P-3", null, null]),
    },
  };
}

function randomDeclaration(random: () => number, pick: Pick): Values {
  const cells: Values = {};
  for (const [cell, value] of Object.entries(COMPANY)) cells[cell] = random() < 0.8 ? value : pick(GAPS);
  for (const cell of ["D12", "D13", "D14", "D19", "D21"]) cells[cell] = pick(["something", null, " ", 7]);
  if (random() < 0.2) cells.D22 = "31-Mar-2026";
  if (random() < 0.2) cells.D17 = 81_312_345_678;
  // Without a language all of RMI's labels become errors, and with them its row 69.
  cells.D3 = "English";
  cells.D9 = pick(SCOPES);
  cells.D10 = pick(["Some products", null, " "]);
  for (const cell of ["D75", "D77", "D79", "D81", "D85", "D87"]) cells[cell] = pick(YES_NO);
  for (const [cell, choices] of Object.entries(COMPANY_CHOICES)) cells[cell] = pick(choices);
  cells.G77 = pick(["www.example.com/minerals", "www.example.com/minerals", null, "x", " ", "  ", "no", 0]);
  for (const metal of METAL_WORDS) Object.assign(cells, metalAnswers(metal, randomAnswers(pick)));
  for (const cell of ["G26", "G41", "G57", "G75", "G89"]) cells[cell] = pick(["A comment", null, null]);
  return cells;
}

function randomAnswers(pick: Pick): Value[] {
  return [
    pick(USED),
    pick(USED),
    ...[pick(UNKNOWN), pick(UNKNOWN), pick(UNKNOWN)],
    pick(SHARES),
    ...[pick(YES_NO), pick(YES_NO)],
  ];
}

const WAYS = [
  ...["id", "id", "name", "name", "not listed", "not listed", "not yet"],
  ...["metal only", "name only", "blind", "pasted", "gap"],
];

function randomSmelters(list: readonly Listed[], random: () => number, pick: Pick): Values {
  let row = 5;
  const cells: Values = {};
  for (const metal of METAL_WORDS) {
    const ofMetal = list.filter((smelter) => smelter.metal === metal);
    for (let n = 0; n < 3; n++) {
      if (random() < 0.4) continue;
      Object.assign(cells, randomSmelter(row, metal, pick(ofMetal), pick));
      row += 1;
    }
  }
  if (random() < 0.1) {
    const none = { result: "" };
    Object.assign(cells, { [`A${row}`]: UNKNOWN_NUMBER, [`B${row}`]: none, [`C${row}`]: none });
  }
  return cells;
}

function randomSmelter(row: number, metal: string, smelter: Listed, pick: Pick): Values {
  const way = pick(WAYS);
  switch (way) {
    case "id":
      return byId(row, smelter, pick(["stored", "none"]));
    case "name":
      return byName(row, smelter);
    case "blind":
      return byName(2493 + (row % 11), smelter);
    case "pasted":
      return { [`B${row}`]: metal, [`C${row}`]: smelter.name, [`E${row}`]: smelter.country };
    case "metal only":
      return { [`B${row}`]: pick([metal, metal.toLowerCase()]) };
    case "name only":
      return { [`C${row}`]: smelter.name };
    case "not yet":
      return { [`B${row}`]: metal, [`C${row}`]: "Smelter not yet identified" };
    case "not listed":
      return {
        [`B${row}`]: metal,
        [`C${row}`]: pick(["Smelter not listed", "Smelter Not Listed"]),
        [`D${row}`]: pick(["An unheard-of smelter", "An unheard-of smelter", null, smelter.alias]),
        // Else the formula stays, which finds the country of a typed name.
        ...(pick([true, true, false]) && { [`E${row}`]: "CHINA" }),
      };
    default:
      return {};
  }
}
