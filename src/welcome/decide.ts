import { record } from "../audit/record.ts";
import { SHOW_WELCOME } from "../chat/actions.ts";
import type { Address } from "../chat/address.ts";
import type { Answer, PersonRef, Pressed } from "../chat/event.ts";
import type { Form, FormValues } from "../chat/message.ts";
import type { Clock } from "../clock.ts";
import { type CompleteLanguage, complete, type Language, languageOf } from "../i18n/index.ts";
import { sayNow } from "../i18n/say-now.ts";
import type { Decide, Surface } from "../inbox/receive.ts";
import { owe, owedAbout, owedFacts, oweReplacement } from "../outbox/store.ts";
import { type Actor, actorName, may } from "../people/may.ts";
import { actorOf, contactById } from "../people/store.ts";
import { tellOfficers } from "../people/tell-officers.ts";
import type { Db, Tx } from "../store.ts";
import { contactPersonOf } from "../survey/contact-person.ts";
import { noteQuestion } from "../survey/questions/decide.ts";
import { statusOnSignOfLife } from "../survey/status.ts";
import { change, currentRequest, holdRequest } from "../survey/store.ts";
import { colleagueForm, filled, notMineForm, problemsOf } from "./forms.ts";
import { ofSupplier } from "./said.ts";
import { welcomeMessage } from "./welcome.ts";

const NONE: Answer = { kind: "none" };
type Submit = Decide<Extract<Parameters<Decide>[1], { kind: "submitted" }>>;
type Contact = Extract<Actor, { kind: "contact" }>;

/** The first screen, and its buttons that open a form: they read, nothing more. */
export function welcomeSurfaces(db: Db, clock: Clock): Readonly<Record<string, Surface>> {
  return {
    [SHOW_WELCOME]: async (event) => ({ kind: "say", message: await welcomeMessage(db, clock, event.from) }),
    "me.colleague": (event) =>
      openForm(db, event, async (actor, language) => {
        const contact = await contactById(db, actor.contactId);
        return colleagueForm(language, contact?.name ?? "");
      }),
    "not_mine.open": (event) => openForm(db, event, (actor, language) => notMine(db, actor, language)),
  };
}

/** Buttons of the first screen and of help that decide something or ask for a message. */
export const welcomePresses: Readonly<Record<string, Decide<Pressed>>> = {
  "me.self": asContact(async (on) => {
    await signOfLife(on, "self", {});
    await reply(on, "welcome.hello", { name: on.actor.name });
    return NONE;
  }),
  "help.form": anybody("help.form"),
  "help.start": anybody("help.start"),
  "person.ask": async (tx, event, now) => {
    const { actor, language: tongue } = await actorOf(tx, event.from);
    const language = languageOf(tongue ?? event.from.locale);
    const supplier = ofSupplier(actor);
    if (!supplier) return sayNow(language, "help.old_button");
    const key = `ask:${event.in}:${event.value}`;
    const asked = { ...supplier, name: event.from.name ?? "", conversation: event.in, said: event.value };
    const facts = { ...asked, key };
    const { contactId } = supplier;
    const question = { key, ...(contactId !== undefined && { contactId }) };
    if (!(await owedFacts(tx, key)))
      await noteQuestion(tx, supplier.supplierId, question, actorName(actor), now);
    // One's own lane before the officers', everywhere: two that wait for each other would both fail.
    await reply({ tx, event, language, now }, "help.passed_on", supplier);
    await sentOn(tx, event, now);
    await tellOfficers(tx, { key, template: "officers.wrote", facts }, now);
    return NONE;
  },
  "status.show": async (tx, event, now) => {
    const { actor, language } = await actorOf(tx, event.from);
    if (!may(actor, "read", { kind: "campaign" })) return sayNow(languageOf(language), "help.old_button");
    await reply({ tx, event, language: languageOf(language), now }, "officers.status", {});
    return NONE;
  },
};

/** The forms behind those buttons. */
export const welcomeForms: Readonly<Record<string, Submit>> = {
  colleague: async (tx, event, now) => {
    const who = await contactWith(tx, event.from);
    if (!who) return NONE;
    const form = colleagueForm(who.language, who.actor.name);
    const problems = problemsOf(form, event.values);
    if (Object.keys(problems).length > 0)
      return { kind: "invalid", form: filled(form, event.values), problems };
    const name = text(event.values, "name");
    const on = { tx, event, now, ...who };
    await signOfLife(on, "colleague", { name });
    await reply(on, "colleague.noted", { name });
    return { kind: "close" };
  },
  not_mine: async (tx, event, now) => {
    const who = await contactWith(tx, event.from);
    if (!who) return NONE;
    const form = await notMine(tx, who.actor, who.language);
    const problems = problemsOf(form, event.values);
    if (Object.keys(problems).length > 0)
      return { kind: "invalid", form: filled(form, event.values), problems };
    const [name, email, note] = [
      text(event.values, "name"),
      text(event.values, "email"),
      text(event.values, "note"),
    ];
    const on = { tx, event, now, ...who };
    const key = `not_mine:${event.key}`;
    const facts = { contactId: who.actor.contactId, name, email, note };
    await signOfLife(on, "not_mine", facts);
    await reply(on, "not_mine.thanks", { contactId: who.actor.contactId });
    await tellOfficers(tx, { key, template: "officers.not_mine", facts: { ...facts, key } }, now);
    return { kind: "close" };
  },
};

type On = {
  tx: Tx;
  event: { key: string; from: PersonRef; in: Address; on?: Address };
  language: Language;
  now: Date;
};
type OnContact = On & { event: Pressed; actor: Contact };

function asContact(act: (on: OnContact) => Promise<Answer>): Decide<Pressed> {
  return async (tx, event, now) => {
    const who = await contactWith(tx, event.from);
    return who ? act({ tx, event, now, ...who }) : sayNow(languageOf(event.from.locale), "help.old_button");
  };
}

function anybody(template: string): Decide<Pressed> {
  return async (tx, event, now) => {
    const { actor, language: tongue } = await actorOf(tx, event.from);
    const facts = ofSupplier(actor) ?? {};
    await reply({ tx, event, language: languageOf(tongue ?? event.from.locale), now }, template, facts);
    return NONE;
  };
}

async function contactWith(tx: Tx, from: Pressed["from"]) {
  const { actor, language } = await actorOf(tx, from);
  return actor.kind === "contact" ? { actor, language: complete(languageOf(language)) } : undefined;
}

/** Somebody is there: an unanswered request becomes acknowledged, and who said so is written down. */
async function signOfLife(
  on: On & { actor: Contact },
  as: "self" | "colleague" | "not_mine",
  facts: Record<string, string>,
): Promise<void> {
  const current = await currentRequest(on.tx, on.actor.supplierId);
  const held = current && (await holdRequest(on.tx, current.id));
  const actor = actorName(on.actor);
  if (held && may(on.actor, "answer", { kind: "request", supplierId: held.supplierId })) {
    const kind = as === "not_mine" ? "not_mine" : "acknowledged";
    await change(
      on.tx,
      held,
      { kind, to: statusOnSignOfLife(held.status), actor, facts: { as, ...facts } },
      on.now,
    );
  }
  await record(on.tx, { actor, action: `contact.${as}`, object: `supplier:${on.actor.supplierId}` }, on.now);
  await welcomeAgain(on);
}

/** The first screens of whoever said who they are: they ask that no more. */
async function welcomeAgain({ tx, event, now }: On): Promise<void> {
  const { platform, org, id } = event.from;
  const about = [{ person: { platform, org, id } }];
  for (const { key } of await owedAbout(tx, ["welcome.first"], about)) {
    await oweReplacement(tx, key, event.key, now);
  }
}

/** What went on to somebody is offered to be sent on no more. */
async function sentOn(tx: Tx, event: Pressed, now: Date): Promise<void> {
  const template = "help.menu";
  for (const { key, conversation, facts } of await owedAbout(tx, [template], [{ said: event.value }])) {
    if (conversation !== event.in) continue;
    await oweReplacement(tx, key, "sent_on", now, { template, facts: { ...facts, sentOn: true } });
  }
}

async function reply(on: On, template: string, facts: Record<string, unknown>): Promise<void> {
  const here = { conversation: on.event.in, to: on.event.on ?? on.event.in, language: on.language };
  await owe(on.tx, { ...here, key: `answer:${on.event.key}`, template, facts }, on.now);
}

async function notMine(db: Db | Tx, actor: Contact, language: CompleteLanguage): Promise<Form> {
  return notMineForm(language, await contactPersonOf(db, actor.contactId, language));
}

async function openForm(
  db: Db,
  event: Pressed,
  form: (actor: Contact, language: CompleteLanguage) => Promise<Form>,
): Promise<Answer> {
  const { actor, language: tongue } = await actorOf(db, event.from);
  const language = complete(languageOf(tongue));
  if (actor.kind !== "contact") return sayNow(language, "help.old_button");
  return { kind: "form", form: await form(actor, language) };
}

function text(values: FormValues, name: string): string {
  const value = values[name];
  return typeof value === "string" ? value.trim() : "";
}
