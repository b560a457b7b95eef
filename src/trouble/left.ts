import type { Address } from "../chat/address.ts";
import type { Notice } from "../chat/event.ts";
import type { Commit } from "../inbox/work.ts";
import type { GivenUp } from "../outbox/deliver.ts";
import { owe } from "../outbox/store.ts";
import { supplierOfChannel } from "../people/channels/store.ts";
import { complianceAddress } from "../people/compliance/store.ts";
import type { Connected } from "../people/reach/connected.ts";
import { contactAt } from "../people/reach/store.ts";
import { officersLanguage, tellOfficers } from "../people/tell-officers.ts";
import { OFFICERS_PAGE } from "../people/web.ts";
import type { Tx } from "../store.ts";
import { loseAddress } from "./lost-address.ts";

/** We were removed from a conversation: whoever was reached there must be reached elsewhere, or an officer knows. */
export function onBotLeft(event: Notice, connected: Connected): Commit {
  return async (tx, now) => {
    const address = event.in;
    if (address === (await complianceAddress(tx))) return channelUnusable(tx, address, "unreachable", now);
    const contactId = await contactAt(tx, address);
    // Platforms tell of it in more than one event.
    const key = `left:${address}:${now.toISOString().slice(0, 10)}`;
    if (contactId !== undefined) {
      await loseAddress(tx, { contactId, address, key, by: "tinstone" }, connected, now);
      return;
    }
    const supplier = await supplierOfChannel(tx, address);
    if (!supplier) return;
    const facts = { name: supplier.name };
    await tellOfficers(tx, { key, template: "officers.channel_left", facts }, now);
  };
}

/** Officers read on their page why nothing comes to their channel, and what to do; once a day (UTC). */
export async function channelUnusable(
  tx: Tx,
  channel: Address,
  why: GivenUp["why"] | "not_connected",
  now: Date,
): Promise<void> {
  if (channel === OFFICERS_PAGE) return;
  const key = `channel_unusable:${channel}:${now.toISOString().slice(0, 10)}`;
  const here = { conversation: OFFICERS_PAGE, to: OFFICERS_PAGE, language: await officersLanguage(tx) };
  await owe(tx, { ...here, key, template: "officers.channel_unusable", facts: { channel, why } }, now);
}
