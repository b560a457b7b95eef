import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { desc } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { audit, drop, judgement, referenceList, rmapList } from "../../db/schema/index.ts";
import { runCommand } from "../../src/commands/index.ts";
import { sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { verdictOf } from "../../src/survey/drops/store.ts";
import { fill, fillParts } from "../support/cmrt/fill.ts";
import { byId, changed, cleanFill, type Listed, lookup } from "../support/cmrt/forms.ts";
import { writeParts } from "../support/cmrt/package.ts";
import { haveTemplates, TEMPLATES_NEEDED, template } from "../support/cmrt/templates.ts";
import { commandContext } from "../support/commands.ts";
import { direct, openListsDesk } from "../support/lists-desk.ts";
import { account, buttonIn } from "../support/plain-bot.ts";
import { csv } from "../support/rmap/lists.ts";

/** Real workbooks, several a test, on machines that do other things besides. */
const SLOW = { timeout: 120_000 };

const STRINGS = "xl/sharedStrings.xml";

type Desk = Awaited<ReturnType<typeof openListsDesk>>;
let desk: Desk;
const newestDrop = async () => (await desk.bot.db.select().from(drop).orderBy(desc(drop.at)).limit(1))[0]!;
const findingsOfNewest = async () => (await verdictOf(desk.bot.db, (await newestDrop()).id))!.findings;
const tinstone = async (...argv: string[]) => {
  const { db, clock } = desk.bot;
  return runCommand(commandContext({ db, clock, connected: new Set(["web"]) }), argv, "/");
};

describe.skipIf(!haveTemplates)(`smelter lists${TEMPLATES_NEEDED}`, SLOW, () => {
  beforeAll(async () => {
    desk = await openListsDesk();
  });
  afterAll(() => desk.close());

  /** The blank 6.5 with another name for one smelter of its look-up. */
  async function altered(filled: Parameters<typeof fillParts>[1] = {}): Promise<Buffer> {
    const parts = await fillParts("6.5", filled);
    const last = (await lookup("6.5")).at(-1)!;
    const strings = parts.get(STRINGS)!.toString("utf8");
    const other = strings.replaceAll(`>${last.name}</t>`, `>${last.name} (renamed)</t>`);
    expect(other).not.toBe(strings);
    return writeParts(new Map([...parts, [STRINGS, Buffer.from(other)]]));
  }
  const keptLists = () => desk.bot.db.select().from(referenceList).orderBy(referenceList.id);

  it("are made of officers' blanks alone: of a contact's, an idle officer's or a stranger's nothing is kept", async () => {
    const blank = { name: "blank.xlsx", bytes: template("6.5") };
    const contact = await desk.supplier("Blank Sender Ltd");
    for (const who of [contact, desk.idle, account("stranger")]) {
      const [said] = await desk.drops(who, blank);
      expect(said?.text).toContain("nothing filled in");
      expect((await newestDrop()).placed).toBe("blank");
    }
    expect(await keptLists()).toEqual([]);
  });

  it("judge from then on: a supplier's changed look-up is returned, an honest one is not", async () => {
    const [said] = await desk.drops(desk.officer, { name: "RMI_6.5.xlsx", bytes: template("6.5") });
    expect(said?.text).toContain("“RMI_6.5.xlsx” is kept as the smelter list of CMRT 6.5: 349 smelters.");
    expect((await newestDrop()).placed).toBe("reference_list");
    const [list] = await keptLists();
    expect(list).toMatchObject({ kind: "CMRT", version: "6.5", addedBy: expect.stringMatching(/^officer:/) });
    const kept = await desk.bot.db.select().from(audit).orderBy(desc(audit.id)).limit(2);
    expect(kept.map((row) => row.action)).toContain("list.kept");

    const contact = await desk.supplier("Northwind Connectors Ltd.");
    await desk.drops(contact, { name: "honest.xlsx", bytes: await fill("6.5", await cleanFill("6.5")) });
    expect(await findingsOfNewest()).toEqual([]);
    const [row] = await desk.bot.db.select().from(judgement).orderBy(desc(judgement.at)).limit(1);
    expect(row?.lists).toMatchObject({ reference: { version: "6.5", sha256: list?.sha256 } });

    await desk.drops(contact, { name: "altered.xlsx", bytes: await altered(await cleanFill("6.5")) });
    expect((await findingsOfNewest()).map((one) => one.code)).toEqual(["LOOKUP_ALTERED"]);
    expect(await verdictOf(desk.bot.db, (await newestDrop()).id)).toMatchObject({ verdict: "returned" });
  });

  it("give way to a newer one of the same version, which says how it differs; the older is kept", async () => {
    const [same] = await desk.drops(desk.officer, { name: "same.xlsx", bytes: template("6.5") });
    expect(same?.text).toContain("“same.xlsx” is kept as the smelter list of CMRT 6.5: 349 smelters");
    expect(same?.text).toMatch(/was kept before, on .*, as “RMI_6\.5\.xlsx”/);
    expect(await keptLists()).toHaveLength(1);
    const [said] = await desk.drops(desk.officer, { name: "newer.xlsx", bytes: await altered() });
    expect(said?.text).toContain("differs from the list of");
    expect(said?.text).toContain("in one smelter.");
    expect(said?.text).not.toContain("kept before");
    expect(await keptLists()).toHaveLength(2);
    const contact = await desk.supplier("Southwind Connectors Ltd.");
    const own = changed(await cleanFill("6.5"), { Declaration: { D8: "Southwind Connectors Ltd." } });
    await desk.drops(contact, { name: "altered.xlsx", bytes: await altered(own) });
    expect((await findingsOfNewest()).map((one) => one.code)).toEqual([]);
    const { stdout } = await tinstone("list", "reference", "--json");
    expect(JSON.parse(stdout)).toMatchObject([{ judges: true }, { judges: false }]);
    // The first supplier's earlier file is the altered one by the newer list.
    const again = JSON.parse((await tinstone("file", "judge-again", "--json")).stdout);
    expect(again).toMatchObject({ judged: 2, changed: [{ from: "returned", to: "accepted" }] });
    expect(JSON.parse((await tinstone("file", "judge-again", "--json")).stdout).changed).toEqual([]);
  });
});

describe.skipIf(!haveTemplates)(`lists of facility statuses${TEMPLATES_NEEDED}`, SLOW, () => {
  let smelters: Listed[];
  const HEADINGS = ["Smelter ID", "Metal", "Smelter Name", "Country", "Audit Status"];
  const listOf = (statuses: string[], title: string) =>
    Buffer.from(
      csv([
        [title, "", "", "", ""],
        HEADINGS,
        ...statuses.flatMap((status, n) => {
          const { id, metal, name, country } = smelters[n]!;
          return status === "" ? [] : [[id, metal, name, country, status]];
        }),
      ]),
    );
  const CONFORMANT = Array<string>(8).fill("Conformant");

  beforeAll(async () => {
    desk = await openListsDesk();
    const tin = (await lookup("6.5")).filter((one) => one.metal === "Tin");
    smelters = tin.filter(({ id }, n) => tin.findIndex((other) => other.id === id) === n);
  });
  afterAll(() => desk.close());

  /** A supplier whose counted form lists these smelters. */
  async function listing(name: string, numbers: number[]) {
    const who = await desk.supplier(name);
    const rows = Object.assign({}, ...numbers.map((n, at) => byId(7 + at, smelters[n]!, "stored")));
    const own = changed(await cleanFill("6.5"), { Declaration: { D8: name }, "Smelter List": rows });
    const [said] = await desk.drops(who, { name: `${who.id}.xlsx`, bytes: await fill("6.5", own) });
    return { who, said };
  }

  it("tell what changed between two, and how many suppliers use what is no longer conformant", async () => {
    await listing("First Sample Ltd", [1, 2]);
    await listing("Second Sample Ltd", [2, 3]);
    await listing("Third Sample Ltd", [7]);
    await listing("Fourth Sample Ltd", [4]);

    const [first] = await desk.drops(desk.officer, {
      name: "rmap.csv",
      bytes: listOf(CONFORMANT, "RMAP facilities as of 2026-06-01"),
    });
    expect(first?.text).toContain("as of June 1, 2026: 8 facilities");
    expect(first?.text).toContain("Conformant: 8");
    const later = [
      "",
      "Conformant",
      "Active",
      "Non Conformant",
      "",
      "Conformant",
      "Conformant",
      "conformant",
    ];
    const [second] = await desk.drops(desk.officer, {
      name: "rmap-2.csv",
      bytes: listOf(later, "RMAP facilities as of 2026-10-01"),
    });
    // Lost: numbers 0 and 4 are gone, 2 and 3 have another status. Number 0 is in the clean form of everybody.
    const clean = smelters[0]!.id;
    const table = second?.blocks?.find((block) => block.kind === "table");
    if (table?.kind !== "table") throw new Error("expected a table");
    const used = Object.fromEntries(table.rows.map((row) => [row[0], [row[4], row[5]]]));
    expect(used).toEqual({
      [clean]: ["no longer listed", "4"],
      [smelters[2]!.id]: ["Active", "2"],
      [smelters[3]!.id]: ["Non Conformant", "1"],
      [smelters[4]!.id]: ["no longer listed", "1"],
    });
    expect(second?.text).toContain(
      "Since the list of June 1, 2026, 4 smelters lost Conformant; used by 4 suppliers.",
    );
    expect(second?.text).toContain("Became Conformant: 0. New on the list: 0. No longer on it: 2.");
  });

  it("judge by the newest day, not by the newest drop; each row shows its status and the list's day", async () => {
    const [older] = await desk.drops(desk.officer, {
      name: "rmap-0.csv",
      bytes: listOf(CONFORMANT, "RMAP facilities as of 2026-01-01"),
    });
    expect(older?.text).toContain("The newer list as of October 1, 2026 is the one that judges.");
    const bytes = listOf(CONFORMANT, "RMAP facilities as of 2026-01-01");
    const [again] = await desk.drops(desk.officer, { name: "rmap-00.csv", bytes });
    expect(again?.text).toMatch(/^“rmap-00\.csv” is kept.*\n.*kept before, on .*, as “rmap-0\.csv”/);
    const { who, said } = await listing("Fifth Sample Ltd", [2]);
    const codes = (await findingsOfNewest()).map(({ code, facts }) => [code, facts.id, facts.status]);
    expect(codes).toContainEqual(["SMELTER_NOT_CONFORMANT", smelters[2]!.id, "Active"]);
    const { said: shown } = await desk.press(who, said, "smelters.all");
    const [table] = shown[0]?.blocks ?? [];
    if (table?.kind !== "table") throw new Error("expected a table");
    expect(table.caption).toContain("as of October 1, 2026");
    expect(table.rows.map((row) => [row[0], row[3], row.at(-1)])).toEqual([
      ["5", smelters[0]!.id, "not on the list"],
      ["6", expect.stringMatching(/^CID/), "not on the list"],
      ["7", smelters[2]!.id, "Active"],
    ]);
    expect((await desk.press(who, said, "smelters.all")).said).toEqual([]);
  });

  it("wait for their day when they do not say it", async () => {
    const [waiting] = await desk.drops(desk.officer, { name: "list.csv", bytes: listOf(CONFORMANT, "RMAP") });
    expect(waiting?.text).toContain("does not say of which day it is");
    const open = buttonIn(waiting, "rmap.open");
    const { bot, officer } = desk;
    const form = await bot.press(officer, direct(desk.officer), open);
    if (form.kind !== "form") throw new Error(`expected a form, got ${form.kind}`);
    const dated = (day: string, who = officer) =>
      bot.submit(who, direct(desk.officer), form.form.name, form.form.context, { day });
    expect(await dated("2026-11-31")).toMatchObject({ kind: "invalid" });
    expect(await dated("2027-11-30")).toMatchObject({ kind: "invalid" });
    expect(await dated("2026-10-02", desk.idle)).toMatchObject({ kind: "say" });
    expect((await bot.db.select().from(rmapList)).filter((row) => row.asOf === null)).toHaveLength(1);
    expect(await dated("2026-10-02")).toEqual({ kind: "close" });
    expect(await dated("2026-10-03")).toMatchObject({ kind: "say" });
    await bot.settled();
    const now = bot.posts(direct(desk.officer)).at(-1)!.message;
    expect(now.text).toContain("as of October 2, 2026: 8 facilities");
    expect(now.text).toContain("Files are judged by it from now on");
    expect(() => buttonIn(now, "rmap.open")).toThrow();
  });

  it("are officers' alone to bring: from anybody else such a file is no form", async () => {
    const before = (await desk.bot.db.select().from(rmapList)).length;
    const bytes = listOf(CONFORMANT, "RMAP facilities as of 2026-10-05");
    for (const who of [await desk.supplier("Sixth Sample Ltd"), desk.idle, account("stranger")]) {
      await desk.drops(who, { name: "rmap.csv", bytes });
      expect((await newestDrop()).placed).toBe("unusable");
    }
    expect(await desk.bot.db.select().from(rmapList)).toHaveLength(before);
  });

  it("say what is missing of a file that is nearly one", async () => {
    const headless = Buffer.from(
      csv([
        ["Smelter ID", "Metal", "Smelter Name"],
        ["CID000001", "Gold", "A"],
      ]),
    );
    const [said] = await desk.drops(desk.officer, { name: "names.csv", bytes: headless });
    expect(said?.text).toContain("names.csv");
    expect(said?.text).toMatch(/status/);
  });

  it("can be brought by the operator as well, who may say of which day they are", async () => {
    const path = join(await mkdtemp(join(tmpdir(), "lists-")), "rmap.csv");
    await writeFile(path, listOf(CONFORMANT.slice(1), "RMAP"));
    expect(await tinstone("list", "add", path, "--date", "2027-01-01")).toMatchObject({ status: 64 });
    const { stdout } = await tinstone("list", "add", path);
    expect(stdout).toContain("does not say of which day it is");
    expect(stdout).toContain(`tinstone list add ${path} --date`);
    const dated = await tinstone("list", "add", path, "--date", "2026-10-20");
    expect(dated.stdout).toContain("as of October 20, 2026: 7 facilities");
    const { stdout: printed } = await tinstone("list", "rmap");
    expect(printed.split("\n")[0]).toMatch(/^2026-10-20 {2}7 .* judges .* rmap\.csv$/);
    const again = await tinstone("list", "add", path, "--date", "2026-10-20");
    expect(again.stdout).toContain("kept already");
    const mended = await tinstone("list", "add", path, "--date", "2026-10-02");
    expect(mended.stdout).toContain("as of October 2, 2026: 7 facilities");
    const { stderr, status } = await tinstone("list", "add", "/nowhere.csv");
    expect([status, stderr]).toEqual([1, expect.stringContaining("/nowhere.csv")]);
  });

  it("leave an officer's filled form what it was: a file that counts for nobody", async () => {
    const content = { company: "Sample Boards GmbH", completedOn: "2026-10-01", language: "en" as const };
    await desk.drops(desk.officer, { name: "form.xlsx", bytes: await sampleWorkbook("clean", content) });
    expect((await newestDrop()).placed).toBe("unplaced");
  });
});
