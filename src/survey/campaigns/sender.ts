import { quote } from "../../chat/quote.ts";
import type { Db, Tx } from "../../store.ts";
import { type Campaign, listCampaigns } from "./store.ts";

/** Longer names would not fit into the head of a page, in characters. */
const LONGEST = 60;

/** The name that suppliers see as sender and on their page: one installation serves one company, whose newest survey says it. Undefined before the first. */
export async function senderName(db: Db | Tx): Promise<string | undefined> {
  const all = await listCampaigns(db);
  const newest = all.find(({ startedAt }) => startedAt !== null) ?? all[0];
  return newest && senderOf(newest);
}

/** The name under which a survey writes: its own, else the company's. */
export function senderOf({ senderName, requester }: Pick<Campaign, "senderName" | "requester">): string {
  return quote(senderName ?? requester, LONGEST);
}
