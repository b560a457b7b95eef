import { record } from "../../audit/record.ts";
import type { Db, Tx } from "../../store.ts";
import { askSuppliers } from "../../survey/campaigns/ask.ts";
import { openCampaigns } from "../../survey/campaigns/store.ts";
import { changingReaders } from "../../survey/reader.ts";
import type { Connected } from "../reach/connected.ts";
import { changesIn, fingerprint, type Plan, planImport } from "./plan.ts";
import { holdSuppliers, knownSuppliers, recordChanges, writePlan } from "./store.ts";
import type { SupplierList } from "./types.ts";

/** What a list would change now. Contacts in countries with several time zones are in that of the newest survey. */
export async function planNow(db: Db | Tx, list: SupplierList): Promise<Plan> {
  const [newest] = await openCampaigns(db);
  return planImport(list, await knownSuppliers(db), newest?.timeZone);
}

/** `refused`: something is wrong with the list, or it would by now do something else than what was looked at. */
export type Imported = { kind: "imported"; plan: Plan; years: number[] } | { kind: "refused"; plan: Plan };

/**
 * Carries out what somebody looked at, or nothing: suppliers and contacts, their requests in surveys, and a
 * new look at when those who changed are written to. `seen`: the fingerprint of the plan that was looked at.
 * `wrote` hears how many of how many rows.
 */
export async function importList(
  tx: Tx,
  list: SupplierList,
  on: { seen: string; actor: string; fileId: string; connected: Connected },
  now: Date,
  wrote: (rows: number, of: number) => void = () => undefined,
): Promise<Imported> {
  await holdSuppliers(tx);
  const plan = await planNow(tx, list);
  if (plan.problems.length > 0 || fingerprint(plan) !== on.seen) return { kind: "refused", plan };
  const { added, changed } = changesIn(plan);
  const moved = whoseRemindersMove(plan);
  const { done: fresh } = await changingReaders(tx, moved, on, now, () =>
    writePlan(tx, plan, now, (rows) => wrote(rows, added + changed)),
  );
  const asked = fresh.length === 0 ? [] : await askSuppliers(tx, fresh, now);
  await recordChanges(tx, plan, on.actor, now);
  const facts = { added, changed };
  await record(
    tx,
    { actor: on.actor, action: "suppliers.imported", object: `file:${on.fileId}`, facts },
    now,
  );
  const running = asked.filter(({ campaign }) => campaign.startedAt !== null);
  return { kind: "imported", plan, years: running.map(({ campaign }) => campaign.year) };
}

/** Suppliers whose country, or whose people or their hours, are others now. */
function whoseRemindersMove(plan: Plan): string[] {
  const moved = [
    ...plan.changedSuppliers.filter(({ to }) => to.country !== undefined).map(({ id }) => id),
    ...plan.newContacts.map(({ supplierId }) => supplierId),
    ...plan.changedContacts
      .filter(({ to }) => to.timeZone !== undefined || to.rank !== undefined || to.language !== undefined)
      .map(({ supplierId }) => supplierId),
  ];
  return [...new Set(moved)];
}
