import type { NotATableReason } from "../../tables/index.ts";

/** One line of RMI's list: a facility, for one metal. */
export type Facility = {
  /** "CID000211". */
  id: string;
  /** As RMI names it ("Tantalum", also "Multiple"); empty where neither list, sheet nor file says. */
  metal: string;
  name: string;
  country: string;
  /** As written: RMI changes its words, and they are data. See `isConformant`. */
  status: string;
};

/** A row that could not be taken as it stands; without `twice_differently` it gave no facility. */
export type Problem = {
  /** As the spreadsheet numbers it, or the table's heading where the whole table has no status. */
  row: number;
  /** Empty for a csv, which has none. */
  sheet: string;
  what: "no_id" | "bad_id" | "no_status" | "twice_differently";
};

/** Why a file is no list of facility statuses. */
export type NotAListReason =
  /** "form": being in a form's look-up says nothing about a status. */
  | NotATableReason
  /** RMI's smelter reference list, or a form's look-up sheet on its own. */
  | "reference_list"
  /** Facilities, but neither a column nor a title says of which status. */
  | "no_status"
  | "no_facilities";

export type RmapReading =
  | {
      kind: "list";
      /** By identifier and metal, each once. */
      facilities: Facility[];
      /**
       * RMI also publishes "conformant" and "active" as lists of their own, without a status column: then the
       * status all of this list have. Such a list says nothing about facilities that are not on it.
       */
      allAre?: string;
      /** The day the list itself says it is of, as ISO date. */
      asOf?: string;
      /** Without `asOf`: a day found in the file's name or properties, to be confirmed. */
      proposedAsOf?: string;
      problems: Problem[];
    }
  | { kind: "not_a_list"; why: NotAListReason };

/** Thrown inside this room only; `readRmapList` turns it into data. */
export class NotAList extends Error {
  override readonly name = "NotAList";
  constructor(readonly why: NotAListReason) {
    super(`not a list: ${why}`);
  }
}
