import { describe, expect, it } from "vitest";
import { changesIn, fingerprint, planImport } from "../../../../src/people/import/plan.ts";
import type {
  KnownContact,
  KnownSupplier,
  ListRow,
  SaidOfContact,
  SaidOfSupplier,
} from "../../../../src/people/import/types.ts";

const person = (email: string, more: Partial<KnownContact> = {}): KnownContact => ({
  ...{ id: `c-${email}`, name: "Sample Person", email, language: "en", timeZone: "Asia/Tokyo", rank: 0 },
  ...more,
});
const company = (name: string, more: Partial<KnownSupplier> = {}): KnownSupplier => ({
  ...{ id: `s-${name}`, name, number: null, otherNames: [], country: null },
  ...{ buyerName: null, buyerEmail: null, spend: null, contacts: [] },
  ...more,
});
const rowsOf = (...said: [SaidOfSupplier, SaidOfContact?][]): ListRow[] =>
  said.map(([supplier, contact], n) => ({ row: n + 2, supplier, ...(contact && { contact }) }));
const plan = (rows: ListRow[], known: KnownSupplier[] = [], timeZone?: string) =>
  planImport({ kind: "list", rows, problems: [], unused: [] }, known, () => timeZone);
const problemsOf = (rows: ListRow[], known: KnownSupplier[] = []) =>
  plan(rows, known, "UTC").problems.map(({ row, field, what, other }) => [row, field, what, other]);

describe("what an import would do", () => {
  it("adds suppliers with their contacts, in the order of the list, at home in their country", () => {
    const { newSuppliers, problems } = plan(
      rowsOf(
        [
          { name: "Sample Works", number: "1", country: "JP" },
          { name: "First", email: "a@sample.invalid" },
        ],
        [{ name: "sample works" }, { name: "Second", email: "b@sample.invalid", language: "en" }],
        [{ name: "Alone" }],
      ),
    );
    expect(problems).toEqual([]);
    expect(newSuppliers).toMatchObject([
      {
        name: "Sample Works",
        number: "1",
        contacts: [
          { name: "First", language: "ja", timeZone: "Asia/Tokyo", rank: 0 },
          { name: "Second", language: "en", timeZone: "Asia/Tokyo", rank: 1 },
        ],
      },
      { name: "Alone", number: null, country: null, contacts: [] },
    ]);
  });

  it("takes the survey's time zone where the country has several, and asks where there is no survey", () => {
    const rows = rowsOf([
      { name: "Sample Works", country: "US" },
      { name: "First", email: "a@sample.invalid" },
    ]);
    expect(plan(rows, [], "America/Chicago").newSuppliers[0]?.contacts[0]?.timeZone).toBe("America/Chicago");
    expect(plan(rows).problems).toMatchObject([{ row: 2, field: "timeZone", what: "no_time_zone" }]);
  });

  it("knows suppliers by number, else by name, and says which field becomes what", () => {
    const known = [
      company("Old Name", { number: "A-1", country: "DE", spend: 5 }),
      company("Sample Works", { contacts: [person("a@sample.invalid")] }),
      company("Left Alone"),
    ];
    const { changedSuppliers, changedContacts, newContacts, missing, ...rest } = plan(
      rowsOf(
        [{ name: "New Name", number: "ａ-1", country: "FR", spend: 5 }],
        [
          { name: "ＳＡＭＰＬＥ  Works", number: "B-2" },
          { name: "Other Person", email: "A@Sample.invalid", rank: 1 },
        ],
        [{ name: "Sample Works" }, { name: "Second", email: "b@sample.invalid", timeZone: "Europe/Paris" }],
      ),
      known,
    );
    expect(changedSuppliers).toEqual([
      {
        id: "s-Old Name",
        name: "Old Name",
        to: { name: "New Name", country: "FR", number: "ａ-1" },
        changes: [
          { field: "supplier", from: "Old Name", to: "New Name" },
          { field: "country", from: "DE", to: "FR" },
          { field: "number", from: "A-1", to: "ａ-1" },
        ],
      },
      {
        id: "s-Sample Works",
        name: "Sample Works",
        to: { number: "B-2" },
        changes: [{ field: "number", from: "", to: "B-2" }],
      },
    ]);
    expect(changedContacts).toMatchObject([
      { id: "c-a@sample.invalid", supplier: "Sample Works", to: { name: "Other Person", rank: 1 } },
    ]);
    expect(newContacts).toMatchObject([{ supplierId: "s-Sample Works", name: "Second", rank: 1 }]);
    expect(missing).toEqual(["Left Alone"]);
    expect(rest).toMatchObject({ newSuppliers: [], sameSuppliers: 0, sameContacts: 0, problems: [] });
  });

  it("leaves alone what the list does not say", () => {
    const known = [
      company("Sample Works", {
        ...{
          number: "1",
          country: "DE-BY",
          otherNames: ["SW", "S. Works"],
          buyerName: "Sample Buyer",
          spend: 7,
        },
        contacts: [person("a@sample.invalid", { rank: 3 })],
      }),
    ];
    const said: SaidOfSupplier = { name: "SAMPLE works", country: "DE", otherNames: ["S. WORKS", "sw"] };
    const same = plan(rowsOf([said, { name: "Sample Person", email: "a@sample.invalid" }]), known);
    expect(same).toMatchObject({
      changedSuppliers: [],
      changedContacts: [],
      sameSuppliers: 1,
      sameContacts: 1,
    });
    expect(changesIn(same)).toEqual({ added: 0, changed: 0 });
  });

  it("has a mark that is another as soon as it would do something else", () => {
    const rows = rowsOf([{ name: "Sample Works", spend: 5 }]);
    const known = (spend: number) => [company("Sample Works", { spend })];
    expect(fingerprint(plan(rows, known(1)))).toBe(fingerprint(plan(rows, known(1))));
    expect(fingerprint(plan(rows, known(1)))).not.toBe(fingerprint(plan(rows, known(2))));
    expect(fingerprint(plan(rows, [...known(1), company("Another")]))).toBe(
      fingerprint(plan(rows, known(1))),
    );
  });
});

describe("what keeps a list from being imported", () => {
  const mail = (email: string): SaidOfContact => ({ name: "Sample Person", email });

  it("rows that are at odds with each other", () => {
    expect(problemsOf(rowsOf([{ name: "A", number: "1" }], [{ name: "B", number: "1" }]))).toEqual([
      [3, "number", "number_twice", "2"],
    ]);
    expect(problemsOf(rowsOf([{ name: "A", number: "1" }], [{ name: "a", number: "2" }]))).toEqual([
      [3, "number", "name_twice", "2"],
    ]);
    expect(problemsOf(rowsOf([{ name: "A", country: "JP" }], [{ name: "A", country: "DE" }]))).toEqual([
      [3, "country", "differs", "2"],
    ]);
    expect(
      problemsOf(
        rowsOf([{ name: "A" }, mail("x@sample.invalid")], [{ name: "B" }, mail("X@sample.invalid")]),
      ),
    ).toEqual([[3, "email", "email_twice", "2"]]);
    const other = { ...mail("x@sample.invalid"), name: "Other Person" };
    expect(problemsOf(rowsOf([{ name: "A" }, mail("x@sample.invalid")], [{ name: "A" }, other]))).toEqual([
      [3, "contact", "differs", "2"],
    ]);
  });

  it("nothing where rows repeat each other", () => {
    const row: [SaidOfSupplier, SaidOfContact] = [{ name: "A", number: "1" }, mail("x@sample.invalid")];
    const { newSuppliers, problems } = plan(rowsOf(row, row), [], "UTC");
    expect(problems).toEqual([]);
    expect(newSuppliers).toMatchObject([{ contacts: [{ email: "x@sample.invalid" }] }]);
  });

  it("an address, a name or a number that is somebody else's here", () => {
    const known = [
      company("A", { number: "1", contacts: [person("x@sample.invalid")] }),
      company("B", { number: "2" }),
      company("b", { number: "3" }),
    ];
    expect(problemsOf(rowsOf([{ name: "New" }, mail("X@sample.invalid")]), known)).toEqual([
      [2, "email", "email_known", "A"],
    ]);
    expect(problemsOf(rowsOf([{ name: "B" }]), known)).toEqual([[2, "supplier", "name_unclear", undefined]]);
    expect(problemsOf(rowsOf([{ name: "A", number: "2" }]), known)).toEqual([
      [2, "supplier", "name_known", "B"],
    ]);
  });

  it("two rows for one supplier that is known, one by its number and one by its name", () => {
    const known = [company("Foo", { number: "5" })];
    const rows = rowsOf(
      [{ name: "Foo", number: "7" }],
      [{ name: "Baz", number: "5" }, mail("eve@sample.invalid")],
    );
    expect(problemsOf(rows, known)).toEqual([[3, "supplier", "supplier_twice", "2"]]);
    expect(plan(rows, known, "UTC").newContacts).toEqual([]);
  });

  it("a buyer who is a supplier's contact, whichever was known first", () => {
    const buyer = { buyerEmail: "X@sample.invalid" };
    const contact = mail("x@sample.invalid");
    const known = [company("A", { contacts: [person("x@sample.invalid")] })];
    expect(problemsOf(rowsOf([{ name: "B", ...buyer }]), known)).toEqual([
      [2, "buyerEmail", "buyer_is_contact", "A"],
    ]);
    expect(problemsOf(rowsOf([{ name: "A", ...buyer }, contact]))).toEqual([
      [2, "buyerEmail", "buyer_is_contact", "A"],
    ]);
    expect(problemsOf(rowsOf([{ name: "B" }, contact]), [company("A", buyer)])).toEqual([
      [2, "email", "buyer_is_contact", "A"],
    ]);
    const corrected = rowsOf([{ name: "A", buyerEmail: "y@sample.invalid" }], [{ name: "B" }, contact]);
    expect(problemsOf(corrected, [company("A", buyer)])).toEqual([]);
  });
});
