import type { IncomingMessage, ServerResponse } from "node:http";
import { type SentenceKey, sentence } from "../../src/i18n/index.ts";
import { readerLanguage } from "./language.ts";
import { drawPage, loadText } from "./shell.ts";

/** A request we refuse, with the sentence its sender reads. Never holds what they sent. */
export class HttpProblem extends Error {
  override readonly name = "HttpProblem";
  constructor(
    readonly status: number,
    readonly key: SentenceKey,
  ) {
    super(`refused with ${status}: ${key}`);
  }
}

const PAGE = { body: loadText(new URL("./assets/sentence.html", import.meta.url)) };

/** Answers with one sentence in the reader's language: a page for people under the name of `sender`, JSON for scripts. */
export function sendSentence(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  key: SentenceKey,
  sender: string | undefined,
): void {
  const language = readerLanguage(request);
  const text = sentence(language, key);
  const asPage = request.headers.accept?.includes("text/html") ?? false;
  response.statusCode = status;
  response.setHeader("Content-Type", asPage ? "text/html; charset=utf-8" : "application/json; charset=utf-8");
  response.end(
    asPage ? drawPage(PAGE, language, { text, ...titled(sender) }) : JSON.stringify({ sentence: text }),
  );
}

/** The name that a page bears instead of ours. */
export function titled(sender: string | undefined): { "page.title"?: string } {
  return sender === undefined ? {} : { "page.title": sender };
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, value: unknown): void {
  response.setHeader("Content-Type", "application/json; charset=utf-8");
  response.end(JSON.stringify(value));
}
