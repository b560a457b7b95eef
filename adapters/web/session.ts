import type { IncomingMessage, ServerResponse } from "node:http";
import { readCookie, setCookie } from "../http/cookies.ts";
import { HttpProblem } from "../http/problem.ts";
import { segments } from "../http/url.ts";
import type { WebConfig } from "./config.ts";
import type { WebDeps, WebSession } from "./deps.ts";

/** Finds whose session a request under /chat/<slot>/ belongs to; throws 401 when it is nobody's. */
export async function sessionOf(request: IncomingMessage, deps: WebDeps): Promise<WebSession> {
  const { slot, secret } = claimed(request);
  const session = secret === undefined ? undefined : await deps.sessions.find(slot, secret);
  if (!session) throw new HttpProblem(401, "page.problem.session");
  return session;
}

/** What the browser says, unproven. */
export function claimed(request: IncomingMessage): { slot: string; secret: string | undefined } {
  const slot = segments(request)[1] ?? "";
  return { slot, secret: readCookie(request, cookieName(slot)) };
}

/**
 * Hands the browser its session. Name and path carry the slot, so that several sessions live side by side
 * in one browser. An empty secret takes the session away.
 */
export function setSessionCookie(
  response: ServerResponse,
  config: WebConfig,
  slot: string,
  secret: string,
): void {
  setCookie(response, cookieName(slot), secret, {
    path: chatPath(slot),
    secure: isSecure(config),
    sameSite: "Strict",
  });
}

export function chatPath(slot: string): string {
  return `/chat/${slot}`;
}

export function isSecure(config: WebConfig): boolean {
  return config.publicUrl.startsWith("https:");
}

function cookieName(slot: string): string {
  return `tinstone_${slot}`;
}
