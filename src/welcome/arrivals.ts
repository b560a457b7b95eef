import { z } from "zod";
import type { Audience, Capabilities } from "../chat/adapter.ts";
import type { Notice } from "../chat/event.ts";
import { paragraphs } from "../chat/paragraphs.ts";
import type { Clock } from "../clock.ts";
import { languageOf, sentence } from "../i18n/index.ts";
import type { Commit } from "../inbox/work.ts";
import { owe } from "../outbox/store.ts";
import { type Templates, template } from "../outbox/templates.ts";
import { actorOf } from "../people/store.ts";
import type { Db } from "../store.ts";
import { heardFrom } from "../survey/reach.ts";
import { welcomeMessage } from "./welcome.ts";

/** Whom the first screen is for: an account, looked up again when it is sent. */
const PERSON = z.object({
  platform: z.enum(["web", "slack", "teams", "mail", "memory"]),
  org: z.string(),
  id: z.string(),
  external: z.boolean(),
  locale: z.string().optional(),
});

/** We were added to a conversation: one person reads the first screen, several what can be done among them. */
export function answerArrival(event: Notice, where: { audience: Audience; can: Capabilities }): Commit {
  return async (tx, now) => {
    const { language } = await actorOf(tx, event.from);
    const alone = where.audience === "one";
    if (alone) await heardFrom(tx, event.from, now);
    const { platform, org, id, external, locale } = event.from;
    const first = {
      template: "welcome.first",
      facts: { person: { platform, org, id, external, ...(locale !== undefined && { locale }) } },
    };
    const among = { template: "welcome.channel", facts: { files: where.can.filesIn === true } };
    await owe(
      tx,
      {
        key: `arrived:${event.key}`,
        conversation: event.in,
        to: event.in,
        language: languageOf(language ?? locale),
        ...(alone ? first : among),
      },
      now,
    );
  };
}

export function arrivalTemplates(db: Db, clock: Clock): Templates {
  return {
    "welcome.first": template(z.object({ person: PERSON }), ({ person: { locale, ...person } }) =>
      welcomeMessage(db, clock, { ...person, ...(locale !== undefined && { locale }) }),
    ),
    "welcome.channel": {
      ...template(z.object({ files: z.boolean() }), ({ files }, language) => {
        return paragraphs([
          sentence(language, "welcome.channel"),
          sentence(language, files ? "welcome.channel.files" : "welcome.channel.no_files"),
          sentence(language, "welcome.channel.private"),
          sentence(language, "welcome.channel.officers"),
        ]);
      }),
      courtesy: true,
    },
  };
}
