import { z } from "zod";
import type { Answer, Pressed, Submitted } from "../../chat/event.ts";
import { quote } from "../../chat/quote.ts";
import { type CompleteLanguage, languageOf, sentence } from "../../i18n/index.ts";
import { sayNow } from "../../i18n/say-now.ts";
import type { Decide, Surface } from "../../inbox/receive.ts";
import { parseJson } from "../../json.ts";
import { isReplaced, owe, owedAbout, oweReplacement } from "../../outbox/store.ts";
import { holdContact } from "../../people/contacts/store.ts";
import { type Actor, actorName, type Subject } from "../../people/may.ts";
import { officerWhoMay } from "../../people/officer.ts";
import { type Connected, isConnected, reachesByItself } from "../../people/reach/connected.ts";
import { addressesOf, type Contact, contactById } from "../../people/store.ts";
import type { Db, Tx } from "../../store.ts";
import { askInstead, keepAsking } from "./act.ts";
import { insteadForm, problemsOf, type Typed, typedIn } from "./forms.ts";

const NONE: Answer = { kind: "none" };
const ASKED = z.object({ key: z.string(), contactId: z.uuid() });
const SAID = ASKED.extend({ name: z.string(), email: z.string() });
type Officer = Extract<Actor, { kind: "officer" }>;

/** *Ask … instead*, under what officers read of somebody whose topic it is not. */
export function contactSurfaces(db: Db): Readonly<Record<string, Surface>> {
  return {
    "contact.instead": async (event) => {
      const said = SAID.safeParse(parseJson(event.value)).data;
      const { officer, language } = await officerOf(db, event);
      const contact = said && officer && (await contactById(db, said.contactId));
      if (!contact) return sayNow(language, "help.old_button");
      if (await isReplaced(db, said.key, "decided")) return sayNow(language, "contact_form.settled");
      const { name, email } = said;
      const typed = { name, email, language: contact.language, timeZone: contact.timeZone, old: "stays" };
      return { kind: "form", form: formOf(language, said, contact, typed) };
    },
  };
}

/** *Keep asking …*. */
export function contactPresses(connected: Connected): Readonly<Record<string, Decide<Pressed>>> {
  return {
    "contact.keep": async (tx, event, now) => {
      const found = await openFor(tx, event, event.value);
      if ("refused" in found) return found.refused;
      const { officer, contact, asked } = found;
      await keepAsking(tx, contact, { actor: actorName(officer), connected }, now);
      await tellOld(tx, contact, { key: event.key, template: "contact.kept", facts: {} }, connected, now);
      const decided = { decided: "kept" as const, by: officer.name, newId: null, told: true };
      await settle(tx, asked.key, contact, decided, now);
      return NONE;
    },
  };
}

/** The form behind *Ask … instead*. */
export function contactForms(connected: Connected): Readonly<Record<string, Decide<Submitted>>> {
  return {
    contact_instead: async (tx, event, now) => {
      const found = await openFor(tx, event, event.context);
      if ("refused" in found) return found.refused;
      const { officer, contact, language, asked } = found;
      const typed = typedIn(event.values);
      const invalid = async (problems: Record<string, string>): Promise<Answer> => {
        const whole = await contactById(tx, contact.id);
        return { kind: "invalid", form: formOf(language, asked, whole!, typed), problems };
      };
      const problems = problemsOf(typed, language);
      if (Object.keys(problems).length > 0) return invalid(problems);
      const { old, ...who } = typed;
      const by = { actor: actorName(officer), connected };
      const done = await askInstead(tx, { old: contact, who, left: old === "left" }, by, now);
      if (done.kind !== "asked") {
        const problem = sentence(language, `contact_form.problem.${done.kind}`, {
          name: quote(contact.name),
        });
        return invalid({ email: problem });
      }
      const thanks = { key: event.key, template: "contact.replaced", facts: { name: who.name } };
      await tellOld(tx, contact, thanks, connected, now);
      const told = (await addressesOf(tx, done.contactId)).some(
        (one) => isConnected(one, connected) && reachesByItself(one),
      );
      const decided = { decided: "instead" as const, by: officer.name, newId: done.contactId, told };
      await settle(tx, asked.key, contact, decided, now);
      return { kind: "close" };
    },
  };
}

type Found = { officer: Officer; contact: Contact; language: CompleteLanguage; asked: z.infer<typeof ASKED> };

/** What an officer may still decide, its contact held: whoever is first decides. */
async function openFor(
  tx: Tx,
  event: Pressed | Submitted,
  value: string,
): Promise<Found | { refused: Answer }> {
  const { officer, language } = await officerOf(tx, event);
  const asked = ASKED.safeParse(parseJson(value)).data;
  const contact = officer && asked && (await holdContact(tx, asked.contactId));
  if (!officer || !contact) return { refused: sayNow(language, "help.old_button") };
  if (await isReplaced(tx, asked.key, "decided"))
    return { refused: sayNow(language, "contact_form.settled") };
  return { officer, contact, language, asked };
}

/** The old contact is told what was decided, wherever they are reached first. */
async function tellOld(
  tx: Tx,
  contact: Contact,
  told: { key: string; template: string; facts: Record<string, string> },
  connected: Connected,
  now: Date,
): Promise<void> {
  const to = (await addressesOf(tx, contact.id)).find((one) => isConnected(one, connected));
  if (to === undefined) return;
  const facts = { contactId: contact.id, ...told.facts };
  const there = { conversation: to, to, language: languageOf(contact.language) };
  await owe(tx, { ...there, template: told.template, facts, key: `decided:${told.key}` }, now);
}

/** What officers read of this contact gives way to what was decided. */
async function settle(
  tx: Tx,
  asked: string,
  contact: Contact,
  decided: { decided: "kept" | "instead"; by: string; newId: string | null; told: boolean },
  now: Date,
): Promise<void> {
  const face = { template: "officers.contact_decided", facts: { contactId: contact.id, ...decided } };
  await oweReplacement(tx, asked, "decided", now, face);
  for (const { key } of await owedAbout(tx, ["officers.not_mine"], [{ contactId: contact.id }]))
    if (!key.startsWith(asked)) await oweReplacement(tx, key, "decided", now, face);
}

function formOf(
  language: CompleteLanguage,
  { key, contactId }: z.infer<typeof ASKED>,
  contact: Contact & { supplier: { name: string } },
  typed: Typed,
) {
  const context = JSON.stringify({ key, contactId });
  return insteadForm(language, { supplier: contact.supplier.name, contact: contact.name, context }, typed);
}

const ANY_REQUEST: Subject = { kind: "request", supplierId: "" };

function officerOf(db: Db | Tx, event: Pressed | Submitted) {
  return officerWhoMay(db, event.from, "manage", ANY_REQUEST);
}
