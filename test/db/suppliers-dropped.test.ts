import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contact, drop, request, supplier } from "../../db/schema/index.ts";
import type { PersonRef } from "../../src/chat/event.ts";
import type { FileId, Message } from "../../src/chat/message.ts";
import { readFile } from "../../src/files/store.ts";
import { addOfficer, linkPerson } from "../../src/people/store.ts";
import { direct, openListsDesk } from "../support/lists-desk.ts";
import { account, buttonIn } from "../support/plain-bot.ts";
import { csv } from "../support/rmap/lists.ts";

const HEAD = ["Supplier", "Country", "Contact", "E-mail", "Annual spend", "Remarks"];
const ROWS = [
  ["Sample Works", "JP", "First Person", "first@sample.invalid", "1,000,000", "x"],
  ["=cmd()", "DE", "", "", "", ""],
];

type Desk = Awaited<ReturnType<typeof openListsDesk>>;
let desk: Desk;
const admin = account("admin");

beforeAll(async () => {
  desk = await openListsDesk();
  await desk.bot.db.transaction(async (tx) => {
    const who = { name: "Ada", email: "ada@sample.invalid", language: "en" };
    const officerId = await addOfficer(tx, { ...who, roles: ["admin"] }, desk.bot.clock.now());
    await linkPerson(tx, admin, { officerId }, desk.bot.clock.now());
  });
});
afterAll(() => desk.close());

const list = (rows: string[][], name = "suppliers.csv") => ({
  name,
  bytes: Buffer.from(csv([HEAD, ...rows])),
});
const suppliers = () => desk.bot.db.select().from(supplier).orderBy(supplier.name);
const placedLast = async () => (await desk.bot.db.select().from(drop).orderBy(drop.at)).at(-1)?.placed;
const offers = (message: Message | undefined, action: string) => {
  const buttons = (message?.blocks ?? []).flatMap((one) => (one.kind === "buttons" ? one.buttons : []));
  return buttons.some((one) => one.action === action);
};

/** The message that stands where this one was, as it is now. */
const standing = (who: PersonRef, n: number) => desk.bot.posts(direct(who))[n]?.message;

describe("a list of suppliers that is dropped", () => {
  it("is only a file that is no form from everybody who may not change suppliers", async () => {
    const contactOf = await desk.supplier("Asking Ltd");
    for (const who of [contactOf, desk.officer, desk.idle, account("stranger")]) {
      const [said] = await desk.drops(who, list(ROWS));
      expect(offers(said, "suppliers.import")).toBe(false);
      expect(await placedLast()).toBe("unusable");
    }
    expect((await suppliers()).map(({ name }) => name)).toEqual(["Asking Ltd"]);
  });

  it("is shown to an officer who may, with everything it would do as a file whose cells nothing runs", async () => {
    const [said] = await desk.drops(admin, list(ROWS));
    expect(await placedLast()).toBe("supplier_list");
    expect(said?.text).toContain(
      "“suppliers.csv” is a list of suppliers with 2 rows. Nothing was changed yet.",
    );
    expect(said?.text).toContain("Suppliers: 2 new, 0 changed, 0 unchanged");
    expect(said?.text).toContain("One supplier is not in this list and stays as it is: Asking Ltd.");
    expect(said?.text).toContain("Columns that are not read: Remarks.");
    expect(buttonIn(said, "suppliers.import").label).toBe("Import 3 new and 0 changed");
    expect(await suppliers()).toHaveLength(1);

    const { said: answers } = await desk.press(admin, said, "suppliers.all");
    const [file] = answers[0]?.files ?? [];
    expect(file?.name).toBe("suppliers-import.csv");
    const text = (await readFile(desk.bot.db, file?.fileId as FileId)).toString("utf8");
    expect(text).toContain("new,Sample Works,First Person,,,first@sample.invalid");
    expect(text).toContain("new,'=cmd(),");
  });

  it("is imported by a press, once, and asked about; others cannot press", async () => {
    const n = desk.bot.posts(direct(admin)).length;
    const [said] = await desk.drops(admin, list(ROWS));
    expect((await desk.press(desk.officer, said, "suppliers.import")).said).toEqual([]);
    expect(await suppliers()).toHaveLength(1);

    const { said: answers } = await desk.press(admin, said, "suppliers.import");
    expect(answers.map(({ text }) => text)).toEqual([
      "“suppliers.csv” was imported: 3 new and 0 changed suppliers and contacts.\nThe 2 new suppliers are asked in the survey of 2026.",
    ]);
    expect((await suppliers()).map(({ name }) => name)).toEqual(["=cmd()", "Asking Ltd", "Sample Works"]);
    expect(await desk.bot.db.$count(request)).toBe(3);
    expect(standing(admin, n)?.text).toContain("Everything in it is known already.");
    expect(offers(standing(admin, n), "suppliers.import")).toBe(false);

    // The button as it was, pressed on a screen that still shows it.
    const again = await desk.press(admin, said, "suppliers.import");
    expect(again.answer).toMatchObject({ kind: "say" });
    expect(again.said).toEqual([]);
    expect(await desk.bot.db.$count(contact)).toBe(2);
  });

  it("does nothing when what it would do is no longer what was shown; what it would do now is shown", async () => {
    const n = desk.bot.posts(direct(admin)).length;
    const changed = ROWS.map((row) =>
      row[0] === "Sample Works" ? ["Sample Works", "JP", "", "", "2,000,000", ""] : row,
    );
    const [said] = await desk.drops(admin, list(changed, "changed.csv"));
    expect(said?.text).toContain("Sample Works, Annual spend: “1000000” becomes “2000000”");
    await desk.bot.db.update(supplier).set({ spend: 5 });
    const { answer } = await desk.press(admin, said, "suppliers.import");
    expect(answer).toMatchObject({
      kind: "say",
      message: { text: expect.stringContaining("Nothing was imported") },
    });
    expect((await suppliers()).map(({ spend }) => spend)).toEqual([5, 5, 5]);
    expect(standing(admin, n)?.text).toContain("Sample Works, Annual spend: “5” becomes “2000000”");
    await desk.press(admin, standing(admin, n), "suppliers.import");
    expect((await suppliers()).map(({ spend }) => spend)).toEqual([5, 5, 2_000_000]);
  });

  it("with problems has no button that imports, and names the first of them", async () => {
    const wrong = Array.from({ length: 12 }, (_, n) => [`Works ${n}`, "Atlantis", "", "", "", ""]);
    const [said] = await desk.drops(admin, list(wrong, "wrong.csv"));
    expect(said?.text).toContain("12 problems keep the list from being imported.");
    expect(said?.text).toContain("Row 11, Country: no country is called “Atlantis”.");
    expect(said?.text).not.toContain("Row 12,");
    expect(said?.text).toContain("And 2 more.");
    expect(offers(said, "suppliers.import")).toBe(false);
    const { said: answers } = await desk.press(admin, said, "suppliers.all");
    const text = (await readFile(desk.bot.db, answers[0]?.files?.[0]?.fileId as FileId)).toString("utf8");
    expect(text.match(/Atlantis”/g)).toHaveLength(12);
    expect(await suppliers()).toHaveLength(3);
  });
});
