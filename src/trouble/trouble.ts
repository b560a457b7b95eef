import { z } from "zod";
import type { Address } from "../chat/address.ts";
import type { Notice } from "../chat/event.ts";
import { quote } from "../chat/quote.ts";
import { languageOf, sentence } from "../i18n/index.ts";
import type { Commit } from "../inbox/work.ts";
import type { GivenUp } from "../outbox/deliver.ts";
import { owe } from "../outbox/store.ts";
import { type Templates, template } from "../outbox/templates.ts";
import { actorOf, contactById } from "../people/store.ts";
import type { Db, Tx } from "../store.ts";
import { currentRequest } from "../survey/store.ts";

/** A notice that failed to the end: the sender is told that nothing is lost, an officer that it waits. */
export function onDeadNotice(event: Notice, compliance: Address): Commit {
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
    await tell(tx, `failed:${event.key}:officers`, "officers.notice_failed", facts, compliance, now);
  };
}

/** A delivery that is not tried again: an officer is told, unless it was the officers' own. */
export async function onGivenUp(tx: Tx, given: GivenUp, compliance: Address, now: Date): Promise<void> {
  const { delivery, why } = given;
  if (delivery.conversation === compliance) return;
  const facts = { conversation: delivery.conversation, why };
  await tell(tx, `undelivered:${delivery.key}`, "officers.undelivered", facts, compliance, now);
}

/** What is said when something went wrong. */
export function troubleTemplates(
  db: Db,
  nameAt: (conversation: Address) => Promise<string | undefined>,
): Templates {
  return {
    "trouble.notice": template(
      z.object({ contactId: z.string().optional() }),
      async ({ contactId }, language) => {
        const contact = contactId === undefined ? undefined : await contactById(db, contactId);
        const request = contact && (await currentRequest(db, contact.supplierId));
        const person = request?.campaign.contactPerson ?? "";
        return { text: sentence(language, "failed.notice", { person: quote(person) }) };
      },
    ),
    "officers.notice_failed": template(
      z.object({ name: z.string() }),
      ({ name }, language) => ({ text: sentence(language, "officers.notice_failed", { name: quote(name) }) }),
      "officers",
    ),
    "officers.undelivered": template(
      z.object({ conversation: z.string(), why: z.enum(["parked", "unreachable", "rejected"]) }),
      async ({ conversation, why }, language) => {
        const known = await nameAt(conversation as Address);
        const name = known === undefined ? sentence(language, "officers.undelivered.somebody") : quote(known);
        return { text: sentence(language, `officers.undelivered.${why}`, { name }) };
      },
      "officers",
    ),
  };
}

async function tell(
  tx: Tx,
  key: string,
  name: string,
  facts: Record<string, unknown>,
  compliance: Address,
  now: Date,
): Promise<void> {
  await owe(
    tx,
    { key, conversation: compliance, to: compliance, template: name, facts, language: "en" },
    now,
  );
}
