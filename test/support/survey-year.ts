import { asc, eq } from "drizzle-orm";
import { contact, delivery, reminder, request, supplier } from "../../db/schema/index.ts";
import { type Sample, sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { muteReminders } from "../../src/people/mute/store.ts";
import { emailBounced } from "../../src/people/reach/bounced.ts";
import { addContact, linkPerson } from "../../src/people/store.ts";
import { webConversation, webPerson } from "../../src/people/web.ts";
import { type Swept, sweep } from "../../src/survey/reminders/sweep.ts";
import { change, currentRequest, holdRequest } from "../../src/survey/store.ts";
import { startedCampaign } from "./campaign.ts";
import type { PlainBot } from "./plain-bot.ts";

/**
 * Hours, UTC, in whose last minute everybody sweeps: among them the last working minute of every supplier, in winter
 * and in summer time, and hours at which most of them sleep.
 */
const HOURS = [0, 3, 6, 7, 10, 13, 14, 19, 20, 21];
const DAY_MS = 24 * 3_600_000;

/** Five suppliers of one survey, each where other days are holidays; the Chinese one has a second contact. */
const SUPPLIERS = {
  JP: { name: "Sample Connectors K.K.", timeZone: "Asia/Tokyo", language: "ja" },
  DE: { name: "Sample Boards GmbH", timeZone: "Europe/Berlin", language: "de" },
  MX: { name: "Sample Cables S.A. de C.V.", timeZone: "America/Mexico_City", language: "es" },
  CN: { name: "Sample Capacitors Ltd", timeZone: "Asia/Shanghai", language: "zh" },
  US: { name: "Sample Housings Inc.", timeZone: "America/New_York", language: "en" },
} as const;
export type Who = keyof typeof SUPPLIERS;

/** Something that happens at an instant, by whoever does it. */
export type Happening = { at: string; does(world: World): Promise<unknown> };

/** A step as `reminder` has it: who, what and on which day of theirs. */
export type Step = { who: Who; step: string; on: string; outcome: string; why: string | null; at: Date };

export type World = Awaited<ReturnType<typeof openWorld>>;

/** Five suppliers on one database, asked by one or several bots that share it; nothing is sent by itself. */
export async function openWorld(bots: readonly [PlainBot, ...PlainBot[]], dueOn: string) {
  const [first] = bots;
  const { db } = first;
  const idOf = new Map<Who, { supplierId: string; contactId: string }>();
  await db.transaction(async (tx) => {
    for (const who of Object.keys(SUPPLIERS) as Who[]) {
      const { name, ...of } = SUPPLIERS[who];
      const email = (n: number) => `${who.toLowerCase()}${n}@sample.invalid`;
      const added = await addContact(
        tx,
        { supplier: name, name: `Contact ${who}`, email: email(1), ...of },
        first.clock.now(),
      );
      idOf.set(who, added);
      await tx.update(supplier).set({ country: who }).where(eq(supplier.id, added.supplierId));
      if (who !== "CN") continue;
      const second = { supplier: name, name: "Second contact", email: email(2), ...of };
      const { contactId } = await addContact(tx, second, first.clock.now());
      await tx.update(contact).set({ rank: 1 }).where(eq(contact.id, contactId));
    }
  });

  const idsOf = (who: Who) => idOf.get(who)!;
  const now = () => first.clock.now();

  async function event(who: Who, kind: string, facts: Record<string, unknown> = {}): Promise<void> {
    await db.transaction(async (tx) => {
      const current = await currentRequest(tx, idsOf(who).supplierId);
      const held = await holdRequest(tx, current!.id);
      const actor = `contact:${idsOf(who).contactId}`;
      await change(tx, held!, { kind, to: held!.status, actor, facts }, now());
    });
  }

  const world = {
    db,
    event,
    startSurvey: () =>
      db.transaction((tx) =>
        startedCampaign(tx, { dueOn, languages: ["en", "ja", "de", "es", "zh"] }, now()),
      ),
    /** Drops a form on their page, as `completedOn` of the form says. */
    async drops(who: Who, sample: Sample, completedOn: string): Promise<void> {
      const { contactId } = idsOf(who);
      const company = SUPPLIERS[who].name;
      const content = await sampleWorkbook(sample, { company, completedOn, language: "en" });
      const [page, where] = [webPerson({ contactId }), webConversation({ contactId })];
      await db.transaction((tx) => linkPerson(tx, page, { contactId }, now()));
      await first.say(page, where, "", [first.upload("cmrt.xlsx", content)]);
      await first.settled();
    },
    mutes: (who: Who) => db.transaction((tx) => muteReminders(tx, idsOf(who).contactId, "operator", now())),
    bounces: (email: string) =>
      db.transaction((tx) => emailBounced(tx, email, "operator", first.connected, now())),

    /** Every clock says `at`, and every bot sweeps at once; then everything owed is sent. */
    async tick(at: Date, skewMs: readonly number[] = []): Promise<Swept[]> {
      bots.forEach((bot, i) => {
        bot.clock.set(new Date(at.getTime() + (skewMs[i] ?? 0)));
      });
      const swept = await Promise.all(
        bots.map((bot) => sweep({ db: bot.db, connected: bot.connected, log: bot.log }, bot.clock.now())),
      );
      const failed = swept.filter((one) => one.failed > 0);
      if (failed.length > 0) throw new Error(`not worked at ${at.toISOString()}: ${JSON.stringify(failed)}`);
      if (swept.some((one) => one.owed + one.officers > 0)) await first.settled();
      return swept;
    },

    /** Day by day from `from` to before `to`, with what happens in between. */
    async live(
      from: string,
      to: string,
      happenings: readonly Happening[] = [],
      skewed: (at: Date) => readonly number[] = () => [],
    ): Promise<void> {
      const waiting = [...happenings].sort((a, b) => a.at.localeCompare(b.at));
      for (let day = Date.parse(from); day < Date.parse(to); day += DAY_MS) {
        for (const hour of HOURS) {
          const at = new Date(new Date(day).setUTCHours(hour, 59));
          while (waiting[0] && Date.parse(waiting[0].at) <= at.getTime()) {
            const next = waiting.shift()!;
            for (const bot of bots) bot.clock.set(new Date(next.at));
            await next.does(world);
          }
          await world.tick(at, skewed(at));
        }
      }
    },

    /** What was written down of every step, by day and supplier. */
    async steps(): Promise<Step[]> {
      const found = await db
        .select({ reminder, country: supplier.country })
        .from(reminder)
        .innerJoin(request, eq(request.id, reminder.requestId))
        .innerJoin(supplier, eq(supplier.id, request.supplierId))
        .orderBy(asc(reminder.localDate), asc(supplier.country), asc(reminder.n));
      return found.map(({ reminder: row, country }) => ({
        who: country as Who,
        step: row.step,
        on: row.localDate,
        outcome: row.outcome,
        why: row.why,
        at: row.at,
      }));
    },
    /** The keys of the reminders that were sent, and the states of all deliveries of reminders. */
    async sent(): Promise<{ posted: string[]; states: string[] }> {
      const isReminder = (key: string) => key.startsWith("reminder:");
      const rows = await db.select({ key: delivery.key, state: delivery.state }).from(delivery);
      return {
        posted: bots.flatMap((bot) => bot.keys()).filter(isReminder),
        states: rows.filter((row) => isReminder(row.key)).map((row) => row.state),
      };
    },
  };
  return world;
}

/** The hour and the weekday (0: Sunday) at an instant where a supplier is, by the platform's own calendar. */
export function clockOf(who: Who, at: Date): { minute: number; weekday: number } {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: SUPPLIERS[who].timeZone,
    hourCycle: "h23",
    weekday: "short",
    hour: "numeric",
    minute: "numeric",
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)!.value;
  return {
    minute: Number(part("hour")) * 60 + Number(part("minute")),
    weekday: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"].indexOf(part("weekday")),
  };
}
