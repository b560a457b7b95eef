import { isUnknownName } from "../../matching/index.ts";
import type { Rule } from "../rule.ts";
import { at, eachRow, metalOf, ofSmelters, ownName } from "./rows.ts";

/** Whether a row names a smelter and a metal at all. */
export const namedRules: readonly Rule[] = [
  {
    ...ofSmelters("SMELTER_NAME_UNKNOWN", "follow_up"),
    source: "INSTR A53: what is not known is chosen as not yet identified",
    find: (form) =>
      eachRow(form, (row) => {
        const own = ownName(form, row) ?? (row.id === "" ? undefined : { column: "A", text: row.id });
        if (row.kind === "not_yet_identified" || !own || !isUnknownName(own.text)) return undefined;
        // A number says more than a name that is none.
        if (own.column !== "A" && row.cid !== "" && !isUnknownName(row.cid)) return undefined;
        return { ...at(own.column, row), facts: { text: own.text } };
      }),
  },
  {
    ...ofSmelters("SMELTER_TRADER_NAME", "follow_up"),
    source: "RMI-FAQ; IPOINT: only who smelts or refines is a smelter",
    find: (form) =>
      eachRow(form, (row) => {
        const own = ownName(form, row);
        if (!own || !form.names.isTrader(own.text) || form.names.suggest(row)) return undefined;
        return { ...at(own.column, row), facts: { name: own.text } };
      }),
  },
  {
    ...ofSmelters("SMELTER_NOT_YET_IDENTIFIED", "follow_up"),
    source: "INSTR A53; DDM",
    find: (form) => eachRow(form, (row) => (row.kind === "not_yet_identified" ? at("C", row) : undefined)),
  },
  {
    ...ofSmelters("SMELTER_NOT_YET_WITH_DATA", "follow_up"),
    source: "DDM smelter_not_identified_and_fields_have_data",
    find: (form) =>
      eachRow(form, (row) => {
        if (row.kind !== "not_yet_identified") return undefined;
        const told = { D: row.name, K: row.contact, L: row.email, N: row.mines, O: row.mineCountry };
        const found = Object.entries(told).find(([, text]) => !isUnknownName(text));
        return found && { ...at(found[0], row), facts: { other: `C${row.row}`, text: found[1] } };
      }),
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
        if (row.metal.trim() === "" || metalOf(row)) return undefined;
        return { ...at("B", row), facts: { metal_text: row.metal } };
      }),
  },
  {
    ...ofSmelters("SMELTER_NAME_MISSING", "follow_up"),
    source: "INSTR A53; DDM smelter_reference_list",
    find: (form) =>
      eachRow(form, (row) => {
        const nameless = row.lookupName === "" && row.name === "" && row.cid === "";
        return row.metal !== "" && nameless && row.id === "" ? at("C", row) : undefined;
      }),
  },
];
