import type { Answer } from "../chat/event.ts";
import { type Language, type SentenceKey, sentence, type Values } from "./index.ts";

/** One sentence as an answer that is shown at once and recorded nowhere. */
export function sayNow(lang: Language, key: SentenceKey, values?: Values): Answer {
  return { kind: "say", message: { text: sentence(lang, key, values), lang } };
}
