import type { Address } from "../../chat/address.ts";
import { compareVersions } from "../../cmrt/index.ts";
import { supplierOfChannel } from "../../people/channels/store.ts";
import { contactById, supplierById } from "../../people/store.ts";
import { newestBlank } from "../../smelters/store.ts";
import type { Db, Tx } from "../../store.ts";
import { counts, type Drop, dropById, readDeclared, type Verdict, verdictOf } from "../drops/store.ts";
import { type RequestWithCampaign, requestById } from "../store.ts";

/** Everything a reply about one dropped file says, read at the moment of sending. */
export type Result = {
  drop: Drop;
  /** Of this drop, or of the earlier drop of the same bytes. */
  verdict?: Verdict;
  /** When the same bytes were received before. */
  receivedBefore?: Date;
  request?: RequestWithCampaign;
  supplier?: string;
  timeZone: string;
  /** The company name that stands in the file. */
  company: string;
  /** Rows of its smelter list. */
  smelters: number;
  /** The version into whose blank its answers can be moved, where its own is no longer taken. */
  moveTo?: string;
  /** Who dropped it is nobody of the supplier whose answer it became: they are told no more than thanks. */
  passedOn: boolean;
  /** The drop counts on its request right now. */
  counts: boolean;
};

/** Reads what is known about a dropped file; undefined when there is no such drop. */
export async function loadResult(db: Db, dropId: string): Promise<Result | undefined> {
  const dropped = await dropById(db, dropId);
  if (!dropped) return undefined;
  const judged = dropped.sameAs ?? dropped.id;
  const before = dropped.sameAs ? await dropById(db, dropped.sameAs) : undefined;
  // What became of the bytes became of every drop of them.
  const drop = before ? { ...dropped, placed: before.placed } : dropped;
  const verdict = await verdictOf(db, judged);
  const request = drop.requestId ? await requestById(db, drop.requestId) : undefined;
  const contact = drop.contactId ? await contactById(db, drop.contactId) : undefined;
  const supplier = contact?.supplier ?? (request && (await supplierById(db, request.supplierId)));
  const moveTo = verdict && (await newerBlank(db, verdict));
  return {
    drop,
    ...(verdict && { verdict }),
    ...(before && { receivedBefore: before.at }),
    ...(request && { request }),
    ...(supplier && { supplier: supplier.name }),
    timeZone: contact?.timeZone ?? "UTC",
    ...(await readDeclared(db, judged)),
    ...(moveTo && { moveTo: moveTo.version }),
    passedOn: request !== undefined && (await isPassedOn(db, drop, request.supplierId)),
    counts: await counts(db, judged),
  };
}

/** Whether a supplier's answer was dropped by somebody who is none of its contacts, nor in its channel, nor of us. */
export async function isPassedOn(db: Db | Tx, drop: Drop, supplierId: string): Promise<boolean> {
  if (drop.officerId !== null) return false;
  const sender = drop.contactId === null ? undefined : await contactById(db, drop.contactId);
  if (sender?.supplierId === supplierId) return false;
  return (await supplierOfChannel(db, drop.conversation as Address))?.id !== supplierId;
}

/** The blank that an officer brought for those whose version is no longer taken; undefined where none helps. */
export async function newerBlank(db: Db, { template, basis, findings }: Verdict) {
  if (template === null || !findings.some(({ code }) => code === "VERSION_OUTDATED")) return undefined;
  const blank = await newestBlank(db, template.kind);
  const taken = blank && compareVersions(blank.version, basis.oldestVersion ?? template.version) >= 0;
  return taken && compareVersions(blank.version, template.version) > 0 ? blank : undefined;
}
