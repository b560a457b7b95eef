import { eq } from "drizzle-orm";
import { afterEach, beforeEach } from "vitest";
import { request, supplier } from "../../db/schema/index.ts";
import type { Answer, PersonRef } from "../../src/chat/event.ts";
import type { Form, Message } from "../../src/chat/message.ts";
import type { Role } from "../../src/people/may.ts";
import { addContact, addOfficer, linkPerson } from "../../src/people/store.ts";
import { OFFICERS_PAGE } from "../../src/people/web.ts";
import { proposeToOfficers, tellProposed } from "../../src/survey/escalation/propose.ts";
import { addReminders } from "../../src/survey/reminders/store.ts";
import type { OfficerStep } from "../../src/survey/reminders/types.ts";
import type { Status } from "../../src/survey/status.ts";
import { change, currentRequest, holdRequest } from "../../src/survey/store.ts";
import { startedCampaign } from "./campaign.ts";
import { account, buttonIn, openPlainBot, type PlainBot } from "./plain-bot.ts";

export const olga = account("olga");
export const otto = account("otto");
export const idle = account("idle");

/**
 * A bot with officers and three suppliers of a survey whom reminders did not move, opened anew for each test of a file
 * by its hooks.
 */
export function lateSuppliers() {
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
  return {
    get bot() {
      return bot;
    },
    open,
    requestOf,
    comesTo,
    happens,
    told,
    last,
    press,
    rowsOf,
    submit,
    textOf,
  };
}

/** The form that an answer opens. */
export function formIn(answer: Answer): Form {
  if (answer.kind !== "form") throw new Error(`expected a form, got ${answer.kind}`);
  return answer.form;
}
