import { isUnknownName } from "../../matching/index.ts";
import { type Facility, facilitiesOf } from "../../smelters/statuses.ts";
import { sameWords, YES } from "../../template/choices.ts";
import type { Place, Rule } from "../rule.ts";
import { at, eachRow, identity, ofSmelters, withMetal } from "./rows.ts";

/** More of RMI's whole list than anybody buys from. */
const MOST_OF_THE_LIST = 0.8;

/** About the Smelter List as a whole, what rows say beside the smelter, and what RMI says of it. */
export const listRules: readonly Rule[] = [
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
  {
    ...ofSmelters("SMELTER_LIST_LOOKS_COPIED", "follow_up"),
    source: "PRACTICE",
    *find({ declaration: { smelters }, reference }) {
      const claimed = smelters.filter(({ cid }) => reference.byId(cid));
      const count = new Set(claimed.map(({ cid }) => cid.toUpperCase())).size;
      if (reference.size === 0 || count <= MOST_OF_THE_LIST * reference.size) return;
      yield { ...at("A", claimed[0]!), facts: { count, total: reference.size } };
    },
  },
  {
    ...ofSmelters("RECYCLED_ROW_INCONSISTENT", "note"),
    source: "INSTR A63-A65",
    find: (form) =>
      eachRow(form, (row) => {
        if (!sameWords(row.recycled, YES)) return undefined;
        const found = Object.entries({ N: row.mines, O: row.mineCountry }).find(([, text]) => isMine(text));
        return found && { ...at(found[0], row), facts: { text: found[1] } };
      }),
  },
  {
    ...ofSmelters("SMELTER_NOT_CONFORMANT", "follow_up"),
    source: "INTEGRITYNEXT (its first red reason); the statuses of RMI's own list",
    *find({ declaration: { smelters }, reference, lists: { rmap } }) {
      if (!rmap) return;
      const facilityOf = facilitiesOf(rmap);
      const told = new Set<Facility | string>();
      for (const row of smelters) {
        const { cid, rmapStatus } = row;
        const entry = reference.byId(cid);
        const facility = facilityOf(row);
        const who = facility ?? cid;
        if (told.has(who) || facility?.conformant || (!entry && !rmapStatus)) continue;
        told.add(who);
        const name = entry?.name ?? (row.name || row.lookupName);
        const facts: Place["facts"] = { id: cid, name, status: rmapStatus ?? "", date: rmap.asOf };
        if (rmapStatus === "") facts.variant = "not_on_list";
        yield withMetal({ ...at(row.id === "" ? "C" : "A", row), facts }, row);
      }
    },
  },
];

/** RMI lets "RCOI confirmed as per RMI" stand for a mine; what is not known is none. */
const NO_MINE = new RegExp(
  [
    "recyc|recicl|ricicl|scrap|secondary|e-?waste|\\bweee\\b|chatarra|sucata|schrott|ferraille|rottame",
    "リサイクル|スクラップ|回收|再生|废料|廢料|재활용|스크랩",
    "rcoi|\\brmi\\b|unknown|confidential|disclosed|not (applicable|available)",
  ].join("|"),
  "i",
);

const LOOKED_AT = 200;

function isMine(text: string): boolean {
  return !isUnknownName(text) && !NO_MINE.test(text.trim().slice(0, LOOKED_AT));
}
