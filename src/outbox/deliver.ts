import type { ChatAdapter } from "../chat/adapter.ts";
import { DeliveryError } from "../chat/adapter.ts";
import { type Address, type Platform, platformOf } from "../chat/address.ts";
import type { Message, Posted } from "../chat/message.ts";
import type { Clock } from "../clock.ts";
import { complete, type Language, sentence } from "../i18n/index.ts";
import { errorFacts, type Log } from "../log.ts";
import type { Loop } from "../queue/loop.ts";
import { PARK_AFTER_ATTEMPTS, PARK_BROKEN_AFTER_ATTEMPTS, waitMs } from "../queue/patience.ts";
import { closeRow, type Lease, noteFailure, release } from "../queue/store.ts";
import { createLaneWorker } from "../queue/worker.ts";
import type { Db, Tx } from "../store.ts";
import { say } from "../transcript/store.ts";
import { loadDelivery, notePosted, type OpenDelivery } from "./store.ts";
import type { Template, Templates } from "./templates.ts";

/** Why a delivery will not be tried again; `others_read`: not only officers read what is posted there. */
export type GivenUp = {
  delivery: OpenDelivery;
  why: "parked" | "unreachable" | "rejected" | "others_read";
  /** Undefined for one that no longer exists. */
  template: Template | undefined;
};

export type OutboxDeps = {
  clock: Clock;
  log: Log;
  adapters: ReadonlyMap<Platform, ChatAdapter>;
  templates: Templates;
  /** Asked before every message that officers alone may read. */
  onlyOfficersRead(adapter: ChatAdapter, conversation: Address): Promise<boolean>;
  /** Runs in the transaction that gives the delivery up: finds another way, or tells an officer. */
  onGivenUp(tx: Tx, givenUp: GivenUp, now: Date): Promise<void>;
  concurrency: number;
};

/** Makes the deliveries we owe, one after the other per channel, several channels at once. */
export function createOutboxWorker(db: Db, deps: OutboxDeps): Loop {
  return createLaneWorker<OpenDelivery>(db, {
    ...deps,
    queue: "outbox",
    load: (id) => loadDelivery(db, id),
    work: deliver,
    fail,
  });

  async function deliver(lease: Lease, owed: OpenDelivery): Promise<void> {
    const adapter = adapterOf(owed);
    const template = deps.templates[owed.template];
    if (!template) throw new DeliveryError("rejected", "not_sent");
    if (template.readers === "officers" && !(await deps.onlyOfficersRead(adapter, owed.conversation))) {
      throw new OthersRead();
    }
    const message = await template.render(owed.facts, owed.language);
    if (!message) {
      await end(lease, owed, "moot", async (tx, now) => template.moot?.(tx, owed.facts, now));
      return;
    }
    if (owed.what === "replace") {
      // What stands nowhere needs no new face: should it yet be said elsewhere, it says what is true by then.
      const stands = owed.to !== owed.conversation && adapter.can(owed.to).replace;
      if (stands) await adapter.replace(owed.to, message);
      await end(lease, owed, "done");
      return;
    }
    const posted = await adapter.send(owed.to, message, owed.key);
    const said = template.unrecorded ? unspoken(owed.language) : message;
    await end(lease, owed, "done", (tx, now) => noteSent(tx, owed, { message: said, posted }, now));
  }

  function adapterOf(owed: OpenDelivery): ChatAdapter {
    const platform = platformOf(owed.to);
    const adapter = platform && deps.adapters.get(platform);
    if (!adapter) throw new DeliveryError("unreachable", "not_sent");
    return adapter;
  }

  async function end(
    lease: Lease,
    owed: OpenDelivery,
    state: "done" | "moot",
    note?: (tx: Tx, now: Date) => Promise<void>,
  ): Promise<void> {
    await db.transaction(async (tx) => {
      const now = deps.clock.now();
      await closeRow(tx, "outbox", owed.id, { state, at: now });
      await note?.(tx, now);
      // Last of all: whoever owes something to this lane meanwhile waits for its row, and we may be waiting for theirs.
      await release(tx, lease, now);
    });
  }

  async function noteSent(
    tx: Tx,
    { id, key, conversation }: OpenDelivery,
    { message, posted }: { message: Message; posted: Posted },
    now: Date,
  ): Promise<void> {
    await notePosted(tx, id, posted);
    const [address] = posted.parts;
    await say(tx, { key, conversation, from: "bot", message, ...(address && { address }) }, now);
  }

  async function fail(lease: Lease, owed: OpenDelivery, error: unknown): Promise<void> {
    if (error instanceof DeliveryError && error.code === "not_yet") return wait(lease, error);
    const code = error instanceof DeliveryError ? error.code : "transient";
    deps.log.warn(
      { delivery: owed.id, attempts: owed.attempts + 1, code, ...errorFacts(error) },
      "not delivered",
    );
    await db.transaction(async (tx) => {
      const now = deps.clock.now();
      const why = givesUp(error, owed.attempts + 1);
      await noteFailure(tx, "outbox", owed.id, code);
      if (why) {
        await closeRow(tx, "outbox", owed.id, { state: why === "parked" ? "parked" : "dead", at: now });
        await deps.onGivenUp(tx, { delivery: owed, why, template: deps.templates[owed.template] }, now);
        await release(tx, lease, now);
        return;
      }
      const wanted = error instanceof DeliveryError ? error.retryAfterMs : undefined;
      await release(tx, lease, new Date(now.getTime() + waitMs(owed.attempts + 1, wanted)));
    });
  }

  /** No attempt was made, so none is counted: what waits for its turn is never given up for it. */
  async function wait(lease: Lease, { retryAfterMs = 0 }: DeliveryError): Promise<void> {
    await db.transaction((tx) => release(tx, lease, new Date(deps.clock.now().getTime() + retryAfterMs)));
  }
}

function unspoken(language: Language): Message {
  const lang = complete(language);
  return { lang, text: sentence(lang, "people.link_sent") };
}

/** A message for officers, where others read too: it is not even rendered. */
class OthersRead extends DeliveryError {
  constructor() {
    super("rejected", "not_sent");
  }
}

function givesUp(error: unknown, attempts: number): GivenUp["why"] | undefined {
  if (!(error instanceof DeliveryError)) return attempts >= PARK_BROKEN_AFTER_ATTEMPTS ? "parked" : undefined;
  if (error instanceof OthersRead) return "others_read";
  switch (error.code) {
    case "unreachable":
    case "rejected":
      return error.code;
    case "not_yet":
      return undefined;
    case "rate_limited":
    case "transient":
      return attempts >= PARK_AFTER_ATTEMPTS ? "parked" : undefined;
    default:
      return error.code satisfies never;
  }
}
