import { desc, sql } from "drizzle-orm";
import { refusal } from "../../db/schema/index.ts";
import type { Platform } from "../chat/address.ts";
import type { Db } from "../store.ts";

export type Refused = { platform: Platform; why: string; hour: Date; count: number };

/** Adds to the counts of their hours. */
export async function addRefusals(db: Db, refused: readonly Refused[]): Promise<void> {
  if (refused.length === 0) return;
  await db
    .insert(refusal)
    .values([...refused])
    .onConflictDoUpdate({
      target: [refusal.platform, refusal.why, refusal.hour],
      set: { count: sql`${refusal.count} + excluded.count` },
    });
}

/** What was refused, newest hours first. */
export async function listRefusals(db: Db, limit: number): Promise<Refused[]> {
  const found = await db
    .select()
    .from(refusal)
    .orderBy(desc(refusal.hour), refusal.platform, refusal.why)
    .limit(limit);
  return found.map((row) => ({ ...row, platform: row.platform as Platform }));
}
