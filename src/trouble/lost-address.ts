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
import { changingReader } from "../survey/reader.ts";

/** Where a message that was for a lost address goes, and who of the supplier is asked instead. */
export type Instead = { next: Address | undefined; newReader: string | undefined };

/**
 * A contact's address has ended. Where no chat or mail of theirs is left, the supplier's next contact is asked instead,
 * officers are told under `key`, and the survey says so if nobody else of the supplier can be reached. `by` says who
 * found out.
 */
export async function loseAddress(
  tx: Tx,
  lost: {
    contactId: string;
    address: Address;
    key: string;
    by: string;
    template?: Template | undefined;
  },
  connected: Connected,
  now: Date,
): Promise<Instead> {
  const { contactId, address, key, by: actor } = lost;
  const contact = await contactById(tx, contactId);
  if (!contact) return { next: undefined, newReader: undefined };
  const { supplierId } = contact;
  const platform = platformOf(address) ?? "";
  const changing = { actor, connected, lost: true } as const;
  const { newReader } = await changingReader(tx, supplierId, changing, now, async () => {
    if (!(await failAddress(tx, address, now))) return;
    const object = `contact:${contactId}`;
    await record(tx, { actor, action: "address.failed", object, facts: { platform } }, now);
  });
  // Nobody was reached there before either.
  if (!isConnected(address, connected)) return { next: undefined, newReader };
  const { byItself, page } = await waysTo(tx, contactId, connected);
  if (byItself !== undefined) return { next: byItself, newReader };
  const others = [
    ...(await addressesOfSupplier(tx, supplierId)),
    ...(await channelsOfSupplier(tx, supplierId)),
  ];
  const nobody = !others.some((one) => isConnected(one, connected) && reachesByItself(one));
  if (nobody) await markUnreachable(tx, supplierId, { contactId, platform }, now);
  const facts = { contactId, address, page: page !== undefined, nobody, newReader: newReader ?? null };
  await tellOfficers(tx, { key, template: "officers.unreachable", facts }, now);
  return { next: onPage(page, lost.template), newReader };
}

/** The first chat or mail and the first page at which a contact can be reached now. */
export async function waysTo(
  tx: Tx,
  contactId: string,
  connected: Connected,
): Promise<{ byItself: Address | undefined; page: Address | undefined }> {
  const left = (await addressesOf(tx, contactId)).filter((one) => isConnected(one, connected));
  return { byItself: left.find(reachesByItself), page: left.find((one) => !reachesByItself(one)) };
}

/** A page where a message can be owed: it shows its transcript to whoever enters, so no secret goes there. */
export function onPage(page: Address | undefined, template: Template | undefined): Address | undefined {
  return template?.unrecorded ? undefined : page;
}
