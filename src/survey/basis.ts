import { localDate } from "../calendar/zone.ts";
import type { Basis, Lists } from "../cmrt/index.ts";
import { currentLists } from "../smelters/lists.ts";
import type { Db } from "../store.ts";
import { type Campaign, runningCampaigns } from "./campaigns/store.ts";
import { countedBefore } from "./drops/store.ts";
import type { RequestWithCampaign } from "./store.ts";

/** What a file on this request is judged by: its campaign's rules, and today where the supplier is. */
export function basisFor(request: RequestWithCampaign, timeZone: string, now: Date): Basis {
  return ofCampaign(request.campaign, timeZone, now);
}

/** The same for a sender without a request: the newest running campaign's rules, if there is one. */
export async function runningBasis(db: Db, timeZone: string, now: Date): Promise<Basis> {
  const [campaign] = await runningCampaigns(db);
  return campaign ? ofCampaign(campaign, timeZone, now) : { asOf: localDate(now, timeZone) };
}

/** What a file on this request is judged against: officers' lists, and what the supplier sent the year before. */
export async function listsFor(db: Db, request: RequestWithCampaign | undefined): Promise<Lists> {
  const lists = await currentLists(db);
  const previous = request && (await countedBefore(db, request.supplierId, request.campaign.year));
  return previous ? { ...lists, previous } : lists;
}

function ofCampaign(campaign: Campaign, timeZone: string, now: Date): Basis {
  return {
    asOf: localDate(now, timeZone),
    requester: campaign.requester,
    ...(campaign.startsOn !== null && { surveyStart: campaign.startsOn }),
    ...(campaign.oldestVersion !== null && { oldestVersion: campaign.oldestVersion }),
  };
}
