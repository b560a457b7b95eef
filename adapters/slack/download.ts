import { Readable, Transform } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import type { webApi } from "@slack/bolt";
import { DownloadError } from "../../src/chat/adapter.ts";
import type { FileRef } from "../../src/chat/event.ts";
import { saidBySlack, toDownloadError } from "./errors.ts";
import { DOWNLOAD_TIMEOUT_MS, MAX_REDIRECTS } from "./limits.ts";

const FILES_ORIGIN = "https://files.slack.com";

export type Downloading = {
  client: webApi.WebClient;
  token: string;
  /** Where the Web API is, when it is not Slack's own; it may serve files too. */
  apiUrl?: string;
};

/** What of a Slack file object we read. */
export type SlackFile = {
  id: string;
  name?: string | null;
  title?: string;
  size?: number;
  mimetype?: string;
  url_private_download?: string;
};

/** A dropped file as the port knows it; one that Slack only names has an empty handle and is asked for later. */
export function fileRef(file: SlackFile): FileRef {
  return {
    id: file.id,
    name: file.name || file.title || file.id,
    handle: file.url_private_download ?? "",
    ...(file.size !== undefined && { bytes: file.size }),
    ...(file.mimetype && { mime: file.mimetype }),
  };
}

/**
 * Opens a file of a Slack message. Our token goes to Slack's file host and to the Web API's own origin only, which
 * is asked of every address on the way. Rejects with `DownloadError`; the stream too.
 */
export async function download(file: FileRef, maxBytes: number, from: Downloading): Promise<Readable> {
  try {
    const handle = file.handle === "" ? await askFor(file.id, from.client) : file.handle;
    const response = await follow(handle, from);
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

/** Files from other organisations come as a name only (`file_access: "check_file_info"`). */
async function askFor(id: string, client: webApi.WebClient): Promise<string> {
  try {
    const { file } = await client.files.info({ file: id });
    if (!file?.url_private_download) throw new DownloadError("gone");
    return file.url_private_download;
  } catch (error) {
    if (saidBySlack(error, "file_not_found", "file_deleted", "access_denied"))
      throw new DownloadError("gone", { cause: error });
    throw error;
  }
}

async function follow(handle: string, { token, apiUrl }: Downloading): Promise<Response> {
  const allowed = [FILES_ORIGIN, ...(apiUrl === undefined ? [] : [new URL(apiUrl).origin])];
  const signal = AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS);
  let url = handle;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    if (!URL.canParse(url) || !allowed.includes(new URL(url).origin)) throw new DownloadError("not_a_file");
    const response = await fetch(url, {
      headers: { Authorization: `Bearer ${token}` },
      redirect: "manual",
      signal,
    });
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
  // What Slack answers with 200 to a token that may not read the file: its login page.
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
