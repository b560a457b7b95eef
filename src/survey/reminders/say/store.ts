import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { drop, submission } from "../../../../db/schema/index.ts";
import type { Db, Tx } from "../../../store.ts";

/** Where a file of a supplier lies that is not its answer. */
const NOT_COUNTED = ["asked", "checked", "unusable", "blank"] as const;
export type NotCounted = {
  id: string;
  name: string;
  at: Date;
  placed: (typeof NOT_COUNTED)[number];
  placedAt: Date;
  /** When it was taken back; null where it never counted. */
  withdrawnAt: Date | null;
};

/** The file of a request that was last put where it does not count; undefined where there is none. */
export async function lastNotCounted(db: Db | Tx, requestId: string): Promise<NotCounted | undefined> {
  const { id, name, at, placed, placedAt } = drop;
  const { withdrawnAt } = submission;
  const [found] = await db
    .select({ id, name, at, placed, placedAt, withdrawnAt })
    .from(drop)
    .leftJoin(submission, eq(submission.dropId, drop.id))
    .where(and(eq(drop.requestId, requestId), inArray(drop.placed, [...NOT_COUNTED]), isNull(drop.sameAs)))
    .orderBy(desc(drop.placedAt), desc(drop.position))
    .limit(1);
  return found && { ...found, placed: found.placed as NotCounted["placed"] };
}
