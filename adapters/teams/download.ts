import { Readable, Transform } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { z } from "zod";
import { DownloadError } from "../../src/chat/adapter.ts";
import type { FileRef } from "../../src/chat/event.ts";
import { toDownloadError } from "./errors.ts";
import { DOWNLOAD_TIMEOUT_MS, MAX_REDIRECTS } from "./limits.ts";

/** How Teams tells of a file in a personal chat; its address is good for minutes and asks for no token. */
const DROPPED = z.object({
  contentType: z.literal("application/vnd.microsoft.teams.file.download.info"),
  name: z.string().min(1),
  content: z.object({ downloadUrl: z.string(), uniqueId: z.string().min(1) }),
});

/** The dropped files among a message's attachments; Teams attaches the text once more as HTML. */
export function filesOf(attachments: readonly unknown[]): FileRef[] {
  return attachments.flatMap((attachment) => {
    const file = DROPPED.safeParse(attachment).data;
    return file ? [{ id: file.content.uniqueId, name: file.name, handle: file.content.downloadUrl }] : [];
  });
}

/** Opens a dropped file, from the allowed origins only. Rejects with `DownloadError`; the stream too. */
export async function download(
  file: FileRef,
  maxBytes: number,
  origins: readonly string[],
): Promise<Readable> {
  try {
    const response = await follow(file.handle, origins);
    const problem = problemOf(response, maxBytes);
    if (problem !== undefined || !response.body) {
      await response.body?.cancel();
      throw new DownloadError(problem ?? "transient");
    }
    const capped = cap(maxBytes);
    const content = Readable.fromWeb(response.body as ReadableStream);
    content.once("error", (error) => capped.destroy(toDownloadError(error)));
    capped.once("close", () => content.destroy());
    return content.pipe(capped);
  } catch (error) {
    throw toDownloadError(error);
  }
}

/** Whether an address may be fetched from; "https://*." stands for any name below. */
export function isAllowed(url: string, origins: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return origins.some((origin) => {
    const [scheme, allowed = ""] = origin.split("//");
    if (protocol !== scheme) return false;
    return allowed.startsWith("*.") ? host.endsWith(allowed.slice(1)) : host === allowed;
  });
}

async function follow(handle: string, origins: readonly string[]): Promise<Response> {
  const signal = AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS);
  let url = handle;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    if (!isAllowed(url, origins)) throw new DownloadError("not_a_file");
    const response = await fetch(url, { redirect: "manual", signal });
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
  // SharePoint's page for signing in, where the file was not to be had.
  if (headers.get("content-type")?.startsWith("text/html")) return "not_a_file";
  return Number(headers.get("content-length")) > maxBytes ? "too_large" : undefined;
}

function cap(maxBytes: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxBytes) done(new DownloadError("too_large"));
      else done(null, chunk);
    },
  });
}
