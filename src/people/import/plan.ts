import { createHash } from "node:crypto";
import { type Change, differing, worthComparing } from "./differ.ts";
import { fold } from "./fold.ts";
import { type Merged, mergeRows } from "./merge.ts";
import {
  CONTACT_FIELDS,
  type KnownContact,
  type KnownSupplier,
  type Problem,
  type SaidOfContact,
  type SaidOfSupplier,
  SUPPLIER_FIELDS,
  type SupplierList,
} from "./types.ts";
import { languageIn, zoneOf } from "./values.ts";

export type NewContact = Omit<KnownContact, "id">;
export type NewSupplier = Omit<KnownSupplier, "id" | "contacts"> & { contacts: NewContact[] };

/** What an import would do, and what keeps it from being done. */
export type Plan = {
  newSuppliers: NewSupplier[];
  changedSuppliers: {
    id: string;
    name: string;
    to: Partial<Omit<KnownSupplier, "id" | "contacts">>;
    changes: Change[];
  }[];
  sameSuppliers: number;
  /** Of suppliers that are known; those of new ones are with them. */
  newContacts: (NewContact & { supplierId: string; supplier: string })[];
  changedContacts: {
    id: string;
    supplierId: string;
    supplier: string;
    name: string;
    to: Partial<NewContact>;
    changes: Change[];
  }[];
  sameContacts: number;
  /** Names of suppliers that are known and not in the list: they are left alone. */
  missing: string[];
  /** In the list's order. None of it is imported while there is one. */
  problems: Problem[];
};

/** The time zone of a contact whose country, which may be unknown, does not tell it. */
type ZoneElsewhere = (country: string | null) => string | undefined;

/**
 * What a list would change of what is known. Suppliers are recognised by their number, else by their name, contacts by
 * their e-mail address. Pure.
 */
export function planImport(
  list: SupplierList,
  known: readonly KnownSupplier[],
  elsewhere: ZoneElsewhere,
): Plan {
  const { merged, problems } = mergeRows(list.rows);
  const planner = new Planner(known, elsewhere);
  for (const one of merged) planner.take(one);
  planner.keepApart(merged);
  return planner.result([...list.problems, ...problems]);
}

/** What changing one supplier that is known, and was named, would do; by the rules of a list. Pure. */
export function planChange(id: string, to: Partial<SaidOfSupplier>, known: readonly KnownSupplier[]): Plan {
  const planner = new Planner(known, () => undefined);
  planner.change(id, to);
  return planner.result([]);
}

/** How many rows of the database a plan writes. */
export function changesIn(plan: Plan): { added: number; changed: number } {
  const contacts = plan.newSuppliers.reduce((sum, one) => sum + one.contacts.length, plan.newContacts.length);
  return {
    added: plan.newSuppliers.length + contacts,
    changed: plan.changedSuppliers.length + plan.changedContacts.length,
  };
}

/** The same for two plans that do the same, so that what is carried out is what somebody saw. */
export function fingerprint(plan: Plan): string {
  const { newSuppliers, changedSuppliers, newContacts, changedContacts, problems } = plan;
  const done = JSON.stringify([
    newSuppliers,
    changedSuppliers,
    newContacts,
    changedContacts,
    problems.length,
  ]);
  return createHash("sha256").update(done).digest("hex").slice(0, 24);
}

class Planner {
  private readonly byNumber = new Map<string, KnownSupplier>();
  private readonly byName = new Map<string, KnownSupplier[]>();
  private readonly byEmail = new Map<string, { of: KnownSupplier; contact: KnownContact }>();
  /** What the list says of each supplier that is known. */
  private readonly listed = new Map<KnownSupplier, Merged>();
  private readonly problems: Problem[] = [];
  private readonly plan: Plan = {
    newSuppliers: [],
    changedSuppliers: [],
    sameSuppliers: 0,
    newContacts: [],
    changedContacts: [],
    sameContacts: 0,
    missing: [],
    problems: [],
  };

  constructor(
    private readonly known: readonly KnownSupplier[],
    private readonly elsewhere: ZoneElsewhere,
  ) {
    for (const one of known) {
      if (one.number !== null) this.byNumber.set(fold(one.number), one);
      const name = fold(one.name);
      this.byName.set(name, [...(this.byName.get(name) ?? []), one]);
      for (const contact of one.contacts) this.byEmail.set(contact.email.toLowerCase(), { of: one, contact });
    }
  }

  take(said: Merged): void {
    const { row, supplier, contacts } = said;
    const numbered = supplier.number === undefined ? undefined : this.byNumber.get(fold(supplier.number));
    const named = this.byName.get(fold(supplier.name)) ?? [];
    if (numbered && named.some((one) => one !== numbered)) {
      this.problems.push({
        row,
        field: "supplier",
        what: "name_known",
        value: supplier.name,
        other: numbered.name,
      });
    }
    if (!numbered && named.length > 1) {
      this.problems.push({ row, field: "supplier", what: "name_unclear", value: supplier.name });
    }
    const known = numbered ?? named[0];
    const before = known && this.listed.get(known);
    if (known && before) {
      const [value, other] = [known.name, String(before.row)];
      this.problems.push({ row, field: "supplier", what: "supplier_twice", value, other });
      return;
    }
    if (known) {
      this.listed.set(known, said);
      this.compare(known, worthComparing(known, supplier, numbered !== undefined));
    } else this.add(supplier);
    const country = this.countryOf(known, supplier);
    // Whoever is written to first is said; else those who come later in the list come later.
    let next = Math.max(-1, ...(known?.contacts ?? []).map(({ rank }) => rank)) + 1;
    for (const { row, contact } of contacts) {
      const found = this.byEmail.get(contact.email.toLowerCase());
      if (found && found.of !== known) {
        const { email: value } = contact;
        this.problems.push({ row, field: "email", what: "email_known", value, other: found.of.name });
      } else if (found) this.compareContact(found, contact);
      else {
        const timeZone = contact.timeZone ?? zoneOf(country) ?? this.elsewhere(country);
        if (timeZone === undefined) {
          this.problems.push({ row, field: "timeZone", what: "no_time_zone", value: contact.name });
        }
        const { name, email, language = languageIn(country), rank = next } = contact;
        this.addContact(known, { name, email, language, timeZone: timeZone ?? "", rank });
        next = Math.max(next, rank + 1);
      }
    }
  }

  change(id: string, to: Partial<SaidOfSupplier>): void {
    const one = this.known.find((known) => known.id === id);
    if (!one) throw new Error("a supplier is to be changed that is not there");
    const numbered = to.number === undefined ? undefined : this.byNumber.get(fold(to.number));
    if (numbered && numbered !== one) {
      const [value, other] = [to.number ?? "", numbered.name];
      this.problems.push({ row: 1, field: "number", what: "number_known", value, other });
    }
    const named = to.name === undefined ? [] : (this.byName.get(fold(to.name)) ?? []);
    if (named.some((other) => other !== one)) {
      this.problems.push({ row: 1, field: "supplier", what: "name_taken", value: to.name ?? "" });
    }
    const said: Merged = { row: 1, supplier: { name: one.name, ...to }, contacts: [] };
    this.listed.set(one, said);
    this.keepApart([said]);
    this.compare(one, to);
  }

  /** Letters to buyers speak of other suppliers, so nobody is a buyer who is a supplier's contact. */
  keepApart(merged: readonly Merged[]): void {
    const contacts = new Map<string, string>();
    for (const { supplier, contacts: people } of merged)
      for (const { contact } of people) contacts.set(contact.email.toLowerCase(), supplier.name);
    for (const [email, { of }] of this.byEmail) contacts.set(email, of.name);
    for (const { row, supplier } of merged) {
      const value = supplier.buyerEmail ?? "";
      const other = contacts.get(value.toLowerCase());
      if (other !== undefined)
        this.problems.push({ row, field: "buyerEmail", what: "buyer_is_contact", value, other });
    }
    const buyers = new Map<string, string>();
    for (const one of this.known) {
      const stays = this.listed.get(one)?.supplier.buyerEmail === undefined;
      if (stays && one.buyerEmail !== null) buyers.set(one.buyerEmail.toLowerCase(), one.name);
    }
    for (const { row, contact } of merged.flatMap((one) => one.contacts)) {
      const email = contact.email.toLowerCase();
      const other = this.byEmail.has(email) ? undefined : buyers.get(email);
      if (other !== undefined)
        this.problems.push({ row, field: "email", what: "buyer_is_contact", value: contact.email, other });
    }
  }

  result(before: readonly Problem[]): Plan {
    const missing = this.known.filter((one) => !this.listed.has(one)).map(({ name }) => name);
    const problems = [...before, ...this.problems].sort((a, b) => a.row - b.row);
    return { ...this.plan, missing: missing.sort(), problems };
  }

  private add(said: SaidOfSupplier): void {
    const { name, number = null, otherNames = [], country = null } = said;
    const { buyerName = null, buyerEmail = null, spend = null } = said;
    const contacts: NewContact[] = [];
    this.plan.newSuppliers.push({
      name,
      number,
      otherNames,
      country,
      buyerName,
      buyerEmail,
      spend,
      contacts,
    });
  }

  private addContact(known: KnownSupplier | undefined, contact: NewContact): void {
    if (known) this.plan.newContacts.push({ supplierId: known.id, supplier: known.name, ...contact });
    else this.plan.newSuppliers.at(-1)!.contacts.push(contact);
  }

  private compare(known: KnownSupplier, wanted: Partial<Omit<KnownSupplier, "id" | "contacts">>): void {
    const { to, changes } = differing(known, wanted, SUPPLIER_FIELDS);
    if (changes.length === 0) this.plan.sameSuppliers += 1;
    else this.plan.changedSuppliers.push({ id: known.id, name: known.name, to, changes });
  }

  private compareContact(found: { of: KnownSupplier; contact: KnownContact }, said: SaidOfContact): void {
    const { of, contact } = found;
    const { email: _, ...wanted } = said;
    const { to, changes } = differing(contact, wanted, CONTACT_FIELDS);
    if (changes.length === 0) this.plan.sameContacts += 1;
    else {
      const { id, name } = contact;
      this.plan.changedContacts.push({ id, supplierId: of.id, supplier: of.name, name, to, changes });
    }
  }

  private countryOf(known: KnownSupplier | undefined, said: SaidOfSupplier): string | null {
    return said.country ?? known?.country ?? null;
  }
}
