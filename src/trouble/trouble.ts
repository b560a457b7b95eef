import { z } from "zod";
import type { Address } from "../chat/address.ts";
import type { Notice } from "../chat/event.ts";
import { quote } from "../chat/quote.ts";
import { type Language, languageOf, sentence } from "../i18n/index.ts";
import type { Commit } from "../inbox/work.ts";
import type { GivenUp } from "../outbox/deliver.ts";
import { owe } from "../outbox/store.ts";
import { type Templates, template } from "../outbox/templates.ts";
import { complianceAddress } from "../people/compliance/store.ts";
import { actorOf } from "../people/store.ts";
import { tellOfficers } from "../people/tell-officers.ts";
import type { Db, Tx } from "../store.ts";
import { contactPersonOf } from "../survey/contact-person.ts";

/** A notice that failed to the end: the sender is told that nothing is lost, an officer that it waits. */
export function onDeadNotice(event: Notice): Commit {
  return async (tx, now) => {
    const { actor, language } = await actorOf(tx, event.from);
    const contactId = actor.kind === "contact" ? actor.contactId : undefined;
    await owe(
      tx,
      {
        key: `failed:${event.key}`,
        conversation: event.in,
        to: event.kind === "said" ? event.message : event.in,
        template: "trouble.notice",
        facts: contactId === undefined ? {} : { contactId },
        language: languageOf(language),
      },
      now,
    );
    const facts = { name: event.from.name ?? "" };
    const key = `failed:${event.key}:officers`;
    await tellOfficers(tx, { key, template: "officers.notice_failed", facts }, now);
  };
}

/** A delivery that is not tried again: an officer is told, unless it was the officers' own. */
export async function onGivenUp(tx: Tx, given: GivenUp, now: Date): Promise<void> {
  const { delivery, why } = given;
  if (delivery.conversation === (await complianceAddress(tx))) return;
  const facts = { conversation: delivery.conversation, why };
  const key = `undelivered:${delivery.key}`;
  await tellOfficers(tx, { key, template: "officers.undelivered", facts }, now);
}

/** What is said when something went wrong. */
export function troubleTemplates(
  db: Db,
  nameAt: (conversation: Address) => Promise<string | undefined>,
): Templates {
  return {
    "trouble.notice": template(
      z.object({ contactId: z.string().optional() }),
      async ({ contactId }, language) => ({
        text: sentence(language, "failed.notice", { person: await contactPersonOf(db, contactId, language) }),
      }),
    ),
    "officers.notice_failed": template(
      z.object({ name: z.string() }),
      ({ name }, language) => ({
        text: sentence(language, "officers.notice_failed", { name: nameOr(name, language) }),
      }),
      "officers",
    ),
    "officers.undelivered": template(
      z.object({ conversation: z.string(), why: z.enum(["parked", "unreachable", "rejected"]) }),
      async ({ conversation, why }, language) => {
        const known = await nameAt(conversation as Address);
        return { text: sentence(language, `officers.undelivered.${why}`, { name: nameOr(known, language) }) };
      },
      "officers",
    ),
  };
}

function nameOr(name: string | undefined, language: Language): string {
  return name ? quote(name) : sentence(language, "officers.undelivered.somebody");
}
