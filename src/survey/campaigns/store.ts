import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { campaign, supplier } from "../../../db/schema/index.ts";
import type { Db, Tx } from "../../store.ts";

export type Campaign = typeof campaign.$inferSelect;
export type NewCampaign = Omit<
  typeof campaign.$inferInsert,
  "id" | "createdAt" | "previewedAt" | "triedIn" | "startedAt" | "invitationDays" | "pausedAt" | "closedAt"
>;

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

/** Closes a year's campaign; undefined when there is none that is open. */
export async function closeCampaign(tx: Tx, year: number, now: Date): Promise<string | undefined> {
  const [closed] = await tx
    .update(campaign)
    .set({ closedAt: now })
    .where(and(eq(campaign.year, year), isNull(campaign.closedAt)))
    .returning({ id: campaign.id });
  return closed?.id;
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

/** The ids of all suppliers there are. */
export async function allSupplierIds(tx: Tx): Promise<string[]> {
  return (await tx.select({ id: supplier.id }).from(supplier)).map((one) => one.id);
}
