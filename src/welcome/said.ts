import type { Said } from "../chat/event.ts";
import { languageOf } from "../i18n/index.ts";
import type { Commit } from "../inbox/work.ts";
import { owe } from "../outbox/store.ts";
import { actorOf } from "../people/store.ts";

/** Words without a file: what can be done here, and a person one press away. */
export function answerWords(event: Said): Commit {
  return async (tx, now) => {
    const { actor, language } = await actorOf(tx, event.from);
    const known = actor.kind === "contact" ? { contactId: actor.contactId, said: event.key } : {};
    await owe(
      tx,
      {
        key: `reply:${event.key}`,
        conversation: event.in,
        to: event.message,
        template: actor.kind === "unknown" ? "welcome.unknown" : "help.menu",
        facts: known,
        language: languageOf(language ?? event.from.locale),
      },
      now,
    );
  };
}

/** A file where none can be taken: where to drop it instead. Once for the message, however many it named. */
export function answerFilesElsewhere(event: Said): Commit {
  return async (tx, now) => {
    const { actor, language } = await actorOf(tx, event.from);
    await owe(
      tx,
      {
        key: `reply:${event.key}`,
        conversation: event.in,
        to: event.message,
        template: "welcome.files_elsewhere",
        facts: actor.kind === "contact" ? { contactId: actor.contactId } : {},
        language: languageOf(language ?? event.from.locale),
      },
      now,
    );
  };
}
