import type { ServerResponse } from "node:http";

/** What a page may do beyond the default; see `setPolicy`. */
export type PolicyGrants = {
  /** The page may be shown in a frame of our own pages. */
  framedByUs?: boolean;
  /** The page shows frames of our own. */
  framesUs?: boolean;
};

/**
 * Sets the content security policy: scripts, styles, pictures and requests of our own origin only, nothing
 * inline, no text ever parsed as markup by a script (trusted types), no frames unless granted.
 */
export function setPolicy(response: ServerResponse, grants: PolicyGrants = {}): void {
  response.setHeader(
    "Content-Security-Policy",
    [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      "connect-src 'self'",
      `frame-src ${grants.framesUs ? "'self'" : "'none'"}`,
      `frame-ancestors ${grants.framedByUs ? "'self'" : "'none'"}`,
      "form-action 'self'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join("; "),
  );
}

/** The headers of every response. `no-store`: what people said does not stay in caches; assets say otherwise. */
export function setSecurityHeaders(response: ServerResponse): void {
  setPolicy(response);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  response.setHeader("Cache-Control", "no-store");
}
