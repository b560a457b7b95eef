import { createHash } from "node:crypto";
import { isPlainAscii } from "../ascii.ts";
import { choiceMeant, NO_SMELTER_CHOICES } from "../template/choices.ts";
import { FIRST_LOOKUP_ROW } from "../template/layout.ts";
import type { ReferenceEntry } from "../types.ts";
import type { Row, Sheet } from "../workbook/cell.ts";
import { plainId } from "./ids.ts";

/** The smelters a form can name, as RMI's look-up lists them: the form's own, or an officer's of the same version. */
export type ReferenceList = {
  /** Smelters in it; 0 when the workbook has no look-up sheet: then nothing can be said about a number. */
  size: number;
  entries: readonly ReferenceEntry[];
  byId(id: string): ReferenceEntry | undefined;
  byAlias(metal: string, alias: string): ReferenceEntry | undefined;
};

/** The look-up sheet a form carries. */
export type Lookup = {
  entries: readonly ReferenceEntry[];
  /** Of the content; null when there is none. */
  sha256: string | null;
};

export function readLookup(sheet: Sheet | undefined): Lookup {
  const entries = readReference(sheet);
  return { entries, sha256: referenceHash(entries) };
}

/** The lines of the look-up sheet, without the two that stand for no smelter. */
export function readReference(sheet: Sheet | undefined): ReferenceEntry[] {
  const entries: ReferenceEntry[] = [];
  for (const [number, row] of sheet?.rows ?? []) {
    const entry = entryOf(row);
    if (number < FIRST_LOOKUP_ROW || entry.alias === "" || isNoSmelter(entry.alias)) continue;
    entries.push(entry);
  }
  return entries;
}

/** As in Excel's MATCH the first line wins and letter case does not matter; nor do blanks and width here. */
export function referenceList(entries: readonly ReferenceEntry[]): ReferenceList {
  const byId = new Map<string, ReferenceEntry>();
  const byAlias = new Map<string, ReferenceEntry>();
  for (const entry of entries) {
    setFirst(byAlias, aliasKey(entry.metal, entry.alias), entry);
    if (entry.id !== "") setFirst(byId, plainId(entry.id), entry);
  }
  return {
    size: byId.size,
    entries,
    byId: (id) => byId.get(plainId(id)),
    byAlias: (metal, alias) => byAlias.get(aliasKey(metal, alias)),
  };
}

/** SHA-256 of the content, hex, whatever program saved it and in whatever order; null for an empty list. */
export function referenceHash(entries: readonly ReferenceEntry[]): string | null {
  if (entries.length === 0) return null;
  const lines = entries.map((entry) =>
    [entry.metal, entry.alias, entry.name, entry.country, entry.id, entry.source, entry.city, entry.state]
      .map((text) => (isPlain(text) ? text : text.normalize("NFC").replace(/\s+/gu, " ").trim()))
      .join("\t"),
  );
  return createHash("sha256").update(lines.sort().join("\n")).digest("hex");
}

function entryOf(row: Row): ReferenceEntry {
  const text = (column: string) => row.get(column)?.text ?? "";
  return {
    metal: text("A"),
    alias: text("B"),
    name: text("C"),
    country: text("D"),
    id: text("E"),
    source: text("F"),
    city: text("H"),
    state: text("I"),
  };
}

const isNoSmelter = (alias: string) => choiceMeant(alias, NO_SMELTER_CHOICES) !== undefined;
const aliasKey = (metal: string, alias: string) => `${metal}\n${visible(alias)}`.toLowerCase();
const visible = (text: string) =>
  isPlain(text)
    ? text
    : text
        .normalize("NFKC")
        .replace(/\p{Cf}/gu, "")
        .replace(/\s+/gu, " ")
        .trim();

/** Nothing in it could be written otherwise: a list has thousands of texts, and nearly all are. */
const isPlain = (text: string) => isPlainAscii(text) && !/^ | $| {2}/.test(text);

function setFirst<V>(map: Map<string, V>, key: string, value: V): void {
  if (!map.has(key)) map.set(key, value);
}
