import { and, count, desc, eq, isNull } from "drizzle-orm";
import { campaign, request, requestEvent, supplier } from "../../db/schema/index.ts";
import type { Db, Tx } from "../store.ts";
import type { Status } from "./status.ts";

export type Campaign = typeof campaign.$inferSelect;
export type Request = Omit<typeof request.$inferSelect, "status"> & { status: Status };
export type RequestWithCampaign = Request & { campaign: Campaign };

/** Opens a campaign and plans one request per supplier there is. Returns its id and how many are asked. */
export async function openCampaign(
  tx: Tx,
  plan: {
    year: number;
    startsOn?: string | null;
    dueOn: string;
    oldestVersion: string | null;
    requester: string;
    contactPerson: string;
  },
  now: Date,
): Promise<{ id: string; requests: number }> {
  const [opened] = await tx
    .insert(campaign)
    .values({ ...plan, createdAt: now })
    .returning({ id: campaign.id });
  const id = opened!.id;
  const suppliers = await tx.select({ id: supplier.id }).from(supplier);
  for (const one of suppliers) await addRequest(tx, id, one.id, now);
  return { id, requests: suppliers.length };
}

/** Asks one supplier in one campaign; asking twice is asking once. */
export async function addRequest(tx: Tx, campaignId: string, supplierId: string, now: Date): Promise<void> {
  const [fresh] = await tx
    .insert(request)
    .values({ campaignId, supplierId, status: "planned", createdAt: now })
    .onConflictDoNothing()
    .returning();
  if (fresh) {
    await tx.insert(requestEvent).values({
      requestId: fresh.id,
      at: now,
      kind: "planned",
      fromStatus: "planned",
      toStatus: "planned",
      actor: "tinstone",
      facts: {},
    });
  }
}

/** Closes a year's campaign; undefined when there is none that is open. */
export async function closeCampaign(tx: Tx, year: number, now: Date): Promise<string | undefined> {
  const [closed] = await tx
    .update(campaign)
    .set({ closedAt: now })
    .where(and(eq(campaign.year, year), isNull(campaign.closedAt)))
    .returning({ id: campaign.id });
  return closed?.id;
}

export async function listCampaigns(db: Db | Tx): Promise<Campaign[]> {
  return db.select().from(campaign).orderBy(desc(campaign.year));
}

/** Campaigns that still take files, newest year first. */
export async function runningCampaigns(db: Db | Tx): Promise<Campaign[]> {
  return db.select().from(campaign).where(isNull(campaign.closedAt)).orderBy(desc(campaign.year));
}

/** The request a supplier's file is for: of the newest running campaign, else of the newest closed one. */
export async function currentRequest(
  db: Db | Tx,
  supplierId: string,
): Promise<RequestWithCampaign | undefined> {
  const found = await db
    .select({ request, campaign })
    .from(request)
    .innerJoin(campaign, eq(campaign.id, request.campaignId))
    .where(eq(request.supplierId, supplierId))
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
 * came later.
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
  held.status = to;
  return to;
}

/** All events of a request, in order. */
export async function eventsOf(db: Db, requestId: string) {
  return db.select().from(requestEvent).where(eq(requestEvent.requestId, requestId)).orderBy(requestEvent.id);
}

function withCampaign(found: {
  request: typeof request.$inferSelect;
  campaign: Campaign;
}): RequestWithCampaign {
  return { ...found.request, status: found.request.status as Status, campaign: found.campaign };
}
