import { audit } from "../../db/schema/index.ts";
import type { Tx } from "../store.ts";

/**
 * Writes an audit row with the change it tells of. `actor` is `contact:<id>`, `channel:<id of its
 * supplier>`, `officer:<id>`, `operator` or `tinstone`; `facts` holds ids, codes and names of things, never what somebody wrote.
 */
export async function record(
  tx: Tx,
  row: {
    actor: string;
    action: string;
    object: string;
    facts?: Record<string, string | number | boolean | null>;
  },
  now: Date,
): Promise<void> {
  await tx
    .insert(audit)
    .values({ at: now, actor: row.actor, action: row.action, object: row.object, facts: row.facts ?? {} });
}
