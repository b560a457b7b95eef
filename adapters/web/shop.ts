import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import type { Route } from "../../src/chat/adapter.ts";
import { readJson } from "../http/body.ts";
import { readCookie, setCookie } from "../http/cookies.ts";
import { setPolicy } from "../http/headers.ts";
import { readerLanguage } from "../http/language.ts";
import { HttpProblem, sendJson } from "../http/problem.ts";
import { segments, urlOf } from "../http/url.ts";
import type { WebConfig } from "./config.ts";
import type { ShopWindow } from "./deps.ts";
import { attachment } from "./download.ts";
import { sendEntryPage } from "./enter.ts";
import { MAX_JSON_BYTES } from "./limits.ts";
import { sendPage, webPage } from "./pages.ts";
import { chatPath, isSecure, setSessionCookie } from "./session.ts";

const SHOP_PAGE = webPage("shop.html", "shop.js", ["shop.css", "year.css", "message.css"]);
const KEY_COOKIE = "tinstone_window";
const WHO = z.union([z.object({ contactId: z.string().min(1).max(64) }), z.literal("officers")]);

/** The start page of an unconfigured installation. Without the key of this start, everything is refused. */
export function shopRoutes(config: WebConfig, shop: ShopWindow): Route[] {
  return [
    { method: "GET", path: "/", handle: (request, response) => sendStart(request, response, config, shop) },
    {
      method: "POST",
      path: "/window/enter",
      async handle(request, response) {
        requireKey(request, shop);
        const { who } = await readJson(request, z.object({ who: WHO }), MAX_JSON_BYTES);
        const { session, secret } = await shop.enterAs(who);
        setSessionCookie(response, config, session.slot, secret);
        sendJson(response, { path: `${chatPath(session.slot)}/` });
      },
    },
    {
      method: "GET",
      path: "/window/year",
      handle(request, response) {
        requireKey(request, shop);
        sendJson(response, shop.year(readerLanguage(request)));
      },
    },
    {
      method: "GET",
      path: "/window/year/:row/:event",
      async handle(request, response) {
        requireKey(request, shop);
        const [, , row, event] = segments(request);
        const at = { row: Number(row), event: Number(event) };
        const message = await shop.yearMessage(at, readerLanguage(request));
        if (!message) throw new HttpProblem(404, "page.problem.not_found");
        sendJson(response, { ...message, files: [] });
      },
    },
    {
      method: "GET",
      path: "/samples/:name",
      async handle(request, response) {
        requireKey(request, shop);
        const name = segments(request)[1] ?? "";
        const content = await shop.sample(name);
        if (!content) throw new HttpProblem(404, "page.problem.not_found");
        response.setHeader("Content-Type", "application/octet-stream");
        response.setHeader("Content-Disposition", attachment(name));
        response.end(content);
      },
    },
  ];
}

async function sendStart(
  request: IncomingMessage,
  response: ServerResponse,
  config: WebConfig,
  shop: ShopWindow,
): Promise<void> {
  const given = urlOf(request).searchParams.get("key");
  if (given !== null && isKey(given, shop)) {
    // Lax, not Strict: terminals in a browser open the start line's link from a foreign page.
    setCookie(response, KEY_COOKIE, shop.key, { path: "/", secure: isSecure(config), sameSite: "Lax" });
    response.writeHead(303, { Location: "/" }).end();
  } else if (!hasKey(request, shop)) {
    sendEntryPage(request, response, "page.window.no_key", { status: 403 });
  } else {
    const language = readerLanguage(request);
    const [suppliers, samples] = await Promise.all([shop.suppliers(), shop.samples(language)]);
    setPolicy(response, { framesUs: true });
    sendPage(response, SHOP_PAGE, language, { meta: { suppliers, samples } });
  }
}

function requireKey(request: IncomingMessage, shop: ShopWindow): void {
  if (!hasKey(request, shop)) throw new HttpProblem(403, "page.window.no_key");
}

function hasKey(request: IncomingMessage, shop: ShopWindow): boolean {
  return isKey(readCookie(request, KEY_COOKIE) ?? "", shop);
}

/** Compares without telling by its duration how much was right. */
function isKey(given: string, shop: ShopWindow): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(shop.key));
}
