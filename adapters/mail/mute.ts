import type { IncomingMessage, ServerResponse } from "node:http";
import type { Route } from "../../src/chat/adapter.ts";
import { type SentenceKey, sentence } from "../../src/i18n/index.ts";
import { hasType, readBytes } from "../http/body.ts";
import { readerLanguage } from "../http/language.ts";
import { HttpProblem, titled } from "../http/problem.ts";
import { drawPage, loadText } from "../http/shell.ts";
import { segments } from "../http/url.ts";
import type { MailDeps, Muting } from "./deps.ts";
import { MAX_MUTE_BYTES } from "./limits.ts";

const PAGE = { body: loadText(new URL("./page/mute.html", import.meta.url)) };
const PATH = "/mail/mute/:token";

/** Where a mail's unsubscribe link leads. */
export function muteUrl(publicUrl: string, token: string): string {
  return `${publicUrl.replace(/\/+$/, "")}/mail/mute/${token}`;
}

/**
 * The page that turns reminders off, and on again. Opening it changes nothing, since programs open every link of a mail;
 * a POST does, that of our page and that of a mail program (RFC 8058), which says nothing but that.
 */
export function muteRoutes(deps: Pick<MailDeps, "muting" | "mute">): Route[] {
  return [
    {
      method: "GET",
      path: PATH,
      async handle(request, response) {
        const found = await deps.muting(tokenOf(request));
        show(request, response, found, found?.muted ? "off" : "asked");
      },
    },
    {
      method: "POST",
      path: PATH,
      async handle(request, response) {
        const body = await readBytes(request, MAX_MUTE_BYTES);
        const form = hasType(request, "application/x-www-form-urlencoded");
        const on = form && new URLSearchParams(body.toString("utf8")).get("reminders") === "on";
        const found = await deps.mute(tokenOf(request), !on);
        show(request, response, found, on ? "on" : "off");
      },
    },
  ];
}

type Face = "asked" | "off" | "on";

const FACES: Record<Face, { lead: SentenceKey; hint: SentenceKey; button: SentenceKey; next: "on" | "off" }> =
  {
    asked: { lead: "page.mute.ask", hint: "page.mute.ask_hint", button: "page.mute.off", next: "off" },
    off: { lead: "page.mute.is_off", hint: "page.mute.is_off_hint", button: "page.mute.on", next: "on" },
    on: { lead: "page.mute.is_on", hint: "page.mute.ask_hint", button: "page.mute.off", next: "off" },
  };

function show(
  request: IncomingMessage,
  response: ServerResponse,
  found: Muting | undefined,
  face: Face,
): void {
  if (!found) throw new HttpProblem(404, "page.mute.unknown");
  const language = readerLanguage(request, found.language);
  const { next, ...keys } = FACES[face];
  const said = Object.entries(keys).map(([name, key]) => [name, sentence(language, key)]);
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  // Where no referrer is sent at all a form's POST does not say that it comes from our page, and is refused.
  response.setHeader("Referrer-Policy", "same-origin");
  response.end(drawPage(PAGE, language, { ...Object.fromEntries(said), ...titled(found.sender), next }));
}

function tokenOf(request: IncomingMessage): string {
  return segments(request).at(-1) ?? "";
}
