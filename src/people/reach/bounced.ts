import { record } from "../../audit/record.ts";
import { moveOpen, wasOwedTo } from "../../outbox/store.ts";
import type { Tx } from "../../store.ts";
import { changingReader } from "../../survey/reader.ts";
import { cameBack } from "../../survey/reminders/templates.ts";
import { loseAddress } from "../../trouble/lost-address.ts";
import { letterConversation, mailAddress } from "../email.ts";
import { contactById } from "../store.ts";
import { tellOfficers } from "../tell-officers.ts";
import { type Connected, reachesByItself } from "./connected.ts";
import { contactAt, unfailAddress } from "./store.ts";

/**
 * A mail came back: nothing more goes to this address, what waits goes to the contact's next one, and whoever is next is
 * asked, however long ago the mail counted as sent; where that is the same contact, by the step that came back. `by`
 * says who told. False when no contact has the address: officers are told, if we wrote there at all.
 */
export async function emailBounced(
  tx: Tx,
  email: string,
  by: string,
  connected: Connected,
  now: Date,
): Promise<boolean> {
  const address = mailAddress(email);
  const contactId = await contactAt(tx, address);
  // Several mails to one address come back on one day.
  const key = `bounced:${address}:${now.toISOString().slice(0, 10)}`;
  if (contactId === undefined) {
    const facts = { email };
    if (await wasOwedTo(tx, [address, letterConversation(address)]))
      await tellOfficers(tx, { key, template: "officers.mail_back", facts }, now);
    return false;
  }
  const { next } = await loseAddress(tx, { contactId, address, key, by }, connected, now);
  if (next !== undefined && reachesByItself(next)) {
    await moveOpen(tx, address, next, now);
    await cameBack(tx, { contactId, address }, connected, now);
  }
  return true;
}

/** Takes that back. `unknown`: no contact has the address; `was_good`: it had not failed. */
export async function emailGood(
  tx: Tx,
  email: string,
  by: string,
  connected: Connected,
  now: Date,
): Promise<"unknown" | "was_good" | "good"> {
  const address = mailAddress(email);
  const contactId = await contactAt(tx, address);
  const contact = contactId === undefined ? undefined : await contactById(tx, contactId);
  if (!contact) return "unknown";
  const { done } = await changingReader(tx, contact.supplierId, { actor: by, connected }, now, async () => {
    if (!(await unfailAddress(tx, address))) return false;
    const object = `contact:${contact.id}`;
    await record(tx, { actor: by, action: "address.good", object, facts: { platform: "mail" } }, now);
    return true;
  });
  return done ? "good" : "was_good";
}
