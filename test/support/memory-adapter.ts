import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { type ChatAdapter, type Core, DeliveryError, DownloadError } from "../../src/chat/adapter.ts";
import { type Address, address } from "../../src/chat/address.ts";
import type { Answer, FileRef, InboundEvent, PersonRef } from "../../src/chat/event.ts";
import type { Message } from "../../src/chat/message.ts";

/** A message as it stands in a memory chat. */
export type MemoryPost = { address: Address; thread: Address; key: string; message: Message };

/** A chat platform without a network: the port in its plainest form, and the first to pass its contract. */
export type MemoryChat = {
  adapter: ChatAdapter;
  /** Messages of ours in the order they were posted; a replaced one keeps its place. */
  posts: MemoryPost[];
  /** What the platform does when something happens; rejects when it will have to tell us again. */
  tell(event: InboundEvent): Promise<Answer>;
  /** A file somebody has uploaded, or what happens when we come for it. */
  upload(name: string, content: Uint8Array | DownloadError["code"]): FileRef;
  /** The next send or replacement fails like this; `after` it arrived or before. */
  failNext(error: DeliveryError, after?: "arriving"): void;
};

/** `memory:<org>/<conversation>`, with `/<message>` behind it one message in it. */
const GRAMMAR = /^memory:(\w+)\/([\w-]+)(?:\/([\w-]+))?$/;
export const MEMORY_ORG = "org";
export const MEMORY_OFFICERS = address("memory", `${MEMORY_ORG}/officers`);

/** Where a person of the memory platform talks with us alone. */
export function memoryConversation(who: PersonRef): Address {
  return address("memory", `${MEMORY_ORG}/with-${who.id}`);
}

/** A fresh address for something said in a conversation. */
export function memoryMessage(conversation: Address): Address {
  return `${conversation}/${randomUUID()}` as Address;
}

export function createMemoryChat(people: readonly PersonRef[] = []): MemoryChat {
  const posts: MemoryPost[] = [];
  const files = new Map<string, Uint8Array | DownloadError["code"]>();
  const running = new Set<Promise<Answer>>();
  let failing: { error: DeliveryError; after: boolean } | undefined;
  let core: Core | undefined;

  /** Does what a platform does with a request of ours, unless the test asked for a failure. */
  function carryOut<T>(change: () => T): T {
    const fails = failing;
    failing = undefined;
    if (fails && !fails.after) throw fails.error;
    const done = change();
    if (fails) throw fails.error;
    return done;
  }

  function postOf(part: Address): MemoryPost {
    const post = posts.find((one) => one.address === part);
    if (!post) throw new DeliveryError("rejected", "not_sent");
    return post;
  }

  const adapter: ChatAdapter = {
    platform: "memory",
    routes: [],
    async start(given) {
      core = given;
    },
    async stop() {
      core = undefined;
      await Promise.allSettled(running);
    },
    can: (where) =>
      parse(where)
        ? { forms: true, filesIn: true, filesOut: true, replace: true, find: true, members: true }
        : {},
    async audience(where) {
      const conversation = parse(where)?.conversation;
      if (conversation === MEMORY_OFFICERS) return "ours";
      return conversation === undefined ? "mixed" : "one";
    },
    outside: async (where) => (parse(where) ? [] : undefined),
    find: async (email) => people.find((one) => one.email === email),
    async reach(who) {
      if (!people.some((one) => one.id === who.id && one.platform === who.platform))
        throw new DeliveryError("unreachable", "not_sent");
      return memoryConversation(who);
    },
    isMember: async (who, where) =>
      who.platform === "memory" && parse(where)?.conversation === memoryConversation(who),
    async send(to, message, key) {
      const place = parse(to);
      if (!place) throw new DeliveryError("rejected", "not_sent");
      return carryOut(() => {
        const before = posts.find((one) => one.key === key);
        const post = before ?? { address: memoryMessage(place.conversation), thread: to, key, message };
        if (!before) posts.push(post);
        return { thread: post.thread, parts: [post.address] };
      });
    },
    async replace(part, message) {
      const post = postOf(part);
      carryOut(() => {
        post.message = message;
      });
    },
    working: () => undefined,
    async download(file, maxBytes) {
      const content = files.get(file.handle) ?? "gone";
      if (typeof content === "string") throw new DownloadError(content);
      return Readable.from(pieces(content, maxBytes));
    },
  };

  return {
    adapter,
    posts,
    async tell(event) {
      if (!core) throw new Error("not started");
      const work = core.receive(event);
      running.add(work);
      try {
        return await work;
      } finally {
        running.delete(work);
      }
    },
    upload(name, content) {
      const id = randomUUID();
      files.set(id, content);
      return { id, name, handle: id, ...(typeof content !== "string" && { bytes: content.length }) };
    },
    failNext(error, after) {
      failing = { error, after: after !== undefined };
    },
  };
}

function parse(where: Address): { conversation: Address } | undefined {
  const found = GRAMMAR.exec(where);
  if (found?.[1] !== MEMORY_ORG) return undefined;
  return { conversation: address("memory", `${found[1]}/${found[2]}`) };
}

async function* pieces(content: Uint8Array, maxBytes: number): AsyncGenerator<Buffer> {
  const STEP = 16 * 1024;
  for (let at = 0; at < content.length; at += STEP) {
    if (Math.min(at + STEP, content.length) > maxBytes) throw new DownloadError("too_large");
    yield Buffer.from(content.subarray(at, at + STEP));
  }
}
