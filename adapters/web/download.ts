import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { DownloadError, type Route } from "../../src/chat/adapter.ts";
import type { FileRef } from "../../src/chat/event.ts";
import type { FileId } from "../../src/chat/message.ts";
import { capped, toDownloadError } from "../http/fetch-file.ts";
import { HttpProblem } from "../http/problem.ts";
import { segments } from "../http/url.ts";
import type { WebDeps } from "./deps.ts";
import { sessionOf } from "./session.ts";

/** Opens a file that was dropped on the page; it was kept while it arrived, unless it was over the cap. */
export async function download(file: FileRef, maxBytes: number, deps: WebDeps): Promise<Readable> {
  if (file.handle === "") throw new DownloadError("too_large");
  try {
    return capped(await deps.files.open(file.handle as FileId), maxBytes);
  } catch (error) {
    throw toDownloadError(error);
  }
}

/** Serves a file to whom it was sent: only what a message of the session's own conversation offers. */
export function fileRoute(deps: WebDeps): Route {
  return {
    method: "GET",
    path: "/chat/:slot/files/:file",
    async handle(request, response) {
      const session = await sessionOf(request, deps);
      const id = (segments(request)[3] ?? "") as FileId;
      const name = await deps.transcript.fileName(session.conversation, id);
      if (name === undefined) throw new HttpProblem(404, "page.problem.not_found");
      const content = await deps.files.open(id);
      response.setHeader("Content-Type", "application/octet-stream");
      response.setHeader("Content-Disposition", attachment(name));
      await pipeline(content, response);
    },
  };
}

/** A Content-Disposition that keeps any name (RFC 6266, RFC 5987) and an ASCII one for old programs. */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%/]/g, "_");
  const exact = encodeURIComponent(name.replace(/\p{Surrogate}/gu, "_")).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
