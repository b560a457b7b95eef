import { setTimeout as sleep } from "node:timers/promises";
import type { ChatAdapter } from "../chat/adapter.ts";
import { DeliveryError } from "../chat/adapter.ts";
import { type Address, type Platform, platformOf } from "../chat/address.ts";
import type { Message, Posted } from "../chat/message.ts";
import type { Clock } from "../clock.ts";
import { complete, type Language, sentence } from "../i18n/index.ts";
import { errorFacts, type Log } from "../log.ts";
import type { Loop } from "../queue/loop.ts";
import { PARK_AFTER_ATTEMPTS, PARK_BROKEN_AFTER_ATTEMPTS, waitMs } from "../queue/patience.ts";
import { closeRow, type Lease, LeaseLost, noteFailure, putOff, putRowOff, release } from "../queue/store.ts";
import { createLaneWorker } from "../queue/worker.ts";
import type { Db, Tx } from "../store.ts";
import { say } from "../transcript/store.ts";
import { createShares, STRANDS_EACH } from "./shares.ts";
import { loadDelivery, noteAttempt, noteNotSent, notePosted, type OpenDelivery } from "./store.ts";
import type { Template, Templates } from "./templates.ts";

/** Why a delivery will not be tried again; `others_read`: not only officers read what is posted there. */
export type GivenUp = {
  /** `mayHaveLeft` as it is after the last attempt. */
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
  /** Runs when a platform has not answered for a while; what is for it waits. */
  onSilent(tx: Tx, platform: Platform, now: Date): Promise<void>;
};

/** How often it is noted that a message left, and how long after the last time, in ms: a deadlock is soon over. */
const NOTED_TRIES = 3;
const NOTED_AGAIN_MS = 100;

/** Makes the deliveries we owe, one after the other per channel, several channels at once. */
export function createOutboxWorker(db: Db, deps: OutboxDeps): Loop {
  const shares = createShares(STRANDS_EACH);
  /** Those of which the attempt under way may have left by now. */
  const begun = new WeakSet<OpenDelivery>();
  return createLaneWorker<OpenDelivery>(db, {
    ...deps,
    queue: "outbox",
    concurrency: STRANDS_EACH * deps.adapters.size,
    shares,
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
    if ((await template.still?.(owed.facts, owed)) === false) {
      await end(lease, owed, "moot", async (tx, now) => template.moot?.(tx, owed.facts, owed, now));
      return;
    }
    const message = await template.render(owed.facts, owed.language, owed);
    if (owed.what === "replace") {
      // What stands nowhere needs no new face: should it yet be said elsewhere, it says what is true by then.
      const stands = owed.to !== owed.conversation && adapter.can(owed.to).replace;
      if (stands) await adapter.replace(owed.to, message);
      await end(lease, owed, "done");
      return;
    }
    const send = await ready(adapter, owed, message);
    await noteAttempt(db, owed);
    begun.add(owed);
    const posted = await send();
    shares.answered(adapter.platform);
    const said = template.unrecorded ? unspoken(owed.language) : message;
    await surely(() =>
      end(lease, owed, "done", (tx, now) => noteSent(tx, owed, { message: said, posted }, now)),
    );
  }

  async function ready(adapter: ChatAdapter, { to, key }: OpenDelivery, message: Message) {
    return adapter.prepare ? adapter.prepare(to, message, key) : () => adapter.send(to, message, key);
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
      const ended = await closeRow(tx, "outbox", owed.id, { state, at: now });
      if (ended || state === "done") await note?.(tx, now);
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
    if (error instanceof DeliveryError && error.code === "not_yet") return wait(lease, owed, error);
    const failed = attempted(error, begun.has(owed));
    const { code } = failed;
    const mayHaveLeft = owed.mayHaveLeft || failed.outcome === "unknown";
    deps.log.warn(
      { delivery: owed.id, attempts: owed.attempts + 1, code, ...errorFacts(error) },
      "not delivered",
    );
    const silent = begun.has(owed) ? noteSilence(owed, failed) : undefined;
    await db.transaction(async (tx) => {
      const now = deps.clock.now();
      const why = givesUp(error, owed);
      await noteFailure(tx, "outbox", owed.id);
      if (failed.outcome === "not_sent") await noteNotSent(tx, owed, code);
      if (silent) await deps.onSilent(tx, silent, now);
      if (why) {
        const state = why === "parked" ? "parked" : "dead";
        // Not for what was moved to another conversation meanwhile.
        if (await closeRow(tx, "outbox", owed.id, { state, at: now }))
          await deps.onGivenUp(
            tx,
            { delivery: { ...owed, mayHaveLeft }, why, template: deps.templates[owed.template] },
            now,
          );
        await release(tx, lease, now);
        return;
      }
      const again = new Date(now.getTime() + waitMs(owed.attempts + 1, failed.retryAfterMs));
      if (!failed.copies) return putOff(tx, lease, again);
      // What may have arrived holds up nothing behind it.
      await putRowOff(tx, "outbox", owed.id, again);
      await release(tx, lease, now);
    });
  }

  /** The platform, where it has been silent for so long by now that somebody is told. */
  function noteSilence({ to }: OpenDelivery, failed: DeliveryError): Platform | undefined {
    const platform = platformOf(to);
    if (!platform) return undefined;
    if (failed.silent) return shares.silent(platform, deps.clock.now()) ? platform : undefined;
    shares.answered(platform);
    return undefined;
  }

  /** No attempt was made, so none is counted: what waits for its turn is never given up for it, and holds up nothing. */
  async function wait(lease: Lease, owed: OpenDelivery, { retryAfterMs = 0 }: DeliveryError): Promise<void> {
    await db.transaction(async (tx) => {
      await noteNotSent(tx, owed, null);
      const now = deps.clock.now();
      await putRowOff(tx, "outbox", owed.id, new Date(now.getTime() + retryAfterMs));
      await release(tx, lease, now);
    });
  }
}

/** What an attempt ended with: what fails by a fault of ours may have left where it had begun. */
function attempted(error: unknown, begun: boolean): DeliveryError {
  if (error instanceof DeliveryError) return error;
  return new DeliveryError("transient", begun ? "unknown" : "not_sent");
}

/** Notes what has left, again where that fails: to send it again would be a copy. */
async function surely(note: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await note();
    } catch (error) {
      if (error instanceof LeaseLost || tries === NOTED_TRIES) throw error;
      await sleep(NOTED_AGAIN_MS);
    }
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

function givesUp(
  error: unknown,
  { attempts: before, mayHaveLeft }: OpenDelivery,
): GivenUp["why"] | undefined {
  const attempts = before + 1;
  if (!(error instanceof DeliveryError)) return attempts >= PARK_BROKEN_AFTER_ATTEMPTS ? "parked" : undefined;
  if (error instanceof OthersRead) return "others_read";
  // One copy is risked, and no more.
  if (error.copies && mayHaveLeft) return "parked";
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
