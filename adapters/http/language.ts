import type { IncomingMessage } from "node:http";
import { COMPLETE_LANGUAGES, type CompleteLanguage, complete, languageOf } from "../../src/i18n/index.ts";
import { readCookie } from "./cookies.ts";

/** Written by the language switch of the pages; holds "en" or "ja" and is no secret. */
const LANGUAGE_COOKIE = "tinstone_language";

/** The language of a page of ours: what the reader chose, else what we know of them, else what the browser asks for. */
export function readerLanguage(request: IncomingMessage, known?: string): CompleteLanguage {
  const chosen = readCookie(request, LANGUAGE_COOKIE);
  return (
    COMPLETE_LANGUAGES.find((language) => language === chosen) ??
    complete(languageOf(known ?? preferred(request)))
  );
}

/** The first language of Accept-Language in which there are pages. Browsers list them best first. */
function preferred(request: IncomingMessage): string | undefined {
  const tags = (request.headers["accept-language"] ?? "")
    .split(",")
    .map((part) => part.split(";")[0]!.trim());
  return tags.find((tag) =>
    COMPLETE_LANGUAGES.some((language) => tag.toLowerCase().split("-")[0] === language),
  );
}
