import { Readable, Transform } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { DownloadError } from "../../src/chat/adapter.ts";

/** A whole download, in ms: 10 MB over a slow line. */
const DOWNLOAD_TIMEOUT_MS = 60_000;
/** Platforms need one or two. */
const MAX_REDIRECTS = 5;

/**
 * Fetches a file over HTTP. `isAllowed` is asked of every address on the way, so that headers with a token go to
 * checked hosts only. Rejects with `DownloadError`; the stream too.
 */
export async function fetchFile(
  url: string,
  from: { isAllowed(url: string): boolean; headers?: Record<string, string> },
  maxBytes: number,
): Promise<Readable> {
  try {
    const response = await follow(url, from);
    const problem = problemOf(response, maxBytes);
    if (problem !== undefined || !response.body) {
      await response.body?.cancel();
      throw new DownloadError(problem ?? "transient");
    }
    return capped(Readable.fromWeb(response.body as ReadableStream), maxBytes);
  } catch (error) {
    throw toDownloadError(error);
  }
}

/** The same content, ended with `DownloadError("too_large")` as soon as more than `maxBytes` have come. */
export function capped(content: Readable, maxBytes: number): Readable {
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxBytes) done(new DownloadError("too_large"));
      else done(null, chunk);
    },
  });
  content.once("error", (error) => through.destroy(toDownloadError(error)));
  through.once("close", () => content.destroy());
  return content.pipe(through);
}

/** What went wrong on the way to a file, as the port says it; what has no name may pass. */
export function toDownloadError(error: unknown): DownloadError {
  return error instanceof DownloadError ? error : new DownloadError("transient", { cause: error });
}

async function follow(
  start: string,
  from: { isAllowed(url: string): boolean; headers?: Record<string, string> },
): Promise<Response> {
  const signal = AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS);
  let url = start;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    if (!URL.canParse(url) || !from.isAllowed(url)) throw new DownloadError("not_a_file");
    const response = await fetch(url, { headers: from.headers ?? {}, redirect: "manual", signal });
    const location = response.headers.get("location");
    if (response.status < 300 || response.status >= 400 || location === null) return response;
    await response.body?.cancel();
    url = new URL(location, url).href;
  }
  throw new DownloadError("not_a_file");
}

function problemOf({ status, headers }: Response, maxBytes: number): DownloadError["code"] | undefined {
  if (status === 429 || status >= 500) return "transient";
  if (status !== 200) return "gone";
  // A page for signing in, which platforms answer with 200 where the file is not to be had.
  if (headers.get("content-type")?.startsWith("text/html")) return "not_a_file";
  return Number(headers.get("content-length")) > maxBytes ? "too_large" : undefined;
}
