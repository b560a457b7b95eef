import { z } from "zod";
import type { ChatAdapter } from "../chat/adapter.ts";
import { platformOf } from "../chat/address.ts";
import type { PersonRef, Pressed, Said } from "../chat/event.ts";
import type { Message } from "../chat/message.ts";
import { body } from "../chat/paragraphs.ts";
import { quote } from "../chat/quote.ts";
import type { Clock } from "../clock.ts";
import { type CompleteLanguage, languageOf, sentence } from "../i18n/index.ts";
import { platformName } from "../i18n/platform-name.ts";
import { sayNow } from "../i18n/say-now.ts";
import type { Decide } from "../inbox/receive.ts";
import { parseJson } from "../json.ts";
import { owe, oweReplacement } from "../outbox/store.ts";
import { type Templates, template } from "../outbox/templates.ts";
import { knownAccount, linkAccount, unlinkAccounts } from "../people/accounts/store.ts";
import { endCode, holdCode, noteTry } from "../people/codes/store.ts";
import { LONGEST_EMAIL } from "../people/email.ts";
import { holdLink, revokeLink, spendLink } from "../people/links/store.ts";
import { actorName } from "../people/may.ts";
import { officerWhoMay } from "../people/officer.ts";
import { type Connected, isConnected } from "../people/reach/connected.ts";
import { addressesOf, contactById, officerById } from "../people/store.ts";
import { tellOfficers } from "../people/tell-officers.ts";
import type { Db, Tx } from "../store.ts";
import { contactPersonOf, personForAnybody } from "../survey/contact-person.ts";
import { menu } from "./welcome.ts";

const MINUTE_MS = 60_000;

/** What became of a code or link that somebody said. */
type Outcome =
  | { outcome: "contact"; contactId: string }
  | { outcome: "officer"; officerId: string }
  | { outcome: "already"; name: string }
  | { outcome: "unknown" | "overheard" | "personal_link" | "guest" }
  | { outcome: "too_often"; minutes: number };

/**
 * Works the codes and links that stood in a message. Said to us alone, the first links the account to whose it is, and
 * everybody whom that concerns is told; said where others read, all are ended. One transaction; worked again, it finds
 * the secrets used and its answer owed already.
 */
export async function answerSecrets(
  deps: { db: Db; clock: Clock; connected: Connected; adapterOf(event: Said): ChatAdapter },
  event: Said & { secrets: readonly string[] },
): Promise<void> {
  const audience = await deps.adapterOf(event).audience(event.in);
  await deps.db.transaction(async (tx) => {
    const now = deps.clock.now();
    const [secret] = event.secrets;
    if (secret === undefined) return;
    const done =
      audience === "one" ? await link(tx, event, secret, now) : await endOverheard(tx, event.secrets, now);
    await answer(tx, event, done, now);
    if (done.outcome === "contact") await tellOfContact(tx, event, done.contactId, deps.connected, now);
    if (done.outcome === "officer") {
      const key = `linked:${event.key}`;
      const facts = { officerId: done.officerId, ...accountFacts(event.from), key };
      await tellOfficers(tx, { key, template: "officers.linked_officer", facts }, now);
    }
  });
}

async function link(tx: Tx, event: Said, secret: string, now: Date): Promise<Outcome> {
  const { from } = event;
  const tooOften = await noteTry(tx, from, now);
  if (tooOften) {
    const minutes = Math.ceil((tooOften.again.getTime() - now.getTime()) / MINUTE_MS);
    return { outcome: "too_often", minutes };
  }
  const contactId = await holdCode(tx, secret, now);
  const found = contactId === undefined ? await holdLink(tx, secret, now) : { contactId, byCode: true };
  if (!found) return { outcome: "unknown" };
  if ("contactId" in found && !("byCode" in found)) return { outcome: "personal_link" };
  if ("officerId" in found && from.external) {
    await revokeLink(tx, secret, found, "guest", now);
    return { outcome: "guest" };
  }
  const known = await knownAccount(tx, from, event.in);
  if (known?.name) return { outcome: "already", name: known.name };
  if ("officerId" in found) {
    await spendLink(tx, secret, now);
    const { officerId } = found;
    await linkAccount(tx, from, { officerId }, { by: "link", direct: event.in }, now);
    return { outcome: "officer", officerId };
  }
  await endCode(tx, secret, "used", now);
  const to = { contactId: found.contactId };
  await linkAccount(tx, from, to, { by: "code", direct: event.in }, now);
  return { outcome: "contact", ...to };
}

/** What others could read is worth nothing any more. The answer does not tell whether it was worth anything. */
async function endOverheard(tx: Tx, secrets: readonly string[], now: Date): Promise<Outcome> {
  // In one order everywhere: two messages with the same secrets would wait for each other.
  for (const secret of secrets.toSorted()) {
    if (await holdCode(tx, secret, now)) await endCode(tx, secret, "overheard", now);
    const found = await holdLink(tx, secret, now);
    if (found) await revokeLink(tx, secret, found, "overheard", now);
  }
  return { outcome: "overheard" };
}

async function answer(tx: Tx, event: Said, done: Outcome, now: Date): Promise<void> {
  const contact = done.outcome === "contact" ? await contactById(tx, done.contactId) : undefined;
  const officer = done.outcome === "officer" ? await officerById(tx, done.officerId) : undefined;
  const language = languageOf(contact?.language ?? officer?.language ?? event.from.locale);
  const here = { conversation: event.in, to: event.message, language };
  await owe(tx, { ...here, key: `linking:${event.key}`, template: "linking.answer", facts: done }, now);
}

/** The contact reads of it wherever else they are reached, officers where officers are told things. */
async function tellOfContact(
  tx: Tx,
  event: Said,
  contactId: string,
  connected: Connected,
  now: Date,
): Promise<void> {
  const contact = await contactById(tx, contactId);
  const account = accountFacts(event.from);
  const reached = (await addressesOf(tx, contactId)).filter((one) => isConnected(one, connected));
  for (const other of reached.filter((one) => one !== event.in)) {
    const key = `linked:${event.key}:${other}`;
    const told = { template: "linking.elsewhere", facts: { contactId, ...account } };
    const to = { conversation: other, to: other, language: languageOf(contact?.language) };
    await owe(tx, { ...to, ...told, key }, now);
  }
  const key = `linked:${event.key}`;
  const mailed = reached.some((one) => platformOf(one) === "mail");
  const facts = { contactId, ...account, key, mailed };
  await tellOfficers(tx, { key, template: "officers.linked", facts }, now);
}

function accountFacts({ platform, id, name }: PersonRef) {
  return { platform, id, account: name ?? "" };
}

const ACCOUNT = z.object({ platform: z.string(), id: z.string(), account: z.string() });
const TOLD = ACCOUNT.extend({ key: z.string() });
const OF_CONTACT = TOLD.extend({ contactId: z.uuid() });
const OF_OFFICER = TOLD.extend({ officerId: z.uuid() });
/** What the undoing button sends back: which account was linked to whom, and the message that told of it. */
const UNDO = z.union([OF_CONTACT, OF_OFFICER]);

/** *It is not theirs* under the message that tells officers of a linked account. */
export const linkingPresses: Readonly<Record<string, Decide<Pressed>>> = {
  "account.unlink": async (tx, event, now) => {
    const { officer, language } = await officerWhoMay(tx, event.from, "manage", { kind: "account" });
    const undo = UNDO.safeParse(parseJson(event.value));
    if (!officer || !undo.success) return sayNow(language, "help.old_button");
    const { platform, id, account, key } = undo.data;
    const undone = await unlinkAccounts(tx, platform, id, actorName(officer), now, undo.data);
    if (undone === 0) return sayNow(language, "help.old_button");
    const facts = { platform, id, account, name: officer.name };
    await oweReplacement(tx, key, "undone", now, { template: "officers.unlinked", facts });
    return { kind: "none" };
  },
};

const OUTCOME = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("contact"), contactId: z.string() }),
  z.object({ outcome: z.literal("officer"), officerId: z.string() }),
  z.object({ outcome: z.literal("already"), name: z.string() }),
  z.object({ outcome: z.enum(["unknown", "overheard", "personal_link", "guest"]) }),
  z.object({ outcome: z.literal("too_often"), minutes: z.number() }),
]);

/** What is said about linking, to whom it happened and to officers. */
export function linkingTemplates(db: Db): Templates {
  return {
    "linking.answer": template(OUTCOME, async (done, language) => {
      const say = (values = {}) => sentence(language, `linking.${done.outcome}`, values);
      const person = await personForAnybody(db, language);
      switch (done.outcome) {
        case "contact": {
          const { name, supplier } = await contactValues(db, done.contactId);
          const text = say({ name, supplier });
          return { text, blocks: [body(text), { kind: "buttons", buttons: menu(language) }] };
        }
        case "officer":
          return { text: say({ name: await officerName(db, done.officerId) }) };
        case "already":
          return { text: say({ name: quote(done.name), person }) };
        case "too_often":
          return { text: say({ minutes: done.minutes }) };
        case "unknown":
        case "overheard":
        case "personal_link":
        case "guest":
          return { text: say({ person }) };
        default:
          return done satisfies never;
      }
    }),
    "linking.elsewhere": template(
      ACCOUNT.extend({ contactId: z.string() }),
      async ({ contactId, ...account }, language) => ({
        text: sentence(language, "linking.elsewhere", {
          ...accountValues(account, language),
          person: await contactPersonOf(db, contactId, language),
        }),
      }),
    ),
    "officers.linked": template(
      OF_CONTACT.extend({ mailed: z.boolean().default(false) }),
      async ({ mailed, ...linked }, language) => {
        const whose = await contactValues(db, linked.contactId);
        const values = { ...accountValues(linked, language), ...whose };
        const told = sentence(language, mailed ? "officers.linked.mailed" : "officers.linked", values);
        return undoable(told, linked, language);
      },
      "officers",
    ),
    "officers.linked_officer": template(
      OF_OFFICER,
      async (linked, language) => {
        const values = { ...accountValues(linked, language), name: await officerName(db, linked.officerId) };
        return undoable(sentence(language, "officers.linked_officer", values), linked, language);
      },
      "officers",
    ),
    "officers.unlinked": template(
      ACCOUNT.extend({ name: z.string() }),
      ({ name, ...account }, language) => ({
        text: sentence(language, "officers.unlinked", {
          ...accountValues(account, language),
          name: quote(name),
        }),
      }),
      "officers",
    ),
  };
}

function undoable(text: string, undo: z.infer<typeof UNDO>, language: CompleteLanguage): Message {
  const label = sentence(language, "officers.linked.undo");
  const button = { label, action: "account.unlink", value: JSON.stringify(undo) };
  return { text, blocks: [body(text), { kind: "buttons", buttons: [button] }] };
}

/** How an account is called, also for the command that undoes its link: `quote` leaves ids of platforms as they are. */
function accountValues({ platform, id, account }: z.infer<typeof ACCOUNT>, language: CompleteLanguage) {
  return {
    where: platformName(language, platform),
    platform: quote(platform),
    id: quote(id, 254),
    account: account === "" ? sentence(language, "officers.undelivered.somebody") : quote(account),
  };
}

async function contactValues(db: Db, contactId: string) {
  const contact = await contactById(db, contactId);
  if (!contact) throw new Error("a delivery is about a contact who is not there");
  return {
    name: quote(contact.name),
    supplier: quote(contact.supplier.name),
    email: quote(contact.email, LONGEST_EMAIL),
  };
}

async function officerName(db: Db, officerId: string): Promise<string> {
  const officer = await officerById(db, officerId);
  if (!officer) throw new Error("a delivery is about an officer who is not there");
  return quote(officer.name);
}
