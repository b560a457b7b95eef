import { isUnknownName, looksLikeId } from "../matching/index.ts";
import { METAL_CHOICES, NO_SMELTER_CHOICES, NOT_LISTED, YES_NO_UNKNOWN } from "../template/choices.ts";
import type { Survey } from "../template/layout.ts";
import type { ReferenceEntry, SmelterRow } from "../types.ts";
import { type Row, type Sheet, type SheetCell, shownText } from "../workbook/cell.ts";
import { plainId } from "./ids.ts";
import type { Meaning } from "./meaning.ts";
import type { ReferenceList } from "./reference.ts";

/** What a person can write in a row; H (street) only ever shows a formula's 0. */
const WRITTEN = ["A", "B", "C", "D", "E", "F", "G", "I", "J", "K", "L", "M", "N", "O", "P", "Q"];
/** Shown by RMI's formula in column G until details are typed; no answer. */
const PROMPT = "Enter smelter details";

/**
 * Reads the Smelter List. What RMI's formulas would show is worked out from the look-up,
 * because tools that write a number into column A store no results beside it, and others store errors.
 */
export function readSmelters(
  { smelters: { firstRow, lastRow, typedNamesLookedUp } }: Survey,
  sheet: Sheet,
  reference: ReferenceList,
  meant: Meaning,
): SmelterRow[] {
  const smelters: SmelterRow[] = [];
  for (const [number, cells] of sheet.rows) {
    const row = withoutCount(cells, number - firstRow + 1);
    if (number < firstRow || number > lastRow || !isUsed(row)) continue;
    smelters.push(readRow(number, row, reference, meant, typedNamesLookedUp));
  }
  return smelters;
}

/** RMI's own formulas show nothing in a row that nobody uses. */
function isUsed(row: Row): boolean {
  return WRITTEN.some((column) => {
    const text = stored(row.get(column));
    return text.trim() !== "" && text !== PROMPT;
  });
}

/** Lists elsewhere count their rows in the first column: a number no higher than the row's place among the others. */
function withoutCount(row: Row, place: number): Row {
  const [, count] = /^\s*(\d{1,3})\s*[.)]?\s*$/.exec(row.get("A")?.text ?? "") ?? [];
  if (count === undefined || Number(count) > place) return row;
  return new Map([...row].filter(([column]) => column !== "A"));
}

function readRow(
  number: number,
  row: Row,
  reference: ReferenceList,
  meant: Meaning,
  typedNamesLookedUp: boolean,
): SmelterRow {
  const text = (column: string) => stored(row.get(column));
  const id = idOf(row, reference);
  const known = id === "" ? undefined : reference.byId(id);
  const typed = {
    metal: shown(row.get("B"), known?.metal),
    lookupName: shown(row.get("C"), known?.name),
    recycled: text("P"),
  };
  const metal = meant(typed.metal, METAL_CHOICES);
  const chosen = reference.byAlias(metal ?? "", typed.lookupName);
  const noSmelter = chosen ? undefined : meant(typed.lookupName, NO_SMELTER_CHOICES);
  const name = text("D").trim() === "" ? "" : text("D");
  // As RMI's column V: beside "Smelter not listed" the typed name is looked up.
  const named = noSmelter && typedNamesLookedUp ? reference.byAlias(metal ?? "", name) : undefined;
  const entry = known ?? chosen ?? named;
  const source = shown(row.get("G"), entry?.source);
  return {
    row: number,
    typed,
    id,
    metal: metal ?? typed.metal,
    lookupName: noSmelter ?? typed.lookupName,
    name,
    country: shown(row.get("E"), entry?.country),
    cid: looksLikeId(id) || known ? plainId(id) : cidOf(row, noSmelter ? undefined : entry),
    kind: kindOf(row, id, noSmelter),
    source: source === PROMPT ? "" : source,
    city: shown(row.get("I"), entry?.city),
    state: shown(row.get("J"), entry?.state),
    contact: text("K"),
    email: text("L"),
    nextSteps: text("M"),
    mines: text("N"),
    mineCountry: text("O"),
    recycled: meant(typed.recycled, YES_NO_UNKNOWN) ?? typed.recycled,
    comment: text("Q"),
    rmapStatus: null,
  };
}

function kindOf(row: Row, id: string, noSmelter: string | undefined): SmelterRow["kind"] {
  if (noSmelter) return noSmelter === NOT_LISTED ? "not_listed" : "not_yet_identified";
  if (id !== "") return "by_id";
  return constant(row.get("E")) !== "" || constant(row.get("F")) !== "" ? "pasted" : "by_name";
}

/** What stands in column A; "" for what looks like no number where another column says who the smelter is. */
function idOf(row: Row, reference: ReferenceList): string {
  const id = stored(row.get("A")).trim();
  if (looksLikeId(id) || reference.byId(id)) return id;
  const named = ["C", "D", "F"].some((column) => !isUnknownName(constant(row.get(column))));
  return named ? "" : id;
}

/** A number pasted into F is believed only if it looks like RMI's; other lists have their own numbers. */
function cidOf(row: Row, entry: ReferenceEntry | undefined): string {
  const pasted = plainId(constant(row.get("F")));
  return /^CID\d{6}$/.test(pasted) ? pasted : (entry?.id ?? "");
}

/** The constant in a cell; "" for formulas and for blanks. */
function constant(cell: SheetCell | undefined): string {
  return cell && !cell.formula && cell.text.trim() !== "" ? cell.text : "";
}

/** The constant or the stored result; "" for a formula's 0, which stands for an empty cell of the look-up. */
function stored(cell: SheetCell | undefined): string {
  return cell?.formula && cell.kind === "number" && Number(cell.text) === 0 ? "" : shownText(cell);
}

/** What the cell shows: the constant, else what RMI's formula finds, else its stored result. */
function shown(cell: SheetCell | undefined, found: string | undefined): string {
  return constant(cell) || (found ?? stored(cell));
}
