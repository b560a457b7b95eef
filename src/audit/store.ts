import { asc, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { audit } from "../../db/schema/index.ts";
import type { Db } from "../store.ts";
import { GENESIS, keyName, type Link, mac } from "./chain.ts";

/** One chainer at a time, on any number of replicas. */
const CHAINER_LOCK = 7_441_002;
const BATCH = 500;

/** Links committed rows that are not in the chain yet, oldest first; returns how many. */
export async function chainAudit(db: Db, key: Buffer): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${CHAINER_LOCK})`);
    const [last] = await tx
      .select({ seq: audit.seq, mac: audit.mac })
      .from(audit)
      .where(isNotNull(audit.seq))
      .orderBy(desc(audit.seq))
      .limit(1);
    let seq = last?.seq ?? 0;
    let previous = last?.mac ?? GENESIS;
    const open = await tx.select().from(audit).where(isNull(audit.seq)).orderBy(asc(audit.id)).limit(BATCH);
    for (const row of open) {
      seq += 1;
      previous = mac(key, previous, linkOf(row, seq));
      await tx
        .update(audit)
        .set({ seq, mac: previous, macKey: keyName(key) })
        .where(eq(audit.id, row.id));
    }
    return open.length;
  });
}

export type AuditCheck =
  | { kind: "whole"; rows: number; unchained: number; head: string }
  | { kind: "broken"; seq: number; why: "content" | "gap" | "unknown_key" };

/** Recomputes the whole chain. `keys` are all secrets that may have made it, newest first. */
export async function verifyAudit(db: Db, keys: Buffer[]): Promise<AuditCheck> {
  const byName = new Map(keys.map((key) => [keyName(key), key]));
  let previous = GENESIS;
  let seq = 0;
  for (;;) {
    const batch = await db
      .select()
      .from(audit)
      .where(sql`${audit.seq} > ${seq}`)
      .orderBy(asc(audit.seq))
      .limit(BATCH);
    if (batch.length === 0) break;
    for (const row of batch) {
      if (row.seq !== seq + 1) return { kind: "broken", seq: seq + 1, why: "gap" };
      seq = row.seq;
      const key = byName.get(row.macKey ?? "");
      if (!key) return { kind: "broken", seq, why: "unknown_key" };
      if (mac(key, previous, linkOf(row, seq)) !== row.mac) return { kind: "broken", seq, why: "content" };
      previous = row.mac;
    }
  }
  const unchained = await db.$count(audit, isNull(audit.seq));
  return { kind: "whole", rows: seq, unchained, head: previous };
}

function linkOf(row: typeof audit.$inferSelect, seq: number): Link {
  const { id, actor, action, object, facts } = row;
  return { seq, id, at: row.at.toISOString(), actor, action, object, facts };
}
