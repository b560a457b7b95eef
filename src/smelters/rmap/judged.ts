import type { RmapList } from "../../cmrt/types.ts";
import { isConformant } from "./conformant.ts";
import type { Facility } from "./types.ts";

/** A list of statuses as forms are judged by it. `asOf` is the ISO date it is of, `sha256` its content's. */
export function rmapListOf(facilities: readonly Facility[], asOf: string, sha256: string): RmapList {
  return {
    asOf,
    sha256,
    facilities: facilities.map(({ id, metal, name, status }) => ({
      ...{ id, metal, name, status },
      conformant: isConformant(status),
    })),
  };
}
