import { sameWords } from "../template/choices.ts";
import type { Declaration, RmapList, SmelterRow } from "../types.ts";

export type Facility = RmapList["facilities"][number];

/**
 * Finds what RMI's list says of a smelter: its line for the row's metal, or its only line, or the one for no metal in
 * particular. A row without a number has none.
 */
export function facilitiesOf({ facilities }: RmapList): (row: SmelterRow) => Facility | undefined {
  const byId = new Map<string, Facility[]>();
  for (const facility of facilities) {
    const id = idKey(facility.id);
    byId.set(id, [...(byId.get(id) ?? []), facility]);
  }
  return ({ cid, metal }) => {
    const lines = byId.get(idKey(cid)) ?? [];
    if (lines.length < 2) return lines[0];
    return lines.find((line) => sameWords(line.metal, metal)) ?? lines.find((line) => line.metal === "");
  };
}

/**
 * Says beside every smelter what RMI's list of facilities says of it: as written there, "" where it is not on the
 * list; null without a list, and for rows without a number. Being in the look-up says nothing.
 */
export function withStatuses(declaration: Declaration, rmap: RmapList | undefined): Declaration {
  if (!rmap) return declaration;
  const facilityOf = facilitiesOf(rmap);
  const smelters = declaration.smelters.map((row) => ({
    ...row,
    rmapStatus: row.cid === "" ? null : (facilityOf(row)?.status ?? ""),
  }));
  return { ...declaration, smelters };
}

const idKey = (id: string) => id.trim().toUpperCase();
