import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { audit, campaign, delivery, request, requestEvent, supplier } from "../../db/schema/index.ts";
import type { Answer, PersonRef } from "../../src/chat/event.ts";
import type { Form, Message } from "../../src/chat/message.ts";
import { letterConversation, mailAddress } from "../../src/people/email.ts";
import type { Role } from "../../src/people/may.ts";
import { failAddress } from "../../src/people/reach/store.ts";
import { addContact, addOfficer, linkPerson } from "../../src/people/store.ts";
import { OFFICERS_PAGE } from "../../src/people/web.ts";
import { changeCampaign } from "../../src/survey/campaigns/change.ts";
import { proposeToOfficers, tellProposed } from "../../src/survey/escalation/propose.ts";
import { addReminders } from "../../src/survey/reminders/store.ts";
import { sweep } from "../../src/survey/reminders/sweep.ts";
import type { OfficerStep } from "../../src/survey/reminders/types.ts";
import type { Status } from "../../src/survey/status.ts";
import { change, currentRequest, holdRequest } from "../../src/survey/store.ts";
import { startedCampaign } from "../support/campaign.ts";
import { buttonIn, openPlainBot, type PlainBot } from "../support/plain-bot.ts";

const BUYER = mailAddress("buyer@sample.invalid");
const account = (id: string): PersonRef => ({ platform: "slack", org: "t", id, external: false });
const olga = account("olga");
const otto = account("otto");
const idle = account("idle");

describe("suppliers whom reminders did not move", () => {
  let bot: PlainBot;

  beforeEach(() => open(["slack", "web", "mail"]));
  afterEach(() => bot.close());

  async function open(platforms: Parameters<typeof openPlainBot>[0]) {
    bot = await openPlainBot(platforms);
    await bot.db.transaction(async (tx) => {
      const now = bot.clock.now();
      for (const [who, name, roles] of [
        [olga, "Olga", ["compliance"]],
        [otto, "Otto", ["compliance"]],
        [idle, "Idle", []],
      ] as [PersonRef, string, Role[]][]) {
        const of = { name, email: `${name}@sample.invalid`, roles, language: "en" };
        await linkPerson(tx, who, { officerId: await addOfficer(tx, of, now) }, now);
      }
      for (const name of ["Sample Boards", "Sample Cables", "Sample Magnets"]) {
        const email = `${name.replace(" ", ".")}@sample.invalid`;
        const contact = { name: `${name} Contact`, email, language: "en", timeZone: "UTC" };
        await addContact(tx, { supplier: name, ...contact }, now);
      }
      await startedCampaign(tx, { dueOn: "2026-10-30" }, now);
      const requests = await tx.select({ id: request.id }).from(request);
      for (const { id } of requests) {
        for (const [n, step] of (["invitation", "before_28", "after_3"] as const).entries()) {
          const row = { ladder: "survey" as const, step, contactId: null };
          await addReminders(tx, id, n + 1, [row], { at: now, localDate: `2027-0${n + 2}-17` });
        }
      }
      const bought = { buyerName: "Bea Buyer", buyerEmail: "Buyer@sample.invalid" };
      await tx.update(supplier).set(bought);
    });
  }

  const requestOf = async (name: string) => {
    const [found] = await bot.db.select().from(supplier).where(eq(supplier.name, name));
    return (await currentRequest(bot.db, found!.id))!;
  };
  /** As in a sweep: many in one transaction. */
  const comesTo = async (step: OfficerStep, ...names: string[]) => {
    const now = bot.clock.now();
    const ids: string[] = [];
    for (const name of names) ids.push((await requestOf(name)).id);
    await bot.db.transaction(async (tx) => {
      for (const requestId of ids) {
        await proposeToOfficers(tx, { requestId, step, now });
      }
    });
    await tellProposed(bot.db, now);
    await bot.settled();
  };
  const happens = async (name: string, kind: string, to: Status, facts = {}) => {
    const { id } = await requestOf(name);
    await bot.db.transaction(async (tx) => {
      const held = (await holdRequest(tx, id))!;
      await change(tx, held, { kind, to, actor: "tinstone", facts }, bot.clock.now());
    });
  };
  const told = () => bot.posts(OFFICERS_PAGE).map((one) => one.message);
  const last = () => told().at(-1)!;
  const press = (action: string, from = olga, message: Message = last()) =>
    bot.press(from, OFFICERS_PAGE, buttonIn(message, action));
  const rowsOf = (message: Message) =>
    (message.blocks ?? []).flatMap((block) => (block.kind === "table" ? block.rows : []));
  const submit = async (form: Form, values: Record<string, string>, from = olga) => {
    const answer = await bot.submit(from, OFFICERS_PAGE, form.name, form.context, values);
    await bot.settled();
    return answer;
  };
  const textOf = (form: Form) => {
    const field = form.fields.find((one) => one.name === "text");
    return field?.kind === "lines" ? (field.value ?? "") : "";
  };

  it("are told in one message a day for each buyer, with dates and counts", async () => {
    await bot.db
      .update(supplier)
      .set({ buyerEmail: null, buyerName: null })
      .where(eq(supplier.name, "Sample Magnets"));
    await comesTo("escalation", "Sample Cables", "Sample Magnets");
    await comesTo("escalation", "Sample Boards");
    expect(told()).toHaveLength(2);
    const [known, unknown] = told();
    expect(known?.text).toContain("Bea Buyer");
    expect(known?.text).toContain("2 suppliers");
    expect(rowsOf(known!).map(([name]) => name)).toEqual(["Sample Boards", "Sample Cables"]);
    expect(rowsOf(known!)[0]).toEqual([
      "Sample Boards",
      "October 30, 2026",
      "February 17, 2027",
      "March 17, 2027, April 17, 2027",
      "no answer yet",
    ]);
    expect(rowsOf(unknown!).map(([name]) => name)).toEqual(["Sample Magnets"]);
    expect(unknown?.text).toContain("we do not know who buys from it");

    bot.clock.advance(24 * 3_600_000);
    await comesTo("escalation", "Sample Magnets");
    expect(told()).toHaveLength(3);
  });

  it("come to officers by the sweep, a week after the due date", async () => {
    await bot.db.update(campaign).set({ dueOn: "2026-10-26" });
    await sweep({ db: bot.db, connected: bot.connected }, bot.clock.now());
    await bot.settled();
    expect(told()).toEqual([]);
    bot.clock.advance(3 * 24 * 3_600_000);
    await sweep({ db: bot.db, connected: bot.connected }, bot.clock.now());
    await bot.settled();
    expect(told()).toHaveLength(1);
    expect(rowsOf(last()).map(([name]) => name)).toEqual([
      "Sample Boards",
      "Sample Cables",
      "Sample Magnets",
    ]);
  });

  it("are told once a sweep however many they are, the first thirty by name; more on that day give it a new face", async () => {
    const many = async (from: number, to: number) => {
      const now = bot.clock.now().toISOString();
      await bot.db.execute(sql`
        with added as (
          insert into supplier (name, buyer_email, created_at)
          select 'Sample ' || to_char(i, 'FM000'), 'buyer@sample.invalid', ${now}
          from generate_series(${from}::int, ${to}::int) i returning id
        ), asked as (
          insert into contact (supplier_id, name, email, language, time_zone, created_at)
          select id, 'Contact', id || '@sample.invalid', 'en', 'UTC', ${now} from added
        ), reached as (
          insert into request (campaign_id, supplier_id, status, due_on, created_at, next_reminder_at)
          select c.id, a.id, 'invited', c.due_on, ${now}, ${now} from added a, campaign c returning id
        )
        insert into reminder (request_id, n, ladder, step, outcome, at, local_date)
        select id, n, 'survey', step, 'owed', day, day from reached,
          (values (1, 'invitation', '2026-09-01'::date), (2, 'after_3', '2026-10-23')) as sent (n, step, day)`);
      await bot.db.execute(sql`
        insert into contact_address (contact_id, address, preference)
        select id, 'web:contact:' || id, 0 from contact on conflict do nothing`);
    };
    const swept = async () => {
      const { officers } = await sweep({ db: bot.db, connected: bot.connected }, bot.clock.now());
      await bot.settled();
      return officers;
    };
    const faces = () => bot.db.$count(delivery, eq(delivery.template, "officers.escalation"));
    await bot.db.update(campaign).set({ dueOn: "2026-10-20" });
    bot.clock.advance(3 * 24 * 3_600_000);
    await many(1, 120);
    expect(await swept()).toBe(123);
    expect(await faces()).toBe(1);
    expect(last().text).toContain("123 suppliers");
    expect(rowsOf(last()).map(([name]) => name)).toEqual(
      Array.from({ length: 30 }, (_, i) => `Sample ${String(i + 1).padStart(3, "0")}`),
    );
    expect(last().text).toContain("And 93 more.");
    expect(await swept()).toBe(0);
    expect(await faces()).toBe(1);

    await many(121, 122);
    expect(await swept()).toBe(2);
    expect(await faces()).toBe(2);
    expect(told()).toHaveLength(1);
    expect(last().text).toContain("125 suppliers");
    // Twelve fit into a letter, the next one is about the next twelve.
    const form = formIn(await press("escalation.write"));
    expect(textOf(form).match(/– Sample \d{3}/g)).toHaveLength(12);
    await submit(form, { text: textOf(form) });
    expect(textOf(formIn(await press("escalation.write")))).toContain("– Sample 013");
  });

  it("are told by the next sweep where the one that found them was killed before it could", async () => {
    const [now, { id }] = [bot.clock.now(), await requestOf("Sample Boards")];
    await bot.db.transaction((tx) => proposeToOfficers(tx, { requestId: id, step: "escalation", now }));
    bot.clock.advance(60_000);
    await sweep({ db: bot.db, connected: bot.connected }, bot.clock.now());
    await bot.settled();
    expect(rowsOf(last()).map(([name]) => name)).toEqual(["Sample Boards"]);
  });

  it("are proposed anew after a later due date, also where somebody wrote to the buyer before", async () => {
    await comesTo("escalation", "Sample Boards");
    const form = formIn(await press("escalation.write"));
    await submit(form, { text: textOf(form) });
    bot.clock.advance(30 * 24 * 3_600_000);
    await comesTo("escalation", "Sample Boards");
    expect(rowsOf(last())[0]?.at(-1)).toMatch(/^Olga wrote to the buyer, /);
    expect(textOf(formIn(await press("escalation.write")))).toContain("– Sample Boards");
    // What was proposed before stays done.
    expect(await submit(form, { text: textOf(form) })).toMatchObject({ kind: "say" });
  });

  it("are neither counted nor written about once they have more time, and the message says until when", async () => {
    await comesTo("escalation", "Sample Boards", "Sample Cables");
    const form = formIn(await press("escalation.write"));
    const { id } = await requestOf("Sample Boards");
    await bot.db.update(request).set({ dueOn: "2026-12-18" }).where(eq(request.id, id));
    const answer = await submit(form, { text: textOf(form) });
    if (answer.kind !== "invalid") throw new Error(`expected problems, got ${answer.kind}`);
    expect(answer.problems.text).toContain("Meanwhile Sample Boards answered or got more time");
    await comesTo("escalation", "Sample Magnets");
    expect(last().text).toContain("2 suppliers are a week late");
    expect(rowsOf(last()).map((row) => row.at(-1))).toEqual([
      "has more time, until December 18, 2026: nothing to do",
      ...Array(2).fill("no answer yet"),
    ]);
    expect(textOf(formIn(await press("escalation.write")))).not.toContain("Boards");

    const moved = formIn(await press("escalation.write"));
    await bot.db.transaction(async (tx) => {
      const [held] = await tx.select().from(campaign);
      await changeCampaign(tx, held!, { ...held!, dueOn: "2026-12-31" }, "operator", bot.clock.now());
    });
    await bot.settled();
    expect(last().text).toContain("these 3 suppliers have more time, and nothing is left to write");
    expect(rowsOf(last())[1]?.[1]).toBe("December 31, 2026");
    expect((last().blocks ?? []).some(({ kind }) => kind === "buttons")).toBe(false);
    const late = await submit(moved, { text: textOf(moved) });
    expect(late.kind === "say" && late.message.text).toContain("Nothing is left to write");
    expect(bot.posts(BUYER)).toEqual([]);
  });

  it("are written about by a person, once, and the message shows who did", async () => {
    await comesTo("escalation", "Sample Boards", "Sample Cables");
    const first = formIn(await press("escalation.write"));
    const second = formIn(await press("escalation.write", otto));
    expect(first.intro).toContain("buyer@sample.invalid");
    const text = textOf(first);
    expect(text).toContain("Dear Bea Buyer,");
    expect(text).toContain(
      "– Sample Cables: due October 30, 2026, asked February 17, 2027, reminded 2 times",
    );
    expect(text).toContain("Olga");
    expect(bot.posts(BUYER)).toEqual([]);

    expect(await submit(first, { text: `${text}\n\nP.S. I call you.` })).toEqual({ kind: "close" });
    expect(bot.texts(BUYER)).toEqual([`${text}\n\nP.S. I call you.`]);
    expect(bot.posts(BUYER)[0]?.message.subject).toContain("2026");
    // What becomes of a contact's mails there, should the mailbox be one's later, is nothing to it.
    const letters = await bot.db.select().from(delivery).where(eq(delivery.template, "escalation.buyer"));
    expect(letters.map(({ lane }) => lane)).toEqual([letterConversation(BUYER)]);
    expect(rowsOf(last()).map((row) => row.at(-1))).toEqual(
      Array(2).fill(expect.stringMatching(/^Olga wrote to the buyer, /)),
    );
    expect((last().blocks ?? []).some(({ kind }) => kind === "buttons")).toBe(false);

    const late = await submit(second, { text: textOf(second) }, otto);
    expect(late.kind === "say" && late.message.text).toContain("Nothing is left to write");
    expect(bot.posts(BUYER)).toHaveLength(1);
    const events = await bot.db.select().from(requestEvent).where(eq(requestEvent.kind, "escalated"));
    expect(events.map((one) => one.actor)).toEqual(Array(2).fill(expect.stringMatching(/^officer:/)));
    const rows = await bot.db.select().from(audit).where(eq(audit.action, "request.escalated"));
    expect(rows).toHaveLength(2);
  });

  it("leave the letter when they answer meanwhile, and what was typed is kept", async () => {
    await comesTo("escalation", "Sample Boards", "Sample Cables");
    const form = formIn(await press("escalation.write"));
    await happens("Sample Boards", "judged", "accepted");
    const answer = await submit(form, { text: "My own words about Boards and Cables" });
    if (answer.kind !== "invalid") throw new Error(`expected problems, got ${answer.kind}`);
    expect(answer.problems.text).toContain("Sample Boards");
    expect(textOf(answer.form)).toBe("My own words about Boards and Cables");
    expect(bot.posts(BUYER)).toEqual([]);
    expect(await submit(answer.form, { text: "Cables alone" })).toEqual({ kind: "close" });
    expect(bot.texts(BUYER)).toEqual(["Cables alone"]);
    expect(rowsOf(last()).map((row) => row.at(-1))).toEqual([
      "accepted: nothing to do",
      expect.stringContaining("Olga wrote"),
    ]);
  });

  it("are written about to somebody whom the officer names, where no buyer is known", async () => {
    await bot.db.update(supplier).set({ buyerEmail: null, buyerName: null });
    await comesTo("escalation", "Sample Boards");
    const form = formIn(await press("escalation.write"));
    const answer = await submit(form, { text: "Hello", email: "nobody" });
    expect(answer.kind === "invalid" && Object.keys(answer.problems)).toEqual(["email"]);
    await submit(form, { text: "Hello", email: "Other@sample.invalid" });
    expect(bot.texts(mailAddress("other@sample.invalid"))).toEqual(["Hello"]);
  });

  it("are never written about to a supplier's contact, whoever was noted as the buyer", async () => {
    const theirs = "Sample.Cables@sample.invalid";
    await bot.db.update(supplier).set({ buyerEmail: theirs });
    await comesTo("escalation", "Sample Boards");
    const form = formIn(await press("escalation.write"));
    expect(form.intro).toContain("is a supplier’s contact’s");
    for (const email of ["", theirs, theirs.toUpperCase()]) {
      const answer = await submit(form, { text: "Hello", ...(email !== "" && { email }) });
      if (answer.kind !== "invalid") throw new Error(`expected problems, got ${answer.kind}`);
      expect(Object.keys(answer.problems)).toEqual(["email"]);
      if (email !== "") expect(answer.problems.email).toContain("a supplier’s contact");
    }
    expect(await submit(form, { text: "Hello", email: "buyer@sample.invalid" })).toEqual({ kind: "close" });
    expect(bot.texts(BUYER)).toEqual(["Hello"]);
    expect(bot.posts(mailAddress(theirs))).toEqual([]);
  });

  it("are the officers' matter alone", async () => {
    await comesTo("escalation", "Sample Boards");
    const form = formIn(await press("escalation.write"));
    for (const answer of [await press("escalation.write", idle), await submit(form, { text: "x" }, idle)]) {
      expect(answer.kind).toBe("say");
    }
    for (const value of ["", "{}", "null", '{"campaignId":"x"}']) {
      const answer = await bot.press(olga, OFFICERS_PAGE, { action: "escalation.write", value });
      expect(answer.kind).toBe("say");
    }
    expect(bot.posts(BUYER)).toEqual([]);
  });

  it("are written about by the officer's own mail where ours is not connected", async () => {
    await bot.close();
    await open(["slack", "web"]);
    await comesTo("escalation", "Sample Boards");
    const form = formIn(await press("escalation.write"));
    expect(form.intro).toContain("E-mail is not connected");
    expect(form.submit).toBe("I sent it");
    expect(await submit(form, { text: textOf(form) })).toEqual({ kind: "close" });
    expect(bot.posts(BUYER)).toEqual([]);
    expect(rowsOf(last())[0]?.at(-1)).toContain("Olga wrote to the buyer");
  });

  it("need a person, who reads why and notes what came of it", async () => {
    for (let n = 0; n < 3; n++) await happens("Sample Cables", "judged", "returned", { verdict: "returned" });
    await happens("Sample Magnets", "unreachable", "unreachable");
    const gone = mailAddress("sample.magnets@sample.invalid");
    await bot.db.transaction((tx) => failAddress(tx, gone, bot.clock.now()));
    await comesTo("person", "Sample Boards", "Sample Cables", "Sample Magnets");
    expect(told()).toHaveLength(1);
    expect(rowsOf(last()).map(([name, , why]) => [name, why])).toEqual([
      ["Sample Boards", "No answer after 2 reminders."],
      ["Sample Cables", "3 files were returned for correction, and no corrected one came."],
      ["Sample Magnets", expect.stringContaining("Nobody there can be written to")],
    ]);

    const form = formIn(await press("person.note"));
    const { id } = await requestOf("Sample Cables");
    const empty = await submit(form, { supplier: id });
    expect(empty.kind === "invalid" && Object.keys(empty.problems)).toEqual(["note"]);
    expect(await submit(form, { supplier: id, note: "They send it\non Friday." })).toEqual({ kind: "close" });
    expect(rowsOf(last())[1]?.at(-1)).toMatch(/^Olga, .+: They send it on Friday\.$/);
    expect((await requestOf("Sample Cables")).status).toBe("returned");
  });
});

function formIn(answer: Answer): Form {
  if (answer.kind !== "form") throw new Error(`expected a form, got ${answer.kind}`);
  return answer.form;
}
