import { type Address, address } from "../../src/chat/address.ts";

/**
 * The grammar of Teams addresses: `teams:<tenant>:<scope>:<conversation>` is a conversation, `:<activity>` behind it a
 * message in it, and `:<activity>:<thread>` an answer in a channel's thread, named by the thread's first message. A
 * channel is one conversation, whichever of its threads is spoken in. Each part is percent-encoded, since Teams' ids
 * hold ":", ";", "@" and "/".
 */
const GRAMMAR = /^teams:([^:]+):(personal|groupChat|channel):([^:]+)(?::([^:]+)(?::([^:]+))?)?$/;

/** Teams' own words for what kind of conversation one is. */
export type Scope = "personal" | "groupChat" | "channel";

export type TeamsPlace = {
  tenant: string;
  scope: Scope;
  conversation: string;
  activity?: string;
  /** The first message of the thread that the activity is an answer in. */
  thread?: string;
};

export function conversationAddress(tenant: string, scope: Scope, conversation: string): Address {
  return address("teams", `${encodeURIComponent(tenant)}:${scope}:${encodeURIComponent(conversation)}`);
}

/** A message; `thread` is the id of its thread's first message, which may be this one. */
export function messageAddress(conversation: Address, activity: string, thread?: string): Address {
  const within = thread === undefined || thread === activity ? "" : `:${encodeURIComponent(thread)}`;
  return `${conversation}:${encodeURIComponent(activity)}${within}` as Address;
}

/** What an address names; undefined for one that this adapter never made. */
export function parse(where: Address): TeamsPlace | undefined {
  const [, , scope] = GRAMMAR.exec(where) ?? [];
  if (scope === undefined) return undefined;
  const [, tenant, , conversation, activity, thread] = decoded(where.split(":"));
  if (tenant === undefined || conversation === undefined) return undefined;
  return {
    tenant,
    scope: scope as Scope,
    conversation,
    ...(activity !== undefined && { activity }),
    ...(thread !== undefined && { thread }),
  };
}

/** The id Teams wants for writing there: in a channel that of the thread, and a new thread where there is none. */
export function threadId({ scope, conversation, activity, thread = activity }: TeamsPlace): string {
  return scope === "channel" && thread !== undefined ? `${conversation};messageid=${thread}` : conversation;
}

/** The two halves of a channel's conversation id as Teams tells it with an activity. */
export function splitThread(id: string): { conversation: string; thread?: string } {
  const [conversation = "", thread] = id.split(";messageid=");
  return { conversation, ...(thread !== undefined && { thread }) };
}

function decoded(parts: readonly string[]): readonly string[] {
  try {
    return parts.map(decodeURIComponent);
  } catch {
    // Not percent-encoding of ours.
    return [];
  }
}
