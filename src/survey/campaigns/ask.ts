import { addWorkingDays } from "../../calendar/working.ts";
import { localDate } from "../../calendar/zone.ts";
import type { Tx } from "../../store.ts";
import { addRequests } from "../store.ts";
import { type Campaign, openCampaigns, type Whereabouts, whereaboutsOf } from "./store.ts";

/** Working days of its own that a supplier has at least, when it is asked in a survey that runs already. */
export const LEAST_WORKING_DAYS = 15;

/** What suppliers that were not asked before are asked in: `dueOn` is theirs, by supplier. */
export type Asked = { campaign: Campaign; dueOn: Map<string, string> };

/**
 * Asks suppliers in every draft and running survey that does not ask them yet; where it runs, each has at least 15
 * working days of its own. For whoever adds suppliers.
 */
export async function askSuppliers(tx: Tx, supplierIds: readonly string[], now: Date): Promise<Asked[]> {
  const where = await whereaboutsOf(tx, supplierIds);
  const asked: Asked[] = [];
  for (const campaign of await openCampaigns(tx)) {
    // Of thousands of suppliers, most are where others are.
    const dues = new Map<string, string>();
    const dueOf = (at: Whereabouts | undefined) => {
      const place = `${at?.timeZone}\n${at?.country}`;
      const due = dues.get(place) ?? lateDue(campaign, at, now);
      dues.set(place, due);
      return due;
    };
    const wanted = supplierIds.map((supplierId) => {
      const dueOn = campaign.startedAt && dueOf(where.get(supplierId));
      return { supplierId, dueOn: dueOn === campaign.dueOn ? null : dueOn };
    });
    const fresh = new Set(await addRequests(tx, campaign.id, wanted, now));
    const dueOn = wanted
      .filter(({ supplierId }) => fresh.has(supplierId))
      .map((one) => [one.supplierId, one.dueOn ?? campaign.dueOn] as const);
    asked.push({ campaign, dueOn: new Map(dueOn) });
  }
  return asked;
}

/** The later of the survey's due date and the end of the supplier's own working days. */
function lateDue(campaign: Campaign, where: Whereabouts | undefined, now: Date): string {
  const today = localDate(now, where?.timeZone ?? campaign.timeZone);
  const least = addWorkingDays(today, LEAST_WORKING_DAYS, where?.country ?? null);
  return least > campaign.dueOn ? least : campaign.dueOn;
}
