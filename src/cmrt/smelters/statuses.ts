import type { Declaration, RmapList } from "../types.ts";

/**
 * Says beside every smelter what RMI's list of facilities says of it: as written there, "" where it is not on the
 * list; null without a list, and for rows without a number. Being in the look-up says nothing.
 */
export function withStatuses(declaration: Declaration, rmap: RmapList | undefined): Declaration {
  if (!rmap) return declaration;
  const statuses = new Map(rmap.facilities.map(({ id, status }) => [id.trim().toUpperCase(), status]));
  const smelters = declaration.smelters.map((row) => ({
    ...row,
    rmapStatus: row.cid === "" ? null : (statuses.get(row.cid.toUpperCase()) ?? ""),
  }));
  return { ...declaration, smelters };
}
