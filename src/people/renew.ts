import { languageOf } from "../i18n/index.ts";
import { owe } from "../outbox/store.ts";
import type { Tx } from "../store.ts";
import { contactOfToken } from "./links/store.ts";
import { type Connected, isConnected, reachesByItself } from "./reach/connected.ts";
import { addressesOf, contactById } from "./store.ts";
import { tellOfficers } from "./tell-officers.ts";

/**
 * Owes a new link for an old one: to the first chat or mail at which the contact is reached now. Where there is none,
 * or the old link was revoked by us, an officer is asked instead. Either happens at most once a day (UTC); an
 * unknown token changes nothing.
 */
export async function renewLink(tx: Tx, token: string, connected: Connected, now: Date): Promise<void> {
  const old = await contactOfToken(tx, token);
  const contact = old && (await contactById(tx, old.contactId));
  if (!contact) return;
  const ofToday = `${contact.id}:${now.toISOString().slice(0, 10)}`;
  const known = await addressesOf(tx, contact.id);
  const to = known.find((one) => isConnected(one, connected) && reachesByItself(one));
  if (old.revoked || to === undefined) {
    await askOfficersForLink(tx, contact.id, now);
    return;
  }
  const key = `renew:${ofToday}`;
  const link = { template: "people.link", facts: { contactId: contact.id } };
  await owe(tx, { key, conversation: to, to, ...link, language: languageOf(contact.language) }, now);
}

/** Officers are asked to give a contact a new link, where none is to be sent by itself; at most once a day (UTC). */
export async function askOfficersForLink(tx: Tx, contactId: string, now: Date): Promise<void> {
  const key = `link_wanted:${contactId}:${now.toISOString().slice(0, 10)}`;
  await tellOfficers(tx, { key, template: "officers.link_wanted", facts: { contactId } }, now);
}
