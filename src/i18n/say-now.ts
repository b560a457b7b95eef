import type { Answer } from "../chat/event.ts";
import { complete, isFileKey, type Language, type SentenceKey, sentence, type Values } from "./index.ts";

/** One sentence as an answer that is shown at once and recorded nowhere. */
export function sayNow(language: Language, key: SentenceKey, values?: Values): Answer {
  if (isFileKey(key)) {
    return { kind: "say", message: { text: sentence(language, key, values), lang: language } };
  }
  const lang = complete(language);
  return { kind: "say", message: { text: sentence(lang, key, values), lang } };
}
