import { METAL_WORDS, metalNamed, NOT_LISTED, NOT_YET_IDENTIFIED, sameWords } from "../template/choices.ts";
import type { Survey } from "../template/layout.ts";
import type { ReferenceEntry, SmelterRow } from "../types.ts";
import type { Row, Sheet, SheetCell } from "../workbook/cell.ts";
import type { ReferenceList } from "./reference.ts";

/** What a person can write in a row; H (street) only ever shows a formula's 0. */
const WRITTEN = ["A", "B", "C", "D", "E", "F", "G", "I", "J", "K", "L", "M", "N", "O", "P", "Q"];
/** Shown by RMI's formula in column G until details are typed; no answer. */
const PROMPT = "Enter smelter details";

/**
 * Reads the Smelter List. What RMI's formulas would show is worked out from the look-up,
 * because tools that write a number into column A store no results beside it.
 */
export function readSmelters(
  { smelters: { firstRow, lastRow } }: Survey,
  sheet: Sheet,
  reference: ReferenceList,
): SmelterRow[] {
  const smelters: SmelterRow[] = [];
  for (const [number, row] of sheet.rows) {
    if (number >= firstRow && number <= lastRow && isUsed(row))
      smelters.push(readRow(number, row, reference));
  }
  return smelters;
}

function isUsed(row: Row): boolean {
  return WRITTEN.some((column) => typed(row.get(column)) !== "");
}

function readRow(number: number, row: Row, reference: ReferenceList): SmelterRow {
  const id = typed(row.get("A")).trim();
  const known = id === "" ? undefined : reference.byId(id);
  const metalText = shown(row.get("B"), known?.metal);
  const metal = metalNamed(metalText);
  const lookupName = shown(row.get("C"), known?.name);
  const kind = kindOf(row, id, lookupName);
  const named = kind === "not_listed" || kind === "not_yet_identified";
  const entry = known ?? (named ? undefined : reference.byAlias(metal ? METAL_WORDS[metal] : "", lookupName));
  const source = shown(row.get("G"), entry?.source);
  const text = (column: string) => row.get(column)?.text ?? "";
  return {
    row: number,
    id,
    metal: metal ? METAL_WORDS[metal] : metalText,
    lookupName,
    name: typed(row.get("D")),
    country: shown(row.get("E"), entry?.country),
    cid: id.toUpperCase() || cidOf(row, entry),
    kind,
    source: source === PROMPT ? "" : source,
    city: shown(row.get("I"), entry?.city),
    state: shown(row.get("J"), entry?.state),
    contact: text("K"),
    email: text("L"),
    nextSteps: text("M"),
    mines: text("N"),
    mineCountry: text("O"),
    recycled: text("P"),
    comment: text("Q"),
    rmapStatus: null,
  };
}

function kindOf(row: Row, id: string, lookupName: string): SmelterRow["kind"] {
  if (sameWords(lookupName, NOT_LISTED)) return "not_listed";
  if (sameWords(lookupName, NOT_YET_IDENTIFIED)) return "not_yet_identified";
  if (id !== "") return "by_id";
  return typed(row.get("E")) !== "" || typed(row.get("F")) !== "" ? "pasted" : "by_name";
}

/** A number pasted into F is believed only if it looks like RMI's; other lists have their own numbers. */
function cidOf(row: Row, entry: ReferenceEntry | undefined): string {
  const pasted = typed(row.get("F")).trim().toUpperCase();
  return /^CID\d{6}$/.test(pasted) ? pasted : (entry?.id ?? "");
}

/** The constant in a cell; "" for formulas and for blanks. */
function typed(cell: SheetCell | undefined): string {
  return cell && !cell.formula && cell.text.trim() !== "" ? cell.text : "";
}

/** What the cell shows: the constant, else what the formula finds, else its stored result (0: nothing found). */
function shown(cell: SheetCell | undefined, found: string | undefined): string {
  const constant = typed(cell);
  if (constant !== "" || found !== undefined) return constant || (found ?? "");
  return cell && cell.kind !== "number" ? cell.text : "";
}
