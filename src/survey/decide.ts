import { record } from "../audit/record.ts";
import type { Answer, Pressed } from "../chat/event.ts";
import { quote } from "../chat/quote.ts";
import type { Judgement } from "../cmrt/index.ts";
import { type Language, languageOf } from "../i18n/index.ts";
import { sayNow } from "../i18n/say-now.ts";
import type { Decide, Prepare } from "../inbox/receive.ts";
import { owe } from "../outbox/store.ts";
import { type Action, type Actor, actorName, may } from "../people/may.ts";
import { actorOf } from "../people/store.ts";
import type { Tx } from "../store.ts";
import { type JudgeDeps, judgedAnew } from "./again/anew.ts";
import { isDropId } from "./drops/id.ts";
import {
  addJudgement,
  type Drop,
  dropById,
  holdDrop,
  movePlaced,
  placeOn,
  sameBytes,
  verdictOf,
  withdraw,
} from "./drops/store.ts";
import { askOnlyCheck } from "./only-check/store.ts";
import { sayAgain } from "./say/again.ts";
import { change, holdRequest, type RequestWithCampaign, requestById } from "./store.ts";
import { followDrop, statusWithout } from "./submit.ts";

/** How long *Only check* waits for a file, in ms. */
const ONLY_CHECK_MS = 60 * 60_000;
const NONE: Answer = { kind: "none" };

/** The buttons under a reply about a file. Each says who may, looks at what is true now, and acts once. */
export const surveyPresses: Readonly<Record<string, Decide<Pressed>>> = {
  "findings.all": onDrop("read", onceAnHour("points", "all.again")),
  "smelters.all": onDrop("read", onceAnHour("smelters", "given.again")),
  "file.shown": onDrop("read", onceAnHour("shown", "given.again")),
  "file.marked": onDrop("read", onceAnHour("marked", "given.again")),
  "file.moved": onDrop("read", onceAnHour("moved", "given.again")),

  "drop.sub_supplier": onDrop("place", async ({ tx, event, drop, actor, language, now }) => {
    if (drop.placed !== "asked") return oldButton(language);
    await movePlaced(tx, drop.id, "sub_supplier", now);
    await answered(tx, drop, "sub_supplier", actor, now);
    await sayAgain(tx, drop.id, event.key, now);
    return NONE;
  }),

  "drop.leave": onDrop("place", async ({ tx, event, drop, actor, language, now }) => {
    if (drop.placed !== "asked") return oldButton(language);
    await movePlaced(tx, drop.id, "checked", now);
    await answered(tx, drop, "leave", actor, now);
    await sayAgain(tx, drop.id, event.key, now);
    await oweHere(tx, event, "survey.shown", { dropId: drop.id }, language, now);
    return NONE;
  }),

  "drop.take_back": onDrop("take_back", async ({ tx, event, drop, held, actor, language, now }) => {
    if (held && held.campaign.closedAt !== null) return refuse(language, "taken_back.closed", held);
    if (!held || !(await withdraw(tx, drop.id, now))) {
      return sayNow(language, "taken_back.not_counted", { name: quote(drop.name) });
    }
    await movePlaced(tx, drop.id, "checked", now);
    const to = await statusWithout(tx, held.id);
    const by = actorName(actor);
    await change(tx, held, { kind: "taken_back", to, actor: by, facts: { dropId: drop.id } }, now);
    await record(tx, { actor: by, action: "file.taken_back", object: `drop:${drop.id}` }, now);
    await sayAgain(tx, drop.id, event.key, now);
    await oweHere(tx, event, "survey.taken_back", { dropId: drop.id }, language, now);
    return NONE;
  }),

  "check.only": async (tx, event, now) => {
    const { actor, language: tongue } = await actorOf(tx, event.from);
    const language = languageOf(tongue);
    if (actor.kind !== "contact") return oldButton(language);
    await askOnlyCheck(tx, event.in, actor.contactId, new Date(now.getTime() + ONLY_CHECK_MS));
    await oweHere(tx, event, "survey.only_check", {}, language, now);
    return NONE;
  },
};

/** The button that counts a file. One that waited while the lists changed is judged again before. */
export function countPresses(deps: JudgeDeps): Readonly<Record<string, Prepare<Pressed>>> {
  return {
    "drop.count": async (event) => {
      const waiting = isDropId(event.value) ? await dropById(deps.db, event.value) : undefined;
      const request =
        waiting?.requestId && canBeCounted(waiting)
          ? await requestById(deps.db, waiting.requestId)
          : undefined;
      const again = waiting && request && (await judgedAnew(deps, waiting, request));
      return onDrop("place", async (on) => {
        const { drop, held, language } = on;
        if (!held || !canBeCounted(drop)) return oldButton(language);
        if (held.campaign.closedAt !== null) return refuse(language, "counted.closed", held);
        await countDrop(on, held, again);
        return NONE;
      });
    },
  };
}

function canBeCounted({ placed }: Drop): boolean {
  return placed === "asked" || placed === "checked";
}

type OnDrop = {
  tx: Tx;
  event: Pressed;
  drop: Drop;
  held: RequestWithCampaign | undefined;
  actor: Actor;
  language: Language;
  now: Date;
};

/** What is long stays in the conversation: asked for again within the hour, it is not said again. */
function onceAnHour(
  what: "points" | "smelters" | "shown" | "marked" | "moved",
  again: "all.again" | "given.again",
) {
  return async ({ tx, event, drop, language, now }: OnDrop): Promise<Answer> => {
    const key = `${what}:${event.in}:${drop.id}:${now.toISOString().slice(0, 13)}`;
    const here = { conversation: event.in, to: event.on ?? event.in, language };
    const owed = { ...here, key, template: `survey.${what}`, facts: { dropId: drop.id } };
    return (await owe(tx, owed, now)) ? NONE : sayNow(language, again, { name: quote(drop.name) });
  };
}

/** Finds the drop a button is about and asks `may()`; what a client sends back is never more than an id. */
function onDrop(action: Action, act: (on: OnDrop) => Promise<Answer>): Decide<Pressed> {
  return async (tx, event, now) => {
    const { actor, language: tongue } = await actorOf(tx, event.from);
    const language = languageOf(tongue);
    const drop = isDropId(event.value) ? await holdDrop(tx, event.value) : undefined;
    const held = drop?.requestId ? await holdRequest(tx, drop.requestId) : undefined;
    const subject = {
      kind: "drop" as const,
      supplierId: held?.supplierId ?? null,
      byContactId: drop?.contactId ?? null,
      byOfficerId: drop?.officerId ?? null,
      here: drop?.conversation === event.in,
    };
    if (!drop || !may(actor, action, subject)) {
      return oldButton(language);
    }
    return act({ tx, event, drop, held, actor, language, now });
  };
}

async function countDrop(
  { tx, event, drop, actor, language, now }: OnDrop,
  held: RequestWithCampaign,
  again: Judgement | undefined,
) {
  const wasAsked = drop.placed === "asked";
  const by = actorName(actor);
  const fileId = drop.fileId ?? "";
  const earlier = await sameBytes(tx, held.id, fileId);
  const placed = "counted";
  await placeOn(tx, drop.id, { placed, requestId: held.id, sameAs: earlier?.dropId ?? null }, now);
  if (again) await addJudgement(tx, drop.id, again, now);
  if (!earlier) {
    const verdict = (await verdictOf(tx, drop.id))?.verdict ?? "unreadable";
    await followDrop(tx, held, { dropId: drop.id, fileId, placed, verdict, actor: by }, now);
  }
  if (wasAsked) await answered(tx, drop, "count", actor, now);
  else await record(tx, { actor: by, action: "file.counted", object: `drop:${drop.id}` }, now);
  await sayAgain(tx, drop.id, event.key, now);
  await oweHere(tx, event, "survey.shown", { dropId: drop.id }, language, now);
}

/** Writes down what was said to the question whose file it is. */
async function answered(
  tx: Tx,
  drop: Drop,
  answer: "count" | "sub_supplier" | "leave",
  actor: Actor,
  now: Date,
) {
  const facts = { answer };
  await record(tx, { actor: actorName(actor), action: "file.placed", object: `drop:${drop.id}`, facts }, now);
}

async function oweHere(
  tx: Tx,
  event: Pressed,
  template: string,
  facts: Record<string, unknown>,
  language: Language,
  now: Date,
): Promise<void> {
  const key = `answer:${event.key}`;
  await owe(tx, { key, conversation: event.in, to: event.on ?? event.in, template, facts, language }, now);
}

/** What could be pressed once was pressed, or something else became of the file meanwhile. */
function oldButton(language: Language): Answer {
  return sayNow(language, "help.old_button");
}

function refuse(
  language: Language,
  key: "counted.closed" | "taken_back.closed",
  held: RequestWithCampaign,
): Answer {
  return sayNow(language, key, { person: quote(held.campaign.contactPerson) });
}
