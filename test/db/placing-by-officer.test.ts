import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { audit, drop, judgement } from "../../db/schema/index.ts";
import { address } from "../../src/chat/address.ts";
import type { PersonRef } from "../../src/chat/event.ts";
import { runCommand } from "../../src/commands/index.ts";
import { type Sample, sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { addAddress, addContact, addOfficer, linkPerson } from "../../src/people/store.ts";
import { OFFICERS_PAGE } from "../../src/people/web.ts";
import { keepRmap } from "../../src/smelters/store.ts";
import { verdictOf } from "../../src/survey/drops/store.ts";
import { currentRequest, eventsOf } from "../../src/survey/store.ts";
import { endedCampaign, startedCampaign } from "../support/campaign.ts";
import { commandContext } from "../support/commands.ts";
import { account, buttonIn, openPlainBot, type PlainBot } from "../support/plain-bot.ts";

const COMPANY = "Sample Boards GmbH";
const DIRECT = address("slack", "stranger");
const ANNA = address("slack", "anna");
const stranger: PersonRef = { ...account("stranger"), external: true, name: "Stranger", locale: "ja" };
const officer = account("officer");
const idle = account("idle");

describe("an unknown person's file", () => {
  let bot: PlainBot;
  let supplierId: string;

  beforeEach(async () => {
    bot = await openPlainBot();
    await bot.db.transaction(async (tx) => {
      const now = bot.clock.now();
      const of = {
        name: "Olga",
        email: "olga@sample.invalid",
        roles: ["compliance" as const],
        language: "en",
      };
      const without = { ...of, name: "Idle", email: "idle@sample.invalid", roles: [] };
      await linkPerson(tx, officer, { officerId: await addOfficer(tx, of, now) }, now);
      await linkPerson(tx, idle, { officerId: await addOfficer(tx, without, now) }, now);
      const who = { name: "Anna", email: "anna@sample.invalid", language: "en", timeZone: "UTC" };
      const added = await addContact(tx, { supplier: COMPANY, ...who }, now);
      supplierId = added.supplierId;
      await addAddress(tx, added.contactId, ANNA);
    });
    await campaign(2026);
  });
  afterEach(() => bot.close());

  const campaign = (year: number, oldestVersion: string | null = null) =>
    bot.db.transaction((tx) => {
      const asks = { requester: "Sample Instruments Inc.", contactPerson: "Sample Officer" };
      const plan = { year, dueOn: `${year + 1}-03-31`, oldestVersion, ...asks };
      return startedCampaign(tx, plan, bot.clock.now());
    });
  const drops = async (from = stranger, where = DIRECT, sample: Sample = "incomplete") => {
    const content = { company: COMPANY, completedOn: "2026-10-01", language: "en" as const };
    await bot.say(from, where, "", [bot.upload("form.xlsx", await sampleWorkbook(sample, content))]);
    await bot.settled();
    const [row] = await bot.db.select().from(drop);
    return row!;
  };
  const told = () => bot.posts(OFFICERS_PAGE).at(-1)!.message;
  const names = async (supplier: string, from = officer) => {
    const [row] = await bot.db.select().from(drop);
    const answer = await bot.submit(from, OFFICERS_PAGE, "unplaced", row!.id, { supplier });
    await bot.settled();
    return answer;
  };
  const request = async () => (await currentRequest(bot.db, supplierId))!;

  it("waits until an officer says whose it is: then it counts, and the supplier reads the result", async () => {
    const { id } = await drops();
    expect(told().text).toContain(COMPANY);
    const opened = await bot.press(officer, OFFICERS_PAGE, buttonIn(told(), "unplaced.open"));
    if (opened.kind !== "form") throw new Error(`expected a form, got ${opened.kind}`);
    expect(opened.form).toMatchObject({ name: "unplaced", context: id });
    expect((await request()).status).toBe("planned");
    expect(await names(COMPANY)).toEqual({ kind: "close" });
    expect((await request()).status).toBe("returned");
    const history = await eventsOf(bot.db, (await request()).id);
    expect(history.map((one) => one.kind)).toEqual(["planned", "submitted", "judged"]);
    // In the sender's own language, and no more than thanks: nobody knows them as the supplier's.
    const { text, blocks } = bot.posts(DIRECT).at(-1)!.message;
    expect(text).toContain("引き継ぎました");
    expect(text).not.toMatch(/5件|Sample Boards/);
    expect(JSON.stringify(blocks)).not.toContain("buttons");
    const [shown] = bot.posts(ANNA).map((one) => one.message);
    expect(shown?.text).toMatch(/^Somebody we do not know .*\nPlease correct 5 points/);
    buttonIn(shown, "drop.take_back");
    expect(told().text).toContain(`counts for ${COMPANY} now: please correct 5 points. Olga decided this.`);
    expect(() => buttonIn(told(), "unplaced.open")).toThrow();
    const rows = await bot.db.select().from(audit).where(eq(audit.action, "file.placed"));
    expect(rows).toMatchObject([
      { object: `drop:${id}`, facts: { placed: "counted", supplier: supplierId } },
    ]);
  });

  it("is placed once: whoever comes second is told so, and nothing changes", async () => {
    await drops();
    const button = buttonIn(told(), "unplaced.open");
    await names(COMPANY);
    expect(await names(COMPANY)).toMatchObject({
      kind: "invalid",
      problems: { supplier: expect.stringContaining("already said") },
    });
    expect(await bot.press(officer, OFFICERS_PAGE, button)).toMatchObject({
      message: { text: expect.stringContaining("already said") },
    });
    const history = await eventsOf(bot.db, (await request()).id);
    expect(history).toHaveLength(3);
  });

  it("goes to nobody for a name that is no supplier's; the nearest one is offered", async () => {
    await drops();
    expect(await names("Sample Bords")).toMatchObject({
      problems: { supplier: expect.stringContaining(COMPANY) },
    });
    expect(await names("")).toMatchObject({ problems: { supplier: "Please fill this in." } });
    expect((await request()).status).toBe("planned");
  });

  it("is placed by officers with the right alone", async () => {
    await drops();
    const button = buttonIn(told(), "unplaced.open");
    for (const from of [stranger, idle, { ...officer, external: true }]) {
      expect(await bot.press(from, OFFICERS_PAGE, button)).toMatchObject({ kind: "say" });
      expect(await names(COMPANY, from)).toMatchObject({ kind: "say" });
    }
    expect((await request()).status).toBe("planned");
  });

  it("is judged again where that supplier's survey asks for something else", async () => {
    const row = await drops(stranger, DIRECT, "clean");
    await bot.db.transaction((tx) => endedCampaign(tx, 2026, bot.clock.now()));
    await campaign(2027, "6.6");
    await names(COMPANY);
    const judged = await bot.db.select().from(judgement).where(eq(judgement.dropId, row.id));
    expect(judged.map((one) => one.verdict)).toEqual(["accepted", "returned"]);
    expect((await request()).status).toBe("returned");
  });

  it("is judged again where the lists became others while it waited", async () => {
    const row = await drops(stranger, DIRECT, "clean");
    await bot.db.transaction(async (tx) => {
      const of = { fileId: row.fileId!, name: "rmap.csv", by: "operator" };
      const list = { facilities: [], problems: [], sha256: "1", asOf: "2026-10-01", judges: true };
      await keepRmap(tx, list, of, bot.clock.now());
    });
    await names(COMPANY);
    expect((await verdictOf(bot.db, row.id))?.lists?.rmap).toEqual({ asOf: "2026-10-01", sha256: "1" });
    const rows = await bot.db.select().from(judgement).where(eq(judgement.dropId, row.id));
    expect(rows).toHaveLength(2);
  });

  it("is kept as late when that survey is closed", async () => {
    await drops();
    await bot.db.transaction((tx) => endedCampaign(tx, 2026, bot.clock.now()));
    await names(COMPANY);
    expect((await request()).status).toBe("planned");
    expect(told().text).toContain("as late");
  });

  it("may also be an officer's own, dropped for a supplier who sent it by mail", async () => {
    await drops(officer, OFFICERS_PAGE);
    expect(told().text).toContain("counts for no supplier");
    buttonIn(told(), "unplaced.open");
    await names(COMPANY);
    expect((await request()).status).toBe("returned");
    const [result, decided] = bot.posts(OFFICERS_PAGE).map((one) => one.message);
    expect(result?.text).not.toContain("counts for no supplier");
    expect(() => buttonIn(result, "unplaced.open")).toThrow();
    expect(decided?.text).toContain("Olga decided this");
  });

  it("is placed by a command as well", async () => {
    const { id } = await drops();
    const context = commandContext({ db: bot.db, clock: bot.clock, connected: new Set(["web"]) });
    const place = (...argv: string[]) => runCommand(context, ["file", "place", ...argv], "/");
    expect((await place(id, "Nobody")).stderr).toContain("No supplier is called");
    expect(await place(id, COMPANY)).toMatchObject({
      status: 0,
      stdout: `${id} counts for ${COMPANY} now.\n`,
    });
    expect((await place(id, COMPANY)).stderr).toContain("already said");
    await bot.settled();
    expect(told().text).toContain("The operator decided this");
    expect((await request()).status).toBe("returned");
  });
});
