import { z } from "zod";
import { type Address, platformOf } from "../chat/address.ts";
import type { Notice } from "../chat/event.ts";
import type { Button } from "../chat/message.ts";
import { paragraphs } from "../chat/paragraphs.ts";
import { quote } from "../chat/quote.ts";
import { type CompleteLanguage, languageOf, sentence } from "../i18n/index.ts";
import { platformName } from "../i18n/platform-name.ts";
import type { Commit } from "../inbox/work.ts";
import { owe } from "../outbox/store.ts";
import { type Templates, template } from "../outbox/templates.ts";
import { supplierOfChannel } from "../people/channels/store.ts";
import { BY_ENVIRONMENT, complianceChoice } from "../people/compliance/store.ts";
import { LONGEST_EMAIL } from "../people/email.ts";
import { contactAt } from "../people/reach/store.ts";
import { actorOf, contactById } from "../people/store.ts";
import { tellOfficers } from "../people/tell-officers.ts";
import type { Db } from "../store.ts";
import { contactPersonOf } from "../survey/contact-person.ts";

const WHY = z.enum(["parked", "unreachable", "rejected", "not_connected"]);

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

/** What is said when something went wrong. */
export function troubleTemplates(db: Db): Templates {
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
      z.object({ conversation: z.string(), why: z.enum([...WHY.options, "unknown"]) }),
      async ({ conversation, why }, language) => {
        const where = conversation as Address;
        const values = {
          name: await whoIsAt(db, where, language),
          platform: platformName(language, platformOf(where)),
        };
        return { text: sentence(language, `officers.undelivered.${why}`, values) };
      },
      "officers",
    ),
    "officers.unreachable": template(
      z.object({
        contactId: z.string(),
        address: z.string(),
        page: z.boolean(),
        nobody: z.boolean(),
        newReader: z.string().nullable().default(null),
      }),
      async ({ contactId, address, page, nobody, newReader }, language) => {
        const contact = await contactById(db, contactId);
        const reader = newReader === null ? undefined : await contactById(db, newReader);
        const mail = platformOf(address) === "mail";
        const values = {
          name: nameOr(contact?.name, language),
          supplier: quote(contact?.supplier.name ?? ""),
          email: quote(contact?.email ?? "", LONGEST_EMAIL),
          platform: platformName(language, platformOf(address)),
        };
        return paragraphs([
          sentence(language, mail ? "officers.unreachable.mail" : "officers.unreachable", values),
          ...(page ? [sentence(language, "officers.unreachable.page")] : []),
          ...(reader
            ? [
                sentence(language, "officers.unreachable.new_reader", {
                  reader: nameOr(reader.name, language),
                }),
              ]
            : []),
          ...(nobody ? [sentence(language, "officers.unreachable.nobody", values)] : []),
          sentence(language, mail ? "officers.unreachable.next.mail" : "officers.unreachable.next", values),
        ]);
      },
      "officers",
    ),
    "officers.mail_back": template(
      z.object({ email: z.string() }),
      ({ email }, language) => ({
        text: sentence(language, "officers.mail_back", { email: quote(email, LONGEST_EMAIL) }),
      }),
      "officers",
    ),
    "officers.channel_unusable": template(
      z.object({ channel: z.string(), why: z.enum([...WHY.options, "others_read"]) }),
      async ({ channel, why }, language) => {
        const { chosenBy } = await complianceChoice(db);
        const platform = platformName(language, platformOf(channel));
        const reason = sentence(language, `officers.channel_unusable.${why}`, { platform });
        if (chosenBy === BY_ENVIRONMENT) {
          return paragraphs([reason, sentence(language, "officers.channel_unusable.environment")]);
        }
        const { text, blocks = [] } = paragraphs([
          reason,
          sentence(language, "officers.channel_unusable.next"),
        ]);
        const label = sentence(language, "officers.channel_unusable.button");
        const usePage: Button = { label, action: "channel.officers", value: "" };
        return { text, blocks: [...blocks, { kind: "buttons", buttons: [usePage] }] };
      },
      "officers",
    ),
    "officers.channel_left": template(
      z.object({ name: z.string() }),
      ({ name }, language) => ({
        text: sentence(language, "officers.channel_left", { supplier: quote(name) }),
      }),
      "officers",
    ),
  };
}

/** Whom a conversation reaches, as officers call them. */
async function whoIsAt(db: Db, where: Address, language: CompleteLanguage): Promise<string> {
  const contactId = await contactAt(db, where);
  const contact = contactId === undefined ? undefined : await contactById(db, contactId);
  if (contact) {
    const values = { name: quote(contact.name), supplier: quote(contact.supplier.name) };
    return sentence(language, "officers.undelivered.contact", values);
  }
  const supplier = await supplierOfChannel(db, where);
  return supplier
    ? sentence(language, "officers.undelivered.channel", { supplier: quote(supplier.name) })
    : sentence(language, "officers.undelivered.somebody");
}

function nameOr(name: string | undefined, language: CompleteLanguage): string {
  return name ? quote(name) : sentence(language, "officers.undelivered.somebody");
}
