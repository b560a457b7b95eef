import { fold } from "./fold.ts";
import { shown } from "./merge.ts";
import type { Field, KnownSupplier, SaidOfSupplier } from "./types.ts";

/** One field that becomes another; as a person reads it. Empty: nothing was known. */
export type Change = { field: Field; from: string; to: string };

/** What a list says of a supplier, without what only looks like something else. */
export function worthComparing(
  known: KnownSupplier,
  said: SaidOfSupplier,
  byNumber: boolean,
): Partial<SaidOfSupplier> {
  const { name, country, otherNames, ...rest } = said;
  return {
    // Known by its name, it is called as it was: another spelling is no other name.
    ...(byNumber && fold(name) !== fold(known.name) && { name }),
    // A country without its part says nothing against the part that is known.
    ...(country !== undefined && !known.country?.startsWith(`${country}-`) && { country }),
    ...(otherNames && !sameNames(otherNames, known.otherNames) && { otherNames }),
    ...rest,
  };
}

/** The fields that are others, and what each becomes. */
export function differing<Known extends object>(
  known: Known,
  wanted: Partial<Known>,
  fields: Readonly<Partial<Record<keyof Known, Field>>>,
): { to: Partial<Known>; changes: Change[] } {
  const to: Partial<Known> = {};
  const changes: Change[] = [];
  for (const key of Object.keys(wanted) as (keyof Known & string)[]) {
    const [from, into] = [shown(known[key]), shown(wanted[key])];
    if (wanted[key] === undefined || from === into) continue;
    to[key] = wanted[key];
    changes.push({ field: fields[key]!, from, to: into });
  }
  return { to, changes };
}

/** In whatever order and spelling. */
function sameNames(a: readonly string[], b: readonly string[]): boolean {
  const plain = (names: readonly string[]) => [...new Set(names.map(fold))].sort().join("\n");
  return plain(a) === plain(b);
}
