import type { ChatAdapter, Core } from "./chat/adapter.ts";
import { type Platform, platformOf } from "./chat/address.ts";
import type { InboundEvent } from "./chat/event.ts";
import type { Clock } from "./clock.ts";
import { openFile } from "./files/store.ts";
import { answerConcern, isSensitive } from "./grievance/sensitive.ts";
import { languageOf } from "./i18n/index.ts";
import { sayNow } from "./i18n/say-now.ts";
import { createReceive, type Routes } from "./inbox/receive.ts";
import { createInboxWorker } from "./inbox/work.ts";
import type { Judging } from "./judging/pool.ts";
import type { Log } from "./log.ts";
import { createWork, onNotice } from "./notices.ts";
import { createOutboxWorker } from "./outbox/deliver.ts";
import type { Templates } from "./outbox/templates.ts";
import { channelForms, channelPresses, channelSurfaces } from "./people/compliance/choose.ts";
import { channelTemplates } from "./people/compliance/templates.ts";
import { importFilePresses, importPresses } from "./people/import/decide.ts";
import { importTemplates } from "./people/import/templates.ts";
import { onlyOfficersRead } from "./people/officers-read.ts";
import { createStanding } from "./people/standing.ts";
import { peopleTemplates } from "./people/templates.ts";
import type { Loop } from "./queue/loop.ts";
import { listForms, listSurfaces } from "./smelters/decide.ts";
import { listTemplates } from "./smelters/templates.ts";
import type { Db } from "./store.ts";
import { campaignPresses } from "./survey/campaigns/decide.ts";
import { campaignTemplates } from "./survey/campaigns/templates.ts";
import { contactForms, contactPresses, contactSurfaces } from "./survey/contacts/decide.ts";
import { contactTemplates } from "./survey/contacts/templates.ts";
import { countPresses, surveyPresses } from "./survey/decide.ts";
import { escalationForms, escalationSurfaces } from "./survey/escalation/decide.ts";
import { escalationTemplates } from "./survey/escalation/templates.ts";
import { questionPresses } from "./survey/questions/decide.ts";
import { questionTemplates } from "./survey/questions/templates.ts";
import { heardFrom } from "./survey/reach.ts";
import { aheadForms, aheadPresses, aheadSurfaces, aheadTemplates } from "./survey/reminders/ahead.ts";
import { reminderAnswers, reminderPresses } from "./survey/reminders/decide.ts";
import { reminderTemplates } from "./survey/reminders/templates.ts";
import { surveyTemplates } from "./survey/say/templates.ts";
import { unplacedForms, unplacedSurfaces } from "./survey/unplaced/decide.ts";
import { unplacedTemplates } from "./survey/unplaced/templates.ts";
import { fetchPresses, fetchTemplates } from "./transcript/fetch.ts";
import { createOnGivenUp } from "./trouble/given-up.ts";
import { stuckTemplates, tellStuck } from "./trouble/stuck.ts";
import { onDeadNotice, troubleTemplates } from "./trouble/trouble.ts";
import { arrivalTemplates } from "./welcome/arrivals.ts";
import { welcomeForms, welcomePresses, welcomeSurfaces } from "./welcome/decide.ts";
import { linkingPresses, linkingTemplates } from "./welcome/linking.ts";
import { welcomeTemplates } from "./welcome/templates.ts";

export type CoreDeps = {
  db: Db;
  clock: Clock;
  log: Log;
  judging: Judging;
  adapters: ReadonlyMap<Platform, ChatAdapter>;
  publicUrl: string;
  /** How many mails leave in a minute; undefined where mail is off. */
  mailPerMinute?: number | undefined;
};

const CONCURRENCY = 4;

/** The bot without its platforms: the door for events, and the two loops that work them and deliver. */
export function createCore(deps: CoreDeps): { core: Core; inbox: Loop; outbox: Loop } {
  const { db, clock, log } = deps;
  const ways = { connected: deps.adapters, mailPerMinute: deps.mailPerMinute };
  const speaker = createStanding({ db, clock, adapterOf });
  const routes: Routes = {
    isSensitive,
    speaker,
    sensitive: answerConcern,
    onNotice,
    onDecision: (tx, event, now) => heardFrom(tx, event.from, now),
    surfaces: {
      ...welcomeSurfaces(db, clock),
      ...channelSurfaces(db),
      ...unplacedSurfaces(db),
      ...contactSurfaces(db),
      ...escalationSurfaces(db, deps.adapters),
      ...aheadSurfaces(db),
      ...listSurfaces(db),
    },
    presses: {
      ...surveyPresses,
      ...campaignPresses(ways),
      ...reminderPresses(deps.adapters),
      ...aheadPresses,
      ...welcomePresses,
      ...contactPresses(deps.adapters),
      ...questionPresses,
      ...linkingPresses,
      ...fetchPresses(deps.adapters),
      ...importFilePresses,
    },
    forms: {
      ...welcomeForms,
      ...contactForms(deps.adapters),
      ...channelForms,
      ...escalationForms(deps.adapters),
      ...aheadForms,
      ...listForms,
    },
    preparedPresses: {
      ...channelPresses({ db, adapterOf }),
      ...importPresses({ db, judging: deps.judging, connected: deps.adapters }),
      ...countPresses({ db, clock, judging: deps.judging }),
    },
    preparedForms: unplacedForms({ db, clock, judging: deps.judging, connected: deps.adapters }),
    unknown: async (event) => sayNow(languageOf(event.from.locale), "help.old_button"),
  };
  const templates: Templates = {
    ...surveyTemplates(db, clock, deps.judging),
    ...campaignTemplates(db, clock, ways),
    ...reminderTemplates(db, clock, deps.adapters),
    ...reminderAnswers,
    ...aheadTemplates(db, clock, deps.adapters),
    ...unplacedTemplates(db),
    ...escalationTemplates(db, deps.adapters),
    ...listTemplates(db),
    ...importTemplates({ db, clock, judging: deps.judging }),
    ...welcomeTemplates(db),
    ...contactTemplates(db),
    ...questionTemplates(db),
    ...arrivalTemplates(db, clock),
    ...linkingTemplates(db),
    ...peopleTemplates(db, clock, deps.publicUrl),
    ...troubleTemplates(db),
    ...stuckTemplates(db, clock),
    ...channelTemplates(db),
    ...fetchTemplates,
  };
  return {
    core: { receive: createReceive(db, clock, routes), isSensitive, openFile: (id) => openFile(db, id) },
    inbox: createInboxWorker(db, {
      clock,
      log,
      concurrency: CONCURRENCY,
      work: createWork({ db, clock, judging: deps.judging, adapters: deps.adapters, adapterOf, speaker }),
      onDead: onDeadNotice,
    }),
    outbox: createOutboxWorker(db, {
      clock,
      log,
      adapters: deps.adapters,
      templates,
      onlyOfficersRead: (adapter, conversation) => onlyOfficersRead(db, adapter, conversation),
      onGivenUp: createOnGivenUp(deps.adapters),
      onSilent: (tx, platform, now) => tellStuck(tx, { platform, why: "silent" }, now),
    }),
  };

  function adapterOf(event: InboundEvent): ChatAdapter {
    const platform = platformOf(event.in);
    const adapter = platform && deps.adapters.get(platform);
    if (!adapter) throw new Error("an event of a platform that is not connected");
    return adapter;
  }
}
