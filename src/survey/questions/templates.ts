import { z } from "zod";
import type { Address } from "../../chat/address.ts";
import type { Message } from "../../chat/message.ts";
import { body, paragraphs } from "../../chat/paragraphs.ts";
import { quote } from "../../chat/quote.ts";
import { type CompleteLanguage, sentence } from "../../i18n/index.ts";
import { type Templates, template } from "../../outbox/templates.ts";
import { LONGEST_EMAIL } from "../../people/email.ts";
import { contactById, supplierById } from "../../people/store.ts";
import type { Db } from "../../store.ts";
import { said } from "../../transcript/store.ts";
import { answeredButton } from "./decide.ts";

const LONGEST_TEXT = 1_500;
const QUESTION = z.object({
  supplierId: z.string(),
  contactId: z.string().optional(),
  name: z.string(),
  conversation: z.string(),
  said: z.string(),
  /** Its own delivery's; what was told before officers could say that they answered had none. */
  key: z.string().optional(),
});

/** What officers read when a supplier asks for a person. */
export function questionTemplates(db: Db): Templates {
  return {
    "officers.wrote": template(
      QUESTION,
      async (question, language) => {
        const { text, blocks = [] } = await asked(db, question, language);
        const { key, supplierId } = question;
        if (key === undefined) return { text, blocks };
        const buttons = [answeredButton({ key, supplierId }, language)];
        return { text, blocks: [...blocks, { kind: "buttons", buttons }] };
      },
      "officers",
    ),
    "officers.answered": template(
      QUESTION.extend({ by: z.string() }),
      async ({ by, ...question }, language) => {
        const { text, blocks = [] } = await asked(db, question, language);
        const done =
          by === ""
            ? sentence(language, "officers.answered.operator")
            : sentence(language, "officers.answered", { name: quote(by) });
        return { text: `${text}\n${done}`, blocks: [...blocks, body(done)] };
      },
      "officers",
    ),
  };
}

async function asked(
  db: Db,
  { supplierId, contactId, name, conversation, said: key }: z.infer<typeof QUESTION>,
  language: CompleteLanguage,
): Promise<Message> {
  const text = quote((await said(db, conversation as Address, key)) ?? "", LONGEST_TEXT);
  const contact = contactId === undefined ? undefined : await contactById(db, contactId);
  if (!contact) {
    const supplier = quote((await supplierById(db, supplierId))?.name ?? "");
    return paragraphs([
      sentence(language, "officers.wrote", { name: quote(name), supplier }),
      sentence(language, "officers.wrote.in_channel", { text }),
    ]);
  }
  const values = { name: quote(contact.name), supplier: quote(contact.supplier.name) };
  return paragraphs([
    sentence(language, "officers.wrote", values),
    sentence(language, "officers.wrote.text", { email: quote(contact.email, LONGEST_EMAIL), text }),
  ]);
}
