import { and, asc, count, desc, eq, gt, gte, inArray, like, lt, ne, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import { delivery, reminder, request, supplier } from "../../db/schema/index.ts";
import type { DeliveryError } from "../chat/adapter.ts";
import type { Platform } from "../chat/address.ts";
import { MOVED, type OpenDelivery } from "../outbox/store.ts";
import type { Db, Tx } from "../store.ts";
import { REMINDER } from "../survey/reminders/key.ts";

/** A constant in the statement itself, so that it is planned once. */
const text = (constant: string) => sql.raw(`'${constant}'`);

/** The last error of a delivery that its platform refused. */
const REFUSED: DeliveryError["code"] = "rejected";
/** How often a step is moved from one address to another at most, as far as is looked. */
const MOST_MOVES = 4;
/** More steps than lapse in the days that are looked at. */
const MOST = 1_000_000;

/**
 * The suppliers whose invitations or reminders of since then did not get out on a platform, and to whom none got out
 * later; each once, by name.
 */
export async function notGotOut(db: Db, platform: Platform, since: Date): Promise<string[]> {
  // With its limit it is made first: what is looked up for each is looked up for these alone.
  const lapsed = db
    .select({ requestId: reminder.requestId, n: reminder.n, id: supplier.id, name: supplier.name })
    .from(reminder)
    .innerJoin(request, eq(request.id, reminder.requestId))
    .innerJoin(supplier, eq(supplier.id, request.supplierId))
    .where(and(eq(reminder.outcome, "lapsed"), eq(reminder.why, "undelivered"), gte(reminder.at, since)))
    .limit(MOST)
    .as("lapsed");
  const later = alias(reminder, "later");
  // Each by its key, as reminderKey() names it and as it is named where it was moved to: looked up, however many there are.
  const brings = (step: { requestId: AnyPgColumn; n: AnyPgColumn }) => {
    const key = sql`${text(REMINDER)} || ${step.requestId} || ':' || ${step.n}`;
    const moved = Array.from({ length: MOST_MOVES + 1 }, (_, n) => sql`${key} || ${text(MOVED.repeat(n))}`);
    return sql`${delivery.key} = any(array[${sql.join(moved, sql`, `)}])`;
  };
  // What was moved from one address to another one failed at the last of them.
  const where = db
    .select({ lane: sql`(array_agg(${delivery.lane} order by ${delivery.id} desc))[1]` })
    .from(delivery)
    .where(brings(lapsed));
  const gotOutLater = db
    .select({ many: count() })
    .from(later)
    .innerJoin(delivery, and(brings(later), eq(delivery.state, "done")))
    .where(and(eq(later.requestId, lapsed.requestId), gt(later.n, lapsed.n)));
  const found = await db
    .selectDistinct({ id: lapsed.id, name: lapsed.name })
    .from(lapsed)
    .where(and(like(sql`(${where})`, `${platform}:%`), sql`(${gotOutLater}) = 0`))
    .orderBy(asc(lapsed.name), asc(lapsed.id));
  return found.map(({ name }) => name);
}

/**
 * Whether what was owed before to the same contact at the same address was refused as well: then it is the address. Not
 * where the platform refused others too, from a day before, and took nothing since.
 */
export async function refusedAgain(
  tx: Tx,
  { id, conversation }: OpenDelivery,
  contactId: string,
): Promise<boolean> {
  const ended = and(eq(delivery.what, "send"), inArray(delivery.state, ["done", "dead"]));
  const theirs = sql`${delivery.facts} @> ${JSON.stringify({ contactId })}::jsonb`;
  const [before] = await tx
    .select({ id: delivery.id, state: delivery.state, error: delivery.lastError, at: delivery.doneAt })
    .from(delivery)
    .where(and(ended, theirs, eq(delivery.lane, conversation), lt(delivery.id, id)))
    .orderBy(desc(delivery.id))
    .limit(1);
  if (before?.state !== "dead" || before.error !== REFUSED || before.at === null) return false;
  const since = sql`${before.at.toISOString()}::timestamptz`;
  const there = sql`split_part(${delivery.lane}, ':', 1) = split_part(${conversation}, ':', 1)`;
  const [others] = await tx
    .select({
      taken: sql<boolean | null>`bool_or(${delivery.state} = 'done' and ${delivery.doneAt} >= ${since})`,
      refused: sql<boolean | null>`bool_or(${delivery.lastError} = ${REFUSED})`,
    })
    .from(delivery)
    .where(
      and(
        ended,
        there,
        ne(delivery.lane, conversation),
        sql`${delivery.doneAt} >= ${since} - interval '1 day'`,
        // Spares the rows of years: what ended at about that time was hardly owed long before.
        gt(delivery.id, before.id - 1_000),
      ),
    );
  return others?.taken === true || others?.refused !== true;
}
