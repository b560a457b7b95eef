import type { Address } from "../chat/address.ts";
import { platformOf } from "../chat/address.ts";
import { languageOf } from "../i18n/index.ts";
import { owe } from "../outbox/store.ts";
import type { Tx } from "../store.ts";
import { contactOfToken } from "./links/store.ts";
import { addressesOf, contactById } from "./store.ts";
import { tellOfficers } from "./tell-officers.ts";

/**
 * Owes a new link for an expired one: to an address of the contact that is not the web page itself, else an
 * officer is asked to send one. At most once in each hour of the clock; an unknown token changes nothing.
 */
export async function renewLink(tx: Tx, token: string, compliance: Address, now: Date): Promise<void> {
  const contactId = await contactOfToken(tx, token);
  const contact = contactId && (await contactById(tx, contactId));
  if (!contact) return;
  const key = `renew:${contact.id}:${now.toISOString().slice(0, 13)}`;
  const facts = { contactId: contact.id };
  const to = (await addressesOf(tx, contact.id)).find((known) => platformOf(known) !== "web");
  if (to === undefined) {
    await tellOfficers(tx, compliance, { key, template: "officers.link_wanted", facts }, now);
    return;
  }
  const language = languageOf(contact.language);
  await owe(tx, { key, conversation: to, to, template: "people.link", facts, language }, now);
}
