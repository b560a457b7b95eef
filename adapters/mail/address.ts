import { domainToASCII } from "node:url";
import { type Address, address } from "../../src/chat/address.ts";
import type { PersonRef } from "../../src/chat/event.ts";
import { looksLikeEmail, mailAddress } from "../../src/people/email.ts";

/**
 * The grammar of mail addresses: `mail:<mailbox>` is a conversation, with `:<id>` behind it one mail in it. No mailbox
 * with anything that means something in a header or an envelope.
 */
const GRAMMAR = /^mail:([^\s\p{C}<>"(),:;\\[\]]{3,254})(?::([\w-]{1,64}))?$/u;

export type MailPlace = { conversation: Address; mailbox: string };

/** What an address names; undefined for one that this adapter never made. */
export function parse(where: string): MailPlace | undefined {
  const [, mailbox] = GRAMMAR.exec(where) ?? [];
  if (mailbox === undefined || !looksLikeEmail(mailbox)) return undefined;
  const at = mailbox.lastIndexOf("@");
  const domain = domainToASCII(mailbox.slice(at + 1));
  if (domain === "" || mailbox.slice(0, at).includes("@")) return undefined;
  return { conversation: address("mail", mailbox), mailbox: `${mailbox.slice(0, at)}@${domain}` };
}

/** One mail, by what stands before the @ of its Message-ID. */
export function messageAddress(conversation: Address, id: string): Address {
  return `${conversation}:${id}` as Address;
}

/** Where a person is written to: their id is their mailbox. */
export function conversationWith(who: PersonRef): Address | undefined {
  return who.platform === "mail" ? parse(mailAddress(who.id))?.conversation : undefined;
}
