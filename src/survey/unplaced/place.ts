import { record } from "../../audit/record.ts";
import type { Address } from "../../chat/address.ts";
import type { Judgement } from "../../cmrt/index.ts";
import { languageOf } from "../../i18n/index.ts";
import { languageOwed, owe, oweReplacement } from "../../outbox/store.ts";
import { supplierByName } from "../../people/channels/store.ts";
import { type Actor, actorName } from "../../people/may.ts";
import type { Connected } from "../../people/reach/connected.ts";
import { reachedContacts } from "../../people/reach/store.ts";
import type { Supplier } from "../../people/store.ts";
import { tellOfficers } from "../../people/tell-officers.ts";
import type { Tx } from "../../store.ts";
import { type JudgeDeps, judgedAnew } from "../again/anew.ts";
import { isDropId } from "../drops/id.ts";
import {
  addJudgement,
  type Drop,
  dropById,
  holdDrop,
  placeOn,
  sameBytes,
  verdictOf,
} from "../drops/store.ts";
import { sayAgain } from "../say/again.ts";
import { isPassedOn } from "../say/load.ts";
import { currentRequest, holdRequest, type RequestWithCampaign } from "../store.ts";
import { followDrop } from "../submit.ts";

export type PlacingDeps = JudgeDeps & { connected: Connected };

/** Who says whose a file is: an officer, or the operator, who has no name. */
export type By = { actor: Actor; name: string };

export type Outcome =
  | { kind: "placed"; placed: "counted" | "late"; supplier: string }
  | { kind: "no_file" }
  /** Somebody said so before, or the file never waited for it. */
  | { kind: "settled" }
  | { kind: "no_supplier"; near: string[] }
  | { kind: "not_asked"; supplier: string };

/**
 * An officer says by a supplier's name whose a waiting file is. What is slow happens here, outside any transaction:
 * the file is judged again where that supplier's survey has other rules, or the lists are others by now. Returns what to carry out in one.
 */
export async function preparePlacing(
  deps: PlacingDeps,
  dropId: string,
  typedName: string,
): Promise<(tx: Tx, by: By, now: Date) => Promise<Outcome>> {
  const { db, connected } = deps;
  const drop = isDropId(dropId) ? await dropById(db, dropId) : undefined;
  if (!drop) return async () => ({ kind: "no_file" });
  const found = await supplierByName(db, typedName);
  const { supplier } = found;
  if (!supplier) return async () => ({ kind: "no_supplier", near: found.near });
  const request = await currentRequest(db, supplier.id);
  if (!request) return async () => ({ kind: "not_asked", supplier: supplier.name });
  const again = drop.placed === "unplaced" ? await judgedAnew(deps, drop, request) : undefined;
  return (tx, by, now) => carryOut(tx, { dropId, supplier, request, again, by, connected }, now);
}

type Placing = {
  dropId: string;
  supplier: Supplier;
  request: RequestWithCampaign;
  again: Judgement | undefined;
  by: By;
  connected: Connected;
};

async function carryOut(tx: Tx, placing: Placing, now: Date): Promise<Outcome> {
  const { supplier, by, again } = placing;
  const drop = await holdDrop(tx, placing.dropId);
  if (drop?.placed !== "unplaced" || drop.fileId === null) return { kind: "settled" };
  const held = await holdRequest(tx, placing.request.id);
  if (!held) return { kind: "not_asked", supplier: supplier.name };
  const earlier = await sameBytes(tx, held.id, drop.fileId);
  const placed = earlier || held.campaign.closedAt === null ? "counted" : "late";
  await placeOn(tx, drop.id, { placed, requestId: held.id, sameAs: earlier?.dropId ?? null }, now);
  if (again) await addJudgement(tx, drop.id, again, now);
  const actor = actorName(by.actor);
  if (!earlier) {
    const verdict = (await verdictOf(tx, drop.id))?.verdict ?? "unreadable";
    await followDrop(tx, held, { dropId: drop.id, fileId: drop.fileId, placed, verdict, actor }, now);
  }
  const facts = { placed, supplier: supplier.id, request: held.id };
  await record(tx, { actor, action: "file.placed", object: `drop:${drop.id}`, facts }, now);
  await sayWhere(tx, drop, now);
  await sayToSupplier(tx, drop, supplier, placing.connected, now);
  await sayToOfficers(tx, drop, { dropId: drop.id, supplier: supplier.name, name: by.name }, now);
  return { kind: "placed", placed, supplier: supplier.name };
}

/**
 * Who dropped the file reads its result now if they are of that supplier, and else that it was passed on; an officer's
 * own answer turns into the result.
 */
async function sayWhere(tx: Tx, drop: Drop, now: Date): Promise<void> {
  if (drop.officerId !== null) return sayAgain(tx, drop.id, "placed", now);
  const result = { template: "survey.result", facts: { drops: [drop.id], lost: [] } };
  const here = { conversation: drop.conversation as Address, to: drop.message as Address };
  const language = (await languageOwed(tx, `reply:${drop.eventKey}`)) ?? "en";
  await owe(tx, { ...here, ...result, key: `placed:${drop.id}`, language }, now);
}

/** The supplier's contacts read the result of what somebody whom nobody knows as theirs dropped for them. */
async function sayToSupplier(
  tx: Tx,
  drop: Drop,
  supplier: Supplier,
  connected: Connected,
  now: Date,
): Promise<void> {
  if (!(await isPassedOn(tx, drop, supplier.id))) return;
  for (const { contactId, address, language } of await reachedContacts(tx, supplier.id, connected)) {
    const here = { conversation: address, to: address, language: languageOf(language) };
    const shown = { template: "survey.shown", facts: { dropId: drop.id } };
    await owe(tx, { ...here, ...shown, key: `placed:${drop.id}:${contactId}` }, now);
  }
}

/** The officers' message gives way to what was decided; of their own files they were not told by one. */
async function sayToOfficers(tx: Tx, drop: Drop, facts: Record<string, string>, now: Date): Promise<void> {
  const decided = { template: "officers.placed", facts };
  if (drop.officerId === null) await oweReplacement(tx, unplacedKey(drop.id), "placed", now, decided);
  else await tellOfficers(tx, { key: `placed:${drop.id}`, ...decided }, now);
}

/** The delivery that tells officers of a file nobody knows the use of. */
export function unplacedKey(dropId: string): string {
  return `unplaced:${dropId}`;
}
