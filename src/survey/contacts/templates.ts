import { z } from "zod";
import type { Message } from "../../chat/message.ts";
import { paragraphs } from "../../chat/paragraphs.ts";
import { quote } from "../../chat/quote.ts";
import { type CompleteLanguage, sentence } from "../../i18n/index.ts";
import { type Templates, template } from "../../outbox/templates.ts";
import { LONGEST_EMAIL } from "../../people/email.ts";
import { contactById } from "../../people/store.ts";
import type { Db } from "../../store.ts";
import { contactPersonOf } from "../contact-person.ts";
import { notMineButtons } from "./forms.ts";

const CONTACT = z.object({ contactId: z.string() });
const LONGEST_TEXT = 1_500;

/** What is said about whom of a supplier we ask: to officers, who decide, and to whoever was asked. */
export function contactTemplates(db: Db): Templates {
  return {
    "officers.not_mine": template(
      CONTACT.extend({
        name: z.string(),
        email: z.string(),
        note: z.string(),
        /** Its own delivery's; what was told before officers could decide had none. */
        key: z.string().optional(),
      }),
      async ({ contactId, ...said }, language) => {
        const values = await who(db, contactId);
        const { text, blocks = [] } = notMine(values, said, language);
        const { key, name, email } = said;
        if (key === undefined) return { text, blocks };
        const buttons = notMineButtons({ key, contactId, name, email }, values.name, language);
        return { text, blocks: [...blocks, { kind: "buttons", buttons }] };
      },
      "officers",
    ),
    "officers.contact_decided": template(
      CONTACT.extend({
        decided: z.enum(["kept", "instead"]),
        by: z.string(),
        newId: z.string().nullable(),
        /** A chat or a mail reaches the new one. */
        told: z.boolean(),
      }),
      async ({ contactId, decided, by, newId, told }, language) => {
        const old = await who(db, contactId);
        const fresh = newId === null ? undefined : await who(db, newId);
        const values = { ...(fresh ?? old), old: old.name, by: quote(by) };
        return paragraphs([
          sentence(language, "officers.not_mine", old),
          sentence(language, `officers.contact_decided.${decided}`, values),
          ...(told ? [] : [sentence(language, "officers.contact_decided.no_way", values)]),
        ]);
      },
      "officers",
    ),
    "contact.replaced": template(CONTACT.extend({ name: z.string() }), ({ name }, language) => ({
      text: sentence(language, "contact.replaced", { name: quote(name) }),
    })),
    "contact.kept": template(CONTACT, async ({ contactId }, language) => ({
      text: sentence(language, "contact.kept", { person: await contactPersonOf(db, contactId, language) }),
    })),
  };
}

async function who(db: Db, contactId: string) {
  const contact = (await contactById(db, contactId))!;
  return {
    name: quote(contact.name),
    supplier: quote(contact.supplier.name),
    email: quote(contact.email, LONGEST_EMAIL),
  };
}

function notMine(
  values: { name: string; supplier: string },
  said: { name: string; email: string; note: string },
  language: CompleteLanguage,
): Message {
  const ask = { name: quote(said.name), email: quote(said.email, LONGEST_EMAIL) };
  return paragraphs([
    sentence(language, "officers.not_mine", values),
    ...(said.email !== "" ? [sentence(language, "officers.not_mine.ask", ask)] : []),
    ...(said.email === "" && said.name !== "" ? [sentence(language, "officers.not_mine.ask_name", ask)] : []),
    ...(said.note !== ""
      ? [sentence(language, "officers.not_mine.note", { note: quote(said.note, LONGEST_TEXT) })]
      : []),
  ]);
}
