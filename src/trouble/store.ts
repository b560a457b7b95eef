import { and, asc, count, eq, gt, gte, like, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import { delivery, reminder, request, supplier } from "../../db/schema/index.ts";
import type { Platform } from "../chat/address.ts";
import type { Db } from "../store.ts";

/**
 * The suppliers whose invitations or reminders of since then did not get out on a platform, and to whom none got out
 * later; each once, by name.
 */
export async function notGotOut(db: Db, platform: Platform, since: Date): Promise<string[]> {
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
    .where(brings(reminder));
  const gotOutLater = db
    .select({ many: count() })
    .from(later)
    .innerJoin(delivery, and(brings(later), eq(delivery.state, "done")))
    .where(and(eq(later.requestId, reminder.requestId), gt(later.n, reminder.n)));
  const found = await db
    .selectDistinct({ id: supplier.id, name: supplier.name })
    .from(reminder)
    .innerJoin(request, eq(request.id, reminder.requestId))
    .innerJoin(supplier, eq(supplier.id, request.supplierId))
    .where(
      and(
        eq(reminder.outcome, "lapsed"),
        eq(reminder.why, "undelivered"),
        gte(reminder.at, since),
        like(sql`(${where})`, `${platform}:%`),
        sql`(${gotOutLater}) = 0`,
      ),
    )
    .orderBy(asc(supplier.name), asc(supplier.id));
  return found.map(({ name }) => name);
}
