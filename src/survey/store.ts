import { and, count, desc, eq, isNotNull } from "drizzle-orm";
import { campaign, request, requestEvent, supplier } from "../../db/schema/index.ts";
import type { Db, Tx } from "../store.ts";
import type { Campaign } from "./campaigns/store.ts";
import { lookAgain } from "./reminders/store.ts";
import type { Status } from "./status.ts";

export type Request = Omit<typeof request.$inferSelect, "status"> & { status: Status };
export type RequestWithCampaign = Request & { campaign: Campaign };

/** Rows written by one statement, well below what its parameters allow. */
const AT_ONCE = 2_000;

/**
 * Asks suppliers in a campaign; asking twice is asking once. `dueOn`: the last day to answer where it is not the
 * campaign's. Returns the suppliers that were not asked before.
 */
export async function addRequests(
  tx: Tx,
  campaignId: string,
  asked: readonly { supplierId: string; dueOn: string | null }[],
  now: Date,
): Promise<string[]> {
  const fresh: { id: string; supplierId: string }[] = [];
  for (let at = 0; at < asked.length; at += AT_ONCE) {
    const values = asked
      .slice(at, at + AT_ONCE)
      .map((one) => ({ ...one, campaignId, status: "planned", createdAt: now }));
    const added = await tx
      .insert(request)
      .values(values)
      .onConflictDoNothing()
      .returning({ id: request.id, supplierId: request.supplierId });
    if (added.length === 0) continue;
    const planned = { at: now, kind: "planned", fromStatus: "planned", toStatus: "planned" };
    await tx
      .insert(requestEvent)
      .values(added.map(({ id }) => ({ ...planned, requestId: id, actor: "tinstone", facts: {} })));
    await lookAgain(tx, { requestIds: added.map(({ id }) => id) }, now);
    fresh.push(...added);
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
 * Writes what happened to a request and moves it to `to`. A request that an officer decided keeps its status, and so
 * does one of a closed campaign, whose figures stay: the event is written all the same, so that the desk can show what
 * came later. What is to be reminded of next follows.
 */
export async function change(
  tx: Tx,
  held: RequestWithCampaign,
  event: { kind: string; to: Status; actor: string; facts?: Record<string, unknown> },
  now: Date,
): Promise<Status> {
  const stays = held.decidedBy !== null || held.campaign.closedAt !== null;
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
  await lookAgain(tx, { requestId: held.id }, now);
  held.status = to;
  return to;
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
