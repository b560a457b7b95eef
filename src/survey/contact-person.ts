import { quote } from "../chat/quote.ts";
import { type Language, sentence } from "../i18n/index.ts";
import { contactById } from "../people/store.ts";
import type { Db, Tx } from "../store.ts";
import { currentRequest } from "./store.ts";

/** Whom a contact can ask, as a sentence may say it: the survey's named person, else "the compliance team". */
export async function contactPersonOf(
  db: Db | Tx,
  contactId: string | undefined,
  language: Language,
): Promise<string> {
  const contact = contactId === undefined ? undefined : await contactById(db, contactId);
  const request = contact && (await currentRequest(db, contact.supplierId));
  return quote(request?.campaign.contactPerson ?? sentence(language, "people.somebody"));
}
