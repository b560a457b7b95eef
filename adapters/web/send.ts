import type { ChatAdapter } from "../../src/chat/adapter.ts";
import { DeliveryError } from "../../src/chat/adapter.ts";
import type { Address } from "../../src/chat/address.ts";
import type { Message, Posted } from "../../src/chat/message.ts";
import { OFFICERS_PAGE } from "../../src/people/web.ts";
import { conversationWith, parse } from "./address.ts";
import type { WebDeps } from "./deps.ts";
import { toDeliveryError } from "./errors.ts";

type Sending = Pick<
  ChatAdapter,
  "can" | "audience" | "outside" | "find" | "reach" | "isMember" | "send" | "replace"
>;

/** The ways out: a message is a row of the transcript, which every open page of the conversation shows. */
export function createSending(deps: WebDeps): Sending {
  return {
    can(where) {
      const place = parse(where);
      if (!place) return {};
      return {
        forms: true,
        filesIn: true,
        filesOut: true,
        replace: true,
        typing: true,
        find: true,
        members: place.conversation === OFFICERS_PAGE,
      };
    },
    async audience(where) {
      const place = parse(where);
      if (!place) return "mixed";
      return place.conversation === OFFICERS_PAGE ? "ours" : "one";
    },
    outside: async (where) => (parse(where) ? [] : undefined),
    find: (email) => deps.sessions.findByEmail(email),
    async reach(who) {
      const conversation = conversationWith(who);
      if (!conversation) throw new DeliveryError("unreachable", "not_sent");
      return conversation;
    },
    async isMember(who, where) {
      const conversation = conversationWith(who);
      return conversation !== undefined && conversation === parse(where)?.conversation;
    },
    async send(to: Address, message: Message, key: string): Promise<Posted> {
      const place = parse(to);
      if (!place) throw new DeliveryError("rejected", "not_sent");
      try {
        const part = await deps.transcript.post(place.conversation, message, key);
        return { thread: place.conversation, parts: [part] };
      } catch (error) {
        throw toDeliveryError(error);
      }
    },
    async replace(part: Address, message: Message): Promise<void> {
      if (parse(part)?.part === undefined) throw new DeliveryError("rejected", "not_sent");
      try {
        await deps.transcript.replace(part, message);
      } catch (error) {
        throw toDeliveryError(error);
      }
    },
  };
}
