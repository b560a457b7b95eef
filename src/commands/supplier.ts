import { record } from "../audit/record.ts";
import { quote } from "../chat/quote.ts";
import { complete, dateText, languageOf, sentence } from "../i18n/index.ts";
import { platformName } from "../i18n/platform-name.ts";
import { accountsOf } from "../people/accounts/store.ts";
import { mintCode } from "../people/codes/store.ts";
import { CONTACT_LINK_DAYS, LINKING_CODE_DAYS } from "../people/lifetimes.ts";
import { mintContactLink, revokeContactLinks } from "../people/links/store.ts";
import {
  addContact,
  type Contact,
  contactByEmail,
  listSuppliers,
  supplierByNumber,
} from "../people/store.ts";
import { linkUrl } from "../people/templates.ts";
import type { Db } from "../store.ts";
import { askSuppliers } from "../survey/campaigns/ask.ts";
import { askAnother } from "../survey/reader.ts";
import { lookAgain } from "../survey/reminders/store.ts";
import { type CommandContext, CommandProblem, columns, type Output, print } from "./context.ts";
import * as words from "./words.ts";

/** Adds a contact (and the supplier, if new), and asks the supplier in every draft and running survey. */
export async function addSupplier(
  { db, clock, connected }: CommandContext,
  typed: {
    name: string;
    contact: string;
    email: string;
    lang: string;
    timezone: string;
    country?: string;
    number?: string;
  },
  output: Output,
): Promise<void> {
  const who = {
    supplier: words.filledIn("--name", typed.name),
    name: words.filledIn("--contact", typed.contact),
    email: words.email(typed.email),
    language: words.language(typed.lang),
    timeZone: words.timeZone(typed.timezone),
    ...(typed.country !== undefined && { country: words.country(typed.country) }),
    ...(typed.number !== undefined && { number: words.filledIn("--number", typed.number) }),
  };
  const numbered = who.number === undefined ? undefined : await supplierByNumber(db, who.number);
  if (numbered && numbered.name.toLowerCase() !== who.supplier.toLowerCase()) {
    const values = { number: quote(who.number ?? ""), supplier: quote(numbered.name) };
    throw new CommandProblem("command.problem.number_taken", values, 1);
  }
  if (await contactByEmail(db, who.email)) {
    throw new CommandProblem("command.problem.email_taken", { value: who.email }, 1);
  }
  const now = clock.now();
  const { added, asked } = await db.transaction(async (tx) => {
    const added = await addContact(tx, who, now);
    const asked = await askSuppliers(tx, [added.supplierId], now);
    // Where it is asked already, somebody can be reached now, perhaps.
    await askAnother(tx, added.supplierId, undefined, { actor: "operator", connected }, now);
    await lookAgain(tx, { supplierId: added.supplierId }, now);
    await record(
      tx,
      {
        actor: "operator",
        action: "contact.added",
        object: `contact:${added.contactId}`,
        facts: { supplier: added.supplierId },
      },
      now,
    );
    return { added, asked };
  });
  print(output, { ...added, ...who }, [
    sentence("en", "command.supplier.added", { contact: who.name, supplier: who.supplier }),
    ...asked.flatMap(({ campaign, dueOn }) => {
      const due = dueOn.get(added.supplierId);
      if (due === undefined) return [];
      const values = { supplier: who.supplier, year: String(campaign.year), due: dateText("en", due) };
      const key = campaign.startedAt ? "command.supplier.asked" : "command.supplier.planned";
      return [sentence("en", key, values)];
    }),
  ]);
}

export async function printSuppliers({ db }: CommandContext, output: Output): Promise<void> {
  const found = await listSuppliers(db);
  const list = found.map(({ supplier, contact }) => ({
    supplierId: supplier.id,
    supplier: supplier.name,
    number: supplier.number ?? "",
    otherNames: supplier.otherNames,
    country: supplier.country ?? "",
    buyer: supplier.buyerName ?? "",
    buyerEmail: supplier.buyerEmail ?? "",
    spend: supplier.spend,
    contact: contact?.name ?? "",
    email: contact?.email ?? "",
    language: contact?.language ?? "",
    timeZone: contact?.timeZone ?? "",
    rank: contact?.rank ?? null,
  }));
  const none = sentence("en", "command.supplier.none");
  const table = columns(
    list.map((one) => [
      ...[one.number, one.supplier, one.country, one.buyer, String(one.spend ?? "")],
      ...[String(one.rank ?? ""), one.contact, one.email, one.language, one.timeZone],
    ]),
  );
  print(output, list, list.length === 0 ? none : table);
}

/** Makes a personal link and prints it: the only place where it is ever seen. */
export async function printContactLink(
  { db, clock, publicUrl }: CommandContext,
  email: string,
  output: Output,
): Promise<void> {
  const contact = await knownContact(db, email);
  const token = await db.transaction((tx) => mintContactLink(tx, contact.id, "operator", clock.now()));
  const url = linkUrl(publicUrl, token);
  const about = sentence("en", "command.link.contact", { name: contact.name, days: CONTACT_LINK_DAYS });
  print(output, { url, email: contact.email, days: CONTACT_LINK_DAYS }, [about, url]);
}

/** Makes a linking code and prints it with what to tell the supplier: the only place where it is ever seen. */
export async function printCode({ db, clock }: CommandContext, email: string, output: Output): Promise<void> {
  const contact = await knownContact(db, email);
  const code = await db.transaction((tx) => mintCode(tx, contact.id, "operator", clock.now()));
  const days = LINKING_CODE_DAYS;
  const about = sentence("en", "command.code.contact", { name: contact.name, days });
  const tell = sentence(complete(languageOf(contact.language)), "people.code_letter", { code, days });
  print(output, { code, email: contact.email, days }, [about, "", tell]);
}

/** Revokes every live link of a contact with the sessions they opened and their code, and says what stays linked. */
export async function revokeLinks(
  { db, clock }: CommandContext,
  email: string,
  output: Output,
): Promise<void> {
  const contact = await knownContact(db, email);
  const count = await db.transaction((tx) => revokeContactLinks(tx, contact.id, "operator", clock.now()));
  const linked = await accountsOf(db, contact.id);
  print(output, { email: contact.email, revoked: count, linked }, [
    sentence("en", "command.link.revoked", { count }),
    ...linked.map(({ platform, id }) =>
      sentence("en", "command.link.still_linked", { where: platformName("en", platform), platform, id }),
    ),
  ]);
}

/** The contact with this address, or `CommandProblem`. */
export async function knownContact(db: Db, email: string): Promise<Contact> {
  const contact = await contactByEmail(db, email);
  if (!contact) throw new CommandProblem("command.problem.email_unknown", { value: email }, 1);
  return contact;
}
