import { addWorkingDays, isWorkingDay, WORKING_HOURS } from "../../calendar/working.ts";
import { addDays, instantAt, knownZone, localDate } from "../../calendar/zone.ts";
import { type Platform, platformOf } from "../../chat/address.ts";
import type { Language } from "../../i18n/index.ts";
import { CHATS, type Connected, reachesByItself } from "../../people/reach/connected.ts";
import type { Recipient } from "../../people/reach/recipient.ts";
import { recipientsOf } from "../../people/reach/recipients/store.ts";
import { countUnsought } from "../../people/reach/seek/store.ts";
import type { Db, Tx } from "../../store.ts";
import { dueOf } from "../due.ts";
import type { Foreseen } from "../reminders/foresee.ts";
import { eachSituation, foreseeOf, planOf, type Situation, whereIs } from "../reminders/situation.ts";
import { LEAST_WORKING_DAYS, type Plan, type Step, SURVEY_STEPS } from "../reminders/types.ts";
import { askedIn, type Campaign } from "./store.ts";

/** What is connected, and how fast mail may leave. */
export type Ways = { connected: Connected; mailPerMinute?: number | undefined };

/** One step of the survey: its first and last day where suppliers are, and who gets it. */
export type PreviewStep = {
  step: Step;
  first: string;
  last: string;
  count: number;
  byPlatform: Record<string, number>;
  byLanguage: Record<string, number>;
};

/** Of some, how many there are and the names of the first of them. */
export type Some = { count: number; names: string[] };

/** What would leave by itself if nobody answered, and what is worth knowing before a survey starts. */
export type Preview = {
  suppliers: number;
  reached: number;
  invitationDays: number;
  /** The working days that a step takes by now, where it is spread over fewer; else 0. */
  slow: number;
  steps: PreviewStep[];
  /** Reminders for which there are too few days, and of how many suppliers. */
  leftOut: { step: Step; count: number }[];
  /** Whether a draft's suppliers have fewer days until it is due than from the invitation on. */
  startsLate: boolean;
  readers: { platform: Platform; language: Language; count: number }[];
  unreached: { supplier: string; email: string | null }[];
  /** Contacts who are still being looked up in the chats that are connected. */
  sought: number;
  /** Only their page is known, which tells nobody. */
  pageOnly: number;
  noZone: Some;
  noCountry: Some;
  otherLanguages: { language: Language; count: number }[];
  /** Suppliers on whose holidays or weekends the survey is due, by country. */
  dueOnHoliday: { country: string; count: number }[];
  /** Suppliers of a draft who would have fewer working days to answer than anybody should. */
  short: number;
};

const NAMED = 5;
/** The last step is this many days after the due date; some holidays are added. */
const AFTER_DUE_DAYS = 31;
/** Whoever is asked after the due date has fifteen working days more, and some holidays. */
const MOST_DAYS_LATER = 31;

/** Foresees a draft as if it started now, or what is left of a running survey. Reads only. */
export async function previewOf(db: Db, campaign: Campaign, ways: Ways, now: Date): Promise<Preview> {
  const asked = await askedIn(db, campaign.id);
  const { invitationDays: needed } = await reachIn(db, asked, ways);
  // A draft as if it started now.
  const starting = campaign.startedAt === null && { startedAt: now, invitationDays: needed };
  const { invitationDays } = starting || campaign;
  const slow = needed > invitationDays ? needed : 0;
  const preview = new Gathered(campaign, now);
  for await (const [one, situation] of eachSituation(db, asked, ways.connected)) {
    preview.add(one, situation, leaves(situation, starting || {}, now));
  }
  const chats = CHATS.some((platform) => ways.connected.has(platform));
  const sought = chats ? await countUnsought(db, campaign.id, now) : 0;
  const invited = addDays(campaign.dueOn, SURVEY_STEPS[0].days);
  const startsLate = campaign.startedAt === null && invited < localDate(now, campaign.timeZone);
  return { suppliers: asked.length, invitationDays, slow, sought, startsLate, ...preview.done() };
}

/** How many of a survey's suppliers can be written to, and over how many working days their invitations are spread. */
export async function reachOf(db: Db | Tx, campaignId: string, ways: Ways): Promise<Reach> {
  return reachIn(db, await askedIn(db, campaignId), ways);
}

type Reach = { suppliers: number; reached: number; invitationDays: number };

async function reachIn(
  db: Db | Tx,
  asked: readonly { supplierId: string }[],
  { connected, mailPerMinute }: Ways,
): Promise<Reach> {
  const recipients = await recipientsOf(
    db,
    asked.map(({ supplierId }) => supplierId),
    connected,
  );
  const mails = [...recipients.values()].filter(({ address }) => platformOf(address) === "mail").length;
  return {
    suppliers: asked.length,
    reached: recipients.size,
    invitationDays: invitationDaysFor(mails, mailPerMinute),
  };
}

/** Working days that so many mails need at our pace, were all their readers in one zone; at least one. Pure. */
export function invitationDaysFor(mails: number, mailPerMinute = Number.POSITIVE_INFINITY): number {
  const aDay = mailPerMinute * (WORKING_HOURS.to - WORKING_HOURS.from);
  return Math.max(1, Math.ceil(mails / aDay));
}

/** A message and its day where it is read; or one for which there are too few days. */
type Leaves = { step: Step; day: string; leftOut: boolean };

function leaves(situation: Situation, starting: Partial<Plan>, now: Date): Leaves[] {
  const where = whereIs(situation);
  const { dueOn, invitationDays } = { ...planOf(situation.request), ...starting };
  const today = localDate(now, where.timeZone);
  const last = dueOn > today ? dueOn : addDays(today, MOST_DAYS_LATER);
  const until = instantAt(addDays(last, AFTER_DUE_DAYS), 0, where.timeZone);
  return foreseeOf(situation, now, until, { ...starting, paused: false }).flatMap((one) => {
    const leftOut = invitationDays > 0 && isSqueezed(one);
    if (!leftOut && one.kind !== "send") return [];
    return [{ step: one.step, day: localDate(one.at, where.timeZone), leftOut }];
  });
}

/** Whether a reminder is left out since its day is before the invitation, or too soon after another message. */
function isSqueezed(one: Foreseen): one is Extract<Foreseen, { kind: "left_out" }> & { step: Step } {
  return (
    one.kind === "left_out" &&
    one.ladder === "survey" &&
    (one.why === "before_start" || one.why === "too_soon")
  );
}

/** Adds up what is foreseen of each request. */
class Gathered {
  readonly #steps = new Map<Step, PreviewStep>();
  readonly #leftOut = new Map<Step, number>();
  readonly #readers = new Map<string, { platform: Platform; language: Language; count: number }>();
  readonly #languages = new Map<Language, number>();
  readonly #holidays = new Map<string, number>();
  readonly #unreached: Preview["unreached"] = [];
  readonly #noZone: Some = { count: 0, names: [] };
  readonly #noCountry: Some = { count: 0, names: [] };
  #reached = 0;
  #pageOnly = 0;
  #short = 0;
  readonly #enough = new Map<string, string>();

  constructor(
    private readonly campaign: Campaign,
    private readonly now: Date,
  ) {}

  add(
    asked: { supplier: string; email: string | null },
    { request, recipient }: Situation,
    messages: readonly Leaves[],
  ): void {
    const { country } = request;
    if (this.campaign.startedAt === null && dueOf(request) < this.#enoughFor(country)) this.#short += 1;
    if (country === null) named(this.#noCountry, asked.supplier);
    else if (!isWorkingDay(dueOf(request), country)) more(this.#holidays, country);
    if (!recipient) {
      this.#unreached.push({ supplier: asked.supplier, email: asked.email });
      return;
    }
    const platform = platformOf(recipient.address) ?? "web";
    const language = this.#languageOf(recipient);
    this.#reached += 1;
    if (!reachesByItself(recipient.address)) this.#pageOnly += 1;
    if (knownZone(recipient.timeZone) === "UTC") named(this.#noZone, recipient.name);
    const key = `${platform} ${language}`;
    const reader = this.#readers.get(key) ?? { platform, language, count: 0 };
    this.#readers.set(key, { ...reader, count: reader.count + 1 });
    for (const { step, day, leftOut } of messages) {
      if (leftOut) more(this.#leftOut, step);
      else this.#leaves(step, day, platform, language);
    }
  }

  done(): Omit<Preview, "suppliers" | "invitationDays" | "slow" | "sought" | "startsLate"> {
    const order = [...SURVEY_STEPS.map(({ step }) => step), ...this.#steps.keys()];
    return {
      reached: this.#reached,
      steps: [...new Set(order)].flatMap((step) => this.#steps.get(step) ?? []),
      leftOut: SURVEY_STEPS.flatMap(({ step }) => {
        const count = this.#leftOut.get(step);
        return count === undefined ? [] : [{ step, count }];
      }),
      readers: [...this.#readers.values()].sort((a, b) => b.count - a.count),
      unreached: this.#unreached,
      pageOnly: this.#pageOnly,
      noZone: this.#noZone,
      noCountry: this.#noCountry,
      otherLanguages: [...this.#languages].map(([language, count]) => ({ language, count })),
      short: this.#short,
      dueOnHoliday: [...this.#holidays].map(([country, count]) => ({ country, count })),
    };
  }

  /** The day on which a supplier asked today had its working days, ISO. */
  #enoughFor(country: string | null): string {
    const today = localDate(this.now, this.campaign.timeZone);
    const day = this.#enough.get(country ?? "") ?? addWorkingDays(today, LEAST_WORKING_DAYS, country);
    this.#enough.set(country ?? "", day);
    return day;
  }

  #languageOf({ language }: Recipient): Language {
    if (this.campaign.languages.includes(language)) return language;
    more(this.#languages, language);
    return "en";
  }

  #leaves(step: Step, day: string, platform: Platform, language: Language): void {
    const known = this.#steps.get(step);
    const sum = known ?? { step, first: day, last: day, count: 0, byPlatform: {}, byLanguage: {} };
    sum.count += 1;
    if (day < sum.first) sum.first = day;
    if (day > sum.last) sum.last = day;
    sum.byPlatform[platform] = (sum.byPlatform[platform] ?? 0) + 1;
    sum.byLanguage[language] = (sum.byLanguage[language] ?? 0) + 1;
    this.#steps.set(step, sum);
  }
}

function more<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function named(some: Some, name: string): void {
  some.count += 1;
  if (some.names.length < NAMED) some.names.push(name);
}
