import { and, desc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { allOf } from "../../../db/client.ts";
import { campaign, contact, request, supplier } from "../../../db/schema/index.ts";
import type { Db, Tx } from "../../store.ts";

export type Campaign = typeof campaign.$inferSelect;
export type NewCampaign = Omit<
  typeof campaign.$inferInsert,
  "id" | "createdAt" | "previewedAt" | "triedIn" | "startedAt" | "invitationDays" | "pausedAt" | "closedAt"
>;

export type Whereabouts = { timeZone: string | null; country: string | null };

/** Writes a draft; a year has one campaign. Returns its id. */
export async function addCampaign(tx: Tx, plan: NewCampaign, now: Date): Promise<string> {
  const [added] = await tx
    .insert(campaign)
    .values({ ...plan, createdAt: now })
    .returning({ id: campaign.id });
  return added!.id;
}

/** From now on suppliers are asked. False: it was no draft. */
export async function markStarted(tx: Tx, id: string, invitationDays: number, now: Date): Promise<boolean> {
  const started = await tx
    .update(campaign)
    .set({ startedAt: now, invitationDays })
    .where(and(eq(campaign.id, id), isNull(campaign.startedAt), isNull(campaign.closedAt)))
    .returning({ id: campaign.id });
  return started.length > 0;
}

export async function campaignById(db: Db | Tx, id: string): Promise<Campaign | undefined> {
  const [found] = await db.select().from(campaign).where(eq(campaign.id, id));
  return found;
}

export async function campaignOfYear(db: Db | Tx, year: number): Promise<Campaign | undefined> {
  const [found] = await db.select().from(campaign).where(eq(campaign.year, year));
  return found;
}

/** One campaign, held until the transaction ends, so that two who decide about it do so one after the other. */
export async function holdCampaign(tx: Tx, id: string): Promise<Campaign | undefined> {
  const [found] = await tx.select().from(campaign).where(eq(campaign.id, id)).for("no key update");
  return found;
}

/** Writes what changed of a campaign. */
export async function updateCampaign(
  tx: Tx,
  id: string,
  changes: Partial<Omit<typeof campaign.$inferInsert, "id" | "createdAt">>,
): Promise<void> {
  await tx.update(campaign).set(changes).where(eq(campaign.id, id));
}

/** How many suppliers a campaign asks that it did not ask at `then`. */
export async function askedSince(db: Db | Tx, campaignId: string, then: Date): Promise<number> {
  return db.$count(request, and(eq(request.campaignId, campaignId), gt(request.createdAt, then)));
}

/** All of them, newest year first. */
export async function listCampaigns(db: Db | Tx): Promise<Campaign[]> {
  return db.select().from(campaign).orderBy(desc(campaign.year));
}

/** Campaigns that suppliers are asked in and that are not closed, paused ones among them; newest year first. */
export async function runningCampaigns(db: Db | Tx): Promise<Campaign[]> {
  return db
    .select()
    .from(campaign)
    .where(and(isNotNull(campaign.startedAt), isNull(campaign.closedAt)))
    .orderBy(desc(campaign.year));
}

/** Drafts and campaigns that run, newest year first. */
export async function openCampaigns(db: Db | Tx): Promise<Campaign[]> {
  return db.select().from(campaign).where(isNull(campaign.closedAt)).orderBy(desc(campaign.year));
}

/** Where each supplier is: the zone of its first contact (null: it has none), and its country. */
export async function whereaboutsOf(
  db: Db | Tx,
  supplierIds: readonly string[],
): Promise<Map<string, Whereabouts>> {
  const wanted = allOf(supplierIds);
  const found = await db
    .selectDistinctOn([supplier.id], {
      id: supplier.id,
      country: supplier.country,
      timeZone: contact.timeZone,
    })
    .from(supplier)
    .leftJoin(contact, and(eq(contact.supplierId, supplier.id), isNull(contact.leftAt)))
    .where(sql`${supplier.id} in ${wanted}`)
    .orderBy(supplier.id, contact.rank, contact.createdAt);
  return new Map(found.map(({ id, ...where }) => [id, where]));
}

export type AskedIn = {
  requestId: string;
  supplierId: string;
  supplier: string;
  /** Of its first contact. */
  email: string | null;
  status: string;
};

/** Every supplier that is asked in a campaign, by name. */
export async function askedIn(db: Db | Tx, campaignId: string): Promise<AskedIn[]> {
  return (await everyoneIn(db, campaignId)).filter(({ status }) => status !== "out_of_scope");
}

/** The same with those that were taken out of it. */
export async function everyoneIn(db: Db | Tx, campaignId: string): Promise<AskedIn[]> {
  const first = db
    .selectDistinctOn([contact.supplierId], { supplierId: contact.supplierId, email: contact.email })
    .from(contact)
    .where(isNull(contact.leftAt))
    .orderBy(contact.supplierId, contact.rank, contact.createdAt)
    .as("first");
  return db
    .select({
      requestId: request.id,
      supplierId: request.supplierId,
      supplier: supplier.name,
      email: first.email,
      status: request.status,
    })
    .from(request)
    .innerJoin(supplier, eq(supplier.id, request.supplierId))
    .leftJoin(first, eq(first.supplierId, request.supplierId))
    .where(eq(request.campaignId, campaignId))
    .orderBy(supplier.name);
}

/** The ids of all suppliers there are. */
export async function allSupplierIds(tx: Tx): Promise<string[]> {
  return (await tx.select({ id: supplier.id }).from(supplier)).map((one) => one.id);
}
