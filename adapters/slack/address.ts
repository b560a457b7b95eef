import { type Address, address } from "../../src/chat/address.ts";
import type { PersonRef } from "../../src/chat/event.ts";

/**
 * The grammar of Slack addresses: `slack:<team>:<channel>` is a conversation, `:<ts>` behind it a message, and
 * `:<ts>:<thread>` a message in a thread. Slack wants the thread's first message, never a reply, to answer under.
 */
const GRAMMAR = /^slack:([A-Z0-9]{2,24}):([A-Z0-9]{2,24})(?::(\d+\.\d+)(?::(\d+\.\d+))?)?$/;

export type SlackPlace = { team: string; channel: string; ts?: string; thread?: string };

/** What an address names; undefined for one that this adapter never made. */
export function parse(where: string): SlackPlace | undefined {
  const [, team, channel, ts, thread] = GRAMMAR.exec(where) ?? [];
  if (team === undefined || channel === undefined) return undefined;
  return { team, channel, ...(ts !== undefined && { ts }), ...(thread !== undefined && { thread }) };
}

export function conversation(team: string, channel: string): Address {
  return address("slack", `${team}:${channel}`);
}

/** A message; `thread` is the timestamp of the thread's first message, which may be this one. */
export function messageAddress(team: string, channel: string, ts: string, thread?: string): Address {
  const within = thread === undefined || thread === ts ? "" : `:${thread}`;
  return address("slack", `${team}:${channel}:${ts}${within}`);
}

/** Slack gives direct messages with one person channel names of their own. */
export function isDirect(channel: string): boolean {
  return channel.startsWith("D");
}

/** What of a Slack user object we read. */
export type SlackUser = {
  id?: string;
  team_id?: string;
  name?: string;
  deleted?: boolean;
  is_bot?: boolean;
  is_restricted?: boolean;
  is_ultra_restricted?: boolean;
  is_stranger?: boolean;
  enterprise_user?: { enterprise_id?: string };
  locale?: string;
  tz?: string;
  profile?: { email?: string; real_name?: string };
};

/** Whose people are ours: those of our workspace, or of our Grid organisation when it has us for all of its own. */
export type Home = { team: string; enterprise?: string };

/**
 * A person as we know them in our own workspace. Guests, people of other workspaces and people we could not ask
 * about are external, and nobody vouches for their e-mail.
 */
export function personOf(id: string, home: Home, user: SlackUser | undefined): PersonRef {
  const ours = user !== undefined && isOfOurs(home, user) && isFull(user);
  const elsewhere = user?.team_id !== undefined && !isOfOurs(home, user) ? user.team_id : undefined;
  const name = user?.profile?.real_name || user?.name;
  const email = user?.profile?.email;
  return {
    platform: "slack",
    org: home.team,
    id,
    external: !ours,
    ...(elsewhere !== undefined && { home: elsewhere }),
    ...(name && { name }),
    ...(ours && email && { email }),
    ...(user?.locale && { locale: user.locale }),
    ...(user?.tz && { timeZone: user.tz }),
  };
}

/** Whether somebody belongs to our own organisation; its guests do. */
export function isOfOurs({ team, enterprise }: Home, user: SlackUser): boolean {
  if (user.team_id === team) return true;
  return enterprise !== undefined && user.enterprise_user?.enterprise_id === enterprise;
}

function isFull({ deleted, is_restricted, is_ultra_restricted, is_stranger }: SlackUser): boolean {
  return !deleted && !is_restricted && !is_ultra_restricted && !is_stranger;
}
