import type { PersonRef } from "../chat/event.ts";
import { type CompleteLanguage, complete, languageOf } from "../i18n/index.ts";
import type { Db, Tx } from "../store.ts";
import { type Action, type Actor, may, type Subject } from "./may.ts";
import { actorOf } from "./store.ts";

/** The officer that somebody is, when they may do this; and the language to answer them in. */
export async function officerWhoMay(
  db: Db | Tx,
  from: PersonRef,
  action: Action,
  subject: Subject,
): Promise<{ officer: Extract<Actor, { kind: "officer" }> | undefined; language: CompleteLanguage }> {
  const { actor, language } = await actorOf(db, from);
  const allowed = actor.kind === "officer" && may(actor, action, subject);
  return { officer: allowed ? actor : undefined, language: complete(languageOf(language)) };
}
