import { and, asc, count, eq, gt, gte, like, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import { delivery, reminder, request, supplier } from "../../db/schema/index.ts";
import type { Platform } from "../chat/address.ts";
import type { Db } from "../store.ts";

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
    const key = sql`'reminder:' || ${step.requestId} || ':' || ${step.n}`;
    return sql`${delivery.key} = any(array[${key}, ${key} || ':moved', ${key} || ':moved:moved'])`;
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
