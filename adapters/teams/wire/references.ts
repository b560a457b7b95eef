import type { Address } from "../../../src/chat/address.ts";
import { homeOf, mayCall, type TeamsConfig } from "../config.ts";
import type { Reference, TeamsDeps } from "../deps.ts";

/** How conversations are reached. */
export type References = {
  /** What is kept of it; our cloud's own connector where nothing is, or where the kept one may not be called any more. */
  find(conversation: Address): Promise<Reference>;
  /** Keeps what an activity told; what it left out stays as it was. */
  hear(conversation: Address, heard: Reference): Promise<void>;
  /** Keeps a conversation that we made; one that was heard from stays as it is. */
  begin(conversation: Address): Promise<void>;
};

/** `self` is the bot's own account. */
export function createReferences(config: TeamsConfig, { references }: TeamsDeps, self: string): References {
  const ours: Reference = { serviceUrl: homeOf(config).cloud.serviceUrl, bot: self };
  return {
    async find(conversation) {
      const kept = (await references.find(conversation)) ?? ours;
      return mayCall(config, kept.serviceUrl) ? kept : { ...kept, serviceUrl: ours.serviceUrl };
    },
    async hear(conversation, heard) {
      await references.keep(conversation, { ...(await references.find(conversation)), ...heard });
    },
    async begin(conversation) {
      if (!(await references.find(conversation))) await references.keep(conversation, ours);
    },
  };
}
