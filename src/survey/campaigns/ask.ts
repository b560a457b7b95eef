import type { Tx } from "../../store.ts";
import { dueWhenAsked } from "../reminders/slots.ts";
import { addRequests } from "../store.ts";
import { type Campaign, openCampaigns, type Whereabouts, whereaboutsOf } from "./store.ts";

/** What suppliers that were not asked before are asked in: `dueOn` is theirs, by supplier. */
export type Asked = { campaign: Campaign; dueOn: Map<string, string> };

/**
 * Asks suppliers in every draft and running survey that does not ask them yet; where it runs, each has at least 15
 * working days of its own, and more where it is asked later than it was added. For whoever adds suppliers.
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

/** Of the suppliers that are new in a survey which runs, those who may answer until after Form SD is to be filed. */
export function afterFiling({ campaign, dueOn }: Asked): string[] {
  const { startedAt, filingOn } = campaign;
  if (startedAt === null || filingOn === null) return [];
  return [...dueOn].flatMap(([supplierId, due]) => (due > filingOn ? [supplierId] : []));
}

/** The last day to answer of a supplier that is added to a survey which runs. */
export function lateDue({ dueOn, timeZone }: Campaign, where: Whereabouts | undefined, now: Date): string {
  const plan = { startedAt: now, paused: false, closed: false, dueOn, invitationDays: 0 };
  const at = { timeZone: where?.timeZone ?? timeZone, country: where?.country ?? null };
  return dueWhenAsked(plan, at, "", now);
}
