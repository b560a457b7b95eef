import { type Address, address } from "../../src/chat/address.ts";
import type { PersonRef } from "../../src/chat/event.ts";
import { mailAddress, onTheLine } from "../../src/people/email.ts";

/**
 * The grammar of mail addresses: `mail:<mailbox>` is a conversation, and so is `:letters` behind it
 * (`src/people/email.ts`); any other `:<id>` there is one mail in it.
 */
const GRAMMAR = /^mail:([^:]+)(?::[\w-]{1,64})?$/u;

export type MailPlace = { conversation: Address; mailbox: string };

/** What an address names; undefined for one that nobody can be written to at. */
export function parse(where: string): MailPlace | undefined {
  const [, mailbox] = GRAMMAR.exec(where) ?? [];
  const line = mailbox === undefined ? undefined : onTheLine(mailbox);
  if (mailbox === undefined || line === undefined) return undefined;
  return { conversation: address("mail", mailbox), mailbox: line };
}

/** One mail, by what stands before the @ of its Message-ID. */
export function messageAddress(conversation: Address, id: string): Address {
  return `${conversation}:${id}` as Address;
}

/** Where a person is written to: their id is their mailbox. */
export function conversationWith(who: PersonRef): Address | undefined {
  return who.platform === "mail" ? parse(mailAddress(who.id))?.conversation : undefined;
}
