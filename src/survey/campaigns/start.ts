import type { Tx } from "../../store.ts";
import { lookAgain } from "../reminders/store.ts";
import { markStarted } from "./store.ts";

/** Starts a draft: from now on its suppliers are asked. False: it is no draft any more. */
export async function startCampaign(tx: Tx, id: string, now: Date, invitationDays = 1): Promise<boolean> {
  const started = await markStarted(tx, id, invitationDays, now);
  if (started) await lookAgain(tx, { campaignId: id }, now);
  return started;
}
