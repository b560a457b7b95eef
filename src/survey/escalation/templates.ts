import { z } from "zod";
import type { Message } from "../../chat/message.ts";
import { paragraphs } from "../../chat/paragraphs.ts";
import type { CompleteLanguage } from "../../i18n/index.ts";
import { type Template, type Templates, template } from "../../outbox/templates.ts";
import { LONGEST_EMAIL } from "../../people/email.ts";
import type { Connected } from "../../people/reach/connected.ts";
import { recipientsOf } from "../../people/reach/recipients/store.ts";
import type { Db, Tx } from "../../store.ts";
import { campaignById } from "../campaigns/store.ts";
import { escalationMessage, type Known, letterSubject, MOST_ROWS, personMessage } from "./say.ts";
import { loadProposal, type Proposal, type Which } from "./store.ts";

export const PROPOSAL = z.object({
  campaignId: z.uuid(),
  step: z.enum(["escalation", "person"]),
  day: z.iso.date(),
  buyer: z.string().max(LONGEST_EMAIL),
});

const LETTER = z.object({ proposal: PROPOSAL, text: z.string() });

/** A proposal with what is true of it now, and of some of its suppliers; undefined where there is none. */
export async function knownOf(
  db: Db | Tx,
  proposal: Proposal,
  which: Which,
  connected: Connected,
): Promise<Known | undefined> {
  const found = await loadProposal(db, proposal, which);
  if (!found) return undefined;
  const ids = found.suppliers.map((one) => one.supplierId);
  return { proposal, ...found, recipients: await recipientsOf(db, ids, connected) };
}

/** What is proposed to officers, and what one of them sends. */
export function escalationTemplates(db: Db, connected: Connected): Templates {
  const toOfficers = (say: (known: Known, language: CompleteLanguage) => Message): Template =>
    template(
      PROPOSAL,
      async (proposal, language) => {
        const known = await knownOf(db, proposal, { most: MOST_ROWS }, connected);
        if (!known) throw new Error("a delivery is about a proposal that is not there");
        return say(known, language);
      },
      "officers",
    );
  return {
    "officers.escalation": toOfficers(escalationMessage),
    "officers.person": toOfficers(personMessage),
    // What the officer wrote, as they wrote it.
    "escalation.buyer": template(LETTER, async ({ proposal, text }, language) => {
      const campaign = await campaignById(db, proposal.campaignId);
      if (!campaign) throw new Error("a letter is about a survey that is not there");
      return { ...paragraphs(text.split(/\n{2,}/)), text, subject: letterSubject(campaign, language) };
    }),
  };
}
