import { z } from "zod";
import { body, paragraphs } from "../chat/paragraphs.ts";
import { quote } from "../chat/quote.ts";
import { sentence } from "../i18n/index.ts";
import { type Templates, template } from "../outbox/templates.ts";
import type { Db } from "../store.ts";
import { contactPersonOf, personFor, personForAnybody } from "../survey/contact-person.ts";
import { currentRequest } from "../survey/store.ts";
import { channelMenu, menu, pressStatus, unknownScreen } from "./welcome.ts";

const NAME = z.object({ name: z.string() });
const CONTACT = z.object({ contactId: z.string() });
const MAYBE_SUPPLIER = z.object({ supplierId: z.string().optional() });

/** What is said on the first screen's presses and in help. */
export function welcomeTemplates(db: Db): Templates {
  return {
    "welcome.hello": template(NAME, ({ name }, language) => ({
      text: sentence(language, "welcome.hello", { name: quote(name) }),
    })),
    "colleague.noted": template(NAME, ({ name }, language) => ({
      text: sentence(language, "colleague.noted", { name: quote(name) }),
    })),
    "not_mine.thanks": template(CONTACT, async ({ contactId }, language) => ({
      text: sentence(language, "not_mine.thanks", { person: await contactPersonOf(db, contactId, language) }),
    })),
    "help.passed_on": template(MAYBE_SUPPLIER, async ({ supplierId }, language) => ({
      text: sentence(language, "help.passed_on", { person: await personFor(db, supplierId, language) }),
    })),
    "help.form": template(MAYBE_SUPPLIER, async ({ supplierId }, language) => {
      const request = supplierId === undefined ? undefined : await currentRequest(db, supplierId);
      const version = request?.campaign.oldestVersion;
      return paragraphs([
        sentence(language, "help.form"),
        version ? sentence(language, "help.form.version", { version }) : sentence(language, "help.form.any"),
      ]);
    }),
    "help.start": template(MAYBE_SUPPLIER, (_, language) => {
      const steps = (["1", "2", "3", "4"] as const).map((n) => sentence(language, `help.start.${n}`));
      const title = sentence(language, "help.start.title");
      return {
        text: [title, ...steps].join("\n"),
        blocks: [{ kind: "text", style: "heading", text: title }, ...steps.map(body)],
      };
    }),
    "help.menu": template(
      MAYBE_SUPPLIER.extend({
        contactId: z.string().optional(),
        said: z.string().optional(),
        /** Whether files are taken where it is said. */
        files: z.boolean(),
        /** What was said went on to somebody. */
        sentOn: z.literal(true).optional(),
      }),
      async ({ supplierId, contactId, said: key, files, sentOn }, language) => {
        const help = supplierId ? "help.menu" : "help.menu.officer";
        const text = sentence(language, files ? help : `${help}.no_files`);
        if (supplierId === undefined || key === undefined) {
          return { text, blocks: [body(text), { kind: "buttons", buttons: [pressStatus(language)] }] };
        }
        const others = contactId === undefined ? channelMenu(language) : menu(language);
        if (sentOn) return { text, blocks: [body(text), { kind: "buttons", buttons: others }] };
        const person = await personFor(db, supplierId, language);
        const send = {
          label: sentence(language, "help.send_on", { person }),
          action: "person.ask",
          value: key,
        };
        return { text, blocks: [body(text), { kind: "buttons", buttons: [send, ...others] }] };
      },
    ),
    "welcome.unknown": template(z.object({}), (_, language) => unknownScreen(db, language)),
    "welcome.in_the_open": template(
      z.object({ answered: z.enum(["chat", "page"]).optional() }),
      async ({ answered }, language) => ({
        text: sentence(language, `welcome.in_the_open.${answered ?? "words"}`, {
          person: await personForAnybody(db, language),
        }),
      }),
    ),
    "welcome.files_elsewhere": template(MAYBE_SUPPLIER, async ({ supplierId }, language) => ({
      text: sentence(language, "welcome.files_elsewhere", {
        person: await personFor(db, supplierId, language),
      }),
    })),
  };
}
