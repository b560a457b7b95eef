import { setTimeout as sleep } from "node:timers/promises";
import { type ChatAdapter, type Core, DeliveryError } from "../../src/chat/adapter.ts";
import type { Address } from "../../src/chat/address.ts";
import type { Message, Posted } from "../../src/chat/message.ts";
import { conversationWith, type MailPlace, messageAddress, parse } from "./address.ts";
import { compose, mailId } from "./compose.ts";
import type { MailConfig } from "./config.ts";
import type { MailDeps } from "./deps.ts";
import { toDeliveryError } from "./errors.ts";
import { handOver } from "./wire/smtp.ts";

type Sending = Pick<
  ChatAdapter,
  "can" | "audience" | "outside" | "find" | "reach" | "isMember" | "prepare" | "send" | "replace"
>;

type SendingDeps = Pick<MailDeps, "clock" | "failed" | "turn" | "letterhead"> & {
  openFile: Core["openFile"];
  /** Aborts when we stop and waited long enough. */
  stopping: AbortSignal;
};

/** The ways out: one mail to one mailbox. What is sent stays as it was sent, and nothing comes back. */
export function createSending(config: MailConfig, deps: SendingDeps): Sending {
  return {
    can: (where) => (parse(where) ? { filesOut: true } : {}),
    audience: async (where) => (parse(where) ? "one" : "mixed"),
    outside: async () => undefined,
    find: async () => undefined,
    async reach(who) {
      const conversation = conversationWith(who);
      if (!conversation) throw new DeliveryError("unreachable", "not_sent");
      return conversation;
    },
    async isMember(who, where) {
      const conversation = conversationWith(who);
      return conversation !== undefined && conversation === parse(where)?.conversation;
    },
    prepare,
    send: async (to, message, key) => (await prepare(to, message, key))(),
    async replace() {
      throw new DeliveryError("rejected", "not_sent");
    },
  };

  /** Its turn, its link and its files. */
  async function prepare(to: Address, message: Message, key: string): Promise<() => Promise<Posted>> {
    const place = parse(to);
    if (!place) throw new DeliveryError("unreachable", "not_sent");
    await turnOf(key);
    const mail = await beforehand(() => write(place, message, key));
    return async () => {
      await handOver(config.smtp, { from: config.from.address, to: place.mailbox, mail }, deps);
      return { thread: place.conversation, parts: [messageAddress(place.conversation, mailId(key))] };
    };
  }

  /** Rejects where it is not soon: nothing is held up by a mail that has to wait. */
  async function turnOf(key: string): Promise<void> {
    const { inMs, taken } = await beforehand(() => deps.turn(key));
    if (!taken) throw new DeliveryError("not_yet", "not_sent", inMs);
    await sleep(inMs);
  }

  async function write(to: MailPlace, message: Message, key: string): Promise<Buffer> {
    const { mintLink, ...letterhead } = await deps.letterhead(to.conversation, key);
    // A message that brings a link itself has the right one.
    const link = bringsLink(message) ? undefined : await mintLink?.();
    const date = deps.clock.now();
    return compose(config, { to, message, letterhead, link, key, date }, deps.openFile);
  }

  function bringsLink({ text }: Message): boolean {
    return text.includes(`${config.publicUrl}/#`);
  }
}

/** What fails here failed before anything was sent. */
async function beforehand<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toDeliveryError(error, false);
  }
}
