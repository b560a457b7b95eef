import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import type { Route } from "../../src/chat/adapter.ts";
import { type SentenceKey, sentence } from "../../src/i18n/index.ts";
import { readJson } from "../http/body.ts";
import { readerLanguage } from "../http/language.ts";
import { sendJson } from "../http/problem.ts";
import type { WebConfig } from "./config.ts";
import type { Entry, WebDeps } from "./deps.ts";
import { MAX_JSON_BYTES } from "./limits.ts";
import { sendPage, webPage } from "./pages.ts";
import { chatPath, claimed, sessionOf, setSessionCookie } from "./session.ts";

const ENTER_PAGE = webPage("enter.html", "enter.js", []);
const TOKEN = z.string().min(1).max(200);
const ENTER = z.object({ token: TOKEN, pressed: z.boolean().default(false) });
const RENEW = z.object({ token: TOKEN });

/** What the entry page does next; sentences in the language of whose link it is. */
export type EntryReply =
  | { kind: "entered"; path: string }
  | { kind: "press_to_enter" | "expired"; lang: string; text: string; button: string }
  | { kind: "unknown"; lang: string; text: string };

/** A personal link becomes a session, and a session ends. Opening a link changes nothing else. */
export function enterRoutes(config: WebConfig, deps: WebDeps): Route[] {
  return [
    {
      method: "GET",
      path: "/enter",
      handle: async (request, response) =>
        sendEntryPage(request, response, "page.enter.no_link", { sender: await deps.sender() }),
    },
    {
      method: "POST",
      path: "/enter",
      async handle(request, response) {
        const { token, pressed } = await readJson(request, ENTER, MAX_JSON_BYTES);
        const entry = await deps.sessions.enter(token, pressed);
        if (entry.kind === "entered") setSessionCookie(response, config, entry.session.slot, entry.secret);
        sendJson(response, reply(entry, request));
      },
    },
    {
      method: "POST",
      path: "/renew",
      async handle(request, response) {
        const { token } = await readJson(request, RENEW, MAX_JSON_BYTES);
        await deps.sessions.renew(token);
        sendJson(response, {});
      },
    },
    {
      method: "POST",
      path: "/chat/:slot/leave",
      async handle(request, response) {
        await sessionOf(request, deps);
        const { slot, secret } = claimed(request);
        await deps.sessions.leave(slot, secret ?? "");
        setSessionCookie(response, config, slot, "");
        sendJson(response, {});
      },
    },
  ];
}

/** The page that takes a link's token out of the address. `hint` is what it says without a token. */
export function sendEntryPage(
  request: IncomingMessage,
  response: ServerResponse,
  hint: SentenceKey,
  { status = 200, sender }: { status?: number; sender?: string | undefined } = {},
): void {
  const language = readerLanguage(request);
  response.statusCode = status;
  sendPage(response, ENTER_PAGE, language, { sender, values: { hint: sentence(language, hint) } });
}

function reply(entry: Entry, request: IncomingMessage): EntryReply {
  if (entry.kind === "entered") return { kind: "entered", path: `${chatPath(entry.session.slot)}/` };
  const lang = readerLanguage(request, entry.kind === "unknown" ? undefined : entry.language);
  switch (entry.kind) {
    case "press_to_enter":
      return {
        kind: entry.kind,
        lang,
        text: sentence(lang, "page.enter.sign_in_as", { name: entry.name }),
        button: sentence(lang, "page.enter.sign_in"),
      };
    case "expired":
      return {
        kind: entry.kind,
        lang,
        text: sentence(lang, "page.enter.expired"),
        button: sentence(lang, "page.enter.renew"),
      };
    case "unknown":
      return { kind: entry.kind, lang, text: sentence(lang, "page.enter.unknown") };
    default:
      return entry satisfies never;
  }
}
