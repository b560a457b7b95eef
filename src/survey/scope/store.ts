import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { campaign, reminder, request, requestEvent } from "../../../db/schema/index.ts";
import type { Db, Tx } from "../../store.ts";
import type { Status } from "../status.ts";

/** The request of a supplier in a survey, whether it was started or not; undefined where it is not asked in it. */
export async function requestIdIn(
  tx: Tx,
  campaignId: string,
  supplierId: string,
): Promise<string | undefined> {
  const [found] = await tx
    .select({ id: request.id })
    .from(request)
    .where(and(eq(request.campaignId, campaignId), eq(request.supplierId, supplierId)));
  return found?.id;
}

/** Where a request stood before it was taken out, and when that was; undefined where it never was. */
export async function lastOut(tx: Tx, requestId: string): Promise<{ from: Status; at: Date } | undefined> {
  const [out] = await tx
    .select({ from: requestEvent.fromStatus, at: requestEvent.at })
    .from(requestEvent)
    .where(and(eq(requestEvent.requestId, requestId), eq(requestEvent.kind, "out_of_scope")))
    .orderBy(desc(requestEvent.id))
    .limit(1);
  return out && { from: out.from as Status, at: out.at };
}

/** The contact to whom the last invitation or reminder of a request went; undefined where none did. */
export async function lastWrittenTo(tx: Tx, requestId: string): Promise<string | undefined> {
  const [last] = await tx
    .select({ contactId: reminder.contactId })
    .from(reminder)
    .where(
      and(eq(reminder.requestId, requestId), eq(reminder.outcome, "owed"), isNotNull(reminder.contactId)),
    )
    .orderBy(desc(reminder.n))
    .limit(1);
  return last?.contactId ?? undefined;
}

/** Surveys that a supplier was taken out of, the newest first. */
export type Out = { year: number; reason: string };

/** Every supplier that was taken out of a survey which is not closed, with why. */
export async function takenOut(db: Db): Promise<Map<string, Out[]>> {
  const found = await db
    .selectDistinctOn([campaign.year, request.id], {
      supplierId: request.supplierId,
      year: campaign.year,
      reason: sql<string>`${requestEvent.facts} ->> 'reason'`,
    })
    .from(request)
    .innerJoin(campaign, eq(campaign.id, request.campaignId))
    .innerJoin(
      requestEvent,
      and(eq(requestEvent.requestId, request.id), eq(requestEvent.kind, "out_of_scope")),
    )
    .where(and(eq(request.status, "out_of_scope"), sql`${campaign.closedAt} is null`))
    .orderBy(desc(campaign.year), request.id, desc(requestEvent.id));
  const all = new Map<string, Out[]>();
  for (const { supplierId, ...out } of found) all.set(supplierId, [...(all.get(supplierId) ?? []), out]);
  return all;
}
