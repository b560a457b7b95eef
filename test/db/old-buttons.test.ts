import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { address } from "../../src/chat/address.ts";
import type { Button, Message } from "../../src/chat/message.ts";
import { type Sample, sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { addContact, addOfficer, linkPerson } from "../../src/people/store.ts";
import { OFFICERS_PAGE } from "../../src/people/web.ts";
import { keepRmap } from "../../src/smelters/store.ts";
import { dropById, verdictOf } from "../../src/survey/drops/store.ts";
import { currentRequest, eventsOf } from "../../src/survey/store.ts";
import { startedCampaign } from "../support/campaign.ts";
import { account, buttonIn, openPlainBot, type PlainBot } from "../support/plain-bot.ts";

const COMPANY = "Sample Boards GmbH";
const OTHER_COMPANY = "Quite Another Sample Ltd";
const DIRECT = address("slack", "anna");
const anna = account("anna");
const officer = account("officer");

describe("what was said about a file", () => {
  let bot: PlainBot;
  let supplierId: string;

  beforeEach(async () => {
    bot = await openPlainBot();
    await bot.db.transaction(async (tx) => {
      const now = bot.clock.now();
      const who = { name: "Anna", email: "anna@sample.invalid", language: "en", timeZone: "UTC" };
      const added = await addContact(tx, { supplier: COMPANY, ...who }, now);
      supplierId = added.supplierId;
      await linkPerson(tx, anna, { contactId: added.contactId }, now);
      const roles = ["compliance" as const];
      const of = { name: "Olga", email: "olga@sample.invalid", roles, language: "en" };
      await linkPerson(tx, officer, { officerId: await addOfficer(tx, of, now) }, now);
      const plan = { year: 2026, dueOn: "2027-03-31", oldestVersion: null };
      const asks = { requester: "Sample Instruments Inc.", contactPerson: "Sample Officer" };
      await startedCampaign(tx, { ...plan, ...asks }, now);
    });
  });
  afterEach(() => bot.close());

  const workbook = (company: string, sample: Sample) =>
    sampleWorkbook(sample, { company, completedOn: "2026-10-01", language: "en" });
  const drops = async (company = COMPANY, sample: Sample = "clean", from = anna, where = DIRECT) => {
    await bot.say(from, where, "", [bot.upload("form.xlsx", await workbook(company, sample))]);
    await bot.settled();
    return last();
  };
  const press = async (button: Pick<Button, "action" | "value">, from = anna, where = DIRECT) => {
    const answer = await bot.press(from, where, button);
    await bot.settled();
    return answer;
  };
  const last = () => bot.posts(DIRECT).at(-1)!;
  const status = async () => (await currentRequest(bot.db, supplierId))?.status;
  const offers = (message: Message) => JSON.stringify(message.blocks ?? []).match(/"drop\.\w+"/g) ?? [];
  /** Every button about a file that somebody can press now. */
  const offered = () => bot.posts(DIRECT).flatMap((one) => offers(one.message));
  const isOld = { kind: "say", message: { text: expect.stringContaining("no longer in use") } };

  it("says that it is taken back wherever its result stands: asked whose it is, counted, taken back", async () => {
    const asked = await drops(OTHER_COMPANY);
    await press(buttonIn(asked.message, "drop.count"));
    const result = last();
    expect(asked.message.text).toContain("It counts now");
    expect(offered()).toEqual(['"drop.take_back"']);
    await press(buttonIn(result.message, "drop.take_back"));
    expect(last().message.text).toContain("You took “form.xlsx” back");
    expect(result.message.text).toContain("does not count");
    expect(asked.message.text).not.toContain("counts now");
    expect(asked.message.text).toContain("does not count");
    expect(offered()).toEqual(['"drop.count"']);
  });

  it("offers to count it once: a file that was only checked, then counted", async () => {
    await press({ action: "check.only", value: "" });
    const checked = await drops();
    const button = buttonIn(checked.message, "drop.count");
    await press(button);
    expect(checked.message.text).not.toContain("does not count");
    expect(() => buttonIn(checked.message, "drop.count")).toThrow();
    const before = bot.posts(DIRECT).length;
    expect(await press(button)).toMatchObject(isOld);
    expect(bot.posts(DIRECT)).toHaveLength(before);
    expect(await status()).toBe("accepted");
  });

  it("is judged by the lists of the moment in which it is counted", async () => {
    const asked = await drops(OTHER_COMPANY);
    const button = buttonIn(asked.message, "drop.count");
    const { fileId } = (await dropById(bot.db, button.value))!;
    await bot.db.transaction(async (tx) => {
      const list = { facilities: [], problems: [], sha256: "1", asOf: "2026-10-01", judges: true };
      await keepRmap(tx, list, { fileId: fileId!, name: "rmap.csv", by: "operator" }, bot.clock.now());
    });
    await press(button);
    const { verdict, lists } = (await verdictOf(bot.db, button.value))!;
    expect([verdict, lists?.rmap?.asOf]).toEqual(["accepted_with_follow_up", "2026-10-01"]);
    expect(await status()).toBe(verdict);
  });

  it("takes the answers away from a question that was answered, and says so to who presses them still", async () => {
    const asked = await drops(OTHER_COMPANY);
    const [count, theirs, leave] = ["drop.count", "drop.sub_supplier", "drop.leave"].map((action) =>
      buttonIn(asked.message, action),
    );
    await press(theirs!);
    expect(asked.message.text).toContain("from one of our suppliers");
    expect(offered()).toEqual([]);
    for (const button of [count!, theirs!, leave!]) expect(await press(button)).toMatchObject(isOld);
    expect(await status()).toBe("acknowledged");
  });

  it("says what became of it when it is only to be checked, then counted, then taken back", async () => {
    const asked = await drops(OTHER_COMPANY);
    await press(buttonIn(asked.message, "drop.leave"));
    expect(asked.message.text).toContain("does not count");
    const result = last();
    await press(buttonIn(result.message, "drop.count"));
    expect(result.message.text).not.toContain("does not count");
    expect(asked.message.text).toContain("It counts now");
    await press(buttonIn(result.message, "drop.take_back"));
    for (const post of [asked, result]) expect(post.message.text).toContain("does not count");
    expect(offered()).toEqual(['"drop.count"', '"drop.count"']);
  });

  it("is said of the same bytes sent again, too", async () => {
    const first = await drops();
    const again = await drops();
    expect(again.message.text).toContain("already received");
    await press(buttonIn(again.message, "drop.take_back"));
    for (const post of [first, again]) {
      expect(post.message.text).toContain("does not count");
      expect(() => buttonIn(post.message, "drop.take_back")).toThrow();
    }
    await press(buttonIn(again.message, "drop.count"));
    expect(await status()).toBe("accepted");
    for (const post of [first, again]) expect(post.message.text).not.toContain("does not count");
  });

  it("counts the same bytes once when it was asked twice whose they are", async () => {
    const asked = [await drops(OTHER_COMPANY), await drops(OTHER_COMPANY)];
    for (const one of asked) await press(buttonIn(one.message, "drop.count"));
    expect(last().message.text).toContain("already received");
    for (const one of asked) expect(one.message.text).toContain("It counts now");
    const request = await currentRequest(bot.db, supplierId);
    const history = (await eventsOf(bot.db, request!.id)).map((one) => one.kind);
    expect(history.filter((kind) => kind === "submitted")).toHaveLength(1);
  });

  it("is said in the answer to several files", async () => {
    const files = [await workbook(OTHER_COMPANY, "clean"), await workbook(COMPANY, "incomplete")];
    await bot.say(
      anna,
      DIRECT,
      "",
      files.map((bytes, n) => bot.upload(`${n}.xlsx`, bytes)),
    );
    await bot.settled();
    const [several, asked] = bot.posts(DIRECT);
    expect(several?.message.text).toContain("0.xlsx: whose form is this?");
    await press(buttonIn(asked?.message, "drop.count"));
    expect(several?.message.text).toContain("0.xlsx: accepted");
    await press(buttonIn(last().message, "drop.take_back"));
    expect(several?.message.text).toContain("0.xlsx: does not count");
  });

  it("says that it is taken back where an officer said whose it was", async () => {
    const strange = account("strange");
    const where = address("slack", "strange");
    await bot.say(anna, DIRECT, "Hello");
    await drops(COMPANY, "clean", strange, where);
    const open = buttonIn(bot.posts(OFFICERS_PAGE).at(-1)?.message, "unplaced.open");
    await bot.submit(officer, OFFICERS_PAGE, "unplaced", open.value, { supplier: COMPANY });
    await bot.settled();
    const placed = last();
    await press(buttonIn(placed.message, "drop.take_back"));
    expect(placed.message.text).toContain("does not count");
    expect(offered()).toEqual(['"drop.count"']);
    // Who dropped it was thanked, and reads nothing of what the supplier does with it, in whatever is said again.
    expect(bot.texts(where).at(-1)).toContain("passed this file on");
    expect(bot.texts(where).join()).not.toMatch(/accepted|does not count/);
  });

  it("is not listed point by point twice in an hour; who asks again is told where it stands", async () => {
    const result = await drops(COMPANY, "incomplete");
    const all = { action: "findings.all", value: buttonIn(result.message, "drop.take_back").value };
    expect(await press(all)).toEqual({ kind: "none" });
    const before = bot.posts(DIRECT).length;
    expect(await press(all)).toMatchObject({ message: { text: expect.stringContaining("already in this") } });
    expect(bot.posts(DIRECT)).toHaveLength(before);
  });

  it("does not ask who somebody is once they said so", async () => {
    await bot.happens("arrived", anna, DIRECT);
    await bot.settled();
    const first = last();
    await press(buttonIn(first.message, "me.self"));
    expect(last().message.text).toContain("Hello Anna");
    for (const gone of ["me.self", "me.colleague"]) expect(() => buttonIn(first.message, gone)).toThrow();
    buttonIn(first.message, "not_mine.open");
  });

  it("does not offer to send on what was sent on, and leaves another conversation's offer alone", async () => {
    const menu = async (text: string) => {
      await bot.say(anna, DIRECT, text);
      await bot.settled();
      return last();
    };
    const [sent, other] = [await menu("May we have two more weeks?"), await menu("And one more?")];
    const button = buttonIn(sent.message, "person.ask");
    await press(button, anna, address("slack", "elsewhere"));
    buttonIn(sent.message, "person.ask");
    await press(button);
    expect(last().message.text).toContain("has received what you wrote");
    expect(() => buttonIn(sent.message, "person.ask")).toThrow();
    buttonIn(sent.message, "help.form");
    buttonIn(other.message, "person.ask");
    const told = bot.texts(OFFICERS_PAGE).length;
    await press(button);
    expect(last().message.text).toContain("has received what you wrote");
    expect(bot.texts(OFFICERS_PAGE)).toHaveLength(told);
  });
});
