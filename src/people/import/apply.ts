import { record } from "../../audit/record.ts";
import type { Db, Tx } from "../../store.ts";
import { type Asked, afterFiling, askSuppliers } from "../../survey/campaigns/ask.ts";
import { openCampaigns } from "../../survey/campaigns/store.ts";
import { changingReaders } from "../../survey/reader.ts";
import type { Connected } from "../reach/connected.ts";
import { changesIn, fingerprint, type Plan, planImport } from "./plan.ts";
import { holdSuppliers, knownSuppliers, recordChanges, writePlan } from "./store.ts";
import type { SupplierList } from "./types.ts";

/** What a list would change now. Contacts in countries with several time zones are in that of the newest survey. */
export async function planNow(db: Db | Tx, list: SupplierList): Promise<Plan> {
  const [newest] = await openCampaigns(db);
  return planImport(list, await knownSuppliers(db), () => newest?.timeZone);
}

/** `refused`: something is wrong with the list, or it would by now do something else than what was looked at. */
export type Imported =
  /** `years`: of the surveys that ask whoever is new; `late` of them may answer until after Form SD is to be filed. */
  { kind: "imported"; plan: Plan; years: number[]; late: number } | { kind: "refused"; plan: Plan };

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
  const asked = await carryOut(tx, plan, on, now, (rows) => wrote(rows, added + changed));
  const facts = { added, changed };
  await record(
    tx,
    { actor: on.actor, action: "suppliers.imported", object: `file:${on.fileId}`, facts },
    now,
  );
  const running = asked.filter(({ campaign }) => campaign.startedAt !== null);
  const late = new Set(asked.flatMap(afterFiling)).size;
  return { kind: "imported", plan, years: running.map(({ campaign }) => campaign.year), late };
}

/**
 * Writes a plan without problems, made while suppliers were held, and lets surveys follow: new suppliers are asked, and
 * of those whose country, people or hours are others it is looked at anew who is written to, and when.
 */
export async function carryOut(
  tx: Tx,
  plan: Plan,
  by: { actor: string; connected: Connected },
  now: Date,
  wrote: (rows: number) => void = () => undefined,
): Promise<Asked[]> {
  const { done: fresh } = await changingReaders(tx, whoseRemindersMove(plan), by, now, () =>
    writePlan(tx, plan, now, wrote),
  );
  await recordChanges(tx, plan, by.actor, now);
  return fresh.length === 0 ? [] : askSuppliers(tx, fresh, now);
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
