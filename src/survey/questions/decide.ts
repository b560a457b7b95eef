import { z } from "zod";
import { record } from "../../audit/record.ts";
import type { Pressed } from "../../chat/event.ts";
import type { Button } from "../../chat/message.ts";
import { type CompleteLanguage, sentence } from "../../i18n/index.ts";
import { sayNow } from "../../i18n/say-now.ts";
import type { Decide } from "../../inbox/receive.ts";
import { parseJson } from "../../json.ts";
import { isReplaced, owedFacts, oweReplacement } from "../../outbox/store.ts";
import { actorName } from "../../people/may.ts";
import { officerWhoMay } from "../../people/officer.ts";
import type { Tx } from "../../store.ts";
import { holdRunning } from "../reader.ts";
import { statusOnSignOfLife } from "../status.ts";
import { change } from "../store.ts";
import { type Question, questionsOf } from "./store.ts";

const VALUE = z.object({ key: z.string(), supplierId: z.uuid() });

/** *I have answered*, under what a supplier asks of officers. */
export function answeredButton(value: z.infer<typeof VALUE>, language: CompleteLanguage): Button {
  return {
    label: sentence(language, "question.answered"),
    action: "question.answered",
    value: JSON.stringify(value),
  };
}

export const questionPresses: Readonly<Record<string, Decide<Pressed>>> = {
  "question.answered": async (tx, event, now) => {
    const value = VALUE.safeParse(parseJson(event.value)).data;
    const subject = { kind: "request" as const, supplierId: value?.supplierId ?? "" };
    const { officer, language } = await officerWhoMay(tx, event.from, "answer", subject);
    if (!officer || !value) return sayNow(language, "help.old_button");
    const by = { actor: actorName(officer), name: officer.name };
    const answered = await noteAnswered(tx, value.supplierId, ({ key }) => key === value.key, by, now);
    // Of a survey that is over; or somebody else was first.
    if (answered === 0 && !(await settle(tx, value.key, by.name, now)))
      return sayNow(language, "question.settled");
    return { kind: "none" };
  },
};

/** A supplier asks officers something: its survey sends nothing by itself until it is answered. */
export async function noteQuestion(
  tx: Tx,
  supplierId: string,
  question: Question,
  actor: string,
  now: Date,
): Promise<void> {
  const held = await holdRunning(tx, supplierId);
  if (!held) return;
  await change(tx, held, { kind: "asked", to: statusOnSignOfLife(held.status), actor, facts: question }, now);
}

/**
 * An officer, or the operator, who has no name, says that questions of a supplier were answered: once the last is, its
 * survey goes on. Returns how many waited and wait no more.
 */
export async function noteAnswered(
  tx: Tx,
  supplierId: string,
  which: (question: Question) => boolean,
  by: { actor: string; name: string },
  now: Date,
): Promise<number> {
  const held = await holdRunning(tx, supplierId);
  if (!held) return 0;
  const open: Question[] = [];
  for (const one of await questionsOf(tx, held.id))
    if (!(await isReplaced(tx, one.key, "answered"))) open.push(one);
  const answered = open.filter(which);
  for (const { key } of answered) await settle(tx, key, by.name, now);
  if (answered.length > 0 && answered.length === open.length) {
    await change(tx, held, { kind: "answered", to: held.status, actor: by.actor }, now);
    await record(tx, { actor: by.actor, action: "question.answered", object: `request:${held.id}` }, now);
  }
  return answered.length;
}

/** The officers' message says who answered; false where it did before. */
async function settle(tx: Tx, key: string, by: string, now: Date): Promise<boolean> {
  const facts = await owedFacts(tx, key);
  if (!facts || (await isReplaced(tx, key, "answered"))) return false;
  const face = { template: "officers.answered", facts: { ...facts, by } };
  await oweReplacement(tx, key, "answered", now, face);
  return true;
}
