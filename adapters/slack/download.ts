import type { Readable } from "node:stream";
import type { webApi } from "@slack/bolt";
import { DownloadError } from "../../src/chat/adapter.ts";
import type { FileRef } from "../../src/chat/event.ts";
import { fetchFile, toDownloadError } from "../http/fetch-file.ts";
import { saidBySlack } from "./errors.ts";

const FILES_ORIGIN = "https://files.slack.com";

/** Slack's file host, and the Web API's own origin where that is not Slack's: it may serve files too. */
export function isFileHost(url: string, apiUrl: string | undefined): boolean {
  const { origin } = new URL(url);
  return origin === FILES_ORIGIN || (apiUrl !== undefined && origin === new URL(apiUrl).origin);
}

type Downloading = {
  client: webApi.WebClient;
  token: string;
  /** Where the Web API is, when it is not Slack's own. */
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
  const { client, token, apiUrl } = from;
  try {
    const url = file.handle === "" ? await askFor(file.id, client) : file.handle;
    const headers = { Authorization: `Bearer ${token}` };
    return await fetchFile(url, { isAllowed: (one) => isFileHost(one, apiUrl), headers }, maxBytes);
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
