import { contactById, supplierById } from "../../people/store.ts";
import type { Db } from "../../store.ts";
import { counts, type Drop, dropById, readDeclaredCompany, type Verdict, verdictOf } from "../drops/store.ts";
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
  /** The drop counts on its request right now. */
  counts: boolean;
};

/** Reads what is known about a dropped file; undefined when there is no such drop. */
export async function loadResult(db: Db, dropId: string): Promise<Result | undefined> {
  const drop = await dropById(db, dropId);
  if (!drop) return undefined;
  const judged = drop.sameAs ?? drop.id;
  const before = drop.sameAs ? await dropById(db, drop.sameAs) : undefined;
  const verdict = await verdictOf(db, judged);
  const request = drop.requestId ? await requestById(db, drop.requestId) : undefined;
  const contact = drop.contactId ? await contactById(db, drop.contactId) : undefined;
  const supplier = contact?.supplier ?? (request && (await supplierById(db, request.supplierId)));
  return {
    drop,
    ...(verdict && { verdict }),
    ...(before && { receivedBefore: before.at }),
    ...(request && { request }),
    ...(supplier && { supplier: supplier.name }),
    timeZone: contact?.timeZone ?? "UTC",
    company: await readDeclaredCompany(db, judged),
    counts: await counts(db, judged),
  };
}
