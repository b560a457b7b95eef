import { quote } from "../chat/quote.ts";
import { type CompleteLanguage, sentence } from "../i18n/index.ts";
import { contactById } from "../people/store.ts";
import type { Db, Tx } from "../store.ts";
import { runningCampaigns } from "./campaigns/store.ts";
import { currentRequest } from "./store.ts";

/** Whom a contact can ask, as a sentence may say it: the survey's named person, else "the compliance team". */
export async function contactPersonOf(
  db: Db | Tx,
  contactId: string | undefined,
  language: CompleteLanguage,
): Promise<string> {
  const contact = contactId === undefined ? undefined : await contactById(db, contactId);
  return personFor(db, contact?.supplierId, language);
}

/** Whom somebody can ask of whom we do not know which supplier they are from. */
export async function personForAnybody(db: Db | Tx, language: CompleteLanguage): Promise<string> {
  const [newest] = await runningCampaigns(db);
  return quote(newest?.contactPerson ?? sentence(language, "people.somebody"));
}

/** The same for anybody of a supplier. */
export async function personFor(
  db: Db | Tx,
  supplierId: string | undefined,
  language: CompleteLanguage,
): Promise<string> {
  const request = supplierId === undefined ? undefined : await currentRequest(db, supplierId);
  return quote(request?.campaign.contactPerson ?? sentence(language, "people.somebody"));
}
