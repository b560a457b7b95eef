import type { Metal } from "../../cmrt/types.ts";

/** As it stands in a form's look-up sheet. */
export type SampleSmelter = {
  cid: string;
  metal: Metal;
  name: string;
  country: string;
  city: string;
  region: string;
};

/** Name of a metal as the form stores it in every language. */
export const METAL_NAMES: Record<Metal, string> = {
  tantalum: "Tantalum",
  tin: "Tin",
  gold: "Gold",
  tungsten: "Tungsten",
};

/** The two choices of the look-up column that name no smelter. */
export const NOT_LISTED = "Smelter not listed";
export const NOT_YET_IDENTIFIED = "Smelter not yet identified";

const PLACES = [
  { word: "North", country: "SWEDEN", city: "Sample City North", region: "Sample Region 1" },
  { word: "South", country: "PORTUGAL", city: "Sample City South", region: "Sample Region 2" },
  { word: "East", country: "JAPAN", city: "Sample City East", region: "Sample Region 3" },
  { word: "West", country: "CANADA", city: "Sample City West", region: "Sample Region 4" },
  { word: "Harbour", country: "NETHERLANDS", city: "Sample Harbour", region: "Sample Region 5" },
  { word: "Valley", country: "SWITZERLAND", city: "Sample Valley", region: "Sample Region 6" },
];

/** Look-up sheets are sorted by metal in English. */
const LISTED: readonly Metal[] = ["gold", "tantalum", "tin", "tungsten"];

/** Invented smelters, six a metal; RMI's numbers do not reach CID990000. */
export const SAMPLE_SMELTERS: readonly SampleSmelter[] = LISTED.flatMap((metal, m) =>
  PLACES.map(({ word, ...place }, p) => ({
    cid: `CID${990001 + m * PLACES.length + p}`,
    metal,
    name: `Sample ${METAL_NAMES[metal]} Smelter ${word} (not real)`,
    ...place,
  })),
);

/** The numbers of the first `count` sample smelters of a metal. */
export function smelterNumbers(metal: Metal, count: number): string[] {
  return SAMPLE_SMELTERS.filter((smelter) => smelter.metal === metal)
    .slice(0, count)
    .map((smelter) => smelter.cid);
}
