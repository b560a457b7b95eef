import { z } from "zod";
import { record } from "../../audit/record.ts";
import type { Address } from "../../chat/address.ts";
import type { Clock } from "../../clock.ts";
import { owedAbout } from "../../outbox/store.ts";
import type { Going, Template, Templates } from "../../outbox/templates.ts";
import type { Connected } from "../../people/reach/connected.ts";
import type { Db, Tx } from "../../store.ts";
import { waits } from "../reader.ts";
import type { Status } from "../status.ts";
import { change, holdRequest } from "../store.ts";
import { isMessage } from "./history.ts";
import { readBy } from "./say/facts.ts";
import { reminderMessage } from "./say/message.ts";
import { nextOf, type Situation, situationsOf } from "./situation.ts";
import { lapse, lookLater } from "./store.ts";
import { RETURNED_STEPS, type ReminderFacts, type Rest, SURVEY_STEPS } from "./types.ts";

/** Why a message that was owed is not sent after all. */
export type Lapsed =
  | Rest
  /** Somebody else is written to first by now. */
  | "reader"
  /** They are written to somewhere else by now. */
  | "address"
  /** Another step is due by now. */
  | "other_step"
  /** Nobody works there now, or the day to send it is yet to come again. */
  | "hours"
  /** It did not get out. */
  | "undelivered";

/** What did not get out is owed again after this, in ms: an outage passes, a refusal rarely does. */
const AGAIN_AFTER_MS = { parked: 60 * 60_000, rejected: 24 * 60 * 60_000 };

const TEMPLATES = ["survey.invitation", "survey.reminder"];
const STEPS = [...SURVEY_STEPS, ...RETURNED_STEPS].map(({ step }) => step);
const FACTS = z.object({
  requestId: z.string(),
  contactId: z.string(),
  n: z.number(),
  ladder: z.union([z.literal("survey"), z.templateLiteral(["returned:", z.string()])]),
  step: z.enum([...STEPS, "resumed"]),
}) satisfies z.ZodType<ReminderFacts>;

/**
 * Invitations and reminders. The ladder is asked again when one is to be sent, as if it were not owed yet: what it
 * does not want by then, not at this hour or not there, lapses, and the next sweep says what comes instead. So does
 * what did not get out. What may have arrived already is finished at any hour, or else counts as sent.
 */
export function reminderTemplates(db: Db, clock: Clock, connected: Connected): Templates {
  const template: Template = {
    async still(stored, going) {
      const facts = FACTS.parse(stored);
      return whyNot(await situationOf(db, facts, connected), facts, going, clock.now()) === undefined;
    },
    async render(stored, language, going) {
      const by = readBy(going?.conversation);
      return reminderMessage(db, { ...FACTS.parse(stored), by, asOf: clock.now(), language });
    },
    async moot(tx, stored, going, now) {
      const facts = FACTS.parse(stored);
      await holdRequest(tx, facts.requestId);
      const situation = await situationOf(tx, facts, connected);
      // Wanted again in the meantime: it comes anew.
      const why = whyNot(situation, facts, going, now) ?? "hours";
      if (going.mayHaveLeft && why !== "reader" && why !== "address") return;
      await letLapse(tx, situation, facts, why, now);
    },
    async comesAgain(tx, stored, why, now) {
      const facts = FACTS.parse(stored);
      await holdRequest(tx, facts.requestId);
      const situation = await situationOf(tx, facts, connected);
      if (!(await letLapse(tx, situation, facts, "undelivered", now))) return;
      await lookLater(tx, facts, AGAIN_AFTER_MS[why], now);
    },
  };
  return Object.fromEntries(TEMPLATES.map((name) => [name, template]));
}

/**
 * What went to an address came back, and its reader is written to elsewhere: the last step of theirs, where it went
 * there, did not arrive, and the next sweep owes it anew.
 */
export async function cameBack(
  tx: Tx,
  { contactId, address }: { contactId: string; address: Address },
  connected: Connected,
  now: Date,
): Promise<void> {
  const sent = await owedAbout(tx, TEMPLATES, [{ contactId }]);
  const there = sent.findLast(({ conversation }) => conversation === address);
  if (!there) return;
  const facts = FACTS.parse(there.facts);
  const held = await holdRequest(tx, facts.requestId);
  if (!held || held.campaign.closedAt !== null || !waits(held)) return;
  const situation = await situationOf(tx, facts, connected);
  const last = situation.request.taken.findLast(isMessage);
  if (situation.recipient?.contactId !== contactId || last?.n !== facts.n) return;
  await letLapse(tx, situation, facts, "address", now);
}

async function situationOf(
  db: Db | Tx,
  { requestId }: ReminderFacts,
  connected: Connected,
): Promise<Situation> {
  const [found] = await situationsOf(db, [requestId], connected);
  if (!found) throw new Error("a reminder of a request that is not there");
  return found;
}

/** Why a step that was owed is not to be sent now; undefined when it is. */
function whyNot(
  { request, recipient }: Situation,
  facts: ReminderFacts,
  going: Going,
  now: Date,
): Lapsed | undefined {
  const events = request.events.filter((event) => !tellsOf(event, facts.n));
  const taken = request.taken.filter((row) => row.n !== facts.n);
  const next = nextOf({ request: { ...request, events, taken }, recipient }, now);
  if (next.kind === "rest") return next.why;
  if (recipient?.contactId !== facts.contactId) return "reader";
  if (recipient.address !== going.conversation) return "address";
  if (next.ladder !== facts.ladder || next.step !== facts.step) return "other_step";
  return next.at > now && !going.mayHaveLeft ? "hours" : undefined;
}

/**
 * Writes down that a step was not sent; false when that is known. A request that it made an invited one goes back to
 * where it was.
 */
async function letLapse(
  tx: Tx,
  { request }: Situation,
  { n, step }: ReminderFacts,
  why: Lapsed,
  now: Date,
): Promise<boolean> {
  if (!(await lapse(tx, request.id, n, why))) return false;
  const before = request.events.find((event) => tellsOf(event, n))?.fromStatus as Status | undefined;
  const to = request.status === "invited" && before ? before : request.status;
  const facts = { n, step, why };
  await change(tx, request, { kind: "lapsed", to, actor: "tinstone", facts }, now);
  const object = `request:${request.id}`;
  await record(tx, { actor: "tinstone", action: "reminder.lapsed", object, facts }, now);
  return true;
}

/** Whether an event tells that step `n` was owed. */
function tellsOf({ kind, facts }: { kind: string; facts: unknown }, n: number): boolean {
  return (kind === "invited" || kind === "reminded") && (facts as { n?: number }).n === n;
}
