import { platformOf } from "../chat/address.ts";
import { type SentenceKey, sentence } from "../i18n/index.ts";
import { platformName } from "../i18n/platform-name.ts";
import { contactsOf, type Details } from "../people/contacts/store.ts";
import { mailAddress } from "../people/email.ts";
import { muteReminders, unmuteReminders } from "../people/mute/store.ts";
import { emailBounced, emailGood } from "../people/reach/bounced.ts";
import { recipientsOf } from "../people/reach/recipients/store.ts";
import type { Contact } from "../people/store.ts";
import type { Tx } from "../store.ts";
import * as act from "../survey/contacts/act.ts";
import { noteAnswered } from "../survey/questions/decide.ts";
import { type CommandContext, CommandProblem, columns, type Output, print } from "./context.ts";
import { knownContact, knownSupplier } from "./supplier.ts";
import * as words from "./words.ts";

/** Lists the contacts of a supplier in the order in which they are asked, and where each is reached. */
export async function printContacts(
  { db, connected }: CommandContext,
  name: string,
  output: Output,
): Promise<void> {
  const supplier = await knownSupplier(db, name);
  const reader = (await recipientsOf(db, [supplier.id], connected)).get(supplier.id)?.contactId;
  const list = (await contactsOf(db, supplier.id)).map((one) => ({
    contactId: one.id,
    name: one.name,
    email: one.email,
    language: one.language,
    timeZone: one.timeZone,
    asked: one.id === reader,
    muted: one.mutedAt !== null,
    left: one.leftAt !== null,
    addresses: one.addresses.map(({ address, failedAt }) => ({ address, failed: failedAt !== null })),
  }));
  const table = columns(
    list.map((one) => [
      one.name,
      one.email,
      one.language,
      one.timeZone,
      one.addresses.map(({ address, failed }) => where(address, failed)).join(", "),
      state(one),
    ]),
  );
  print(output, list, list.length === 0 ? sentence("en", "command.contact.none") : table);
}

export async function putFirst(context: CommandContext, email: string, output: Output): Promise<void> {
  const contact = await knownContact(context.db, email);
  await context.db.transaction((tx) => act.makeFirst(tx, contact, by(context), context.clock.now()));
  say(output, contact, "command.contact.first", { first: true });
}

export async function letGo(context: CommandContext, email: string, output: Output): Promise<void> {
  const contact = await knownContact(context.db, email);
  const { left, asked } = await context.db.transaction(async (tx) => ({
    left: await act.letGo(tx, contact, by(context), context.clock.now()),
    asked: (await recipientsOf(tx, [contact.supplierId], context.connected)).has(contact.supplierId),
  }));
  const done = asked ? "command.contact.left" : "command.contact.left.nobody";
  say(output, contact, left ? done : "command.contact.left_before", { left: true });
}

/** Changes a contact's name, address, language or zone; at least one of them. */
export async function changeOne(
  context: CommandContext,
  email: string,
  typed: { name?: string; email?: string; lang?: string; timezone?: string },
  output: Output,
): Promise<void> {
  const to: Partial<Details> = {
    ...(typed.name !== undefined && { name: words.filledIn("--name", typed.name) }),
    ...(typed.email !== undefined && { email: words.email(typed.email) }),
    ...(typed.lang !== undefined && { language: words.language(typed.lang) }),
    ...(typed.timezone !== undefined && { timeZone: words.timeZone(typed.timezone) }),
  };
  if (Object.keys(to).length === 0) throw new CommandProblem("command.problem.contact_change");
  const contact = await knownContact(context.db, email);
  const changed = await context.db.transaction((tx) =>
    act.changeContact(tx, contact, to, by(context), context.clock.now()),
  );
  if (!changed) throw new CommandProblem("command.problem.email_taken", { value: to.email ?? "" }, 1);
  say(output, { ...contact, ...to }, "command.contact.changed", to);
}

/** Mail to this address came back: whoever is next is asked. */
export async function noteBounced(context: CommandContext, email: string, output: Output): Promise<void> {
  const contact = await knownContact(context.db, email);
  const now = context.clock.now();
  const reader = await context.db.transaction(async (tx) => {
    await emailBounced(tx, contact.email, "operator", context.connected, now);
    return (await recipientsOf(tx, [contact.supplierId], context.connected)).get(contact.supplierId);
  });
  const next = reader ? "command.contact.bounced" : "command.contact.bounced.nobody";
  const values = { email: contact.email, name: reader?.name ?? contact.name };
  print(output, { email: contact.email, asked: reader?.contactId ?? null }, sentence("en", next, values));
}

export async function noteGood(context: CommandContext, email: string, output: Output): Promise<void> {
  const contact = await knownContact(context.db, email);
  const done = await context.db.transaction((tx) =>
    emailGood(tx, contact.email, "operator", context.connected, context.clock.now()),
  );
  say(output, contact, done === "good" ? "command.contact.good" : "command.contact.was_good", {
    address: mailAddress(contact.email),
  });
}

export async function mute(context: CommandContext, email: string, output: Output): Promise<void> {
  const muted = await change(context, email, muteReminders);
  say(output, muted.contact, muted.done ? "command.contact.muted" : "command.contact.muted_before", {
    muted: true,
  });
}

export async function unmute(context: CommandContext, email: string, output: Output): Promise<void> {
  const unmuted = await change(context, email, unmuteReminders);
  say(output, unmuted.contact, unmuted.done ? "command.contact.unmuted" : "command.contact.unmuted_before", {
    muted: false,
  });
}

/** What this contact asked was answered: reminders go on three days later. */
export async function markAnswered(context: CommandContext, email: string, output: Output): Promise<void> {
  const contact = await knownContact(context.db, email);
  const { id, supplierId } = contact;
  const who = { actor: "operator", name: "" };
  const count = await context.db.transaction((tx) =>
    noteAnswered(tx, supplierId, ({ contactId }) => contactId === id, who, context.clock.now()),
  );
  const said = sentence("en", "command.contact.answered", { name: contact.name, count });
  print(output, { email: contact.email, answered: count }, said);
}

function by({ connected }: CommandContext): act.By {
  return { actor: "operator", connected };
}

async function change(
  { db, clock }: CommandContext,
  email: string,
  carryOut: (tx: Tx, contactId: string, by: string, now: Date) => Promise<boolean>,
): Promise<{ contact: Contact; done: boolean }> {
  const contact = await knownContact(db, email);
  const done = await db.transaction((tx) => carryOut(tx, contact.id, "operator", clock.now()));
  return { contact, done };
}

function say(
  output: Output,
  { name, email }: Pick<Contact, "name" | "email">,
  key: SentenceKey,
  more: Record<string, unknown>,
): void {
  print(output, { email, ...more }, sentence("en", key, { name, email }));
}

function where(address: string, failed: boolean): string {
  const platform = platformName("en", platformOf(address));
  return failed ? sentence("en", "command.contact.failed", { platform }) : platform;
}

function state({ asked, muted, left }: { asked: boolean; muted: boolean; left: boolean }): string {
  const all = [
    ...(asked ? [sentence("en", "command.contact.is_asked")] : []),
    ...(muted ? [sentence("en", "command.contact.is_muted")] : []),
    ...(left ? [sentence("en", "command.contact.has_left")] : []),
  ];
  return all.join(", ");
}
