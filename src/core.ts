import type { ChatAdapter, Core } from "./chat/adapter.ts";
import { type Platform, platformOf } from "./chat/address.ts";
import type { InboundEvent, Notice, Said } from "./chat/event.ts";
import type { Clock } from "./clock.ts";
import { openFile } from "./files/store.ts";
import { answerConcern, isSensitive } from "./grievance/sensitive.ts";
import { languageOf } from "./i18n/index.ts";
import { sayNow } from "./i18n/say-now.ts";
import { createReceive, type Routes } from "./inbox/receive.ts";
import { type Commit, createInboxWorker } from "./inbox/work.ts";
import type { Judging } from "./judging/pool.ts";
import type { Log } from "./log.ts";
import { createOutboxWorker } from "./outbox/deliver.ts";
import type { Templates } from "./outbox/templates.ts";
import { channelForms, channelPresses, channelSurfaces } from "./people/compliance/choose.ts";
import { askWhatFor } from "./people/compliance/mentioned.ts";
import { channelTemplates } from "./people/compliance/templates.ts";
import { onlyOfficersRead } from "./people/officers-read.ts";
import { alone, isTheirs } from "./people/reach/alone.ts";
import { createStanding } from "./people/standing.ts";
import { actorOf } from "./people/store.ts";
import { peopleTemplates } from "./people/templates.ts";
import type { Loop } from "./queue/loop.ts";
import type { Db, Tx } from "./store.ts";
import { surveyPresses } from "./survey/decide.ts";
import { heardFrom } from "./survey/reach.ts";
import { receiveFiles } from "./survey/receive-files.ts";
import { surveyTemplates } from "./survey/say/templates.ts";
import { unplacedForms, unplacedSurfaces } from "./survey/unplaced/decide.ts";
import { unplacedTemplates } from "./survey/unplaced/templates.ts";
import { fetchPresses, fetchTemplates } from "./transcript/fetch.ts";
import { say } from "./transcript/store.ts";
import { createOnGivenUp } from "./trouble/given-up.ts";
import { onBotLeft } from "./trouble/left.ts";
import { onDeadNotice, troubleTemplates } from "./trouble/trouble.ts";
import { answerArrival, arrivalTemplates } from "./welcome/arrivals.ts";
import { welcomeForms, welcomePresses, welcomeSurfaces } from "./welcome/decide.ts";
import { answerSecrets, linkingPresses, linkingTemplates } from "./welcome/linking.ts";
import { answerFilesElsewhere, answerInTheOpen, answerWords } from "./welcome/said.ts";
import { welcomeTemplates } from "./welcome/templates.ts";

export type CoreDeps = {
  db: Db;
  clock: Clock;
  log: Log;
  judging: Judging;
  adapters: ReadonlyMap<Platform, ChatAdapter>;
  publicUrl: string;
};

const CONCURRENCY = 4;

/** The bot without its platforms: the door for events, and the two loops that work them and deliver. */
export function createCore(deps: CoreDeps): { core: Core; inbox: Loop; outbox: Loop } {
  const { db, clock, log } = deps;
  const speaker = createStanding({ db, clock, adapterOf });
  const routes: Routes = {
    isSensitive,
    speaker,
    sensitive: answerConcern,
    onNotice,
    onDecision: (tx, event, now) => heardFrom(tx, event.from, now),
    surfaces: { ...welcomeSurfaces(db, clock), ...channelSurfaces(db), ...unplacedSurfaces(db) },
    presses: { ...surveyPresses, ...welcomePresses, ...linkingPresses, ...fetchPresses(deps.adapters) },
    forms: { ...welcomeForms, ...channelForms },
    preparedPresses: channelPresses({ db, adapterOf }),
    preparedForms: unplacedForms({ db, clock, judge: deps.judging.judge }),
    unknown: async (event) => sayNow(languageOf(event.from.locale), "help.old_button"),
  };
  const templates: Templates = {
    ...surveyTemplates(db, clock),
    ...unplacedTemplates(db),
    ...welcomeTemplates(db),
    ...arrivalTemplates(db, clock),
    ...linkingTemplates(db),
    ...peopleTemplates(db, clock, deps.publicUrl),
    ...troubleTemplates(db),
    ...channelTemplates(db),
    ...fetchTemplates,
  };
  return {
    core: { receive: createReceive(db, clock, routes), isSensitive, openFile: (id) => openFile(db, id) },
    inbox: createInboxWorker(db, {
      clock,
      log,
      concurrency: CONCURRENCY,
      work,
      onDead: onDeadNotice,
    }),
    outbox: createOutboxWorker(db, {
      clock,
      log,
      concurrency: CONCURRENCY,
      adapters: deps.adapters,
      templates,
      onlyOfficersRead: (adapter, conversation) => onlyOfficersRead(db, adapter, conversation),
      onGivenUp: createOnGivenUp(deps.adapters),
    }),
  };

  function adapterOf(event: InboundEvent): ChatAdapter {
    const platform = platformOf(event.in);
    const adapter = platform && deps.adapters.get(platform);
    if (!adapter) throw new Error("an event of a platform that is not connected");
    return adapter;
  }

  async function work(told: Notice): Promise<Commit> {
    if (told.kind === "left" && told.who === "bot") return onBotLeft(told, deps.adapters);
    if (told.kind === "arrived" && told.who === "bot") return arrive(told);
    if (told.kind !== "said") return async () => undefined;
    const { secrets = [] } = told;
    if (secrets.length > 0) await answerSecrets({ db, clock, adapterOf }, { ...told, secrets });
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
async function onNotice(tx: Tx, event: Notice, now: Date): Promise<void> {
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
