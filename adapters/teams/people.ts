import { setTimeout as sleep } from "node:timers/promises";
import type { PersonRef } from "../../src/chat/event.ts";
import type { TeamsDeps } from "./deps.ts";
import { RosterError } from "./errors.ts";
import { LOOKUP_PAUSE_MS, LOOKUP_TIMEOUT_MS, MAX_PEOPLE_KEPT, PERSON_FRESH_MS } from "./limits.ts";
import type { At, Member, Roster } from "./wire/roster.ts";

/** Who spoke, as far as the activity itself tells. */
export type Speaker = {
  from: { id: string; name?: string | null | undefined; aadObjectId?: string | null | undefined };
  locale?: string | null | undefined;
  localTimezone?: string | null | undefined;
};

/** Guests' names at our tenant are made of their own address: "name_their.example#EXT#@ours.example". */
const GUEST = /^(.*)#EXT#@/i;

/** Full members have this role or are owners; the connector has been seen to call guests "user" as well. */
const GUEST_ROLES = ["guest", "anonymous"];

/** Where everybody has an address of their own, so that two of them are not one organisation. */
const OPEN_MAIL = new Set([
  "126.com",
  "163.com",
  "gmail.com",
  "gmx.de",
  "hotmail.com",
  "icloud.com",
  "live.com",
  "naver.com",
  "outlook.com",
  "qq.com",
  "yahoo.co.jp",
  "yahoo.com",
]);

/** Whether our tenant vouches for somebody as one of its own. Whom it says too little of, it does not. */
export function isFullMember(member: Member, tenantId: string): boolean {
  const { userPrincipalName: name, userRole: role, tenantId: theirs } = member;
  return (
    theirs === tenantId && !!name && !GUEST.test(name) && !GUEST_ROLES.includes((role ?? "").toLowerCase())
  );
}

/** The organisation an outsider is of: their mail's domain, or their own tenant; undefined where neither is known. */
export function organisationOf(member: Member, tenantId: string): string | undefined {
  const { userPrincipalName: name, email, tenantId: theirs, userRole: role } = member;
  const guest = GUEST.exec(name ?? "")?.[1];
  // A domain holds no "_", so the last one stands where the "@" stood.
  if (guest !== undefined) return domainOf(guest.replace(/_([^_]*)$/, "@$1"));
  if (theirs && theirs !== tenantId) return domainOf(email ?? name ?? "") ?? theirs;
  return GUEST_ROLES.includes((role ?? "").toLowerCase()) ? domainOf(email ?? "") : undefined;
}

function domainOf(mail: string): string | undefined {
  const [, domain] = /^[^@]+@([^@]+)$/.exec(mail.toLowerCase()) ?? [];
  return domain !== undefined && OPEN_MAIL.has(domain) ? mail.toLowerCase() : domain;
}

/** A person by what they said alone: an activity does not tell guests from members, so nobody counts as ours by it. */
export function strangerOf({ from, locale, localTimezone }: Speaker, tenantId: string): PersonRef {
  return {
    platform: "teams",
    org: tenantId,
    // The directory's id, the same for every bot.
    id: from.aadObjectId ?? from.id,
    external: true,
    ...(from.name && { name: from.name }),
    ...(locale && { locale }),
    ...(localTimezone && { timeZone: localTimezone }),
  };
}

export type People = {
  /**
   * Who spoke, some minutes from memory. One whom we cannot ask about now is external, without an address. Never
   * rejects.
   */
  speaker(speaker: Speaker, at: At): Promise<PersonRef>;
  /** What the connector calls somebody who spoke here; Microsoft's Playground knows people by nothing else. */
  accountOf(id: string): string | undefined;
};

export function createPeople(
  tenantId: string,
  { clock, failed }: Pick<TeamsDeps, "clock" | "failed">,
  roster: Roster,
): People {
  const kept = new Map<string, { member: Member; until: number }>();
  return { speaker, accountOf: (id) => kept.get(id)?.member.id };

  async function speaker(speaking: Speaker, at: At): Promise<PersonRef> {
    const stranger = strangerOf(speaking, tenantId);
    const member = await lookUp(stranger.id, speaking.from.id, at);
    if (!member) return stranger;
    if (!isFullMember(member, tenantId)) {
      const home = organisationOf(member, tenantId);
      return { ...stranger, ...(home !== undefined && { home }) };
    }
    const email = member.email ?? member.userPrincipalName;
    return { ...stranger, external: false, ...(email && { email }) };
  }

  /** `account` is what this bot's connector calls them; the directory's id is what proves that it is them. */
  async function lookUp(id: string, account: string, at: At): Promise<Member | undefined> {
    const now = clock.now().getTime();
    const before = kept.get(id);
    if (before && before.until > now) return before.member;
    try {
      const member = await askTwice(roster, at, account);
      if (!member || !isAbout(member, id)) return undefined;
      if (kept.size >= MAX_PEOPLE_KEPT) kept.clear();
      kept.set(id, { member, until: now + PERSON_FRESH_MS });
      return member;
    } catch (error) {
      failed(error);
      return undefined;
    }
  }
}

/** What the connector answers within the time that somebody waits: it is asked again where it may answer then. */
async function askTwice(roster: Roster, at: At, account: string): Promise<Member | undefined> {
  const signal = AbortSignal.timeout(LOOKUP_TIMEOUT_MS);
  try {
    return await roster.member(at, account, signal);
  } catch (error) {
    if (signal.aborted || !(error instanceof RosterError) || !error.mayPass) throw error;
  }
  await sleep(LOOKUP_PAUSE_MS, undefined, { signal });
  return roster.member(at, account, signal);
}

/** Whether the connector answered about the person that was asked for. */
export function isAbout(member: Member, id: string): boolean {
  return [member.aadObjectId, member.objectId, member.id].includes(id);
}
