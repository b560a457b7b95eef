import type { Capabilities } from "../chat/adapter.ts";
import type { Address } from "../chat/address.ts";
import type { Said } from "../chat/event.ts";
import { languageOf } from "../i18n/index.ts";
import type { Commit } from "../inbox/work.ts";
import { owe } from "../outbox/store.ts";
import type { Actor } from "../people/may.ts";
import { reachesByItself } from "../people/reach/connected.ts";
import { actorOf } from "../people/store.ts";

/** Who speaks for a supplier, as messages to them need it; undefined for anybody else. */
export function ofSupplier(actor: Actor): { supplierId: string; contactId?: string } | undefined {
  switch (actor.kind) {
    case "contact":
      return { supplierId: actor.supplierId, contactId: actor.contactId };
    case "channel":
      return { supplierId: actor.supplierId };
    case "officer":
    case "operator":
    case "unknown":
      return undefined;
    default:
      return actor satisfies never;
  }
}

/** Words without a file: what can be done here, and a person one press away. */
export function answerWords(event: Said, can: Capabilities): Commit {
  return async (tx, now) => {
    const { actor, language } = await actorOf(tx, event.from);
    const supplier = ofSupplier(actor);
    const known = supplier ? { ...supplier, said: event.key } : {};
    const help = { template: "help.menu", facts: { ...known, files: can.filesIn === true } };
    await owe(
      tx,
      {
        key: `reply:${event.key}`,
        conversation: event.in,
        to: event.message,
        ...(actor.kind === "unknown" ? { template: "welcome.unknown", facts: {} } : help),
        language: languageOf(language ?? event.from.locale),
      },
      now,
    );
  };
}

/**
 * A contact where others read who are not of their supplier: nothing about it is said there. A file is answered by
 * `commit` in their own conversation instead, and here stands only that it is.
 */
export function answerInTheOpen(event: Said, answered?: { own: Address; commit: Commit }): Commit {
  return async (tx, now) => {
    const { language } = await actorOf(tx, event.from);
    const where = answered && (reachesByItself(answered.own) ? "chat" : "page");
    await owe(
      tx,
      {
        key: `in_the_open:${event.key}`,
        conversation: event.in,
        to: event.message,
        template: "welcome.in_the_open",
        facts: where ? { answered: where } : {},
        language: languageOf(language),
      },
      now,
    );
    await answered?.commit(tx, now);
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
        facts: ofSupplier(actor) ?? {},
        language: languageOf(language ?? event.from.locale),
      },
      now,
    );
  };
}
