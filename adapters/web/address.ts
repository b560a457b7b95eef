import { type Address, address } from "../../src/chat/address.ts";
import type { PersonRef } from "../../src/chat/event.ts";
import { webConversation } from "../../src/people/web.ts";

/**
 * The grammar of web addresses: `web:officers` or `web:contact:<id>` is a conversation,
 * with `/<part>` behind it one message in it.
 */
const GRAMMAR = /^web:(officers|contact:[\w-]{1,64})(?:\/([\w-]{1,64}))?$/;

export type WebPlace = { conversation: Address; part?: string };

/** What an address names; undefined for one that this adapter never made. */
export function parse(where: Address): WebPlace | undefined {
  const found = GRAMMAR.exec(where);
  if (!found) return undefined;
  const conversation = address("web", found[1]!);
  return found[2] === undefined ? { conversation } : { conversation, part: found[2] };
}

/** The address of a message; undefined when `part` could not be one. */
export function messageAddress(conversation: Address, part: string): Address | undefined {
  const whole = `${conversation}/${part}` as Address;
  return GRAMMAR.test(whole) ? whole : undefined;
}

/** Where a person of ours is reached: contacts in their own conversation, officers in the team's. */
export function conversationWith(who: PersonRef): Address | undefined {
  const [, kind, id] = /^(contact|officer):([\w-]{1,64})$/.exec(who.id) ?? [];
  if (who.platform !== "web" || id === undefined) return undefined;
  return webConversation(kind === "officer" ? { officerId: id } : { contactId: id });
}
