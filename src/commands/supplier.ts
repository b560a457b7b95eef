import { quote } from "../chat/quote.ts";
import { complete, languageOf, sentence } from "../i18n/index.ts";
import { platformName } from "../i18n/platform-name.ts";
import { accountsOf } from "../people/accounts/store.ts";
import { supplierByName } from "../people/channels/store.ts";
import { mintCode } from "../people/codes/store.ts";
import { CONTACT_LINK_DAYS, LINKING_CODE_DAYS } from "../people/lifetimes.ts";
import { mintContactLink, revokeContactLinks } from "../people/links/store.ts";
import { type Contact, contactByEmail, listSuppliers, type Supplier } from "../people/store.ts";
import { linkUrl } from "../people/templates.ts";
import type { Db } from "../store.ts";
import { type Out, takenOut } from "../survey/scope/store.ts";
import { type CommandContext, CommandProblem, columns, type Output, print } from "./context.ts";

/** Every supplier with its people, who of them is asked no more, and the surveys it was taken out of. */
export async function printSuppliers({ db }: CommandContext, output: Output): Promise<void> {
  const found = await listSuppliers(db);
  const out = await takenOut(db);
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
    left: contact !== null && contact.leftAt !== null,
    outOf: out.get(supplier.id) ?? [],
  }));
  const none = sentence("en", "command.supplier.none");
  const table = columns(
    list.map((one) => [
      ...[one.number, one.supplier, one.country, one.buyer, String(one.spend ?? "")],
      ...[String(one.rank ?? ""), one.contact, one.email, one.language, one.timeZone, state(one)],
    ]),
  );
  print(output, list, list.length === 0 ? none : table);
}

function state({ left, outOf }: { left: boolean; outOf: readonly Out[] }): string {
  const years = outOf.map(({ year }) => year).join(", ");
  return [
    ...(left ? [sentence("en", "command.contact.has_left")] : []),
    ...(years === "" ? [] : [sentence("en", "command.supplier.is_out", { years })]),
  ].join(", ");
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

/** The supplier of a typed name, or a `CommandProblem` with names that are near it. */
export async function knownSupplier(db: Db, name: string): Promise<Supplier> {
  const { supplier, near } = await supplierByName(db, name);
  if (supplier) return supplier;
  const names = near.map((one) => quote(one)).join(", ");
  if (names === "") throw new CommandProblem("command.problem.supplier_unknown", { value: name }, 1);
  throw new CommandProblem("command.problem.supplier_near", { value: name, names }, 1);
}
