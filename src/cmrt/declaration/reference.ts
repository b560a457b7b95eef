import { createHash } from "node:crypto";
import { NOT_LISTED, NOT_YET_IDENTIFIED, sameWords } from "../template/choices.ts";
import { FIRST_LOOKUP_ROW } from "../template/layout.ts";
import type { Row, Sheet } from "../workbook/cell.ts";

/** One line of RMI's look-up: an alias of a smelter. */
export type ReferenceEntry = {
  metal: string;
  name: string;
  country: string;
  id: string;
  source: string;
  city: string;
  state: string;
};

/** The smelters this version of the form knows, as its own look-up sheet lists them. */
export type ReferenceList = {
  /** 0 when the workbook has no look-up sheet: then nothing can be said about a number. */
  size: number;
  /** SHA-256 (hex) of the list's content; null when there is none. */
  sha256: string | null;
  byId(id: string): ReferenceEntry | undefined;
  byAlias(metal: string, alias: string): ReferenceEntry | undefined;
};

/** Reads the look-up sheet. As in Excel's MATCH the first line wins and letter case does not matter. */
export function readReference(sheet: Sheet | undefined): ReferenceList {
  const byId = new Map<string, ReferenceEntry>();
  const byAlias = new Map<string, ReferenceEntry>();
  const hash = createHash("sha256");
  for (const [number, row] of sheet?.rows ?? []) {
    const alias = text(row, "B");
    if (number < FIRST_LOOKUP_ROW || alias === "") continue;
    const entry = entryOf(row);
    hash.update(`${[alias, ...Object.values(entry)].join("\t")}\n`);
    if (sameWords(alias, NOT_LISTED) || sameWords(alias, NOT_YET_IDENTIFIED)) continue;
    setFirst(byAlias, aliasKey(entry.metal, alias), entry);
    if (entry.id !== "") setFirst(byId, idKey(entry.id), entry);
  }
  return {
    size: byId.size,
    sha256: byAlias.size > 0 ? hash.digest("hex") : null,
    byId: (id) => byId.get(idKey(id)),
    byAlias: (metal, alias) => byAlias.get(aliasKey(metal, alias)),
  };
}

function entryOf(row: Row): ReferenceEntry {
  return {
    metal: text(row, "A"),
    name: text(row, "C"),
    country: text(row, "D"),
    id: text(row, "E"),
    source: text(row, "F"),
    city: text(row, "H"),
    state: text(row, "I"),
  };
}

const text = (row: Row, column: string) => row.get(column)?.text ?? "";
const idKey = (id: string) => id.trim().toUpperCase();
const aliasKey = (metal: string, alias: string) => `${metal}\n${alias}`.toLowerCase();

function setFirst<V>(map: Map<string, V>, key: string, value: V): void {
  if (!map.has(key)) map.set(key, value);
}
