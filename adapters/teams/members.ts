import type { Audience, ChatAdapter } from "../../src/chat/adapter.ts";
import type { Address } from "../../src/chat/address.ts";
import type { Clock } from "../../src/clock.ts";
import { conversationAddress, parse, type TeamsPlace } from "./address.ts";
import type { Home } from "./config.ts";
import type { Reference } from "./deps.ts";
import { toDeliveryError } from "./errors.ts";
import { MAX_ROSTERS_KEPT, ROSTER_FRESH_MS } from "./limits.ts";
import { isAbout, isFullMember, organisationOf, type People } from "./people.ts";
import type { References } from "./wire/references.ts";
import type { At, Member, Roster } from "./wire/roster.ts";

/** Channels whose members the connector lists whole. */
const LISTED = ["standard", "private"];

/** Who reads along, who belongs where, and from which organisations. What Teams does not say is the careful answer. */
export function createMembers(
  { tenantId }: Home,
  clock: Clock,
  { references, roster, people }: { references: References; roster: Roster; people: People },
): Pick<ChatAdapter, "audience" | "outside" | "isMember" | "find"> {
  const kept = new Map<string, { members: Promise<Member[]>; until: number }>();

  return {
    async audience(where) {
      const place = ours(where);
      if (!place) return "mixed";
      if (place.scope === "personal") return "one";
      return asking(() => audienceOf(place));
    },
    async outside(where) {
      const place = ours(where);
      return place && asking(() => organisationsIn(place));
    },
    async isMember(who, where) {
      const place = ours(where);
      if (!place || who.platform !== "teams" || who.org !== tenantId) return false;
      const account = people.accountOf(who.id) ?? who.id;
      const member = await asking(async () => roster.member(await at(place), account));
      return member !== undefined && isAbout(member, who.id);
    },
    // Teams knows people's addresses through Microsoft Graph only.
    find: async () => undefined,
  };

  /**
   * Teams does not tell a bot whether a team is public, where anybody of the tenant may join and read its channels, so
   * that only a chat and a private channel can be a closed circle.
   */
  async function audienceOf(place: TeamsPlace): Promise<Audience> {
    if (place.scope === "channel" && (await channelType(place)) !== "private") return "mixed";
    const members = await membersOf(place);
    return members.length > 0 && members.every((member) => isFullMember(member, tenantId)) ? "ours" : "mixed";
  }

  /** The roster of a shared channel leaves out whole teams that it is shared with. */
  async function organisationsIn(place: TeamsPlace): Promise<readonly string[] | undefined> {
    if (place.scope === "channel" && !LISTED.includes((await channelType(place)) ?? "")) return undefined;
    const outsiders = (await membersOf(place)).filter((member) => !isFullMember(member, tenantId));
    const organisations = new Set<string>();
    for (const outsider of outsiders) {
      const organisation = organisationOf(outsider, tenantId);
      if (organisation === undefined) return undefined;
      organisations.add(organisation);
    }
    return [...organisations];
  }

  async function membersOf(place: TeamsPlace): Promise<Member[]> {
    const now = clock.now().getTime();
    const before = kept.get(place.conversation);
    if (before && before.until > now) return before.members;
    const members = at(place).then(roster.members);
    if (kept.size >= MAX_ROSTERS_KEPT) kept.clear();
    kept.set(place.conversation, { members, until: now + ROSTER_FRESH_MS });
    try {
      return await members;
    } catch (error) {
      kept.delete(place.conversation);
      throw error;
    }
  }

  async function channelType(place: TeamsPlace): Promise<string | undefined> {
    const { channelType: told } = await referenceOf(place);
    return told ?? roster.channelType(await at(place));
  }

  async function at(place: TeamsPlace): Promise<At> {
    const { serviceUrl } = await referenceOf(place);
    return { serviceUrl, conversation: place.conversation };
  }

  function referenceOf({ tenant, scope, conversation }: TeamsPlace): Promise<Reference> {
    return references.find(conversationAddress(tenant, scope, conversation));
  }

  /** A place in our own tenant: of another's we say nothing. */
  function ours(where: Address): TeamsPlace | undefined {
    const place = parse(where);
    return place?.tenant === tenantId ? place : undefined;
  }

  async function asking<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await question();
    } catch (error) {
      throw toDeliveryError(error, clock.now());
    }
  }
}
