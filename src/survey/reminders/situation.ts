import { setImmediate as nextTurn } from "node:timers/promises";
import type { Language } from "../../i18n/index.ts";
import type { Connected } from "../../people/reach/connected.ts";
import type { Recipient } from "../../people/reach/recipient.ts";
import { recipientsOf } from "../../people/reach/recipients/store.ts";
import type { Db, Tx } from "../../store.ts";
import { dueOf } from "../due.ts";
import { type Foreseen, foresee } from "./foresee.ts";
import { historyOf } from "./history.ts";
import { nextStep, planWhenAsked } from "./ladder.ts";
import { type Written, written } from "./store.ts";
import type { History, Next, Plan, Whereabouts } from "./types.ts";

/** A request as it is written, and who of its supplier would be written to now. */
export type Situation = { request: Written; recipient: Recipient | undefined };

/** Requests with all that decides what is next, in as many statements for one as for many. */
export async function situationsOf(
  db: Db | Tx,
  requestIds: readonly string[],
  connected: Connected,
): Promise<Situation[]> {
  const found = await written(db, requestIds);
  const recipients = await recipientsOf(db, [...new Set(found.map((one) => one.supplierId))], connected);
  return found.map((request) => ({ request, recipient: recipients.get(request.supplierId) }));
}

/** Requests thought about between two turns of the loop that answers people. */
const AT_ONCE = 200;

/** The situation of each request that is asked for, however many there are; one that is gone by now is left out. */
export async function* eachSituation<Asked extends { requestId: string }>(
  db: Db,
  asked: readonly Asked[],
  connected: Connected,
): AsyncGenerator<[Asked, Situation]> {
  for (let at = 0; at < asked.length; at += AT_ONCE) {
    const some = asked.slice(at, at + AT_ONCE);
    const ids = some.map(({ requestId }) => requestId);
    const found = new Map((await situationsOf(db, ids, connected)).map((one) => [one.request.id, one]));
    for (const one of some) {
      const situation = found.get(one.requestId);
      if (situation) yield [one, situation];
    }
    await nextTurn();
  }
}

/** What is next for a request, as of `now`. */
export function nextOf(situation: Situation, now: Date): Next {
  const { request } = situation;
  return nextStep(planOf(request), whereIs(situation), historyIn(situation), request.id, now);
}

/** What leaves between two instants, if nobody answers; `but`: where the plan is to be thought otherwise. */
export function foreseeOf(
  situation: Situation,
  from: Date,
  until: Date,
  but: Partial<Plan> = {},
): Foreseen[] {
  const { request } = situation;
  const plan = { ...planOf(request), ...but };
  return foresee(plan, whereIs(situation), historyIn(situation), request.id, from, until);
}

/** The last day to answer, ISO, as a supplier is told it that is asked as of `now`. */
export function dueTold(situation: Situation, now: Date): string {
  const { request } = situation;
  const where = whereIs(situation);
  return planWhenAsked(planOf(request), where, historyIn(situation), request.id, now).dueOn;
}

/** What the campaign says to one supplier; a draft has not started by any day, and one added later is asked at once. */
export function planOf({ campaign, dueOn, createdAt }: Written): Plan {
  const startedAt = campaign.startedAt ?? END_OF_TIME;
  const late = createdAt > startedAt;
  return {
    startedAt: late ? createdAt : startedAt,
    paused: campaign.pausedAt !== null,
    closed: campaign.closedAt !== null,
    dueOn: dueOf({ dueOn, campaign }),
    invitationDays: late ? 0 : campaign.invitationDays,
  };
}

/** Where the reader is; where there is none, the supplier's holidays and the officers' hours. */
export function whereIs({ request, recipient }: Situation): Whereabouts {
  return recipient ?? { timeZone: request.campaign.timeZone, country: request.country };
}

export function historyIn({ request, recipient }: Situation): History {
  const facts = {
    status: request.status,
    decided: request.decidedBy !== null,
    muted: recipient?.muted ?? false,
    reachable: recipient !== undefined,
  };
  return historyOf(request.events, request.taken, facts, request.verdicts);
}

/** The language in which a campaign writes to somebody: theirs where it is one of the campaign's, else English. */
export function languageIn(campaign: { languages: readonly string[] }, theirs: Language): Language {
  return campaign.languages.includes(theirs) ? theirs : "en";
}

/** The last instant a `Date` can hold. */
const END_OF_TIME = new Date(8.64e15);
