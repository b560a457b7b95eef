import { record } from "../audit/record.ts";
import { type Address, platformOf } from "../chat/address.ts";
import type { Template } from "../outbox/templates.ts";
import { channelsOfSupplier } from "../people/channels/store.ts";
import { type Connected, isConnected, reachesByItself } from "../people/reach/connected.ts";
import { addressesOfSupplier, failAddress } from "../people/reach/store.ts";
import { addressesOf, contactById } from "../people/store.ts";
import { tellOfficers } from "../people/tell-officers.ts";
import type { Tx } from "../store.ts";
import { markUnreachable } from "../survey/reach.ts";

/**
 * A contact's address has ended. Returns the next one at which a message to them can be owed. Where no chat of theirs
 * is left, officers are told under `key`, and the survey says so if nobody else of the supplier can be reached.
 */
export async function loseAddress(
  tx: Tx,
  lost: { contactId: string; address: Address; key: string; template?: Template | undefined },
  connected: Connected,
  now: Date,
): Promise<Address | undefined> {
  const { contactId, address, key } = lost;
  const platform = platformOf(address) ?? "";
  if (await failAddress(tx, address, now)) {
    const object = `contact:${contactId}`;
    await record(tx, { actor: "tinstone", action: "address.failed", object, facts: { platform } }, now);
  }
  const { chat, page } = await waysTo(tx, contactId, connected);
  if (chat !== undefined) return chat;
  const contact = await contactById(tx, contactId);
  if (!contact) return undefined;
  const { supplierId } = contact;
  const others = [
    ...(await addressesOfSupplier(tx, supplierId)),
    ...(await channelsOfSupplier(tx, supplierId)),
  ];
  const nobody = !others.some((one) => isConnected(one, connected) && reachesByItself(one));
  if (nobody) await markUnreachable(tx, supplierId, { contactId, platform }, now);
  const facts = { contactId, address, page: page !== undefined, nobody };
  await tellOfficers(tx, { key, template: "officers.unreachable", facts }, now);
  return onPage(page, lost.template);
}

/** The first chat and the first page at which a contact can be reached now. */
export async function waysTo(
  tx: Tx,
  contactId: string,
  connected: Connected,
): Promise<{ chat: Address | undefined; page: Address | undefined }> {
  const left = (await addressesOf(tx, contactId)).filter((one) => isConnected(one, connected));
  return { chat: left.find(reachesByItself), page: left.find((one) => !reachesByItself(one)) };
}

/** A page where a message can be owed: it shows its transcript to whoever enters, so no secret goes there. */
export function onPage(page: Address | undefined, template: Template | undefined): Address | undefined {
  return template?.unrecorded ? undefined : page;
}
