import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { audit, campaign, delivery, request, requestEvent, supplier } from "../../db/schema/index.ts";
import { letterConversation, mailAddress } from "../../src/people/email.ts";
import { OFFICERS_PAGE } from "../../src/people/web.ts";
import { changeCampaign } from "../../src/survey/campaigns/change.ts";
import { proposeToOfficers, tellProposed } from "../../src/survey/escalation/propose.ts";
import { sweep } from "../../src/survey/reminders/sweep.ts";
import { formIn, idle, lateSuppliers, olga, otto } from "../support/late-suppliers.ts";

const BUYER = mailAddress("buyer@sample.invalid");

describe("suppliers whom reminders did not move", () => {
  const late = lateSuppliers();
  const { requestOf, comesTo, happens, told, last, press, rowsOf, submit, textOf, open } = late;

  it("are told in one message a day for each buyer, with dates and counts", async () => {
    await late.bot.db
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

    late.bot.clock.advance(24 * 3_600_000);
    await comesTo("escalation", "Sample Magnets");
    expect(told()).toHaveLength(3);
  });

  it("come to officers by the sweep, a week after the due date", async () => {
    await late.bot.db.update(campaign).set({ dueOn: "2026-10-26" });
    await sweep({ db: late.bot.db, connected: late.bot.connected }, late.bot.clock.now());
    await late.bot.settled();
    expect(told()).toEqual([]);
    late.bot.clock.advance(3 * 24 * 3_600_000);
    await sweep({ db: late.bot.db, connected: late.bot.connected }, late.bot.clock.now());
    await late.bot.settled();
    expect(told()).toHaveLength(1);
    expect(rowsOf(last()).map(([name]) => name)).toEqual([
      "Sample Boards",
      "Sample Cables",
      "Sample Magnets",
    ]);
  });

  it("are told once a sweep however many they are, the first thirty by name; more on that day give it a new face", async () => {
    const many = async (from: number, to: number) => {
      const now = late.bot.clock.now().toISOString();
      await late.bot.db.execute(sql`
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
      await late.bot.db.execute(sql`
        insert into contact_address (contact_id, address, preference)
        select id, 'web:contact:' || id, 0 from contact on conflict do nothing`);
    };
    const swept = async () => {
      const { officers } = await sweep(
        { db: late.bot.db, connected: late.bot.connected },
        late.bot.clock.now(),
      );
      await late.bot.settled();
      return officers;
    };
    const faces = () => late.bot.db.$count(delivery, eq(delivery.template, "officers.escalation"));
    await late.bot.db.update(campaign).set({ dueOn: "2026-10-20" });
    late.bot.clock.advance(3 * 24 * 3_600_000);
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
    const [now, { id }] = [late.bot.clock.now(), await requestOf("Sample Boards")];
    await late.bot.db.transaction((tx) => proposeToOfficers(tx, { requestId: id, step: "escalation", now }));
    late.bot.clock.advance(60_000);
    await sweep({ db: late.bot.db, connected: late.bot.connected }, late.bot.clock.now());
    await late.bot.settled();
    expect(rowsOf(last()).map(([name]) => name)).toEqual(["Sample Boards"]);
  });

  it("are told after a weekend on which nothing ran, too", async () => {
    const [now, { id }] = [late.bot.clock.now(), await requestOf("Sample Boards")];
    await late.bot.db.transaction((tx) => proposeToOfficers(tx, { requestId: id, step: "person", now }));
    late.bot.clock.advance(60 * 3_600_000);
    await tellProposed(late.bot.db, late.bot.clock.now());
    await late.bot.settled();
    expect(rowsOf(last()).map(([name]) => name)).toEqual(["Sample Boards"]);
  });

  it("are told once: a message of yesterday gets no new face where nothing came to it", async () => {
    await comesTo("escalation", "Sample Boards", "Sample Cables");
    late.bot.clock.advance(3 * 3_600_000);
    await comesTo("escalation", "Sample Magnets");
    expect(rowsOf(last())).toHaveLength(3);
    const owed = await late.bot.db.$count(delivery);
    late.bot.clock.advance(70 * 3_600_000);
    await tellProposed(late.bot.db, late.bot.clock.now());
    expect(await late.bot.db.$count(delivery)).toBe(owed);
  });

  it("are proposed anew after a later due date, also where somebody wrote to the buyer before", async () => {
    await comesTo("escalation", "Sample Boards");
    const form = formIn(await press("escalation.write"));
    await submit(form, { text: textOf(form) });
    late.bot.clock.advance(30 * 24 * 3_600_000);
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
    await late.bot.db.update(request).set({ dueOn: "2026-12-18" }).where(eq(request.id, id));
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
    await late.bot.db.transaction(async (tx) => {
      const [held] = await tx.select().from(campaign);
      await changeCampaign(tx, held!, { ...held!, dueOn: "2026-12-31" }, "operator", late.bot.clock.now());
    });
    await late.bot.settled();
    expect(last().text).toContain("these 3 suppliers have more time, and nothing is left to write");
    expect(rowsOf(last())[1]?.[1]).toBe("December 31, 2026");
    expect((last().blocks ?? []).some(({ kind }) => kind === "buttons")).toBe(false);
    const tooLate = await submit(moved, { text: textOf(moved) });
    expect(tooLate.kind === "say" && tooLate.message.text).toContain("Nothing is left to write");
    expect(late.bot.posts(BUYER)).toEqual([]);
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
    expect(late.bot.posts(BUYER)).toEqual([]);

    expect(await submit(first, { text: `${text}\n\nP.S. I call you.` })).toEqual({ kind: "close" });
    expect(late.bot.texts(BUYER)).toEqual([`${text}\n\nP.S. I call you.`]);
    expect(late.bot.posts(BUYER)[0]?.message.subject).toContain("2026");
    // What becomes of a contact's mails there, should the mailbox be one's later, is nothing to it.
    const letters = await late.bot.db
      .select()
      .from(delivery)
      .where(eq(delivery.template, "escalation.buyer"));
    expect(letters.map(({ lane }) => lane)).toEqual([letterConversation(BUYER)]);
    expect(rowsOf(last()).map((row) => row.at(-1))).toEqual(
      Array(2).fill(expect.stringMatching(/^Olga wrote to the buyer, /)),
    );
    expect((last().blocks ?? []).some(({ kind }) => kind === "buttons")).toBe(false);

    const tooLate = await submit(second, { text: textOf(second) }, otto);
    expect(tooLate.kind === "say" && tooLate.message.text).toContain("Nothing is left to write");
    expect(late.bot.posts(BUYER)).toHaveLength(1);
    const events = await late.bot.db.select().from(requestEvent).where(eq(requestEvent.kind, "escalated"));
    expect(events.map((one) => one.actor)).toEqual(Array(2).fill(expect.stringMatching(/^officer:/)));
    const rows = await late.bot.db.select().from(audit).where(eq(audit.action, "request.escalated"));
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
    expect(late.bot.posts(BUYER)).toEqual([]);
    expect(await submit(answer.form, { text: "Cables alone" })).toEqual({ kind: "close" });
    expect(late.bot.texts(BUYER)).toEqual(["Cables alone"]);
    expect(rowsOf(last()).map((row) => row.at(-1))).toEqual([
      "accepted: nothing to do",
      expect.stringContaining("Olga wrote"),
    ]);
  });

  it("are written about to somebody whom the officer names, where no buyer is known", async () => {
    await late.bot.db.update(supplier).set({ buyerEmail: null, buyerName: null });
    await comesTo("escalation", "Sample Boards");
    const form = formIn(await press("escalation.write"));
    const answer = await submit(form, { text: "Hello", email: "nobody" });
    expect(answer.kind === "invalid" && Object.keys(answer.problems)).toEqual(["email"]);
    await submit(form, { text: "Hello", email: "Other@sample.invalid" });
    expect(late.bot.texts(mailAddress("other@sample.invalid"))).toEqual(["Hello"]);
  });

  it("are never written about to a supplier's contact, whoever was noted as the buyer", async () => {
    const theirs = "Sample.Cables@sample.invalid";
    await late.bot.db.update(supplier).set({ buyerEmail: theirs });
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
    expect(late.bot.texts(BUYER)).toEqual(["Hello"]);
    expect(late.bot.posts(mailAddress(theirs))).toEqual([]);
  });

  it("are the officers' matter alone", async () => {
    await comesTo("escalation", "Sample Boards");
    const form = formIn(await press("escalation.write"));
    for (const answer of [await press("escalation.write", idle), await submit(form, { text: "x" }, idle)]) {
      expect(answer.kind).toBe("say");
    }
    for (const value of ["", "{}", "null", '{"campaignId":"x"}']) {
      const answer = await late.bot.press(olga, OFFICERS_PAGE, { action: "escalation.write", value });
      expect(answer.kind).toBe("say");
    }
    expect(late.bot.posts(BUYER)).toEqual([]);
  });

  it("are written about by the officer's own mail where ours is not connected", async () => {
    await late.bot.close();
    await open(["slack", "web"]);
    await comesTo("escalation", "Sample Boards");
    const form = formIn(await press("escalation.write"));
    expect(form.intro).toContain("E-mail is not connected");
    expect(form.submit).toBe("I sent it");
    expect(await submit(form, { text: textOf(form) })).toEqual({ kind: "close" });
    expect(late.bot.posts(BUYER)).toEqual([]);
    expect(rowsOf(last())[0]?.at(-1)).toContain("Olga wrote to the buyer");
  });
});
