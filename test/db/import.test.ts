import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { audit, contact, contactAddress, request, requestEvent, supplier } from "../../db/schema/index.ts";
import type { Platform } from "../../src/chat/address.ts";
import { runCommand } from "../../src/commands/index.ts";
import { importList, planNow } from "../../src/people/import/apply.ts";
import { fingerprint } from "../../src/people/import/plan.ts";
import { readSupplierList } from "../../src/people/import/read.ts";
import type { SupplierList } from "../../src/people/import/types.ts";
import { startedCampaign } from "../support/campaign.ts";
import { testClock } from "../support/clock.ts";
import { commandContext } from "../support/commands.ts";
import { describeOnServer, engines, type TestDatabase, testDatabase } from "../support/database.ts";
import { csv } from "../support/rmap/lists.ts";

const FILE = { actor: "operator", fileId: "f", connected: new Set<Platform>(["web", "mail"]) };

const HEAD = ["Supplier", "Number", "Country", "Spend", "Other names", "Contact", "E-mail", "Rank"];
const WORKS = ["Sample Works", "1", "JP", "1000", "SW", "First Person", "first@sample.invalid", ""];
const SECOND = ["Sample Works", "1", "", "", "", "Second Person", "second@sample.invalid", ""];
const OTHER = ["Other Works", "", "DE", "", "", "", "", ""];

const clock = testClock(new Date("2027-01-11T09:00:00Z"));

async function listOf(...rows: string[][]): Promise<SupplierList> {
  const reading = await readSupplierList(Buffer.from(csv([HEAD, ...rows])));
  if (reading.kind !== "list") throw new Error(reading.why);
  return reading;
}

describe.each(engines)("importing a list (%s)", (engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase(engine);
    await database.orm.transaction((tx) => startedCampaign(tx, { timeZone: "Asia/Tokyo" }, clock.now()));
  });
  afterAll(() => database.drop());

  const seenOf = async (list: SupplierList) => fingerprint(await planNow(database.orm, list));
  async function imports(list: SupplierList, wrote?: (rows: number, of: number) => void) {
    const seen = await seenOf(list);
    return database.orm.transaction((tx) => importList(tx, list, { ...FILE, seen }, clock.now(), wrote));
  }
  const suppliers = () => database.orm.select().from(supplier).orderBy(asc(supplier.name));
  const contacts = () => database.orm.select().from(contact).orderBy(asc(contact.email));

  it("writes nothing when it breaks half way", async () => {
    const breaks = () => {
      throw new Error("as asked");
    };
    await expect(imports(await listOf(WORKS, SECOND, OTHER), breaks)).rejects.toThrow("as asked");
    expect([await suppliers(), await contacts()]).toEqual([[], []]);
  });

  it("adds suppliers, contacts with their addresses and order, and asks the suppliers", async () => {
    const told: [number, number][] = [];
    const done = await imports(await listOf(WORKS, SECOND, OTHER), (...rows) => told.push(rows));
    expect(done).toMatchObject({ kind: "imported", years: [2026] });
    expect(told.at(-1)).toEqual([4, 4]);
    expect(await suppliers()).toMatchObject([
      { name: "Other Works", number: null, country: "DE", spend: null, otherNames: [] },
      { name: "Sample Works", number: "1", country: "JP", spend: 1000, otherNames: ["SW"] },
    ]);
    expect(await contacts()).toMatchObject([
      { name: "First Person", language: "ja", timeZone: "Asia/Tokyo", rank: 0 },
      { name: "Second Person", language: "ja", timeZone: "Asia/Tokyo", rank: 1 },
    ]);
    const addresses = await database.orm.select().from(contactAddress).orderBy(asc(contactAddress.address));
    expect(addresses).toMatchObject([
      { address: "mail:first@sample.invalid", preference: 0 },
      { address: "mail:second@sample.invalid", preference: 0 },
    ]);
    const asked = await database.orm.select().from(request);
    expect(asked).toHaveLength(2);
    expect(asked.every(({ nextReminderAt }) => nextReminderAt !== null)).toBe(true);
    const rows = await database.orm.select().from(audit).where(eq(audit.action, "suppliers.imported"));
    expect(rows).toMatchObject([{ actor: "operator", object: "file:f", facts: { added: 4, changed: 0 } }]);
  });

  it("finds everything unchanged the second time, and does nothing", async () => {
    const plan = await planNow(database.orm, await listOf(WORKS, SECOND, OTHER));
    expect(plan).toMatchObject({ sameSuppliers: 2, sameContacts: 2, missing: [], problems: [] });
    const before = await suppliers();
    await imports(await listOf(WORKS, SECOND, OTHER));
    expect(await suppliers()).toEqual(before);
    expect(await database.orm.select().from(request)).toHaveLength(2);
  });

  it("changes what the list says, leaves what it does not, and writes down which fields", async () => {
    await database.orm.update(request).set({ nextReminderAt: null });
    const renamed = [
      "Renamed Works",
      "1",
      "FR",
      "",
      "RW; R. Works",
      "First Person",
      "first@sample.invalid",
      "7",
    ];
    await imports(await listOf(renamed));
    expect(await suppliers()).toMatchObject([
      { name: "Other Works", country: "DE" },
      { name: "Renamed Works", number: "1", country: "FR", spend: 1000, otherNames: ["RW", "R. Works"] },
    ]);
    expect(await contacts()).toMatchObject([
      { name: "First Person", timeZone: "Asia/Tokyo", rank: 7 },
      { name: "Second Person", rank: 1 },
    ]);
    const rows = await database.orm.select().from(audit).where(eq(audit.action, "supplier.changed"));
    expect(rows).toMatchObject([{ facts: { fields: "supplier,country,otherNames" } }]);
    // Only whose reminders may move is looked at again.
    const again = await database.orm
      .select({ name: supplier.name, next: request.nextReminderAt })
      .from(request)
      .innerJoin(supplier, eq(supplier.id, request.supplierId));
    expect(again.filter(({ next }) => next !== null).map(({ name }) => name)).toEqual(["Renamed Works"]);
    // Somebody else comes first by the list.
    const asked = await database.orm
      .select()
      .from(requestEvent)
      .where(eq(requestEvent.kind, "reader_changed"));
    const second = (await contacts()).find(({ name }) => name === "Second Person");
    expect(asked).toMatchObject([{ actor: "operator", facts: { to: second?.id } }]);
  });

  it("refuses what would do something else than was looked at, and what has problems", async () => {
    const list = await listOf(["Third Works", "3", "JP", "5", "", "", "", ""]);
    const seen = await seenOf(list);
    await imports(await listOf(["Third Works", "", "", "", "", "", "", ""]));
    const late = await database.orm.transaction((tx) => importList(tx, list, { ...FILE, seen }, clock.now()));
    expect(late).toMatchObject({ kind: "refused", plan: { newSuppliers: [], problems: [] } });
    expect((await suppliers()).at(-1)).toMatchObject({ name: "Third Works", number: null, spend: null });

    const wrong = await listOf(
      ["Fourth Works", "", "JP", "", "", "", "", ""],
      ["Fifth Works", "", "", "", "", "Somebody", "FIRST@sample.invalid", ""],
    );
    expect(await imports(wrong)).toMatchObject({
      kind: "refused",
      plan: { problems: [{ row: 3, what: "email_known", other: "Renamed Works" }] },
    });
    expect(await suppliers()).toHaveLength(3);
  });
});

describeOnServer("two processes that import at once", () => {
  it("one does it, the other looks again and finds it done", async () => {
    const database = await testDatabase("server");
    const list = await listOf(WORKS, SECOND, OTHER);
    const seen = fingerprint(await planNow(database.orm, list));
    const both = await Promise.all(
      [1, 2].map(() =>
        database.orm.transaction((tx) => importList(tx, list, { ...FILE, seen }, clock.now())),
      ),
    );
    expect(both.map(({ kind }) => kind).sort()).toEqual(["imported", "refused"]);
    expect(await database.orm.select().from(supplier)).toHaveLength(2);
    await database.drop();
  });
});

describe("the command", () => {
  let database: TestDatabase;
  let folder: string;
  const told: string[] = [];
  const tinstone = async (...argv: string[]) => {
    const context = commandContext({ db: database.orm, clock, connected: new Set(["web"]) });
    return runCommand(context, ["supplier", ...argv], folder, (progress) => told.push(progress));
  };
  beforeAll(async () => {
    database = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), "tinstone-import-"));
  });
  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  it("shows what a list would change, carries it out when asked, and then finds nothing to do", async () => {
    await writeFile(join(folder, "list.csv"), csv([HEAD, WORKS, SECOND, OTHER]));
    const preview = await tinstone("import", "list.csv");
    expect(preview).toMatchObject({ status: 0, stderr: "" });
    expect(preview.stdout).toContain("Suppliers: 2 new, 0 changed, 0 unchanged");
    expect(preview.stdout).toContain("tinstone supplier import list.csv --apply");
    expect(await database.orm.select().from(supplier)).toEqual([]);

    const done = await tinstone("import", "list.csv", "--apply");
    expect(done).toMatchObject({
      status: 0,
      stdout: "“list.csv” was imported: 4 new and 0 changed suppliers and contacts.\n",
    });
    expect(told).toEqual(["4 of 4 written"]);
    const again = JSON.parse((await tinstone("import", "list.csv", "--apply", "--json")).stdout);
    expect(again).toMatchObject({ imported: false, suppliers: { unchanged: 2 }, contacts: { unchanged: 2 } });
    const listed = JSON.parse((await tinstone("list", "--json")).stdout);
    expect(listed.at(-1)).toMatchObject({
      supplier: "Sample Works",
      number: "1",
      country: "JP",
      spend: 1000,
      rank: 1,
    });
  });

  it("imports nothing of a list with problems, and says which", async () => {
    await writeFile(
      join(folder, "wrong.csv"),
      csv([HEAD, OTHER, ["New Works", "", "Atlantis", "", "", "", "", ""]]),
    );
    const { status, stdout } = await tinstone("import", "wrong.csv", "--apply");
    expect(status).toBe(1);
    expect(stdout).toContain("Row 3, Country: no country is called “Atlantis”.");
    expect(await database.orm.select().from(supplier)).toHaveLength(2);
  });

  it.each(["en", "ja"])("writes an empty list that it can read, once (%s)", async (lang) => {
    const path = `${lang}.xlsx`;
    expect(await tinstone("template", path, "--lang", lang)).toMatchObject({ status: 0 });
    const { status, stdout } = await tinstone("import", path, "--json");
    expect({ status, ...JSON.parse(stdout) }).toMatchObject({
      status: 0,
      rows: 0,
      unusedColumns: [],
      problems: [],
    });
    expect(await tinstone("template", path)).toMatchObject({
      status: 1,
      stderr: `${path} is there already. Please name another file.\n`,
    });
  });

  it("says why a file is no list", async () => {
    await writeFile(join(folder, "prices.csv"), "Part,Price\nA,1\n");
    await writeFile(join(folder, "scan.pdf"), "%PDF-1.7");
    expect((await tinstone("import", "prices.csv")).stderr).toContain(
      "has no row of headings with a supplier’s name",
    );
    expect((await tinstone("import", "scan.pdf")).stderr).toContain("is neither an Excel workbook");
    expect(await tinstone("import", "missing.csv")).toMatchObject({ status: 1, stdout: "" });
  });
});
