import { asc, eq } from "drizzle-orm";
import { supplier, supplierChannel } from "../../../db/schema/index.ts";
import { record } from "../../audit/record.ts";
import type { Address } from "../../chat/address.ts";
import type { Db, Tx } from "../../store.ts";
import { complianceAddress } from "../compliance/store.ts";
import type { Supplier } from "../store.ts";
import { nearest, sameName } from "./near.ts";
import { holdUses } from "./use/store.ts";

/** Names offered when a typed one is nobody's. */
const MOST_NEAR = 3;

/**
 * Says that outsiders who speak in a conversation speak for a supplier. `by` is `officer:<id>` or `operator`. False,
 * and nothing is changed, where officers are told things: no supplier has a part in that.
 */
export async function mapChannel(
  tx: Tx,
  where: Address,
  supplierId: string,
  by: string,
  now: Date,
): Promise<boolean> {
  await holdUses(tx);
  if (where === (await complianceAddress(tx))) return false;
  const mapping = { supplierId, mappedBy: by, mappedAt: now };
  await tx
    .insert(supplierChannel)
    .values({ address: where, ...mapping })
    .onConflictDoUpdate({ target: supplierChannel.address, set: mapping });
  await record(
    tx,
    { actor: by, action: "channel.mapped", object: where, facts: { supplier: supplierId } },
    now,
  );
  return true;
}

/** Which supplier a conversation is shared with, as an officer said; undefined when nobody said so. */
export async function supplierOfChannel(db: Db | Tx, where: Address): Promise<Supplier | undefined> {
  const [found] = await db
    .select({ supplier })
    .from(supplierChannel)
    .innerJoin(supplier, eq(supplier.id, supplierChannel.supplierId))
    .where(eq(supplierChannel.address, where));
  return found?.supplier;
}

/** The conversations that are shared with a supplier. */
export async function channelsOfSupplier(db: Db | Tx, supplierId: string): Promise<Address[]> {
  const found = await db
    .select({ address: supplierChannel.address })
    .from(supplierChannel)
    .where(eq(supplierChannel.supplierId, supplierId));
  return found.map((row) => row.address as Address);
}

/** Every mapped conversation with its supplier's name. */
export async function listChannels(db: Db) {
  return db
    .select({ channel: supplierChannel, supplier: supplier.name })
    .from(supplierChannel)
    .innerJoin(supplier, eq(supplier.id, supplierChannel.supplierId))
    .orderBy(asc(supplier.name), asc(supplierChannel.address));
}

/** The one supplier of a typed name, width and case aside; else up to three names that are near it. */
export async function supplierByName(
  db: Db | Tx,
  typed: string,
): Promise<{ supplier: Supplier | undefined; near: string[] }> {
  const all = await db.select().from(supplier).orderBy(asc(supplier.name));
  const same = all.filter((one) => [one.name, ...one.otherNames].some((name) => sameName(name, typed)));
  const [only, another] = same;
  if (only && !another) return { supplier: only, near: [] };
  const names = (of: Supplier[]) => of.map((one) => one.name);
  const near = another ? names(same).slice(0, MOST_NEAR) : nearest(typed, names(all), MOST_NEAR);
  return { supplier: undefined, near };
}
