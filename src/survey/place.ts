import type { Judgement } from "../cmrt/index.ts";

/** What a dropped file turned out to be. */
export type DropKind =
  | "declaration"
  | "blank"
  /** A blank read for the smelters in it; only officers' files are. */
  | "reference_list"
  | "rmap_list"
  /** Suppliers and contacts, which only officers bring. */
  | "supplier_list"
  | "other_form"
  | "unreadable";

/** Everything placing depends on. */
export type DropFacts = {
  speaker: "contact" | "officer" | "unknown";
  kind: DropKind;
  company: "own" | "other" | "none";
  /** The speaker's supplier's request: in a running campaign, only in a closed one, or nowhere. */
  request: "open" | "closed" | "none";
  onlyCheck: boolean;
};

/**
 * Where a dropped file goes.
 * `counted` on the request · `late` on the request of a closed campaign · `checked` judged, not counted ·
 * `asked` waits for the sender to say whose it is · `sub_supplier` another company's, kept ·
 * `blank` the empty form · `unusable` nothing to judge · `unplaced` an officer says what becomes of it ·
 * `reference_list` smelters to judge by · `rmap_list` their statuses · `supplier_list` suppliers, imported once an officer
 * has seen what that changes.
 */
export type Placed =
  | "counted"
  | "late"
  | "checked"
  | "asked"
  | "sub_supplier"
  | "blank"
  | "unusable"
  | "unplaced"
  | "reference_list"
  | "rmap_list"
  | "supplier_list";

type Row = { when: { [K in keyof DropFacts]?: readonly DropFacts[K][] }; placed: Placed };

/** The one table of placing; the first row that fits decides. Columns left out do not matter. */
const TABLE: readonly Row[] = [
  // Only what an officer brings is judged by: a supplier's blank may hold any list.
  { when: { kind: ["reference_list"], speaker: ["officer"] }, placed: "reference_list" },
  { when: { kind: ["rmap_list"], speaker: ["officer"] }, placed: "rmap_list" },
  { when: { kind: ["supplier_list"], speaker: ["officer"] }, placed: "supplier_list" },
  { when: { kind: ["unreadable", "other_form", "rmap_list", "supplier_list"] }, placed: "unusable" },
  { when: { kind: ["blank", "reference_list"] }, placed: "blank" },
  { when: { speaker: ["unknown", "officer"] }, placed: "unplaced" },
  { when: { onlyCheck: [true] }, placed: "checked" },
  // A name that is neither the supplier's nor known counts for nothing until the sender says whose file it is.
  { when: { company: ["other"], request: ["open", "closed"] }, placed: "asked" },
  { when: { request: ["open"] }, placed: "counted" },
  { when: { request: ["closed"] }, placed: "late" },
  { when: { request: ["none"] }, placed: "unplaced" },
];

/** Decides what a dropped file is for. Pure. */
export function place(facts: DropFacts): Placed {
  const row = TABLE.find(({ when }) =>
    Object.entries(when).every(([name, allowed]) =>
      (allowed as readonly unknown[]).includes(facts[name as keyof DropFacts]),
    ),
  );
  return row?.placed ?? "unplaced";
}

/** What kind of file a judgement is about; `list` is what it was read as besides. */
export function kindOf(
  judgement: Pick<Judgement, "verdict" | "unreadable" | "blank">,
  list?: "reference_list" | "rmap_list" | "supplier_list",
): DropKind {
  if (list) return list;
  if (judgement.unreadable === "other_form") return "other_form";
  if (judgement.verdict === "unreadable") return "unreadable";
  return judgement.blank ? "blank" : "declaration";
}
