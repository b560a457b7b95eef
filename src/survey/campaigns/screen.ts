import type { Button, Message } from "../../chat/message.ts";
import { body } from "../../chat/paragraphs.ts";
import { quote } from "../../chat/quote.ts";
import {
  type CompleteLanguage,
  dateText,
  type SentenceKey,
  sentence,
  type Values,
} from "../../i18n/index.ts";
import { type Actor, may } from "../../people/may.ts";
import type { Db } from "../../store.ts";
import { answersTo } from "./answers.ts";
import { filingText } from "./say.ts";
import { stateOf } from "./state.ts";
import { type Campaign, openCampaigns } from "./store.ts";

/** Drafts and surveys that run, as officers see them first: how each stands, and what they may press. Reads only. */
export async function surveysFor(
  db: Db,
  actor: Actor,
  language: CompleteLanguage,
  now: Date,
): Promise<{ lines: string[]; buttons: Button[] }> {
  const found = await openCampaigns(db);
  const lines = await Promise.all(found.map((one) => surveyLines(db, one, language, now)));
  const manages = may(actor, "manage", { kind: "campaign" });
  const buttons = may(actor, "read", { kind: "campaign" })
    ? found.flatMap((one) => surveyButtons(one, manages, language))
    : [];
  return { lines: lines.flat(), buttons };
}

async function surveyLines(
  db: Db,
  campaign: Campaign,
  language: CompleteLanguage,
  now: Date,
): Promise<string[]> {
  const values = {
    year: String(campaign.year),
    due: dateText(language, campaign.dueOn),
    ...(await answersTo(db, campaign.id)),
  };
  const state = stateOf(campaign);
  if (state === "closed") return [];
  const { filingOn } = campaign;
  return [
    sentence(language, `campaign.screen.${state}`, values),
    ...(filingOn === null
      ? []
      : [
          sentence(language, "campaign.screen.filing", {
            ...values,
            filing: filingText(language, filingOn, now),
          }),
        ]),
    ...(state === "draft" ? todo(campaign, language) : []),
  ];
}

function todo({ previewedAt, languages, triedIn }: Campaign, language: CompleteLanguage): string[] {
  const untried = languages.filter((one) => !triedIn.includes(one));
  return [
    ...(previewedAt === null ? [sentence(language, "campaign.screen.todo.preview")] : []),
    ...(untried.length > 0
      ? [sentence(language, "campaign.screen.todo.try", { languages: untried.join(", ") })]
      : []),
  ];
}

/** What an officer who may read of a survey may press about it as it stands; `manages`: not only read. */
export function surveyButtons(campaign: Campaign, manages: boolean, language: CompleteLanguage): Button[] {
  const values = { year: String(campaign.year) };
  const button = (label: SentenceKey, action: string, more: Partial<Button> = {}) =>
    press(language, label, action, campaign.id, values, more);
  const state = stateOf(campaign);
  if (state === "closed") return [];
  const preview = button("campaign.button.preview", "campaign.preview");
  const close = button("campaign.button.close", "campaign.close");
  if (!manages) return state === "draft" ? [preview] : [];
  switch (state) {
    case "draft":
      return [
        preview,
        button("campaign.button.try", "campaign.try"),
        button("campaign.button.start", "campaign.start", { style: "primary" }),
      ];
    case "running":
      return [button("campaign.button.pause", "campaign.pause"), close];
    case "paused":
      return [button("campaign.button.resume", "campaign.resume", { style: "primary" }), close];
    default:
      return state satisfies never;
  }
}

/** What starting a draft would do, with the button that does it and names how many it asks. */
export function confirmMessage(
  language: CompleteLanguage,
  campaign: Campaign,
  of: { suppliers: number; reached: number; period: string },
  changed: boolean,
): Message {
  const count = of.reached;
  const values = {
    year: String(campaign.year),
    due: dateText(language, campaign.dueOn),
    count,
    period: of.period,
  };
  const lines = [
    ...(changed ? [sentence(language, "campaign.confirm.changed")] : []),
    sentence(language, "campaign.confirm", values),
    ...(of.suppliers > count
      ? [sentence(language, "campaign.confirm.unreached", { count: of.suppliers - count })]
      : []),
  ];
  const value = `${campaign.id}:${count}`;
  const buttons = [
    press(
      language,
      "campaign.button.start_now",
      "campaign.start_now",
      value,
      { count },
      { style: "primary" },
    ),
    press(language, "campaign.button.preview", "campaign.preview", campaign.id, values),
  ];
  return {
    text: lines.join("\n"),
    blocks: [...lines.map(body), { kind: "buttons", buttons }],
    lang: language,
  };
}

/** What closing a survey means, with the button that does it. */
export function closeMessage(
  language: CompleteLanguage,
  campaign: Campaign,
  answers: { count: number; answered: number },
): Message {
  const values = { year: String(campaign.year), ...answers };
  const text = sentence(language, "campaign.close", values);
  const close = press(language, "campaign.button.close_now", "campaign.close_now", campaign.id, values, {
    style: "danger",
  });
  return { text, blocks: [body(text), { kind: "buttons", buttons: [close] }], lang: language };
}

function press(
  language: CompleteLanguage,
  label: SentenceKey,
  action: string,
  value: string,
  values: Values,
  more: Partial<Button> = {},
): Button {
  return { label: quote(sentence(language, label, values)), action, value, ...more };
}
