import type { Answer, Pressed } from "../../chat/event.ts";
import { type CompleteLanguage, type SentenceKey, sentence, type Values } from "../../i18n/index.ts";
import { sayNow } from "../../i18n/say-now.ts";
import type { Decide } from "../../inbox/receive.ts";
import { owe } from "../../outbox/store.ts";
import { type Actor, actorName, may } from "../../people/may.ts";
import { officerWhoMay } from "../../people/officer.ts";
import { officerById } from "../../people/store.ts";
import type { Tx } from "../../store.ts";
import { reachOf, type Ways } from "./preview.ts";
import { beginCampaign, closeCampaign, pauseCampaign, whyNotYet } from "./start.ts";
import { stateOf } from "./state.ts";
import { type Campaign, holdCampaign, updateCampaign } from "./store.ts";
import { trialAddress, tryInvitations } from "./trial.ts";

const NONE: Answer = { kind: "none" };
const SUBJECT = { kind: "campaign" } as const;
/** What starting asks for: the survey, and the number of suppliers that the officer was shown. */
const ASKED = /^([0-9a-f-]{36}):(\d{1,9})$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What officers press about a survey. Each looks at what is true now, and acts once. */
export function campaignPresses(ways: Ways): Readonly<Record<string, Decide<Pressed>>> {
  return {
    "campaign.preview": onCampaign("read", async (on) => {
      const { tx, held, officer, now } = on;
      if (held.startedAt === null) await updateCampaign(tx, held.id, { previewedAt: now });
      await show(on, "campaign.preview", { manages: may(officer, "manage", SUBJECT) });
      return NONE;
    }),

    "campaign.try": onCampaign("manage", async ({ tx, event, held, officer, language, now }) => {
      const email = (await officerById(tx, officer.officerId))?.email ?? "";
      const conversation = trialAddress(email, event.in, ways.connected);
      const { officerId } = officer;
      const by = actorName(officer);
      await tryInvitations(tx, held, { conversation, officerId, by, key: event.key }, now);
      return sayNow(language, "campaign.tried", {
        ...yearOf(held),
        count: held.languages.length,
        languages: held.languages.join(", "),
        where:
          conversation === event.in
            ? sentence(language, "campaign.tried.here")
            : sentence(language, "campaign.tried.mail", { email }),
      });
    }),

    "campaign.start": onCampaign("manage", async (on) => {
      const { tx, held, language, now } = on;
      if (stateOf(held) !== "draft") return say(language, "campaign.problem.not_draft", held);
      const { suppliers } = await reachOf(tx, held.id, ways);
      const problem = await whyNotYet(tx, held, suppliers, language, now);
      if (problem) return sayNow(language, problem.key, problem.values);
      await show(on, "campaign.confirm", { changed: false });
      return NONE;
    }),

    "campaign.start_now": onCampaign("manage", async (on) => {
      const { tx, event, held, officer, language, now } = on;
      if (stateOf(held) !== "draft") return say(language, "campaign.problem.not_draft", held);
      const { suppliers, reached, invitationDays } = await reachOf(tx, held.id, ways);
      const problem = await whyNotYet(tx, held, suppliers, language, now);
      if (problem) return sayNow(language, problem.key, problem.values);
      if (Number(ASKED.exec(event.value)?.[2]) !== reached) {
        await show(on, "campaign.confirm", { changed: true });
        return NONE;
      }
      await beginCampaign(tx, held, { asked: reached, invitationDays, by: actorName(officer) }, now);
      await show(on, "campaign.started", { asked: reached });
      return NONE;
    }),

    "campaign.pause": onCampaign("manage", (on) => pauseOrResume(on, true)),
    "campaign.resume": onCampaign("manage", (on) => pauseOrResume(on, false)),

    "campaign.close": onCampaign("manage", async (on) => {
      if (on.held.startedAt === null) return say(on.language, "campaign.problem.is_draft", on.held);
      await show(on, "campaign.closing", {});
      return NONE;
    }),

    "campaign.close_now": onCampaign("manage", async ({ tx, held, officer, language, now }) =>
      (await closeCampaign(tx, held, actorName(officer), now))
        ? say(language, "campaign.closed", held)
        : say(language, "campaign.problem.is_draft", held),
    ),
  };
}

type OnCampaign = {
  tx: Tx;
  event: Pressed;
  held: Campaign;
  officer: Extract<Actor, { kind: "officer" }>;
  language: CompleteLanguage;
  now: Date;
};

/** Finds the survey a button is about and asks `may()`; what a client sends back is never more than its id. */
function onCampaign(action: "read" | "manage", act: (on: OnCampaign) => Promise<Answer>): Decide<Pressed> {
  return async (tx, event, now) => {
    const { officer, language } = await officerWhoMay(tx, event.from, action, SUBJECT);
    const id = ASKED.exec(event.value)?.[1] ?? event.value;
    const held = officer && UUID.test(id) ? await holdCampaign(tx, id) : undefined;
    if (!officer || !held || held.closedAt !== null) return sayNow(language, "help.old_button");
    return act({ tx, event, held, officer, language, now });
  };
}

async function pauseOrResume(
  { tx, held, officer, language, now }: OnCampaign,
  paused: boolean,
): Promise<Answer> {
  if (!(await pauseCampaign(tx, held, paused, actorName(officer), now))) {
    if (held.startedAt === null) return say(language, "campaign.problem.is_draft", held);
    return say(language, paused ? "campaign.problem.paused_already" : "campaign.problem.not_paused", held);
  }
  return say(language, paused ? "campaign.paused" : "campaign.resumed", held);
}

/** Answers where it was pressed. */
async function show(
  { tx, event, held, language, now }: OnCampaign,
  template: string,
  facts: Record<string, boolean | number>,
): Promise<void> {
  const here = { conversation: event.in, to: event.on ?? event.in, language };
  const key = `${template}:${event.key}`;
  await owe(tx, { ...here, key, template, facts: { campaignId: held.id, ...facts } }, now);
}

function say(language: CompleteLanguage, key: SentenceKey, held: Campaign): Answer {
  return sayNow(language, key, yearOf(held));
}

function yearOf(held: Campaign): Values {
  return { year: String(held.year) };
}
