import { record } from "../../audit/record.ts";
import { filingDate } from "../../calendar/filing.ts";
import type { Tx } from "../../store.ts";
import { renewProposed } from "../escalation/propose.ts";
import { lookAgain } from "../reminders/store.ts";
import { noteDueMoved } from "../store.ts";
import type { Settings } from "./settings.ts";
import { type Campaign, updateCampaign } from "./store.ts";

/**
 * Changes a held draft or running survey; its requests are looked at again, by its new due date where that moved. What
 * an officer saw of a draft before is no longer what will happen. Returns the names of what is different now.
 */
export async function changeCampaign(
  tx: Tx,
  held: Campaign,
  to: Settings,
  by: string,
  now: Date,
): Promise<(keyof Settings)[]> {
  const fields = (Object.keys(to) as (keyof Settings)[]).filter((field) => !same(held[field], to[field]));
  if (fields.length === 0) return [];
  const unseen = held.startedAt === null ? { previewedAt: null, triedIn: [] } : {};
  await updateCampaign(tx, held.id, { ...to, filingOn: filingDate(to.year), ...unseen });
  const facts = { fields: fields.join(",") };
  await record(tx, { actor: by, action: "campaign.changed", object: `campaign:${held.id}`, facts }, now);
  const due = { from: held.dueOn, to: to.dueOn };
  if (held.startedAt !== null && due.from !== due.to) {
    await noteDueMoved(tx, held.id, due, now);
    await renewProposed(tx, { campaignId: held.id, startedAt: held.startedAt }, now);
  }
  await lookAgain(tx, { campaignId: held.id });
  return fields;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
