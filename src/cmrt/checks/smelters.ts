import { metalNamed, sameWords } from "../template/choices.ts";
import { SHEETS } from "../template/layout.ts";
import { METALS, type SmelterRow } from "../types.ts";
import type { Form, Place, Rule } from "./rule.ts";

/** About rows of the Smelter List. What RMI knows is what the form's own look-up sheet lists. */
export const smelterRules: readonly Rule[] = [
  {
    ...ofSmelters("ONLY_UNVERIFIED_SMELTERS", "follow_up"),
    source: "RMI-FAQ; SI; IPOINT",
    *find(form) {
      if (form.reference.size === 0) return;
      for (const metal of METALS) {
        const rows = form.smeltersOf(metal);
        if (!form.inScope(metal) || rows.length === 0) continue;
        if (!rows.some((row) => form.reference.byId(row.cid))) yield { ...at("B", rows[0]!), metal };
      }
    },
  },
  {
    ...ofSmelters("SMELTER_ID_UNKNOWN", "follow_up"),
    source: "RMI-FAQ; IPOINT",
    find: (form) =>
      eachRow(form, (row) => {
        if (form.reference.size === 0 || isOpen(row) || form.reference.byId(row.cid)) return undefined;
        if (row.id !== "") return { ...at("A", row), facts: { id: row.id } };
        return row.lookupName === "" ? undefined : { ...at("C", row), facts: { id: row.lookupName } };
      }),
  },
  {
    ...ofSmelters("SMELTER_ID_METAL_MISMATCH", "follow_up"),
    source: "INSTR A50; PRACTICE",
    find: (form) =>
      eachRow(form, (row) => {
        const entry = form.reference.byId(row.cid);
        if (!entry || !metalNamed(row.metal) || sameWords(entry.metal, row.metal)) return undefined;
        return { ...at("B", row), facts: { id: row.cid, listed: row.metal, known: entry.metal } };
      }),
  },
  {
    ...ofSmelters("SMELTER_NOT_LISTED", "follow_up"),
    source: "RMI-FAQ; IPOINT",
    find: (form) =>
      eachRow(form, (row) => {
        // Without name and country the row is incomplete, which is said already.
        const complete = row.kind === "not_listed" && row.name !== "" && row.country !== "";
        return complete ? { ...at("C", row), facts: { name: row.name } } : undefined;
      }),
  },
  {
    ...ofSmelters("SMELTER_NOT_YET_IDENTIFIED", "follow_up"),
    source: "INSTR A53; DDM",
    find: (form) => eachRow(form, (row) => (row.kind === "not_yet_identified" ? at("C", row) : undefined)),
  },
  {
    ...ofSmelters("SMELTER_METAL_MISSING", "follow_up"),
    source: "INSTR A52; DDM smelters_list no_presence metal",
    find: (form) =>
      eachRow(form, (row) => {
        const named = row.lookupName !== "" || row.name !== "" || row.cid !== "";
        // A number nobody knows is the fault to mend; the metal follows from the right one.
        if (row.metal !== "" || !named || (row.id !== "" && !form.reference.byId(row.id))) return undefined;
        return { ...at("B", row), facts: { name: row.lookupName || row.name || row.cid } };
      }),
  },
  {
    ...ofSmelters("SMELTER_METAL_INVALID", "follow_up"),
    source: "INSTR A52",
    find: (form) =>
      eachRow(form, (row) => {
        if (row.metal.trim() === "" || metalNamed(row.metal)) return undefined;
        return { ...at("B", row), facts: { metal_text: row.metal } };
      }),
  },
  {
    ...ofSmelters("SMELTER_NAME_MISSING", "follow_up"),
    source: "INSTR A53; DDM smelter_reference_list",
    find: (form) =>
      eachRow(form, (row) => {
        const nameless = row.lookupName === "" && row.name === "" && row.cid === "";
        return row.metal !== "" && nameless ? at("C", row) : undefined;
      }),
  },
  {
    ...ofSmelters("SMELTER_DUPLICATE", "note"),
    source: "ASSENT-TIPS; PRACTICE",
    *find(form) {
      const seen = new Map<string, number>();
      for (const row of form.declaration.smelters) {
        const key = identity(row);
        if (key === undefined) continue;
        const first = seen.get(key);
        if (first === undefined) seen.set(key, row.row);
        else yield withMetal({ ...at(row.id === "" ? "C" : "A", row), facts: { first } }, row);
      }
    },
  },
];

function ofSmelters(code: string, severity: Rule["severity"]) {
  return { code, check: "smelter", severity, group: "smelters" } as const;
}

function* eachRow(form: Form, find: (row: SmelterRow) => Place | undefined): Iterable<Place> {
  for (const row of form.declaration.smelters) {
    const place = find(row);
    if (place) yield withMetal(place, row);
  }
}

function withMetal(place: Place, row: SmelterRow): Place {
  const metal = metalNamed(row.metal);
  return metal ? { ...place, metal } : place;
}

function at(column: string, row: SmelterRow): Place {
  return { sheet: SHEETS.smelters, cell: `${column}${row.row}` };
}

/** Rows that say openly that RMI's list does not hold the smelter. */
function isOpen(row: SmelterRow): boolean {
  return row.kind === "not_listed" || row.kind === "not_yet_identified";
}

/** What makes two rows the same smelter; several "not yet identified" are no repetition. */
function identity({ kind, metal, cid, name, lookupName, country }: SmelterRow): string | undefined {
  if (kind === "not_yet_identified") return undefined;
  const who = cid || (kind === "not_listed" ? name && `${name}\t${country}` : lookupName);
  return who === "" ? undefined : `${metal}\t${who}`.toLowerCase();
}
