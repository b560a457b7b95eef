import type { Address } from "../chat/address.ts";
import { platformOf } from "../chat/address.ts";
import { languageOf } from "../i18n/index.ts";
import { owe } from "../outbox/store.ts";
import type { Tx } from "../store.ts";
import { contactOfToken } from "./links/store.ts";
import { addressesOf, contactById } from "./store.ts";

/**
 * Owes a new link for an expired one: to an address of the contact that is not the web page itself, else an
 * officer is asked to send one. At most once an hour per contact; an unknown token changes nothing.
 */
export async function renewLink(tx: Tx, token: string, compliance: Address, now: Date): Promise<void> {
  const contactId = await contactOfToken(tx, token);
  const contact = contactId && (await contactById(tx, contactId));
  if (!contact) return;
  const reachable = (await addressesOf(tx, contact.id)).find((known) => platformOf(known) !== "web");
  const hour = now.toISOString().slice(0, 13);
  const to = reachable ?? compliance;
  await owe(
    tx,
    {
      key: `renew:${contact.id}:${hour}`,
      conversation: to,
      to,
      template: reachable ? "people.link" : "officers.link_wanted",
      facts: { contactId: contact.id },
      language: reachable ? languageOf(contact.language) : "en",
    },
    now,
  );
}
