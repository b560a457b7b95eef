import { type Address, address } from "../../src/chat/address.ts";

/**
 * The grammar of Teams addresses: `teams:<tenant>:<conversation>` is a conversation, with `:<activity>` behind it
 * one message in it. Each part is percent-encoded, since Teams' ids hold ":", ";", "@" and "/".
 */
const GRAMMAR = /^teams:([^:]+):([^:]+)(?::([^:]+))?$/;

export type TeamsPlace = { tenant: string; conversation: string; activity?: string };

export function conversationAddress(tenant: string, conversation: string): Address {
  return address("teams", `${encodeURIComponent(tenant)}:${encodeURIComponent(conversation)}`);
}

export function messageAddress(conversation: Address, activity: string): Address {
  return `${conversation}:${encodeURIComponent(activity)}` as Address;
}

/** What an address names; undefined for one that this adapter never made. */
export function parse(where: Address): TeamsPlace | undefined {
  const [, tenant, conversation, activity] = GRAMMAR.exec(where) ?? [];
  if (tenant === undefined || conversation === undefined) return undefined;
  return {
    tenant: decodeURIComponent(tenant),
    conversation: decodeURIComponent(conversation),
    ...(activity !== undefined && { activity: decodeURIComponent(activity) }),
  };
}
