import { record } from "../../audit/record.ts";
import type { Address } from "../../chat/address.ts";
import { languageOf } from "../../i18n/index.ts";
import { owe } from "../../outbox/store.ts";
import { letterConversation, mailAddress } from "../../people/email.ts";
import type { Connected } from "../../people/reach/connected.ts";
import type { Tx } from "../../store.ts";
import { type Campaign, updateCampaign } from "./store.ts";

/** Where an officer's trial goes: to their mailbox where mail is connected, else to `instead`, where they read. */
export function trialAddress(email: string, instead: Address, connected: Connected): Address {
  return connected.has("mail") ? mailAddress(email) : instead;
}

/** Owes an officer the invitation of a held survey, once in each of its languages. `key` names the wish. */
export async function tryInvitations(
  tx: Tx,
  held: Campaign,
  to: { conversation: Address; officerId: string; by: string; key: string },
  now: Date,
): Promise<void> {
  for (const language of held.languages) {
    await owe(
      tx,
      {
        key: `trial:${to.key}:${language}`,
        conversation: letterConversation(to.conversation),
        to: to.conversation,
        template: "campaign.trial",
        facts: { campaignId: held.id },
        language: languageOf(language),
      },
      now,
    );
  }
  await updateCampaign(tx, held.id, { triedIn: held.languages });
  const facts = { officer: to.officerId, languages: held.languages.join(",") };
  await record(tx, { actor: to.by, action: "campaign.tried", object: `campaign:${held.id}`, facts }, now);
}
