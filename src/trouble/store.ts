import { and, asc, eq, gte } from "drizzle-orm";
import { reminder, request, supplier } from "../../db/schema/index.ts";
import type { Db } from "../store.ts";

/** The suppliers whose invitations or reminders of since then did not get out, each once, by name. */
export async function notGotOut(db: Db, since: Date): Promise<string[]> {
  const found = await db
    .selectDistinct({ id: supplier.id, name: supplier.name })
    .from(reminder)
    .innerJoin(request, eq(request.id, reminder.requestId))
    .innerJoin(supplier, eq(supplier.id, request.supplierId))
    .where(and(eq(reminder.outcome, "lapsed"), eq(reminder.why, "undelivered"), gte(reminder.at, since)))
    .orderBy(asc(supplier.name), asc(supplier.id));
  return found.map(({ name }) => name);
}
