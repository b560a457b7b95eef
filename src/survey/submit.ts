import { record } from "../audit/record.ts";
import type { Said } from "../chat/event.ts";
import type { Judgement } from "../cmrt/index.ts";
import { type Actor, actorName } from "../people/may.ts";
import { keepList } from "../smelters/read.ts";
import type { Tx } from "../store.ts";
import { matchCompany } from "./company-name.ts";
import {
  addDrop,
  addJudgement,
  addSubmission,
  latestSubmission,
  sameBytes,
  verdictOf,
} from "./drops/store.ts";
import type { Fetched, Sender } from "./fetched.ts";
import { type DropFacts, kindOf, type Placed, place } from "./place.ts";
import { type Status, statusOfVerdict, statusOnSignOfLife } from "./status.ts";
import { change, holdRequest, type RequestWithCampaign } from "./store.ts";

/** Writes one dropped file down, places it and lets its request follow. Returns the drop's id. */
export async function saveDrop(
  tx: Tx,
  dropped: { event: Said; position: number; fetched: Fetched; sender: Sender; onlyCheck: boolean },
  now: Date,
): Promise<string> {
  const { event, sender, fetched } = dropped;
  const held = sender.request && (await holdRequest(tx, sender.request.id));
  const base = {
    name: fetched.name,
    eventKey: event.key,
    position: dropped.position,
    conversation: event.in,
    message: event.message,
    contactId: sender.actor.kind === "contact" ? sender.actor.contactId : null,
    officerId: sender.actor.kind === "officer" ? sender.actor.officerId : null,
  };
  if (fetched.kind === "lost") {
    return addDrop(tx, { ...base, fileId: null, placed: "unusable", requestId: null }, now);
  }
  const earlier = held && (await sameBytes(tx, held.id, fetched.fileId));
  if (held && earlier) {
    const again = { placed: "counted" as const, requestId: held.id, sameAs: earlier.dropId };
    return addDrop(tx, { ...base, fileId: fetched.fileId, ...again }, now);
  }
  if (fetched.kind === "again") throw new NotNewestMeanwhile();

  const list = fetched.list?.kind === "no_list" ? undefined : fetched.list;
  const placed = place({
    speaker: speakerOf(sender.actor),
    kind: kindOf(fetched.judgement, fetched.suppliers ? "supplier_list" : list?.kind),
    company: matchCompany(fetched.judgement.declaration?.company.name ?? "", sender.knownNames),
    request: held ? (held.campaign.closedAt === null ? "open" : "closed") : "none",
    onlyCheck: dropped.onlyCheck,
  });
  const requestId = held?.id ?? null;
  const dropId = await addDrop(tx, { ...base, fileId: fetched.fileId, placed, requestId }, now);
  await addJudgement(tx, dropId, fetched.judgement, now);
  const actor = actorName(sender.actor);
  if (list) await keepList(tx, list, { fileId: fetched.fileId, name: fetched.name, by: actor }, now);
  if (held)
    await followDrop(
      tx,
      held,
      { dropId, fileId: fetched.fileId, placed, verdict: fetched.judgement.verdict, actor },
      now,
    );
  await record(
    tx,
    {
      actor,
      action: "file.dropped",
      object: `drop:${dropId}`,
      facts: { placed, verdict: fetched.judgement.verdict },
    },
    now,
  );
  return dropId;
}

/** Whoever speaks for a supplier is its contact where a file is placed. */
function speakerOf(actor: Actor): DropFacts["speaker"] {
  switch (actor.kind) {
    case "contact":
    case "channel":
      return "contact";
    case "officer":
      return "officer";
    case "operator":
    case "unknown":
      return "unknown";
    default:
      return actor satisfies never;
  }
}

/** Lets a request follow a file that was placed: counted files move it, any file is a sign of life. */
export async function followDrop(
  tx: Tx,
  held: RequestWithCampaign,
  dropped: { dropId: string; fileId: string; placed: Placed; verdict: Judgement["verdict"]; actor: string },
  now: Date,
): Promise<void> {
  const { dropId, actor, verdict } = dropped;
  if (dropped.placed !== "counted" && dropped.placed !== "late") {
    const to = statusOnSignOfLife(held.status);
    if (to !== held.status && held.campaign.closedAt === null)
      await change(tx, held, { kind: "acknowledged", to, actor, facts: { dropId } }, now);
    return;
  }
  const late = dropped.placed === "late";
  await addSubmission(tx, { requestId: held.id, dropId, fileId: dropped.fileId, late }, now);
  // Late files are kept and shown; the closed campaign's figures stay as they were.
  const submitted = late ? held.status : "submitted";
  await change(tx, held, { kind: "submitted", to: submitted, actor, facts: { dropId, late } }, now);
  const judged = late ? held.status : (statusOfVerdict(verdict) ?? held.status);
  await change(tx, held, { kind: "judged", to: judged, actor: "tinstone", facts: { dropId, verdict } }, now);
}

/** The status that the files which still count give a request. */
export async function statusWithout(tx: Tx, requestId: string): Promise<Status> {
  return (await statusByFiles(tx, requestId)) ?? "acknowledged";
}

/** The same; undefined where none counts. */
export async function statusByFiles(tx: Tx, requestId: string): Promise<Status | undefined> {
  const latest = await latestSubmission(tx, requestId);
  const verdict = latest && (await verdictOf(tx, latest.dropId));
  return verdict && statusOfVerdict(verdict.verdict);
}

/** The counted copy was taken back or followed between fetching and writing: the notice is worked again and judged. */
class NotNewestMeanwhile extends Error {
  override readonly name = "NotNewestMeanwhile";
}
