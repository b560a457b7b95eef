import { eq, type SQL, sql } from "drizzle-orm";
import { rows } from "../../../../db/client.ts";
import { campaign, contact, contactAddress, request } from "../../../../db/schema/index.ts";
import type { Db, Tx } from "../../../store.ts";

const MINUTE_MS = 60_000;
/** Whoever is not known to a platform is sought there again after this. */
const SEEK_AGAIN_MS = 30 * 24 * 60 * MINUTE_MS;
/** Whoever seeks has so long; then somebody else does. */
const SEEKING_MS = 10 * MINUTE_MS;

export type Sought = { id: string; supplierId: string; email: string };

/**
 * Up to `limit` contacts of whom no chat was ever known, and who were not sought lately, of suppliers that a survey
 * asks or, still a draft, will: its preview says who can be reached. Those first who are written to first; nobody else
 * seeks them for ten minutes.
 */
export async function claimUnsought(db: Db, now: Date, limit: number): Promise<Sought[]> {
  const until = new Date(now.getTime() - SEEK_AGAIN_MS + SEEKING_MS).toISOString();
  return rows<Sought>(
    await db.execute(sql`
      update ${contact} set sought_at = ${until}::timestamptz where id in (
        select c.id from ${contact} c
        join ${request} r on r.supplier_id = c.supplier_id
        join ${campaign} k on k.id = r.campaign_id
        where k.closed_at is null and ${isToBeSought(new Date(now.getTime() - SEEK_AGAIN_MS))}
        order by r.next_reminder_at nulls last, c.rank, c.id limit ${limit}
        for update of c skip locked)
      returning id, supplier_id as "supplierId", email`),
  );
}

/** How many contacts of a survey's suppliers are still to be sought, or being sought now. */
export async function countUnsought(db: Db | Tx, campaignId: string, now: Date): Promise<number> {
  const before = new Date(now.getTime() - SEEK_AGAIN_MS + SEEKING_MS);
  const [found] = rows<{ count: number }>(
    await db.execute(sql`
      select count(*)::int as count from ${contact} c join ${request} r on r.supplier_id = c.supplier_id
      where r.campaign_id = ${campaignId} and ${isToBeSought(before)}`),
  );
  return found?.count ?? 0;
}

/** Of whom an answer is awaited, no chat was ever known, and who was not sought since: contact `c`, request `r`. */
function isToBeSought(before: Date): SQL {
  return sql`r.status in ('planned', 'invited', 'acknowledged', 'returned', 'unreachable')
    and c.left_at is null and (c.sought_at is null or c.sought_at <= ${before.toISOString()}::timestamptz)
    and not exists (
      select 1 from ${contactAddress} a
      where a.contact_id = c.id and a.address not like 'mail:%' and a.address not like 'web:%')`;
}

export async function noteSought(db: Db, id: string, now: Date): Promise<void> {
  await db.update(contact).set({ soughtAt: now }).where(eq(contact.id, id));
}
