import { fold } from "./fold.ts";
import {
  CONTACT_FIELDS,
  type Field,
  type ListRow,
  type Problem,
  type SaidOfContact,
  type SaidOfSupplier,
  SUPPLIER_FIELDS,
} from "./types.ts";

/** What all rows of one supplier say together, and the rows that say it. */
export type Merged = {
  row: number;
  supplier: SaidOfSupplier;
  /** In the list's order. */
  contacts: { row: number; contact: SaidOfContact }[];
};

/**
 * Brings the rows of each supplier together: those with its number, or without one with its name. Where rows are at
 * odds with each other, neither is taken for the right one: that is a problem.
 */
export function mergeRows(rows: readonly ListRow[]): { merged: Merged[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const merged: Merged[] = [];
  const byNumber = new Map<string, Merged>();
  const byName = new Map<string, Merged>();
  const byEmail = new Map<string, { of: Merged; row: number; contact: SaidOfContact }>();
  for (const { row, supplier, contact } of rows) {
    const { name, number } = supplier;
    const numbered = number === undefined ? undefined : byNumber.get(fold(number));
    const named = byName.get(fold(name));
    let into = numbered ?? named;
    if (numbered && fold(numbered.supplier.name) !== fold(name)) {
      problems.push({
        row,
        field: "number",
        what: "number_twice",
        value: number ?? "",
        other: String(numbered.row),
      });
      continue;
    }
    if (!numbered && named?.supplier.number !== undefined && number !== undefined) {
      problems.push({ row, field: "number", what: "name_twice", value: name, other: String(named.row) });
      continue;
    }
    if (into) takeInto(into.supplier, supplier, SUPPLIER_FIELDS, { row, other: into.row, problems });
    else {
      into = { row, supplier: { ...supplier }, contacts: [] };
      merged.push(into);
      byName.set(fold(name), into);
    }
    if (number !== undefined) byNumber.set(fold(number), into);
    if (!contact) continue;
    const email = contact.email.toLowerCase();
    const known = byEmail.get(email);
    if (known && known.of !== into) {
      problems.push({
        row,
        field: "email",
        what: "email_twice",
        value: contact.email,
        other: String(known.row),
      });
    } else if (known) {
      takeInto(known.contact, contact, CONTACT_FIELDS, { row, other: known.row, problems });
    } else {
      const own = { ...contact };
      into.contacts.push({ row, contact: own });
      byEmail.set(email, { of: into, row, contact: own });
    }
  }
  return { merged, problems };
}

/** Takes what was not said before; what was said otherwise is a problem. */
function takeInto<Said extends SaidOfSupplier | SaidOfContact>(
  said: Said,
  more: Said,
  columns: Record<keyof Said, Field>,
  at: { row: number; other: number; problems: Problem[] },
): void {
  for (const key of Object.keys(more) as (keyof Said)[]) {
    const [before, now] = [said[key], more[key]];
    if (now === undefined) continue;
    if (before === undefined) said[key] = now;
    else if (fold(String(before)) !== fold(String(now))) {
      const { row, other, problems } = at;
      problems.push({ row, field: columns[key], what: "differs", value: shown(now), other: String(other) });
    }
  }
}

/** A value as a person reads it in a sentence. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return "";
  return Array.isArray(value) ? value.join("; ") : String(value);
}
