import type { IncomingMessage } from "node:http";
import { HttpProblem } from "./problem.ts";

/** The address a request asks for. Its host means nothing; "//x" is a path here, not a host. */
export function urlOf(request: IncomingMessage): URL {
  return new URL(`http://unused${request.url ?? "/"}`);
}

/**
 * The decoded path of a request, in pieces: "/chat/a/files/b" gives ["chat", "a", "files", "b"]. Throws
 * `HttpProblem` for a piece with U+0000, which no database can look for.
 */
export function segments(request: IncomingMessage): string[] {
  const pieces = urlOf(request)
    .pathname.split("/")
    .filter((piece) => piece !== "")
    .map(decodeURIComponent);
  if (pieces.some((piece) => piece.includes("\0"))) throw new HttpProblem(400, "page.problem.bad_request");
  return pieces;
}
