import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { audit, request, supplier } from "../../db/schema/index.ts";
import type { Platform } from "../../src/chat/address.ts";
import { runCommand } from "../../src/commands/index.ts";
import { noteLeft } from "../../src/people/contacts/store.ts";
import { contactByEmail } from "../../src/people/store.ts";
import { startedCampaign } from "../support/campaign.ts";
import { testClock } from "../support/clock.ts";
import { commandContext } from "../support/commands.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";

const clock = testClock(new Date("2027-01-11T09:00:00Z"));
let database: TestDatabase;
let name: string;
let count = 0;

beforeAll(async () => {
  database = await testDatabase();
  await database.orm.transaction((tx) => startedCampaign(tx, { timeZone: "Asia/Seoul" }, clock.now()));
});
afterAll(() => database.drop());
beforeEach(() => {
  name = `Sample Works ${++count} Ltd.`;
});

async function run(...argv: string[]) {
  const context = commandContext({ db: database.orm, clock, connected: new Set<Platform>(["web", "mail"]) });
  return runCommand(context, ["supplier", ...argv], process.cwd());
}
const mail = (who: string) => `${who}${count}@sample.invalid`;
const add = (who: string, ...more: string[]) =>
  run("add", "--name", name, "--contact", who, "--email", mail(who), ...more);
const added = async (who: string, ...more: string[]) => {
  const { stdout, stderr } = await add(who, ...more);
  expect(stderr).toBe("");
  return stdout.trim();
};
const refused = async (done: Promise<{ stderr: string; status: number }>) => {
  const { stderr, status } = await done;
  expect(status).not.toBe(0);
  return stderr.trim();
};
const known = async (called = name) =>
  (await database.orm.select().from(supplier).where(eq(supplier.name, called)))[0];

describe("tinstone supplier add", () => {
  it.each([
    [["--country", "jp"], "JP", "Asia/Tokyo", "ja"],
    [["--country", "de-by", "--lang", "en"], "DE-BY", "Europe/Berlin", "en"],
    [["--country", "US", "--timezone", "america/chicago"], "US", "America/Chicago", "en"],
    [[], null, "UTC", "en"],
  ])("%j: country %s, at home in %s, reads %s", async (options, country, timeZone, language) => {
    await added("ann", ...options);
    expect(await known()).toMatchObject({ country });
    expect(await contactByEmail(database.orm, mail("ann"))).toMatchObject({ timeZone, language });
  });

  it("asks for the time zone where the country has several, also of a second contact", async () => {
    expect(await refused(add("ann", "--country", "US"))).toContain("--timezone: where “ann” is cannot");
    expect(await known()).toBeUndefined();
    await added("ann", "--country", "US", "--timezone", "America/New_York");
    expect(await refused(add("bob"))).toContain("--timezone: where “bob” is cannot");
  });

  it("says what is not right about what was typed", async () => {
    const problems = await refused(
      add("ann", "--country", "XX", "--spend", "a lot", "--buyer-email", "nobody", "--lang", "tlh"),
    );
    expect(problems.split("\n")).toEqual([
      "Nothing was changed.",
      expect.stringContaining("--country: no country is called “XX”"),
      expect.stringContaining("--buyer-email: “nobody” is no e-mail address"),
      expect.stringContaining("--spend: “a lot” is no amount"),
      expect.stringContaining("--lang: “tlh” is no language"),
    ]);
    expect(await refused(add("ann", "--number", " "))).toBe("--number must not be empty.");
    expect(await known()).toBeUndefined();
  });

  it("takes all that a list says of a supplier, and says its name with one full stop", async () => {
    const said = await added(
      "ann",
      ...["--number", "A-1", "--other-names", "SW; S. Works", "--country", "Japan"],
      ...["--buyer", "Sample Buyer", "--buyer-email", "buyer@sample.invalid", "--spend", "¥1,200,000"],
    );
    expect(said.split("\n")[0]).toBe(`Added ann of ${name}`);
    expect(await known()).toMatchObject({
      ...{ number: "A-1", otherNames: ["SW", "S. Works"], country: "JP", spend: 1_200_000 },
      ...{ buyerName: "Sample Buyer", buyerEmail: "buyer@sample.invalid" },
    });
  });

  it("never changes a supplier that is known: what differs is refused, what was unknown is said", async () => {
    await added("ann", "--country", "US", "--timezone", "America/New_York", "--number", `N${count}`);
    const before = await known();
    const more = ["--timezone", "America/Toronto"];
    const problem = await refused(add("bob", "--country", "CA", "--number", "Other", ...more));
    expect(problem).toContain(`${name} is known with something else`);
    expect(problem).toContain("Supplier number: known is “N");
    expect(problem).toContain("Country: known is “US”, typed was “CA”");
    expect(problem).toContain(`tinstone supplier change "${name}" --country … --number …`);
    expect(await known()).toEqual(before);
    expect(await contactByEmail(database.orm, mail("bob"))).toBeUndefined();
    expect(await added("bob", "--buyer", "Sample Buyer", ...more)).toContain("Buyer: now “Sample Buyer”");
    expect(await known()).toEqual({ ...before, buyerName: "Sample Buyer" });
    // Whoever is added later is asked later.
    expect((await contactByEmail(database.orm, mail("bob")))?.rank).toBe(1);
  });

  it("takes nobody as a buyer who is a supplier's contact", async () => {
    await added("ann");
    const [theirs, email] = [name, mail("ann")];
    name = `Other ${name}`;
    const problem = await refused(add("bob", "--buyer-email", email.toUpperCase()));
    expect(problem).toContain(`--buyer-email: “${email.toUpperCase()}” stands for a buyer and`);
    expect(problem).toContain(theirs);
  });
});

describe("tinstone supplier change", () => {
  const change = (...more: string[]) => run("change", name, ...more);

  it("changes what is typed and nothing else, and writes down which fields", async () => {
    await added("ann", "--country", "DE-BY", "--number", `C${count}`, "--spend", "5");
    const before = (await known())!;
    const to = `Renamed Works ${count}`;
    const options = ["--name", to, "--country", "de", "--buyer-email", "b@sample.invalid"];
    const { stdout } = await change(...options, "--other-names", name);
    expect(stdout.trim().split("\n")).toEqual([
      `Changed ${name}:`,
      `Other names: now “${name}”`,
      "Country: “DE-BY” becomes “DE”",
      "Buyer’s e-mail: now “b@sample.invalid”",
      `Supplier: “${name}” becomes “${to}”`,
    ]);
    const after = await known(to);
    const changes = { name: to, country: "DE", otherNames: [name], buyerEmail: "b@sample.invalid" };
    expect(after).toEqual({ ...before, ...changes });
    const about = and(eq(audit.object, `supplier:${before.id}`), eq(audit.action, "supplier.changed"));
    expect(await database.orm.select().from(audit).where(about)).toMatchObject([
      { actor: "operator", facts: { fields: "otherNames,country,buyerEmail,supplier" } },
    ]);
  });

  it("has the running survey looked at again where holidays are others", async () => {
    await added("ann", "--country", "JP");
    const mine = eq(request.supplierId, (await known())!.id);
    const rest = () => database.orm.update(request).set({ nextReminderAt: null }).where(mine);
    const next = async () => (await database.orm.select().from(request).where(mine))[0]?.nextReminderAt;
    await rest();
    await change("--spend", "7");
    expect(await next()).toBeNull();
    await change("--country", "KR");
    expect(await next()).not.toBeNull();
  });

  it("refuses what is another's, and says where there is nothing to do", async () => {
    await added("ann", "--number", `X${count}`, "--country", "FR");
    const other = name;
    name = `Second ${name}`;
    await added("bob");
    const before = await known();
    const problems = await refused(
      change("--name", other, "--number", `x${count}`, "--buyer-email", mail("bob")),
    );
    expect(problems).toContain(`--number: “x${count}” is the number of ${other} already`);
    expect(problems).toContain(`--name: another supplier is called “${other}”`);
    expect(problems).toContain("--buyer-email: “");
    expect(await refused(change())).toContain("Say what to change: --name");
    expect(await refused(run("change", "Nobody", "--spend", "1"))).toContain("No supplier is called");
    expect(await known()).toEqual(before);
    await change("--country", "France");
    expect((await change("--country", "FR")).stdout).toContain("Nothing of that is new");
  });
});

describe("tinstone supplier list", () => {
  it("says who is asked no more", async () => {
    await added("ann");
    const { id } = (await contactByEmail(database.orm, mail("ann")))!;
    await database.orm.transaction((tx) => noteLeft(tx, id, clock.now()));
    const list: { email: string; left: boolean }[] = JSON.parse((await run("list", "--json")).stdout);
    expect(list.find(({ email }) => email === mail("ann"))).toMatchObject({ left: true, outOf: [] });
    const line = (await run("list")).stdout.split("\n").find((one) => one.includes(mail("ann")));
    expect(line).toMatch(/not asked any more$/);
  });
});
