import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { rows } from "../../db/client.ts";
import { type Audience, type Capabilities, type ChatAdapter, DeliveryError } from "../../src/chat/adapter.ts";
import { type Address, address, type Platform, platformOf } from "../../src/chat/address.ts";
import type { Answer, FileRef, InboundEvent, PersonRef } from "../../src/chat/event.ts";
import type { Button, Message } from "../../src/chat/message.ts";
import { createCore } from "../../src/core.ts";
import { OFFICERS_PAGE } from "../../src/people/web.ts";
import { sweep } from "../../src/survey/reminders/sweep.ts";
import { testClock } from "./clock.ts";
import { type TestDatabase, testDatabase } from "./database.ts";
import { judging } from "./judging.ts";
import { testLog } from "./log.ts";

export type Post = { address: Address; to: Address; key: string; message: Message };
/** Somebody's account in our own workspace. */
export function account(id: string): PersonRef {
  return { platform: "slack", org: "t", id, external: false };
}

export type Place = {
  audience?: Audience;
  can?: Capabilities;
  fails?: DeliveryError["code"];
  /** What the platform answers when it is asked; it can also fail. */
  outside?: () => Promise<string[] | undefined>;
  isMember?: (who: PersonRef) => Promise<boolean>;
};

const EVERYTHING: Capabilities = { forms: true, filesIn: true, filesOut: true, replace: true, members: true };

/**
 * The real core on a real database between several platforms, each in its plainest form. As one of several processes:
 * on a database that it is given, and beside another one, whose platforms are the same.
 */
export async function openPlainBot(
  platforms: readonly Platform[] = ["slack", "teams", "web"],
  given?: TestDatabase,
  beside?: { uploads: Map<string, Uint8Array> },
) {
  const database = given ?? (await testDatabase());
  const { orm: db } = database;
  const clock = testClock();
  const posts: Post[] = [];
  /** What is special about a conversation; any other one is with a person alone. */
  const places = new Map<Address, Place>([[OFFICERS_PAGE, { audience: "ours" }]]);
  /** Ids of people with whom no conversation can be begun. */
  const unreachable = new Set<string>();
  const uploads = beside?.uploads ?? new Map<string, Uint8Array>();
  const adapters = new Map(platforms.map((one) => [one, plainAdapter(one)]));
  const log = testLog();
  const { core, inbox, outbox } = createCore({
    db,
    clock,
    log,
    judging,
    adapters,
    publicUrl: "http://127.0.0.1",
  });
  await database.listen("inbox", inbox.wake);
  await database.listen("outbox", outbox.wake);
  inbox.start();
  outbox.start();

  function plainAdapter(platform: Platform): ChatAdapter {
    return {
      platform,
      routes: [],
      start: async () => undefined,
      stop: async () => undefined,
      can: (where) => places.get(where)?.can ?? EVERYTHING,
      audience: async (where) => places.get(where)?.audience ?? "one",
      outside: async (where) => places.get(where)?.outside?.() ?? [],
      find: async () => undefined,
      async reach(who) {
        if (unreachable.has(who.id)) throw new DeliveryError("unreachable", "not_sent");
        return address(platform, who.id);
      },
      isMember: async (who, where) => places.get(where)?.isMember?.(who) ?? true,
      async send(to, message, key) {
        const conversation = conversationOf(to);
        const fails = places.get(conversation)?.fails;
        if (fails) throw new DeliveryError(fails, "not_sent");
        const part = `${conversation}/${randomUUID()}` as Address;
        posts.push({ address: part, to, key, message });
        return { thread: to, parts: [part] };
      },
      async replace(part, message) {
        const post = posts.find((one) => one.address === part);
        if (!post) throw new DeliveryError("rejected", "not_sent");
        post.message = message;
      },
      working: () => undefined,
      download: async (file) => Readable.from([Buffer.from(uploads.get(file.handle) ?? [])]),
    };
  }

  const base = (from: PersonRef, where: Address) => ({ key: randomUUID(), at: clock.now(), from, in: where });

  return {
    db,
    clock,
    log,
    /** The platforms that are connected. */
    connected: adapters,
    places,
    unreachable,
    uploads,
    receive: (event: InboundEvent): Promise<Answer> => core.receive(event),
    say(from: PersonRef, where: Address, text: string, files: FileRef[] = []) {
      const message = `${where}/${randomUUID()}` as Address;
      return core.receive({ ...base(from, where), kind: "said", message, text, files, mentioned: true });
    },
    press: (from: PersonRef, where: Address, { action, value }: Pick<Button, "action" | "value">) =>
      core.receive({ ...base(from, where), kind: "pressed", action, value }),
    submit: (
      from: PersonRef,
      where: Address,
      form: string,
      context: string,
      values: Record<string, string>,
    ) => core.receive({ ...base(from, where), kind: "submitted", form, context, values }),
    happens: (kind: "arrived" | "left", from: PersonRef, where: Address) =>
      core.receive({ ...base(from, where), kind, who: "bot" }),
    upload(name: string, content: Uint8Array): FileRef {
      const id = randomUUID();
      uploads.set(id, content);
      return { id, name, handle: id, bytes: content.length };
    },
    /** What stands in a conversation, oldest first. */
    posts: (where: Address) => posts.filter((one) => conversationOf(one.address) === where),
    /** Under which keys messages were sent, oldest first. */
    keys: () => posts.map((one) => one.key),
    texts(where: Address): string[] {
      return this.posts(where).map((one) => one.message.text);
    },
    /** How often a notice could not be worked so far. */
    async failures(): Promise<number> {
      const [found] = rows<{ n: number }>(await db.execute(sql`select sum(attempts)::int as n from inbox`));
      return found?.n ?? 0;
    },
    /** The clock says so, and what is due is owed; what can be delivered is, unless nobody waits for it. */
    async at(time: string, settle = true) {
      clock.set(new Date(time));
      const swept = await sweep({ db, connected: adapters, log }, clock.now());
      // What waited to be tried again need not wait for the next turn of the loop.
      await db.execute(sql`select pg_notify('outbox', '')`);
      if (settle) await this.settled();
      return swept;
    },
    /** Resolves when nothing recorded is waiting to be worked or delivered. */
    async settled() {
      const waiting = sql`select 1 from inbox where state = 'open' union all select 1 from delivery where state = 'open'`;
      while (rows(await db.execute(waiting)).length > 0) await sleep(20);
    },
    async close() {
      await inbox.stop();
      await outbox.stop();
      await database.drop();
    },
  };
}

export type PlainBot = Awaited<ReturnType<typeof openPlainBot>>;

/** The button of a message that does this; a message without it fails the test. */
export function buttonIn(message: Message | undefined, action: string): Button {
  const buttons = (message?.blocks ?? []).flatMap((block) => (block.kind === "buttons" ? block.buttons : []));
  const found = buttons.find((one) => one.action === action);
  if (!found) throw new Error(`no button does ${action}`);
  return found;
}

function conversationOf(at: Address): Address {
  const platform = platformOf(at);
  if (!platform) throw new TypeError("no address of ours");
  return at.split("/")[0] as Address;
}
