import type { Audience, ChatAdapter } from "../../chat/adapter.ts";
import type { InboundEvent, Said } from "../../chat/event.ts";
import { languageOf } from "../../i18n/index.ts";
import type { Commit } from "../../inbox/work.ts";
import { owe } from "../../outbox/store.ts";
import type { Db } from "../../store.ts";
import { may } from "../may.ts";
import { actorOf } from "../store.ts";
import { OFFICERS_PAGE } from "../web.ts";
import { BY_ENVIRONMENT, complianceChoice } from "./store.ts";

export type ChannelDeps = { db: Db; adapterOf(event: InboundEvent): ChatAdapter };

/** Whether a conversation can be the one for officers' messages, and else what stands against it. */
type Usable = "yes" | "others_read" | "environment";

/**
 * An officer mentions us in a conversation of several people: what is it for? Undefined where that is not asked: of
 * anybody else, with one person alone, and where officers' messages go already.
 */
export async function askWhatFor({ db, adapterOf }: ChannelDeps, event: Said): Promise<Commit | undefined> {
  if (!event.mentioned) return undefined;
  const { actor, language } = await actorOf(db, event.from);
  if (!may(actor, "manage", { kind: "conversation" }) || event.in === OFFICERS_PAGE) return undefined;
  const choice = await complianceChoice(db);
  if (choice.address === event.in) return undefined;
  const audience = await adapterOf(event).audience(event.in);
  if (audience === "one") return undefined;
  const facts = { channel: event.in, usable: usableBy(audience, choice.chosenBy), asked: event.key };
  const here = { conversation: event.in, to: event.message, language: languageOf(language) };
  return async (tx, now) => {
    await owe(tx, { ...here, key: askedKey(event.key), template: "officers.channel_for", facts }, now);
  };
}

export function usableBy(audience: Audience, chosenBy: string | undefined): Usable {
  if (chosenBy === BY_ENVIRONMENT) return "environment";
  return audience === "ours" ? "yes" : "others_read";
}

/** The question's delivery; `mention` is the key of the event that was answered by it. */
export function askedKey(mention: string): string {
  return `channel:${mention}`;
}
