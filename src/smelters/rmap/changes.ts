import { isConformant } from "./conformant.ts";
import type { Facility } from "./types.ts";

export type StatusChange = { before: Facility; after: Facility };

export type Changes = {
  appeared: Facility[];
  disappeared: Facility[];
  statusChanged: StatusChange[];
  /** As they were in the older list; now of another status, or no longer listed. */
  lostConformant: Facility[];
  /** As they are in the newer list. */
  becameConformant: Facility[];
};

/**
 * What differs between two lists, by identifier and metal, in the order of the lists. A list of one status alone
 * (`allAre`) may be compared with another of that status only: what it leaves out is not known to have changed.
 */
export function changesBetween(before: readonly Facility[], after: readonly Facility[]): Changes {
  const old = new Map(before.map((facility) => [facilityKey(facility), facility]));
  const now = new Map(after.map((facility) => [facilityKey(facility), facility]));
  const pairs = [...now.values()].map((facility) => ({
    after: facility,
    before: old.get(facilityKey(facility)),
  }));
  return {
    appeared: pairs.filter((pair) => !pair.before).map((pair) => pair.after),
    disappeared: [...old].filter(([key]) => !now.has(key)).map(([, facility]) => facility),
    statusChanged: pairs.filter(
      (pair): pair is StatusChange => pair.before !== undefined && !sameStatus(pair.before, pair.after),
    ),
    lostConformant: [...old]
      .filter(([key, facility]) => isConformant(facility.status) && !isConformant(now.get(key)?.status ?? ""))
      .map(([, facility]) => facility),
    becameConformant: pairs
      .filter((pair) => isConformant(pair.after.status) && !isConformant(pair.before?.status ?? ""))
      .map((pair) => pair.after),
  };
}

/** Letter case and blanks make no other facility. */
export function facilityKey({ id, metal }: Pick<Facility, "id" | "metal">): string {
  return `${id}\n${metal}`.toLowerCase();
}

function sameStatus(a: Facility, b: Facility): boolean {
  return a.status.toLowerCase() === b.status.toLowerCase();
}
