import { type Address, address } from "../../src/chat/address.ts";
import type { PersonRef } from "../../src/chat/event.ts";

/**
 * The grammar of web addresses: `web:officers` or `web:contact:<id>` is a conversation,
 * with `/<part>` behind it one message in it.
 */
const GRAMMAR = /^web:(officers|contact:[\w-]{1,64})(?:\/([\w-]{1,64}))?$/;

/** The conversation of the compliance team. */
export const OFFICERS = address("web", "officers");

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
  if (who.platform !== "web") return undefined;
  if (/^officer:[\w-]{1,64}$/.test(who.id)) return OFFICERS;
  return /^contact:[\w-]{1,64}$/.test(who.id) ? address("web", who.id) : undefined;
}
