import { and, asc, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { campaign, drop, request, submission } from "../../../db/schema/index.ts";
import type { Db } from "../../store.ts";
import type { Placed } from "../place.ts";

/** Files that are somebody's answers, or may become so. */
const ANSWERS: readonly Placed[] = ["counted", "late", "checked", "asked", "sub_supplier", "unplaced"];

/** Drops to judge again: the newest that counts of every request that runs, or whatever was ever judged. */
export async function dropsToJudge(db: Db, which: "counting" | "all"): Promise<string[]> {
  if (which === "all") {
    const found = await db
      .select({ id: drop.id })
      .from(drop)
      .where(and(inArray(drop.placed, [...ANSWERS]), isNotNull(drop.fileId), isNull(drop.sameAs)))
      .orderBy(asc(drop.at));
    return found.map(({ id }) => id);
  }
  const found = await db
    .selectDistinctOn([submission.requestId], { id: submission.dropId })
    .from(submission)
    .innerJoin(request, eq(request.id, submission.requestId))
    .innerJoin(campaign, eq(campaign.id, request.campaignId))
    .where(and(isNull(submission.withdrawnAt), isNull(campaign.closedAt)))
    .orderBy(submission.requestId, desc(submission.at));
  return found.map(({ id }) => id);
}
