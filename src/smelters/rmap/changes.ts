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
 * What differs between two lists, by identifier, and by metal where an identifier has several lines, in the order of
 * the lists. A list of one status alone (`allAre`) may be compared with another of that status only: what it leaves
 * out is not known to have changed.
 */
export function changesBetween(before: readonly Facility[], after: readonly Facility[]): Changes {
  const [inOld, inNew] = [counterparts(before, after), counterparts(after, before)];
  const pairs = after.map((facility) => ({ after: facility, before: inOld(facility) }));
  return {
    appeared: pairs.filter((pair) => !pair.before).map((pair) => pair.after),
    disappeared: before.filter((facility) => !inNew(facility)),
    statusChanged: pairs.filter(
      (pair): pair is StatusChange => pair.before !== undefined && !sameStatus(pair.before, pair.after),
    ),
    lostConformant: before.filter(
      (facility) => isConformant(facility.status) && !isConformant(inNew(facility)?.status ?? ""),
    ),
    becameConformant: pairs
      .filter((pair) => isConformant(pair.after.status) && !isConformant(pair.before?.status ?? ""))
      .map((pair) => pair.after),
  };
}

/**
 * Finds the same facility in another list. Not every list has a column for the metal, so a line without one stands
 * for all of its identifier; of several the conformant one, for nothing is known to have changed.
 */
function counterparts(other: readonly Facility[], own: readonly Facility[]) {
  const [theirs, ours] = [byIdentifier(other), byIdentifier(own)];
  return (facility: Facility): Facility | undefined => {
    const key = plain(facility.id);
    const lines = theirs.get(key) ?? [];
    const same = lines.find(({ metal }) => plain(metal) === plain(facility.metal));
    if (same) return same;
    const open = facility.metal === "" ? lines : lines.filter(({ metal }) => metal === "");
    const alone = lines.length === 1 && ours.get(key)?.length === 1;
    return open.find(({ status }) => isConformant(status)) ?? open[0] ?? (alone ? lines[0] : undefined);
  };
}

function byIdentifier(facilities: readonly Facility[]): Map<string, Facility[]> {
  const lines = new Map<string, Facility[]>();
  for (const facility of facilities) {
    const key = plain(facility.id);
    const some = lines.get(key);
    if (some) some.push(facility);
    else lines.set(key, [facility]);
  }
  return lines;
}

function sameStatus(a: Facility, b: Facility): boolean {
  return plain(a.status) === plain(b.status);
}

/** Letter case makes no other facility. */
const plain = (text: string) => text.toLowerCase();
