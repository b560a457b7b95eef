import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PersonRef } from "../../src/chat/event.ts";
import type { Message } from "../../src/chat/message.ts";
import { judge } from "../../src/cmrt/index.ts";
import { fillWorkbook } from "../../src/cmrt/patch/index.ts";
import { readFile } from "../../src/files/store.ts";
import { verdictOf } from "../../src/survey/drops/store.ts";
import { endedCampaign, startedCampaign } from "../support/campaign.ts";
import { fill, fillParts } from "../support/cmrt/fill.ts";
import { changed, cleanFill } from "../support/cmrt/forms.ts";
import { writeParts } from "../support/cmrt/package.ts";
import { haveTemplates, TEMPLATES_NEEDED, template } from "../support/cmrt/templates.ts";
import { openListsDesk } from "../support/lists-desk.ts";
import { buttonIn } from "../support/plain-bot.ts";

/** Real workbooks, several a test, on machines that do other things besides. */
const SLOW = { timeout: 120_000 };

const COMPANY = "Northwind Connectors Ltd.";

let desk: Awaited<ReturnType<typeof openListsDesk>>;
const content = (message: Message | undefined) => readFile(desk.bot.db, message!.files![0]!.fileId);
const verdictUnder = async (message: Message | undefined) =>
  (await verdictOf(desk.bot.db, buttonIn(message, "smelters.all").value))!;
const offers = (message: Message | undefined, action: string) =>
  JSON.stringify(message?.blocks).includes(`"${action}"`);

describe.skipIf(!haveTemplates)(`under the result of a file${TEMPLATES_NEEDED}`, SLOW, () => {
  let contact: PersonRef;

  beforeAll(async () => {
    desk = await openListsDesk({ oldestVersion: "6.5", startsOn: "2026-02-01" });
    contact = await desk.supplier(COMPANY);
  });
  afterAll(() => desk.close());

  const incomplete = async () => changed(await cleanFill("6.5"), { Declaration: { D45: null, D22: 46_022 } });

  it("the marked file is had once within the hour, by those whose it is, and comes back corrected", async () => {
    const bytes = await fill("6.5", await incomplete());
    const [result] = await desk.drops(contact, { name: "Form.XLSX", bytes });
    // 31 December 2025 is before the survey started.
    expect((await verdictUnder(result)).findings.map((one) => one.code).sort()).toEqual([
      "DATE_STALE",
      "MISSING",
    ]);
    const stranger = await desk.supplier("Quite Another Sample Ltd");
    const elsewhere = await desk.press(stranger, result, "file.marked");
    expect(elsewhere).toMatchObject({ answer: { kind: "say" }, said: [] });

    const { said } = await desk.press(contact, result, "file.marked");
    expect(said[0]?.text).toContain("2 cells are red");
    expect(said[0]?.files).toMatchObject([{ name: "Form-marked.XLSX" }]);
    const again = await desk.press(contact, result, "file.marked");
    expect(again.said).toEqual([]);
    expect(again.answer).toMatchObject({ message: { text: expect.stringContaining("already") } });

    const marked = await content(said[0]);
    const corrected = await fillWorkbook(marked, [
      { sheet: "Declaration", cell: "D45", value: "No" },
      { sheet: "Declaration", cell: "D22", value: 46_112 },
    ]);
    const [accepted] = await desk.drops(contact, { name: "Form-marked.XLSX", bytes: corrected });
    expect(await verdictUnder(accepted)).toMatchObject({ verdict: "accepted", findings: [] });
    expect(offers(accepted, "file.marked")).toBe(false);
  });

  it("says which cells to correct by hand where a file cannot be marked without risk", async () => {
    const parts = await fillParts("6.5", await incomplete());
    parts.delete("xl/styles.xml");
    const [result] = await desk.drops(contact, { name: "bare.xlsx", bytes: writeParts(parts) });
    const { said } = await desk.press(contact, result, "file.marked");
    expect(said[0]).toMatchObject({ text: expect.stringContaining("cannot mark") });
    expect(said[0]?.files ?? []).toEqual([]);
  });

  it("answers move into the newest blank of an officer, where the file's own version is not taken", async () => {
    const bytes = await fill("6.4", changed(await cleanFill("6.4"), { Declaration: { D8: COMPANY } }));
    const [before] = await desk.drops(contact, { name: "old.xlsx", bytes });
    expect((await verdictUnder(before)).findings.map((one) => one.code)).toEqual(["VERSION_OUTDATED"]);
    expect(offers(before, "file.moved")).toBe(false);
    await desk.drops(desk.officer, { name: "6.5.xlsx", bytes: template("6.5") });
    await desk.drops(desk.officer, { name: "6.4.xlsx", bytes: template("6.4") });

    const [after] = await desk.drops(contact, { name: "old.xlsx", bytes });
    const { said } = await desk.press(contact, after, "file.moved");
    expect(said[0]?.files).toMatchObject([{ name: "old-6.5.xlsx" }]);
    expect(said[0]?.text).toContain("cells D18 to D22");
    const moved = await judge(await content(said[0]), { asOf: "2026-11-02", oldestVersion: "6.5" });
    expect(moved.findings.map((one) => one.cell).sort()).toEqual(["D18", "D20", "D22"]);

    const [taken] = await desk.drops(contact, {
      name: "new.xlsx",
      bytes: await fill("6.5", await incomplete()),
    });
    expect(offers(taken, "file.moved")).toBe(false);
  });

  it("what was counted the year before is compared with", async () => {
    const { bot } = desk;
    // What counts last is an earlier form that comes again.
    const old = await fill("6.4", changed(await cleanFill("6.4"), { Declaration: { D8: COMPANY } }));
    await desk.drops(contact, { name: "old.xlsx", bytes: old });
    const asks = { requester: "Sample Instruments Inc.", contactPerson: "Sample Officer" };
    await bot.db.transaction(async (tx) => {
      await endedCampaign(tx, 2026, bot.clock.now());
      await startedCampaign(
        tx,
        { year: 2027, dueOn: "2028-03-31", oldestVersion: null, ...asks },
        bot.clock.now(),
      );
    });
    const dated = changed(await cleanFill("6.4"), { Declaration: { D8: COMPANY, D22: 46_113 } });
    const bytes = await fill("6.4", dated);
    const [result] = await desk.drops(contact, { name: "again.xlsx", bytes });
    const { findings, lists } = await verdictUnder(result);
    expect(lists?.previous).toBe(2026);
    expect(findings.map((one) => [one.code, one.facts.year])).toContainEqual([
      "UNCHANGED_WITH_NEW_DATE",
      2026,
    ]);
  });
});
