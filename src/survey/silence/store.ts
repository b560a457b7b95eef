import { and, desc, eq, inArray } from "drizzle-orm";
import { requestEvent } from "../../../db/schema/index.ts";
import type { Tx } from "../../store.ts";
import type { Status } from "../status.ts";

/** Where a request stood before nobody of its supplier could be reached. */
export async function statusBeforeSilence(tx: Tx, requestId: string): Promise<Status> {
  const [fell] = await tx
    .select({ fromStatus: requestEvent.fromStatus })
    .from(requestEvent)
    .where(and(eq(requestEvent.requestId, requestId), eq(requestEvent.toStatus, "unreachable")))
    .orderBy(desc(requestEvent.id))
    .limit(1);
  return (fell?.fromStatus ?? "planned") as Status;
}

/** Who was last made the one to ask; undefined where that was never decided, and the first contact is. */
export async function lastReader(tx: Tx, requestId: string): Promise<string | undefined> {
  const [last] = await tx
    .select({ facts: requestEvent.facts })
    .from(requestEvent)
    .where(
      and(
        eq(requestEvent.requestId, requestId),
        inArray(requestEvent.kind, ["reader_changed", "contact_confirmed"]),
      ),
    )
    .orderBy(desc(requestEvent.id))
    .limit(1);
  return (last?.facts as { to?: string } | undefined)?.to;
}
