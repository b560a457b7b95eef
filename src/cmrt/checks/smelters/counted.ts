import { isUnknownName } from "../../matching/index.ts";
import { METAL_WORDS } from "../../template/choices.ts";
import type { Metal, SmelterRow } from "../../types.ts";
import type { Form, Place } from "../rule.ts";
import { unknownIn } from "./listed.ts";
import { at } from "./rows.ts";

/**
 * Whether RMI's Checker finds a smelter for a metal: a metal and a look-up name, in a row it sees. Where no list
 * judges nobody can say what a number stands for; it names a smelter.
 */
export function isSmelterCounted(form: Form, metal: Metal): boolean {
  const { declaration, reference } = form;
  if (reference.size === 0 && declaration.smelters.some((row) => row.id !== "" && mayBeOf(metal, row))) {
    return true;
  }
  const prefix = METAL_WORDS[metal].toLowerCase();
  const named = declaration.smelters.some(
    (row) =>
      !isBlind(form, row) &&
      row.lookupName !== "" &&
      `${row.metal}${row.lookupName}`.toLowerCase().startsWith(prefix),
  );
  return named && form.smeltersOf(metal).length > 0;
}

/** The first row that is meant for a metal though the Checker does not count it, and why. */
export function uncountedSmelter(form: Form, metal: Metal): Place | undefined {
  for (const row of form.declaration.smelters) {
    const id = row.cid || row.lookupName || row.name || row.id;
    if (!mayBeOf(metal, row) || (row.id || row.metal) === "" || isUnknownName(id)) continue;
    if (isBlind(form, row)) return { ...at("A", row), facts: { id, variant: "unseen" } };
    if (form.reference.byId(row.cid)) return { ...at("A", row), facts: { id, variant: "number_elsewhere" } };
    const unknown = unknownIn(form, row);
    if (!unknown) continue;
    const variant = "suggested" in unknown.facts ? "suggested" : "unknown";
    return { ...unknown, facts: { ...unknown.facts, variant } };
  }
  return undefined;
}

/** What does not say its metal may be of any. */
function mayBeOf(metal: Metal, row: SmelterRow): boolean {
  return row.metal === METAL_WORDS[metal] || row.metal === "";
}

function isBlind({ layout }: Form, { row }: SmelterRow): boolean {
  const [first, last] = layout.survey.smelters.blindRows;
  return row >= first && row <= last;
}
