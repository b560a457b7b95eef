import { z } from "zod";
import { record } from "../../audit/record.ts";
import { localDate } from "../../calendar/zone.ts";
import type { Answer, Pressed } from "../../chat/event.ts";
import { body } from "../../chat/paragraphs.ts";
import {
  dateText,
  type FileKey,
  type Language,
  languageOf,
  sentence,
  type Values,
} from "../../i18n/index.ts";
import { sayNow } from "../../i18n/say-now.ts";
import type { Decide } from "../../inbox/receive.ts";
import { owe } from "../../outbox/store.ts";
import { fileTemplate, type Templates } from "../../outbox/templates.ts";
import { actorName, may } from "../../people/may.ts";
import { muteReminders, unmuteReminders } from "../../people/mute/store.ts";
import type { Connected } from "../../people/reach/connected.ts";
import { actorOf } from "../../people/store.ts";
import type { Tx } from "../../store.ts";
import { waits } from "../reader.ts";
import { button } from "../say/result.ts";
import { statusOnSignOfLife } from "../status.ts";
import { change, currentRequest, holdRequest } from "../store.ts";
import { foreseeOf, type Situation, situationsOf, whereIs } from "./situation.ts";

const NONE: Answer = { kind: "none" };
/** The next message after "working on it" comes sooner. */
const AHEAD_MS = 90 * 86_400_000;

/** The buttons under reminders. Each asks who may and looks at what is true now. */
export function reminderPresses(connected: Connected): Readonly<Record<string, Decide<Pressed>>> {
  return {
    "remind.working": async (tx, event, now) => {
      const { actor, language: tongue } = await actorOf(tx, event.from);
      const language = languageOf(tongue ?? event.from.locale);
      const current = "supplierId" in actor ? await currentRequest(tx, actor.supplierId) : undefined;
      // The button of another year's survey says nothing of this one.
      const held = current?.id === event.value ? await holdRequest(tx, current.id) : undefined;
      if (!held || !may(actor, "answer", { kind: "request", supplierId: held.supplierId })) {
        return sayNow(language, "help.old_button");
      }
      if (held.campaign.closedAt !== null || !waits(held)) return sayNow(language, "working.not_needed");
      const before = await situation(tx, held.id, connected);
      if (saidOn(before, now))
        return sayNow(language, ...noted("working.again", quietUntil(before, now), language));
      const by = actorName(actor);
      await change(tx, held, { kind: "working", to: statusOnSignOfLife(held.status), actor: by }, now);
      await record(tx, { actor: by, action: "request.working", object: `request:${held.id}` }, now);
      const until = quietUntil(await situation(tx, held.id, connected), now);
      await reply(tx, event, "working.noted", { until }, language, now);
      return NONE;
    },
    "remind.mute": mute(muteReminders, "mute.done"),
    "remind.unmute": mute(unmuteReminders, "unmute.done"),
  };
}

/** What is answered to them. */
export const reminderAnswers: Templates = {
  "working.noted": fileTemplate(z.object({ until: z.string().nullable() }), ({ until }, language) => ({
    text: sentence(language, ...noted("working.noted", until, language)),
  })),
  "mute.done": fileTemplate(z.object({}), (_, language) => {
    const text = sentence(language, "mute.done");
    const unmute = button(language, "button.unmute", "remind.unmute", "");
    return { text, blocks: [body(text), { kind: "buttons", buttons: [unmute] }] };
  }),
  "unmute.done": fileTemplate(z.object({}), (_, language) => ({ text: sentence(language, "unmute.done") })),
};

/** Turns the reminders of whoever presses off or on; nobody does it for somebody else. */
function mute(
  turn: (tx: Tx, contactId: string, by: string, now: Date) => Promise<boolean>,
  done: "mute.done" | "unmute.done",
): Decide<Pressed> {
  return async (tx, event, now) => {
    const { actor, language: tongue } = await actorOf(tx, event.from);
    const language = languageOf(tongue ?? event.from.locale);
    if (actor.kind !== "contact") return sayNow(language, "help.old_button");
    if (!(await turn(tx, actor.contactId, actorName(actor), now))) return sayNow(language, done);
    await reply(tx, event, done, {}, language, now);
    return NONE;
  };
}

/** What is said to "working on it"; `until` as of `quietUntil`. */
function noted(
  key: "working.noted" | "working.again",
  until: string | null,
  language: Language,
): [FileKey, Values?] {
  return until === null ? ["working.noted.quiet"] : [key, { until: dateText(language, until) }];
}

/** Whether it was said on this day where the reader is: once a day is enough. */
function saidOn(of: Situation, now: Date): boolean {
  const last = of.request.events.findLast(({ kind }) => kind === "working");
  const { timeZone } = whereIs(of);
  return last !== undefined && localDate(last.at, timeZone) === localDate(now, timeZone);
}

/** The day on which the next message leaves by itself, ISO, where it is read; null when none does. */
function quietUntil(of: Situation, now: Date): string | null {
  const until = new Date(now.getTime() + AHEAD_MS);
  const next = foreseeOf(of, now, until).find(({ kind }) => kind === "send");
  return next ? localDate(next.at, whereIs(of).timeZone) : null;
}

async function situation(tx: Tx, requestId: string, connected: Connected): Promise<Situation> {
  const [found] = await situationsOf(tx, [requestId], connected);
  if (!found) throw new Error("a request that is held is not there");
  return found;
}

async function reply(
  tx: Tx,
  event: Pressed,
  template: "working.noted" | "mute.done" | "unmute.done",
  facts: Record<string, unknown>,
  language: Language,
  now: Date,
): Promise<void> {
  const here = { conversation: event.in, to: event.on ?? event.in, language };
  await owe(tx, { ...here, key: `answer:${event.key}`, template, facts }, now);
}
