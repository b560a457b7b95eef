import { record } from "../audit/record.ts";
import { type Address, platformOf } from "../chat/address.ts";
import type { Template } from "../outbox/templates.ts";
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
  const left = (await addressesOf(tx, contactId)).filter((one) => isConnected(one, connected));
  const chat = left.find(reachesByItself);
  if (chat !== undefined) return chat;
  const contact = await contactById(tx, contactId);
  if (!contact) return undefined;
  const others = await addressesOfSupplier(tx, contact.supplierId);
  const nobody = !others.some((one) => isConnected(one, connected) && reachesByItself(one));
  if (nobody) await markUnreachable(tx, contact.supplierId, { contactId, platform }, now);
  // A web page shows its transcript to whoever enters: no secret goes there.
  const page = lost.template?.unrecorded ? undefined : left[0];
  const facts = { contactId, address, page: left.length > 0, nobody };
  await tellOfficers(tx, { key, template: "officers.unreachable", facts }, now);
  return page;
}
