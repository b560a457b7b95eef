import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { campaign, contact, delivery, reminder, request, supplier } from "../../db/schema/index.ts";
import { address } from "../../src/chat/address.ts";
import type { PersonRef } from "../../src/chat/event.ts";
import { runCommand } from "../../src/commands/index.ts";
import { addContact, addOfficer, linkPerson } from "../../src/people/store.ts";
import { addRequests } from "../../src/survey/store.ts";
import { startedCampaign } from "../support/campaign.ts";
import { commandContext } from "../support/commands.ts";
import { openPlainBot, type PlainBot } from "../support/plain-bot.ts";

/** Ten in the morning in Berlin, on the working day of T−42. */
const START = new Date("2027-02-17T09:00:00Z");
const officer: PersonRef = { platform: "slack", org: "t", id: "officer", external: false };
const stranger: PersonRef = { platform: "slack", org: "t", id: "stranger", external: true };
const HERE = address("slack", "officer");

let bot: PlainBot;

async function supplierIn(country: string, timeZone: string, name: string): Promise<string> {
  const email = `${country.toLowerCase()}@sample.invalid`;
  const of = { supplier: name, name: `Contact in ${country}`, email, language: "en", timeZone };
  const { supplierId } = await bot.db.transaction((tx) => addContact(tx, of, bot.clock.now()));
  await bot.db.update(supplier).set({ country }).where(eq(supplier.id, supplierId));
  return supplierId;
}

beforeEach(async () => {
  bot = await openPlainBot(["slack", "mail", "web"]);
  bot.clock.set(START);
  await supplierIn("DE", "Europe/Berlin", "Sample Boards");
  await supplierIn("JP", "Asia/Tokyo", "Sample Connectors");
  const muted = await supplierIn("MX", "America/Mexico_City", "Sample Cables");
  await bot.db.update(contact).set({ mutedAt: START }).where(eq(contact.supplierId, muted));
  await bot.db.transaction(async (tx) => {
    await startedCampaign(tx, { languages: ["en"] }, START);
    const of = {
      name: "Officer",
      email: "officer@sample.invalid",
      language: "en",
      roles: ["compliance" as const],
    };
    await linkPerson(tx, officer, { officerId: await addOfficer(tx, of, START) }, START);
  });
});
afterEach(() => bot.close());

async function remind(...words: string[]) {
  const context = commandContext(bot);
  return runCommand(context, ["remind", ...words], "/");
}

type Shown = {
  counts: Record<string, number>;
  requests: {
    supplier: string;
    rest: string | null;
    steps: { kind: string; step: string; local: string }[];
  }[];
};
async function foretold(asOf: string): Promise<Shown> {
  const { stdout, stderr } = await remind("--as-of", asOf, "--dry-run", "--json");
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}
const of = (shown: Shown, name: string) => shown.requests.find((one) => one.supplier === name)!;
const nothingWritten = async () => {
  expect(await bot.db.select().from(reminder)).toEqual([]);
  expect(
    (await bot.db.select().from(delivery)).filter(({ template }) => template.startsWith("survey.")),
  ).toEqual([]);
};

describe("tinstone remind", () => {
  it("--dry-run shows who gets what and when by their clocks, and writes nothing", async () => {
    const shown = await foretold("2027-03-01T09:00+09:00");
    const day = (name: string) =>
      of(shown, name).steps.map(({ step, local }) => `${step} ${local.slice(0, 10)}`);
    expect(day("Sample Boards")).toEqual(["before_28 2027-03-03"]);
    expect(day("Sample Connectors")).toEqual(["before_28 2027-03-03"]);
    // Muted: nothing leaves to them, and officers are told a week after the due date.
    expect(of(shown, "Sample Cables")).toMatchObject({ rest: "muted", reader: { name: "Contact in MX" } });
    expect(day("Sample Cables")).toEqual(["escalation 2027-04-07"]);
    expect(shown.counts).toEqual({ send: 2, officers: 0, left_out: 0, nothing: 1 });
    await nothingWritten();
  });

  it("says it in words as well, what comes later under a heading of its own", async () => {
    const { stdout } = await remind("--as-of", "2027-03-01T00:00Z", "--dry-run");
    const [week = "", later = ""] = stdout.split("\n\n");
    expect(week).toMatch(/^What leaves by itself in the week from March 1, 2027, if nobody answers\n/);
    expect(week).toMatch(
      /2027-03-03 \d\d:\d\d +Sample Boards +Contact in DE +e-mail +Reminder, four weeks before/,
    );
    expect(week).toMatch(/\nWhy nothing leaves: wants no reminders \(1\)\.$/);
    expect(later).toMatch(/^Later, to those who get nothing by then\nWhen, by their clock/);
    expect(later).toContain("Sample Cables");
    expect(later).not.toMatch(/2027-03-0[1-7]/);
  });

  it("tells why nothing leaves of a question, a paused survey and where nobody can be reached", async () => {
    const nobody = await bot.db.select().from(contact).where(eq(contact.email, "jp@sample.invalid"));
    await bot.db.update(contact).set({ leftAt: START }).where(eq(contact.id, nobody[0]!.id));
    expect(of(await foretold("2027-03-01T00:00Z"), "Sample Connectors")).toMatchObject({
      rest: "nobody",
      reader: null,
      steps: [],
    });
    await bot.db.update(campaign).set({ pausedAt: START });
    const shown = await foretold("2027-03-01T00:00Z");
    expect(shown.requests.map(({ rest }) => rest)).toEqual(["paused", "paused", "paused"]);
    expect(shown.counts).toMatchObject({ send: 0, nothing: 3 });
  });

  it("shows a supplier added late at once", async () => {
    bot.clock.set(new Date("2027-03-10T10:00:00Z"));
    const late = await supplierIn("US", "America/New_York", "Sample Late");
    const [running] = await bot.db.select().from(campaign);
    await bot.db.transaction((tx) =>
      addRequests(tx, running!.id, [{ supplierId: late, dueOn: "2027-04-14" }], bot.clock.now()),
    );
    const shown = of(await foretold("2027-03-10T10:00Z"), "Sample Late");
    expect(shown.steps.filter(({ kind }) => kind === "send")[0]).toMatchObject({ step: "invitation" });
    expect(shown.steps.find(({ kind }) => kind === "send")?.local.slice(0, 10)).toBe("2027-03-10");
  });

  it("without --dry-run owes what is due, once", async () => {
    bot.clock.set(new Date("2027-02-17T14:59:00Z"));
    const { stdout } = await remind("--json");
    expect(JSON.parse(stdout)).toMatchObject({ owed: 1, failed: 0 });
    expect(JSON.parse((await remind("--json")).stdout)).toMatchObject({ owed: 0 });
    expect((await bot.db.select().from(request)).filter(({ status }) => status === "invited")).toHaveLength(
      1,
    );
  });

  it("refuses what is no moment, and sends nothing as of another time", async () => {
    const typed = ["2027-03-01", "2027-03-01T09:00", "2027-02-30T09:00Z", "2027-03-01T24:00Z", "soon"];
    for (const value of typed) {
      const { stderr, status } = await remind("--as-of", value, "--dry-run");
      expect(status).toBe(64);
      expect(stderr).toContain(`“${value}” is no date with its time and offset`);
    }
    const { stderr, status } = await remind("--as-of", "2027-03-03T15:30Z");
    expect({ stderr: stderr.trim(), status }).toEqual({
      stderr: "--as-of shows what would leave at another time; nothing can be sent then. Add --dry-run.",
      status: 64,
    });
    await nothingWritten();
  });
});

describe("in chat", () => {
  const last = () => bot.posts(HERE).at(-1)!.message;
  const table = () => last().blocks?.find((block) => block.kind === "table");

  it("an officer sees the next seven days, and those of another day", async () => {
    expect(await bot.press(officer, HERE, { action: "preview.show", value: "" })).toEqual({ kind: "none" });
    await bot.settled();
    expect(table()).toMatchObject({ columns: ["When, by their clock", "Supplier", "To", "By", "What"] });
    expect(last().text).toContain("Sample Boards · Contact in DE · e-mail · Invitation");

    const form = await bot.press(officer, HERE, { action: "preview.day", value: "" });
    expect(form).toMatchObject({ kind: "form", form: { name: "preview_day" } });
    expect(await bot.submit(officer, HERE, "preview_day", "", { day: "1 March" })).toMatchObject({
      kind: "invalid",
      problems: { day: "“1 March” is no date. Write year, month and day, such as 2027-03-01." },
    });
    expect(await bot.submit(officer, HERE, "preview_day", "", { day: "2027-03-01" })).toEqual({
      kind: "close",
    });
    await bot.settled();
    expect(last().text).toContain("Reminder, four weeks before");
    expect(last().text).toContain("wants no reminders (1)");
    await nothingWritten();
  });

  it("nobody else does", async () => {
    for (const action of ["preview.show", "preview.day"]) {
      expect(await bot.press(stranger, HERE, { action, value: "" })).toMatchObject({ kind: "say" });
    }
    expect(await bot.submit(stranger, HERE, "preview_day", "", { day: "2027-03-01" })).toMatchObject({
      kind: "say",
    });
    await bot.settled();
    expect(bot.posts(HERE)).toEqual([]);
  });
});
