import { type Language, languageOf } from "../i18n/index.ts";
import { owe } from "../outbox/store.ts";
import type { Tx } from "../store.ts";
import { complianceAddress } from "./compliance/store.ts";
import { officerLanguages } from "./store.ts";

/** Owes the compliance channel a message; false when it was owed before. */
export async function tellOfficers(
  tx: Tx,
  told: { key: string; template: string; facts: Record<string, unknown> },
  now: Date,
): Promise<boolean> {
  const compliance = await complianceAddress(tx);
  const here = { conversation: compliance, to: compliance, language: await officersLanguage(tx) };
  return owe(tx, { ...told, ...here }, now);
}

/** The language that all officers share, else English. */
export async function officersLanguage(tx: Tx): Promise<Language> {
  const [language, another] = await officerLanguages(tx);
  return another === undefined ? languageOf(language) : "en";
}
