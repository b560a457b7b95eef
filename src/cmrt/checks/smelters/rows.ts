import { isUnknownName } from "../../matching/index.ts";
import { letters, METAL_WORDS } from "../../template/choices.ts";
import { SHEETS } from "../../template/layout.ts";
import { METALS, type Metal, type SmelterRow } from "../../types.ts";
import type { Form, Place, Rule } from "../rule.ts";

/** What the rules about smelters share besides their code. */
export function ofSmelters(code: string, severity: Rule["severity"]) {
  return { code, check: "smelter", severity, group: "smelters" } as const;
}

export function* eachRow(form: Form, find: (row: SmelterRow) => Place | undefined): Iterable<Place> {
  for (const row of form.declaration.smelters) {
    const place = find(row);
    if (place) yield withMetal(place, row);
  }
}

export function withMetal(place: Place, row: SmelterRow): Place {
  const metal = metalOf(row);
  return metal ? { ...place, metal } : place;
}

/** The metal of a row: one of the form's four words where it was understood. */
export function metalOf({ metal }: SmelterRow): Metal | undefined {
  return METALS.find((one) => METAL_WORDS[one] === metal);
}

export function at(column: string, row: SmelterRow): Place {
  return { sheet: SHEETS.smelters, cell: `${column}${row.row}` };
}

/** Rows that say openly that RMI's list does not hold the smelter. */
export function isOpen({ kind }: SmelterRow): boolean {
  return kind === "not_listed" || kind === "not_yet_identified";
}

/** What a person wrote to name a smelter that the list does not hold, and in which column; undefined for nothing. */
export function ownName(form: Form, row: SmelterRow): { column: string; text: string } | undefined {
  if (row.kind === "not_yet_identified" || form.reference.byId(row.cid)) return undefined;
  if (row.kind !== "not_listed" && row.lookupName !== "") return { column: "C", text: row.lookupName };
  return row.name === "" ? undefined : { column: "D", text: row.name };
}

/** Rows that name no smelter, though they may look as if. */
export function isUnnamed(row: SmelterRow): boolean {
  const { kind, cid, lookupName, name } = row;
  if (kind === "not_yet_identified") return true;
  return isUnknownName(cid) && isUnknownName(kind === "not_listed" ? name : lookupName || name);
}

/** Characters by which two smelters differ, if they do. */
const TOLD_APART = 150;

/** What makes two rows the same smelter; several "not yet identified" are no repetition. */
export function identity({ kind, metal, cid, name, lookupName, country }: SmelterRow): string | undefined {
  if (kind === "not_yet_identified") return undefined;
  const chosen = cid || (kind === "not_listed" ? "" : plain(lookupName));
  const who = chosen || (name && `${plain(name)}\t${plain(country)}`);
  return who === "" ? undefined : `${metal}\t${who}`.toLowerCase();
}

/** A name without what people write now so and now so; of signs alone the signs. */
function plain(text: string): string {
  const cut = text.trim().slice(0, TOLD_APART);
  return letters(cut) || cut;
}
