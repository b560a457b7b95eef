import type { PersonRef } from "../chat/event.ts";
import type { Block, Button, Message } from "../chat/message.ts";
import { body } from "../chat/paragraphs.ts";
import { quote } from "../chat/quote.ts";
import type { Clock } from "../clock.ts";
import {
  type CompleteLanguage,
  complete,
  dateText,
  languageOf,
  type SentenceKey,
  sentence,
  type Values,
} from "../i18n/index.ts";
import { type Actor, may } from "../people/may.ts";
import { actorOf, contactById, supplierById } from "../people/store.ts";
import type { Db } from "../store.ts";
import { surveysFor } from "../survey/campaigns/screen.ts";
import { personForAnybody } from "../survey/contact-person.ts";
import { dueOf } from "../survey/due.ts";
import { waits } from "../survey/reader.ts";
import { pressAhead } from "../survey/reminders/ahead.ts";
import { currentRequest, type RequestWithCampaign } from "../survey/store.ts";

/** The first screen for whoever is there: who asks, what for, by when, and what can be pressed. Reads only. */
export async function welcomeMessage(db: Db, clock: Clock, person: PersonRef): Promise<Message> {
  const { actor, language: tongue } = await actorOf(db, person);
  const language = complete(languageOf(tongue ?? person.locale));
  if (actor.kind === "officer") return officersScreen(db, clock, actor, language);
  if (actor.kind !== "contact" && actor.kind !== "channel") return unknownScreen(db, language);
  const request = await currentRequest(db, actor.supplierId);
  const supplier = quote((await supplierById(db, actor.supplierId))?.name ?? "");
  const ofReminders =
    actor.kind === "contact" ? await reminderMenu(db, actor.contactId, request, language) : [];
  const choices = actor.kind === "channel" ? channelMenu(language) : [...ofReminders, ...menu(language)];
  if (!request || request.status === "out_of_scope") {
    return screen(language, sentence(language, "welcome.no_survey", { supplier }), [], choices);
  }
  const values = {
    company: quote(request.campaign.requester),
    supplier,
    due: dateText(language, dueOf(request)),
    person: quote(request.campaign.contactPerson),
  };
  const say = (key: SentenceKey) => sentence(language, key, values);
  const title = say("welcome.title");
  if (request.campaign.closedAt !== null)
    return screen(language, title, [say("welcome.closed")], [pressConcern(language)]);
  const nobodySpokeYet = request.status === "planned" || request.status === "invited";
  const lines = [
    say("welcome.why"),
    say("welcome.due"),
    ...statusLine(language, request),
    say("welcome.person"),
  ];
  return nobodySpokeYet && actor.kind === "contact"
    ? screen(
        language,
        title,
        [...lines, say("welcome.who")],
        [...whoAreYou(language, actor.name), ...choices],
      )
    : screen(language, title, lines, choices);
}

/** For somebody we do not know: how to become known, and the way to raise a concern. Nothing of any supplier. */
export async function unknownScreen(db: Db, language: CompleteLanguage): Promise<Message> {
  const person = await personForAnybody(db, language);
  const title = sentence(language, "welcome.unknown.title");
  const how = sentence(language, "welcome.unknown", { person });
  return screen(language, title, [how], [pressConcern(language)]);
}

/** What everybody can always press: nothing a supplier needs hides behind a command. */
export function menu(language: CompleteLanguage): Button[] {
  return [
    press(language, "button.form", "help.form"),
    press(language, "welcome.button.start", "help.start"),
    press(language, "welcome.button.only_check", "check.only"),
    { ...press(language, "button.not_mine", "not_mine.open"), opens: "form" },
    pressConcern(language),
  ];
}

/** What a contact can say about being reminded: that they are working on it, and, where they turned it off, that they want it. */
async function reminderMenu(
  db: Db,
  contactId: string,
  request: RequestWithCampaign | undefined,
  language: CompleteLanguage,
): Promise<Button[]> {
  if (!request || request.campaign.closedAt !== null || !waits(request)) return [];
  const muted = ((await contactById(db, contactId))?.mutedAt ?? null) !== null;
  return [
    { ...press(language, "button.working", "remind.working"), value: request.id },
    ...(muted ? [press(language, "button.unmute", "remind.unmute")] : []),
  ];
}

/** The same where a supplier's people speak in a channel: what is one person's own is not offered there. */
export function channelMenu(language: CompleteLanguage): Button[] {
  return [
    press(language, "button.form", "help.form"),
    press(language, "welcome.button.start", "help.start"),
    pressConcern(language),
  ];
}

/** How officers are met: where the survey stands, and how to see more. */
async function officersScreen(
  db: Db,
  clock: Clock,
  actor: Actor,
  language: CompleteLanguage,
): Promise<Message> {
  const now = clock.now();
  const { lines, buttons } = await surveysFor(db, actor, language, now);
  const title = sentence(language, "welcome.officers.title");
  if (lines.length === 0) {
    const year = now.getUTCFullYear();
    const none = sentence(language, "welcome.officers.none", {
      year: String(year),
      due: `${year + 1}-03-31`,
    });
    return screen(language, title, [none], []);
  }
  const ahead = may(actor, "read", { kind: "campaign" }) ? [pressAhead(language)] : [];
  return screen(language, title, lines, [pressStatus(language), ...ahead, ...buttons]);
}

function statusLine(language: CompleteLanguage, { status }: RequestWithCampaign): string[] {
  switch (status) {
    case "accepted":
    case "accepted_with_follow_up":
    case "returned":
      return [sentence(language, `welcome.status.${status}`)];
    default:
      return [sentence(language, "welcome.steps")];
  }
}

function whoAreYou(language: CompleteLanguage, name: string): Button[] {
  return [
    press(language, "welcome.button.me", "me.self", { style: "primary" }, { name: quote(name, 40) }),
    press(language, "welcome.button.colleague", "me.colleague", { opens: "form" }),
  ];
}

/** Where the survey stands, for officers. */
export function pressStatus(language: CompleteLanguage): Button {
  return press(language, "welcome.button.status", "status.show");
}

function pressConcern(language: CompleteLanguage): Button {
  return press(language, "welcome.button.concern", "concern.open");
}

function press(
  language: CompleteLanguage,
  label: SentenceKey,
  action: string,
  more: Partial<Button> = {},
  values?: Values,
): Button {
  return { label: sentence(language, label, values), action, value: "", ...more };
}

function screen(language: CompleteLanguage, title: string, lines: string[], buttons: Button[]): Message {
  const blocks: Block[] = [{ kind: "text", style: "heading", text: title }, ...lines.map(body)];
  if (buttons.length > 0) blocks.push({ kind: "buttons", buttons });
  return { text: [title, ...lines].join("\n"), blocks, lang: language };
}
