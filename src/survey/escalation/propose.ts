import { dateIn } from "../../clock.ts";
import { oweReplacement } from "../../outbox/store.ts";
import { tellOfficers } from "../../people/tell-officers.ts";
import type { Tx } from "../../store.ts";
import type { OfficerStep } from "../reminders/types.ts";
import { noteProposed, type Proposal, supplierOfRequest, transactionName } from "./store.ts";

/**
 * Tells officers that a supplier is a week late, or that a person has to take over (design §5). There is one message a
 * day for each buyer, and one for all who wait for a person: a later supplier of the same day gives it a new face.
 */
export async function proposeToOfficers(
  tx: Tx,
  { requestId, step, now }: { requestId: string; step: OfficerStep; now: Date },
): Promise<void> {
  const found = await supplierOfRequest(tx, requestId);
  if (!found) return;
  const { supplier, campaign, status } = found;
  const toBuyer = step === "escalation" ? supplier : { buyerEmail: null, buyerName: null };
  const proposal: Proposal = {
    campaignId: campaign.id,
    step,
    day: dateIn(campaign.timeZone, now),
    buyer: toBuyer.buyerEmail?.trim().toLowerCase() ?? "",
  };
  const buyerName = toBuyer.buyerName ?? "";
  await noteProposed(tx, { requestId, status, proposal, buyerName }, now);
  const key = proposalKey(proposal);
  const told = { key, template: `officers.${step}`, facts: proposal };
  if (await tellOfficers(tx, told, now)) return;
  await oweReplacement(tx, key, await transactionName(tx), now);
}

/** The delivery of a proposal. */
export function proposalKey({ step, campaignId, day, buyer }: Proposal): string {
  return `${step}:${campaignId}:${day}:${buyer}`;
}
