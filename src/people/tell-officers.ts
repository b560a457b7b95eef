import { languageOf } from "../i18n/index.ts";
import { owe } from "../outbox/store.ts";
import type { Tx } from "../store.ts";
import { complianceAddress } from "./compliance/store.ts";
import { officerLanguages } from "./store.ts";

/** Owes the compliance channel a message: in the officers' language where they share one, else in English. */
export async function tellOfficers(
  tx: Tx,
  told: { key: string; template: string; facts: Record<string, unknown> },
  now: Date,
): Promise<void> {
  const [language, another] = await officerLanguages(tx);
  const shared = another === undefined ? languageOf(language) : "en";
  const compliance = await complianceAddress(tx);
  await owe(tx, { ...told, conversation: compliance, to: compliance, language: shared }, now);
}
