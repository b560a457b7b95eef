import { filingDate } from "../../calendar/filing.ts";
import type { Tx } from "../../store.ts";
import { addRequests } from "../store.ts";
import { addCampaign, allSupplierIds, type NewCampaign } from "./store.ts";

/** Writes a draft and plans one request per supplier there is. Returns its id and how many will be asked. */
export async function openCampaign(
  tx: Tx,
  plan: NewCampaign,
  now: Date,
): Promise<{ id: string; requests: number }> {
  const id = await addCampaign(tx, { ...plan, filingOn: filingDate(plan.year) }, now);
  const suppliers = await allSupplierIds(tx);
  await addRequests(
    tx,
    id,
    suppliers.map((supplierId) => ({ supplierId, dueOn: null })),
    now,
  );
  return { id, requests: suppliers.length };
}
