import { sameCountry } from "../../smelters/countries.ts";
import { METAL_WORDS, sameWords } from "../../template/choices.ts";
import { type Finding, METALS, type ReferenceEntry, type SmelterRow } from "../../types.ts";
import type { Form, Place, Rule } from "../rule.ts";
import { at, eachRow, isOpen, isUnnamed, metalOf, ofSmelters } from "./rows.ts";

/** Rows against the list that judges: the officer's, else the form's own look-up sheet. */
export const listedRules: readonly Rule[] = [
  {
    ...ofSmelters("ONLY_UNVERIFIED_SMELTERS", "follow_up"),
    source: "RMI-FAQ; SI; IPOINT",
    *find(form) {
      if (form.reference.size === 0) return;
      for (const metal of METALS) {
        // A row that says that it names nobody is told of as such.
        const rows = form.smeltersOf(metal).filter((row) => !isUnnamed(row));
        if (!form.inScope(metal) || rows.length === 0) continue;
        if (!rows.some((row) => form.reference.byId(row.cid))) yield { ...at("B", rows[0]!), metal };
      }
    },
  },
  {
    ...ofSmelters("SMELTER_ID_UNKNOWN", "follow_up"),
    source: "RMI-FAQ; IPOINT",
    find: (form) => eachRow(form, (row) => unknownIn(form, row)),
  },
  {
    ...ofSmelters("SMELTER_ID_METAL_MISMATCH", "follow_up"),
    source: "INSTR A50; PRACTICE",
    find: (form) =>
      eachRow(form, (row) => {
        if (!metalOf(row)) return undefined;
        const entry = form.reference.byId(row.cid);
        const known = entry ? entry.metal : otherMetals(form, row);
        if (known === row.metal || known === "") return undefined;
        const facts: Place["facts"] = { id: row.cid || row.lookupName || row.name, listed: row.metal, known };
        if (!entry) facts.variant = "by_name";
        return { ...at("B", row), facts };
      }),
  },
  {
    ...ofSmelters("SMELTER_ID_NAME_MISMATCH", "follow_up"),
    source: "INSTR A56; PRACTICE",
    find: (form) =>
      eachRow(form, (row) => {
        const entry = form.reference.byId(row.cid);
        const other = entry && !isOpen(row) ? smelterNamed(form, row) : undefined;
        if (!entry || !other || other.id === entry.id) return undefined;
        const facts = { id: row.cid, known: entry.name, listed: row.lookupName, ...asFacts(other) };
        return { ...at("C", row), facts };
      }),
  },
  {
    ...ofSmelters("SMELTER_COUNTRY_MISMATCH", "follow_up"),
    source: "INSTR A50, A55; PRACTICE",
    find: (form) =>
      eachRow(form, (row) => {
        const entry = form.reference.byId(row.cid);
        if (!entry || isOpen(row) || row.country.trim() === "" || entry.country === "") return undefined;
        if (sameCountry(row.country, entry.country)) return undefined;
        const facts = { id: row.cid, name: entry.name, listed: row.country, known: entry.country };
        return { ...at("E", row), facts };
      }),
  },
  {
    ...ofSmelters("SMELTER_NOT_LISTED", "follow_up"),
    source: "RMI-FAQ; IPOINT",
    find: (form) =>
      eachRow(form, (row): Place | undefined => {
        // Without name and country the row is incomplete, which is said already.
        if (row.kind !== "not_listed" || row.name === "" || row.country === "") return undefined;
        return { ...at("C", row), facts: { name: row.name, ...suggestion(form, row) } };
      }),
  },
];

/** The cell that names a smelter which the list does not hold; nothing where no list judges. */
export function unknownIn(form: Form, row: SmelterRow): (Place & { facts: Finding["facts"] }) | undefined {
  if (form.reference.size === 0 || isOpen(row) || form.reference.byId(row.cid)) return undefined;
  const texts = { A: row.id, C: row.lookupName, D: row.name };
  const [column, id] = Object.entries(texts).find(([, text]) => text !== "") ?? [];
  if (!column || !id) return undefined;
  const found = form.names.suggest(row);
  if (!found) return { ...at(column, row), facts: { id } };
  // By its number in the wrong place, or by its name: nothing is guessed.
  const variant = found.how === "fuzzy" ? "suggested" : "known";
  return { ...at(column, row), facts: { id, ...asFacts(found), variant } };
}

/** The other metals for which the list knows the smelter that a row names, as column B says them; "" for none. */
function otherMetals(form: Form, row: SmelterRow): string {
  const name = row.lookupName || row.name;
  if (name === "" || row.id !== "" || isOpen(row) || form.names.suggest(row)) return "";
  const others = Object.values(METAL_WORDS).filter((metal) => form.names.bearer(metal, name));
  return others.join(" / ");
}

type Named = Pick<ReferenceEntry, "id" | "name" | "country">;

/** The smelter whose name stands in column C, by the list's own names, however they are spelt. */
function smelterNamed({ reference, names }: Form, row: SmelterRow): Named | undefined {
  const { lookupName: name, cid } = row;
  const known = reference.byId(cid);
  if (name === "" || name === known?.name || name === known?.alias) return known;
  const exact = reference.byAlias(row.metal, name);
  if (exact) return exact;
  return known && sameWords(known.name, name) ? known : names.bearer(row.metal, name);
}

/** The smelter a row seems to mean, as facts: it is asked about, never put in the row's place. */
function suggestion(form: Form, row: SmelterRow): Place["facts"] {
  const found = form.names.suggest(row);
  return found && asFacts(found);
}

function asFacts({ id, name, country }: Named) {
  return { suggested: id, suggested_name: name, suggested_country: country };
}
