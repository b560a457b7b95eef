import { record } from "../../audit/record.ts";
import { localDate } from "../../calendar/zone.ts";
import type { Connected } from "../../people/reach/connected.ts";
import type { Tx } from "../../store.ts";
import { lateDue } from "../campaigns/ask.ts";
import { updateCampaign, whereaboutsOf } from "../campaigns/store.ts";
import { dueOf } from "../due.ts";
import { askAnother } from "../reader.ts";
import { statusBeforeSilence } from "../silence/store.ts";
import type { Status } from "../status.ts";
import { change, currentRequest, type RequestWithCampaign, setDue } from "../store.ts";
import { statusByFiles } from "../submit.ts";
import { lastOut, lastWrittenTo } from "./store.ts";

/**
 * Takes a supplier out of a survey that is not closed: nothing more leaves by itself, and no file moves its request,
 * until it is taken in again. False where it was out already.
 */
export async function takeOut(
  tx: Tx,
  held: RequestWithCampaign,
  by: { actor: string; reason: string },
  now: Date,
): Promise<boolean> {
  if (held.status === "out_of_scope") return false;
  const { actor, reason } = by;
  await change(tx, held, { kind: "out_of_scope", to: "out_of_scope", actor, facts: { reason } }, now);
  await record(tx, { actor, action: "request.out_of_scope", object: `request:${held.id}` }, now);
  return true;
}

/**
 * Takes it in again: where its files bring it, else where it stood; whoever is first of its contacts by now is written
 * to, and whoever was asked before by a day that went by meanwhile is asked anew. False where it was not out.
 */
export async function takeIn(
  tx: Tx,
  held: RequestWithCampaign,
  by: { actor: string; connected: Connected },
  now: Date,
): Promise<boolean> {
  if (held.status !== "out_of_scope") return false;
  const out = await lastOut(tx, held.id);
  const to = (await statusByFiles(tx, held.id)) ?? (await statusBefore(tx, held.id, out?.from));
  const dueOn = await dueAnew(tx, held, to, out?.at, now);
  if (dueOn !== undefined) await setDue(tx, held.id, dueOn);
  const facts = dueOn === undefined ? {} : { dueOn };
  await change(tx, held, { kind: "in_scope", to, actor: by.actor, facts }, now);
  // What an officer saw of a draft is no longer what will happen.
  if (held.campaign.startedAt === null) await updateCampaign(tx, held.campaign.id, { previewedAt: null });
  await record(tx, { actor: by.actor, action: "request.in_scope", object: `request:${held.id}` }, now);
  // Whom it was may have left meanwhile; nobody wrote down who is first while nothing was asked.
  if ((await currentRequest(tx, held.supplierId))?.id === held.id)
    await askAnother(tx, held.supplierId, await lastWrittenTo(tx, held.id), by, now);
  return true;
}

/** That nobody could be reached is found out anew. */
async function statusBefore(tx: Tx, requestId: string, before: Status = "planned"): Promise<Status> {
  return before === "unreachable" ? statusBeforeSilence(tx, requestId) : before;
}

/**
 * The last day to answer, ISO, of a supplier that is asked anew: its own, as that of one that is added now, where the
 * one that it was told of went by while it was out.
 */
async function dueAnew(
  tx: Tx,
  held: RequestWithCampaign,
  to: Status,
  outAt: Date | undefined,
  now: Date,
): Promise<string | undefined> {
  const { supplierId, campaign } = held;
  if (outAt === undefined || (to !== "invited" && to !== "acknowledged")) return undefined;
  const where = (await whereaboutsOf(tx, [supplierId])).get(supplierId);
  const dayOf = (at: Date) => localDate(at, where?.timeZone ?? campaign.timeZone);
  const due = dueOf(held);
  return dayOf(outAt) <= due && due < dayOf(now) ? lateDue(campaign, where, now) : undefined;
}
