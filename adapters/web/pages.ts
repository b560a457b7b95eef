import type { IncomingMessage, ServerResponse } from "node:http";
import type { Route } from "../../src/chat/adapter.ts";
import { MAX_FILE_BYTES } from "../../src/files/limits.ts";
import { page as catalogue } from "../../src/i18n/en/page.ts";
import { type CompleteLanguage, type SentenceKey, sentence } from "../../src/i18n/index.ts";
import { setPolicy } from "../http/headers.ts";
import { readerLanguage } from "../http/language.ts";
import { sendJson, titled } from "../http/problem.ts";
import { assetRoutes, drawPage, loadText, type Page } from "../http/shell.ts";
import type { WebDeps } from "./deps.ts";
import { MAX_FILES_PER_DROP, MAX_TEXT_LENGTH, NEWEST_SHOWN } from "./limits.ts";
import { renderEntry, renderMessage } from "./render.ts";
import { sessionOf } from "./session.ts";
import { cursorOf } from "./stream.ts";

const FOLDER = new URL("./page/", import.meta.url);
const CHAT_PAGE = webPage("index.html", "chat.js", ["chat.css", "message.css", "form.css"]);

/** The chat page, what it shows first, and its scripts and styles. */
export function pageRoutes(deps: WebDeps): Route[] {
  return [
    ...assetRoutes("/page", FOLDER),
    {
      method: "GET",
      path: "/chat/:slot/",
      async handle(request, response) {
        const session = await sessionOf(request, deps);
        const language = readerLanguage(request, session.language);
        const values = {
          maxText: String(MAX_TEXT_LENGTH),
          hint: sentence(language, "page.write.hint", { limit: MAX_FILE_BYTES / 1024 / 1024 }),
        };
        const limits = { maxFileBytes: MAX_FILE_BYTES, maxFiles: MAX_FILES_PER_DROP };
        setPolicy(response, { framedByUs: deps.shopWindow !== undefined });
        const sender = await deps.sender();
        sendPage(response, CHAT_PAGE, language, { sender, values, meta: { limits } });
      },
    },
    {
      method: "GET",
      path: "/chat/:slot/state",
      handle: (request, response) => sendState(request, response, deps),
    },
  ];
}

/** A page of this adapter: its markup file, the script that bears its name, and its styles. */
export function webPage(file: string, script: string, styles: string[]): Page {
  return {
    body: loadText(new URL(file, FOLDER)),
    styles: styles.map((style) => `/page/${style}`),
    scripts: ["/page/language.js", `/page/${script}`],
  };
}

/** Answers with a page of ours: its words filled in, and once more for its scripts; `sender` is the name it bears. */
export function sendPage(
  response: ServerResponse,
  page: Page,
  language: CompleteLanguage,
  {
    sender,
    values = {},
    meta = {},
  }: {
    sender?: string | undefined;
    values?: Record<string, string>;
    meta?: Record<string, unknown>;
  },
): void {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  const words = { ...wordsOf(language), ...(sender !== undefined && { "page.chat.bot": sender }) };
  response.end(drawPage(page, language, { ...values, ...titled(sender) }, { ...meta, words }));
}

async function sendState(request: IncomingMessage, response: ServerResponse, deps: WebDeps): Promise<void> {
  const session = await sessionOf(request, deps);
  const cursor = cursorOf(request);
  const [welcome, entries] = await Promise.all([
    deps.welcome(session.person),
    cursor === 0
      ? deps.transcript.newest(session.conversation, NEWEST_SHOWN)
      : deps.transcript.since(session.conversation, cursor),
  ]);
  sendJson(response, {
    name: session.person.name ?? "",
    welcome: renderMessage(welcome, session),
    entries: entries.map((entry) => renderEntry(entry, session)),
  });
}

/** What the scripts fill in themselves stays as it is: they know how to replace `{name}` and no more. */
const LEFT_TO_SCRIPTS = {
  name: "{name}",
  limit: "{limit}",
  files: "{files}",
  date: "{date}",
  time: "{time}",
  what: "{what}",
};

function wordsOf(language: CompleteLanguage): Record<string, string> {
  const keys = Object.keys(catalogue) as (SentenceKey & keyof typeof catalogue)[];
  return Object.fromEntries(keys.map((key) => [key, sentence(language, key, LEFT_TO_SCRIPTS)]));
}
