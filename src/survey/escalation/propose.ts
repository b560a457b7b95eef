import { localDate } from "../../calendar/zone.ts";
import { owedFacts, oweReplacement } from "../../outbox/store.ts";
import { tellOfficers } from "../../people/tell-officers.ts";
import type { Db, Tx } from "../../store.ts";
import type { OfficerStep } from "../reminders/types.ts";
import { noteProposed, type Proposal, proposedSince, supplierOfRequest } from "./store.ts";

/** How far back is looked for what officers were not told yet, in ms: a weekend on which nothing ran. */
const LOOK_BACK_MS = 72 * 3_600_000;

/**
 * Writes down that a supplier is a week late, or that a person has to take over (design §5). There is one message a
 * day for each buyer, and one for all who wait for a person; `tellProposed` sends it.
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
    day: localDate(now, campaign.timeZone),
    buyer: toBuyer.buyerEmail?.trim().toLowerCase() ?? "",
  };
  await noteProposed(tx, { requestId, status, proposal, buyerName: toBuyer.buyerName ?? "" }, now);
}

/**
 * Tells officers what was written down for them since: a message that has fewer suppliers than there are by now gets a
 * new face. Nothing is remembered between, so whoever asks next finds what a killed process left untold.
 */
export async function tellProposed(db: Db, now: Date): Promise<void> {
  const proposed = await proposedSince(db, new Date(now.getTime() - LOOK_BACK_MS));
  if (proposed.length === 0) return;
  await db.transaction(async (tx) => {
    for (const { proposal, count } of proposed) {
      const key = proposalKey(proposal);
      const before = await owedFacts(tx, key);
      if (before?.count === count) continue;
      const told = { key, template: `officers.${proposal.step}`, facts: { ...proposal, count } };
      if (before === undefined && (await tellOfficers(tx, told, now))) continue;
      await oweReplacement(tx, key, `count ${count}`, now);
    }
  });
}

/** Gives what officers were told of a survey's late suppliers a new face, once its due date was moved. */
export async function renewProposed(
  tx: Tx,
  of: { campaignId: string; startedAt: Date },
  now: Date,
): Promise<void> {
  for (const { proposal } of await proposedSince(tx, of.startedAt)) {
    if (proposal.campaignId !== of.campaignId || proposal.step !== "escalation") continue;
    await oweReplacement(tx, proposalKey(proposal), `due ${now.toISOString()}`, now);
  }
}

/** The delivery of a proposal. */
export function proposalKey({ step, campaignId, day, buyer }: Proposal): string {
  return `${step}:${campaignId}:${day}:${buyer}`;
}
