import type { Db, Tx } from "../../store.ts";
import type { Status } from "../status.ts";
import { countByStatus } from "../store.ts";

/** What counts as an answer: a file that was taken. */
const ANSWERED: readonly Status[] = ["submitted", "accepted", "accepted_with_follow_up"];

/** How many suppliers a campaign asks, without those that were taken out of it, and how many of them answered. */
export async function answersTo(
  db: Db | Tx,
  campaignId: string,
): Promise<{ count: number; answered: number }> {
  const counts = await countByStatus(db, campaignId);
  return {
    count: Object.values({ ...counts, out_of_scope: 0 }).reduce((sum, n) => sum + n, 0),
    answered: ANSWERED.reduce((sum, status) => sum + (counts[status] ?? 0), 0),
  };
}
