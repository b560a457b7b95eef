import type { IncomingMessage, ServerResponse } from "node:http";

/** The value of a cookie, as it was set by `setCookie`. */
export function readCookie(request: IncomingMessage, name: string): string | undefined {
  for (const pair of (request.headers.cookie ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

export type CookieScope = { path: string; secure: boolean; sameSite: "Strict" | "Lax" };

/** Sets an HttpOnly cookie that ends with the browser. `value` must be url-safe; "" removes the cookie. */
export function setCookie(response: ServerResponse, name: string, value: string, scope: CookieScope): void {
  const parts = [`${name}=${value}`, `Path=${scope.path}`, "HttpOnly", `SameSite=${scope.sameSite}`];
  if (scope.secure) parts.push("Secure");
  if (value === "") parts.push("Max-Age=0");
  response.appendHeader("Set-Cookie", parts.join("; "));
}
