import type { ChatAdapter } from "./chat/adapter.ts";
import type { Platform } from "./chat/address.ts";
import type { InboundEvent, Notice, PersonRef, Said } from "./chat/event.ts";
import type { Clock } from "./clock.ts";
import type { Commit, WorkNotice } from "./inbox/work.ts";
import type { Judging } from "./judging/pool.ts";
import { askWhatFor } from "./people/compliance/mentioned.ts";
import { alone, isTheirs } from "./people/reach/alone.ts";
import { actorOf } from "./people/store.ts";
import type { Db, Tx } from "./store.ts";
import { heardFrom } from "./survey/reach.ts";
import { receiveFiles } from "./survey/receive-files.ts";
import { say } from "./transcript/store.ts";
import { onBotLeft } from "./trouble/left.ts";
import { answerArrival } from "./welcome/arrivals.ts";
import { answerSecrets } from "./welcome/linking.ts";
import { answerFilesElsewhere, answerInTheOpen, answerWords } from "./welcome/said.ts";

type WorkDeps = {
  db: Db;
  clock: Clock;
  judging: Judging;
  adapters: ReadonlyMap<Platform, ChatAdapter>;
  adapterOf(event: InboundEvent): ChatAdapter;
  /** Who speaks, as the platform confirms it now. */
  speaker(event: InboundEvent): Promise<PersonRef>;
};

/**
 * What becomes of a notice: whoever was told something is answered, where it can be answered, by the room whose
 * business it is.
 */
export function createWork(deps: WorkDeps): WorkNotice {
  const { db, clock, adapterOf, speaker } = deps;
  return work;

  async function work(told: Notice): Promise<Commit> {
    if (told.kind === "left" && told.who === "bot") return onBotLeft(told, deps.adapters);
    if (told.kind === "arrived" && told.who === "bot") return arrive(told);
    if (told.kind !== "said") return async () => undefined;
    const { secrets = [] } = told;
    if (secrets.length > 0)
      await answerSecrets({ db, clock, adapterOf, connected: deps.adapters }, { ...told, secrets });
    const event = { ...told, from: await speaker(told) };
    const commit =
      secrets.length > 0 && event.files.length === 0 ? undefined : await answerWhatWasSaid(event);
    return async (tx, now) => {
      await heardFrom(tx, event.from, now);
      await commit?.(tx, now);
    };
  }

  async function answerWhatWasSaid(event: Said): Promise<Commit> {
    const adapter = adapterOf(event);
    const can = adapter.can(event.in);
    if (event.files.length > 0 && !can.filesIn) return answerFilesElsewhere(event);
    const { actor } = await actorOf(db, event.from);
    if (actor.kind === "contact" && !(await isTheirs(db, adapter, event.in, actor.supplierId))) {
      if (event.files.length === 0) return answerInTheOpen(event);
      const own = await alone(db, adapter, event.from, actor.contactId);
      const commit = await receiveFiles(filesDeps(event), { ...event, in: own, message: own });
      return answerInTheOpen(event, { own, commit });
    }
    if (event.files.length === 0)
      return (await askWhatFor({ db, adapterOf }, event)) ?? answerWords(event, can);
    return receiveFiles(filesDeps(event), event);
  }

  /** Files come from where they were dropped, wherever they are answered. */
  function filesDeps(dropped: Said) {
    return { db, clock, judging: deps.judging, adapterOf: () => adapterOf(dropped) };
  }

  async function arrive(told: Notice): Promise<Commit> {
    const adapter = adapterOf(told);
    const event = { ...told, from: await speaker(told) };
    return answerArrival(event, { audience: await adapter.audience(told.in), can: adapter.can(told.in) });
  }
}

/** What was said stands in the transcript from the moment it is recorded. */
export async function onNotice(tx: Tx, event: Notice, now: Date): Promise<void> {
  if (event.kind !== "said") return;
  await say(
    tx,
    {
      key: event.key,
      conversation: event.in,
      address: event.message,
      from: "person",
      message: { text: event.text },
      ...(event.from.name !== undefined && { name: event.from.name }),
      ...(event.files.length > 0 && {
        dropped: event.files.map(({ name, bytes }) => ({ name, bytes: bytes ?? 0 })),
      }),
    },
    now,
  );
}
