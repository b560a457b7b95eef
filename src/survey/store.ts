import { setImmediate as nextTurn } from "node:timers/promises";
import { and, count, desc, eq, isNotNull, sql } from "drizzle-orm";
import { allOf, rows } from "../../db/client.ts";
import { campaign, request, requestEvent, supplier } from "../../db/schema/index.ts";
import type { Db, Tx } from "../store.ts";
import type { Campaign } from "./campaigns/store.ts";
import { lookAgain, requestsIn } from "./reminders/store.ts";
import { isDecided, type Status } from "./status.ts";

export type Request = Omit<typeof request.$inferSelect, "status"> & { status: Status };
export type RequestWithCampaign = Request & { campaign: Campaign };

/** Requests written by one statement: an embedded database holds the process up for each. */
const AT_ONCE = 1_000;

/**
 * Asks suppliers in a campaign; asking twice is asking once. `dueOn`: the last day to answer where it is later
 * than the campaign's. Returns the suppliers that were not asked before.
 */
export async function addRequests(
  tx: Tx,
  campaignId: string,
  asked: readonly { supplierId: string; dueOn: string | null }[],
  now: Date,
): Promise<string[]> {
  const fresh: { id: string; supplierId: string }[] = [];
  const at = sql`${now.toISOString()}::timestamptz`;
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    const some = JSON.stringify(asked.slice(from, from + AT_ONCE));
    const added = rows<{ id: string; supplierId: string }>(
      await tx.execute(sql`
        with added as (
          insert into ${request} (campaign_id, supplier_id, due_on, status, created_at)
          select ${campaignId}::uuid, "supplierId", "dueOn", 'planned', ${at}
          from jsonb_to_recordset(${some}::jsonb) as p("supplierId" uuid, "dueOn" date)
          on conflict do nothing returning id, supplier_id
        ), planned as (
          insert into ${requestEvent} (request_id, at, kind, from_status, to_status, actor, facts)
          select id, ${at}, 'planned', 'planned', 'planned', 'tinstone', '{}' from added
        )
        select id, supplier_id as "supplierId" from added`),
    );
    if (added.length > 0) await lookAgain(tx, { requestIds: added.map(({ id }) => id) });
    fresh.push(...added);
    await nextTurn();
  }
  return fresh.map((one) => one.supplierId);
}

/** The request a supplier's file is for: of the newest running campaign, else of the newest closed one; never a draft's. */
export async function currentRequest(
  db: Db | Tx,
  supplierId: string,
): Promise<RequestWithCampaign | undefined> {
  const found = await db
    .select({ request, campaign })
    .from(request)
    .innerJoin(campaign, eq(campaign.id, request.campaignId))
    .where(and(eq(request.supplierId, supplierId), isNotNull(campaign.startedAt)))
    .orderBy(desc(campaign.year));
  const chosen = found.find((row) => row.campaign.closedAt === null) ?? found[0];
  return chosen && withCampaign(chosen);
}

/** One request, held until the transaction ends, so that two files of one supplier are placed in order. */
export async function holdRequest(tx: Tx, id: string): Promise<RequestWithCampaign | undefined> {
  const [found] = await tx
    .select({ request, campaign })
    .from(request)
    .innerJoin(campaign, eq(campaign.id, request.campaignId))
    .where(eq(request.id, id))
    .for("update", { of: request });
  return found && withCampaign(found);
}

export async function requestById(db: Db | Tx, id: string): Promise<RequestWithCampaign | undefined> {
  const [found] = await db
    .select({ request, campaign })
    .from(request)
    .innerJoin(campaign, eq(campaign.id, request.campaignId))
    .where(eq(request.id, id));
  return found && withCampaign(found);
}

/** How many requests of a campaign are in each status. */
export async function countByStatus(db: Db, campaignId: string): Promise<Partial<Record<Status, number>>> {
  const counted = await db
    .select({ status: request.status, count: count() })
    .from(request)
    .where(eq(request.campaignId, campaignId))
    .groupBy(request.status);
  return Object.fromEntries(counted.map((row) => [row.status, row.count]));
}

/** The requests of a campaign with their suppliers' names. */
export async function listRequests(db: Db, campaignId: string) {
  return db
    .select({ request, supplier: supplier.name })
    .from(request)
    .innerJoin(supplier, eq(supplier.id, request.supplierId))
    .where(eq(request.campaignId, campaignId))
    .orderBy(supplier.name);
}

/**
 * Writes what happened to a request and moves it to `to`. A request that a person decided keeps its status until it is
 * taken in again (`in_scope`), and so does one of a closed campaign, whose figures stay: the event is written all the
 * same, so that the desk can show what came later. What is to be reminded of next follows.
 */
export async function change(
  tx: Tx,
  held: RequestWithCampaign,
  event: { kind: string; to: Status; actor: string; facts?: Record<string, unknown> },
  now: Date,
): Promise<Status> {
  const stays = (isDecided(held) && event.kind !== "in_scope") || held.campaign.closedAt !== null;
  const to = stays ? held.status : event.to;
  await tx.insert(requestEvent).values({
    requestId: held.id,
    at: now,
    kind: event.kind,
    fromStatus: held.status,
    toStatus: to,
    actor: event.actor,
    facts: event.facts ?? {},
  });
  if (to !== held.status) await tx.update(request).set({ status: to }).where(eq(request.id, held.id));
  await lookAgain(tx, { requestId: held.id });
  held.status = to;
  return to;
}

/** Gives a supplier a last day to answer of its own, ISO. */
export async function setDue(tx: Tx, requestId: string, dueOn: string): Promise<void> {
  await tx.update(request).set({ dueOn }).where(eq(request.id, requestId));
}

/**
 * Writes down that the last day to answer of a survey was moved, for each supplier that it moves for: its steps of the
 * days that lie ahead are taken again.
 */
export async function noteDueMoved(
  tx: Tx,
  campaignId: string,
  due: { from: string; to: string },
  now: Date,
): Promise<void> {
  const later = due.from > due.to ? due.from : due.to;
  for await (const ids of requestsIn(tx, campaignId)) {
    await tx.execute(sql`
      insert into ${requestEvent} (request_id, at, kind, from_status, to_status, actor, facts)
      select id, ${now.toISOString()}::timestamptz, 'due_moved', status, status, 'tinstone', ${JSON.stringify(due)}::jsonb
      from ${request} where id in ${allOf(ids)} and (due_on is null or due_on < ${later}::date)`);
  }
}

/** All events of a request, in order. */
export async function eventsOf(db: Db | Tx, requestId: string) {
  return db.select().from(requestEvent).where(eq(requestEvent.requestId, requestId)).orderBy(requestEvent.id);
}

function withCampaign(found: {
  request: typeof request.$inferSelect;
  campaign: Campaign;
}): RequestWithCampaign {
  return { ...found.request, status: found.request.status as Status, campaign: found.campaign };
}
