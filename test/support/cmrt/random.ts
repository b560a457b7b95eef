import type { Fill, Value, Values } from "./fill.ts";
import { byId, byName, COMPANY, COMPANY_ANSWERS, type Listed, METAL_WORDS, metalAnswers } from "./forms.ts";

/** A form filled in by chance, with gaps and oddities; the same seed gives the same form. */
export function randomFill(seed: number, list: readonly Listed[]): Fill {
  const random = generator(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const declaration: Values = {};
  for (const [cell, value] of Object.entries({ ...COMPANY, ...COMPANY_ANSWERS })) {
    declaration[cell] = random() < 0.8 ? value : pick([null, " ", 0, "n/a"]);
  }
  // Without a language all of RMI's labels become errors, and with them its row 69.
  declaration.D3 = "English";
  declaration.D9 = pick([
    "A. Company",
    "B. Product (or List of Products)",
    "C. User defined",
    "a. company",
    null,
  ]);
  declaration.D10 = pick(["Some products", null]);
  for (const metal of METAL_WORDS) Object.assign(declaration, metalAnswers(metal, randomAnswers(pick)));
  return {
    Declaration: declaration,
    "Smelter List": randomSmelters(list, random, pick),
    "Product List": { B6: pick(["P-1", null]), B7: pick(["P-2", null]) },
  };
}

function randomAnswers(pick: <T>(values: readonly T[]) => T): Value[] {
  const yesNo = () => pick(["Yes", "Yes", "Yes", "Yes", "No", "yes", "NO", null, "N/A"]);
  const unknown = () => pick(["Yes", "No", "Unknown", null]);
  const used = pick([true, true, false]);
  const share = pick([1, "100%", "Greater than 75%", "None", null, 0]);
  return [
    used ? "Yes" : yesNo(),
    used ? "Yes" : yesNo(),
    unknown(),
    unknown(),
    unknown(),
    share,
    yesNo(),
    yesNo(),
  ];
}

function randomSmelters(
  list: readonly Listed[],
  random: () => number,
  pick: <T>(values: readonly T[]) => T,
): Values {
  let row = 5;
  const cells: Values = {};
  for (const metal of METAL_WORDS) {
    const ofMetal = list.filter((smelter) => smelter.metal === metal);
    for (let n = 0; n < 3; n++) {
      if (random() < 0.4) continue;
      const way = pick(["id", "name", "not listed", "not yet", "metal only", "blind"]);
      const at = way === "blind" ? 2493 + (row % 10) : row;
      if (way === "id") Object.assign(cells, byId(at, pick(ofMetal), "stored"));
      else if (way === "name" || way === "blind") Object.assign(cells, byName(at, pick(ofMetal)));
      else cells[`B${at}`] = metal;
      if (way === "not yet") cells[`C${at}`] = "Smelter not yet identified";
      if (way === "not listed") {
        cells[`C${at}`] = pick(["Smelter not listed", "Smelter Not Listed"]);
        cells[`D${at}`] = pick(["An unheard-of smelter", null]);
        cells[`E${at}`] = pick(["CHINA", null]);
      }
      row += 1;
    }
  }
  return cells;
}

/** mulberry32: 32 bits of state are plenty for test data. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
