import { z } from "zod";
import { mayCall, type TeamsConfig } from "../config.ts";
import { RosterError } from "../errors.ts";
import { LOOKUP_TIMEOUT_MS, MAX_ROSTER_PAGES, ROSTER_PAGE } from "../limits.ts";
import { inTime } from "./in-time.ts";

/** Somebody in a conversation, as their tenant's directory has them. Every field but the id may be missing. */
const MEMBER = z.object({
  id: z.string().min(1),
  /** The directory's id; the connector has two names for it. */
  aadObjectId: z.string().nullish(),
  objectId: z.string().nullish(),
  name: z.string().nullish(),
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
});
export type Member = z.infer<typeof MEMBER>;

const PAGE = z.object({ members: z.array(MEMBER), continuationToken: z.string().nullish() });
const TEAM = z.object({ type: z.string().nullish() });

/** A conversation, and the connector that knows it. */
export type At = { serviceUrl: string; conversation: string };

/** What the connector says of people. Every question is asked once and rejects with `RosterError`. */
export type Roster = {
  /** Undefined: not in the conversation. */
  member(at: At, personId: string, signal?: AbortSignal): Promise<Member | undefined>;
  members(at: At): Promise<Member[]>;
  /** Of a channel: "standard", "private" or "shared"; undefined where Teams does not say. */
  channelType(at: At): Promise<string | undefined>;
};

/** `token` proves that we are the bot; there is none where nobody asks for one. */
export function createRoster(config: TeamsConfig, token: (() => Promise<string>) | undefined): Roster {
  return {
    async member({ serviceUrl, conversation }, personId, signal) {
      const path = `conversations/${encodeURIComponent(conversation)}/members/${encodeURIComponent(personId)}`;
      try {
        return read(MEMBER, await ask(serviceUrl, path, signal));
      } catch (error) {
        if (error instanceof RosterError && error.code === 404) return undefined;
        throw error;
      }
    },
    async members({ serviceUrl, conversation }) {
      const path = `conversations/${encodeURIComponent(conversation)}/pagedmembers?pageSize=${ROSTER_PAGE}`;
      const members: Member[] = [];
      let more = "";
      for (let page = 0; page < MAX_ROSTER_PAGES; page++) {
        const found = read(PAGE, await ask(serviceUrl, `${path}${more}`));
        members.push(...found.members);
        if (!found.continuationToken) return members;
        more = `&continuationToken=${encodeURIComponent(found.continuationToken)}`;
      }
      throw new RosterError("too_many");
    },
    async channelType({ serviceUrl, conversation }) {
      const { type } = read(TEAM, await ask(serviceUrl, `teams/${encodeURIComponent(conversation)}`));
      return type?.replace(/Channel$/, "");
    },
  };

  async function ask(
    serviceUrl: string,
    path: string,
    signal = AbortSignal.timeout(LOOKUP_TIMEOUT_MS),
  ): Promise<unknown> {
    if (!mayCall(config, serviceUrl)) throw new RosterError("unreachable");
    try {
      const bearer = token && (await inTime(signal, token()));
      const response = await fetch(`${serviceUrl.replace(/\/$/, "")}/v3/${path}`, {
        headers: { accept: "application/json", ...(bearer && { authorization: `Bearer ${bearer}` }) },
        redirect: "error",
        signal,
      });
      if (!response.ok) {
        await response.body?.cancel();
        throw new RosterError(response.status);
      }
      return await response.json();
    } catch (error) {
      throw error instanceof RosterError ? error : new RosterError("unreachable", { cause: error });
    }
  }
}

function read<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  // The parser's own error quotes what it read, which is about people.
  if (!parsed.success) throw new RosterError("unreadable");
  return parsed.data;
}
