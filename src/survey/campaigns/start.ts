import { record } from "../../audit/record.ts";
import { localDate } from "../../calendar/zone.ts";
import { type CompleteLanguage, dayText } from "../../i18n/index.ts";
import { languagesNotSent } from "../../outbox/store.ts";
import type { Tx } from "../../store.ts";
import { lookAgain } from "../reminders/store.ts";
import type { Problem } from "./settings.ts";
import { type Campaign, markStarted, updateCampaign } from "./store.ts";

/** Starts a draft: from now on its suppliers are asked. False: it is no draft any more. */
export async function startCampaign(tx: Tx, id: string, now: Date, invitationDays = 1): Promise<boolean> {
  const started = await markStarted(tx, id, invitationDays, now);
  if (started) await lookAgain(tx, { campaignId: id });
  return started;
}

/** Starts a held draft for an officer, who saw how many are `asked`. */
export async function beginCampaign(
  tx: Tx,
  held: Campaign,
  of: { asked: number; invitationDays: number; by: string },
  now: Date,
): Promise<void> {
  await startCampaign(tx, held.id, now, of.invitationDays);
  const facts = { asked: of.asked, invitationDays: of.invitationDays };
  await record(tx, { actor: of.by, action: "campaign.started", object: `campaign:${held.id}`, facts }, now);
}

/**
 * Why a held draft cannot be started yet: an officer has to see what will happen, and to be sent the invitation in
 * every language of the survey, after the last change of it. What sends suppliers' invitations then works, too.
 */
export async function whyNotYet(
  tx: Tx,
  draft: Campaign,
  suppliers: number,
  language: CompleteLanguage,
  now: Date,
): Promise<Problem | undefined> {
  const year = String(draft.year);
  if (draft.dueOn <= localDate(now, draft.timeZone))
    return { key: "campaign.problem.due_past", values: { due: dayText(language, draft.dueOn) } };
  if (suppliers === 0) return { key: "campaign.problem.nobody", values: { year } };
  if (draft.previewedAt === null) return { key: "campaign.problem.not_previewed", values: { year } };
  const untried = draft.languages.filter((language) => !draft.triedIn.includes(language));
  if (untried.length > 0)
    return { key: "campaign.problem.not_tried", values: { year, languages: untried.join(", ") } };
  const waiting = (await languagesNotSent(tx, "campaign.trial", { campaignId: draft.id })).filter((one) =>
    draft.languages.includes(one),
  );
  if (waiting.length > 0)
    return { key: "campaign.problem.trial_not_sent", values: { year, languages: waiting.join(", ") } };
  return undefined;
}

/** Stops or resumes what leaves by itself in a held running survey; false where it stood so already. */
export async function pauseCampaign(
  tx: Tx,
  held: Campaign,
  paused: boolean,
  by: string,
  now: Date,
): Promise<boolean> {
  if (held.startedAt === null || held.closedAt !== null || (held.pausedAt !== null) === paused) return false;
  await updateCampaign(tx, held.id, { pausedAt: paused ? now : null });
  const action = paused ? "campaign.paused" : "campaign.resumed";
  await record(tx, { actor: by, action, object: `campaign:${held.id}` }, now);
  await lookAgain(tx, { campaignId: held.id });
  return true;
}

/**
 * Ends a held running survey for good: nobody is asked any more, files that still come are kept and marked late. False:
 * it does not run.
 */
export async function closeCampaign(tx: Tx, held: Campaign, by: string, now: Date): Promise<boolean> {
  if (held.startedAt === null || held.closedAt !== null) return false;
  await updateCampaign(tx, held.id, { closedAt: now });
  await record(tx, { actor: by, action: "campaign.closed", object: `campaign:${held.id}` }, now);
  await lookAgain(tx, { campaignId: held.id });
  return true;
}
