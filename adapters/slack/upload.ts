import { setTimeout as sleep } from "node:timers/promises";
import type { webApi } from "@slack/bolt";
import { type Core, DeliveryError } from "../../src/chat/adapter.ts";
import type { OutFile } from "../../src/chat/message.ts";
import { quote } from "../../src/chat/quote.ts";
import { MAX_FILE_BYTES } from "../../src/files/limits.ts";
import { capped } from "../http/fetch-file.ts";
import { isFileHost } from "./download.ts";
import { toDeliveryError, waitOf } from "./errors.ts";
import { MAX_ALT_TEXT, MAX_FILE_NAME, SHARE_LOOKS_MS, UPLOAD_TIMEOUT_MS } from "./limits.ts";

/** Slack reads out what stands in a picture; other files have their names. */
const PICTURE = /\.(?:gif|jpe?g|png|webp)$/i;

/** A file on its way out; `alt` says what a picture shows. */
type Outgoing = { name: string; alt?: string; bytes(): Promise<Uint8Array<ArrayBuffer>> };

type Uploading = {
  client: webApi.WebClient;
  /** Where the Web API is, when it is not Slack's own. */
  apiUrl?: string;
  failed(error: unknown): void;
};

/** One that we keep. */
export function keptFile({ fileId, name, alt }: OutFile, openFile: Core["openFile"]): Outgoing {
  return {
    name: quote(name, MAX_FILE_NAME),
    ...(PICTURE.test(name) && { alt: quote(alt, MAX_ALT_TEXT) }),
    async bytes() {
      const pieces: Buffer[] = [];
      for await (const piece of capped(await openFile(fileId), MAX_FILE_BYTES)) pieces.push(piece as Buffer);
      return Buffer.concat(pieces);
    },
  };
}

/** One of text alone. */
export function writtenFile({ name, text }: { name: string; text: string }): Outgoing {
  return { name, bytes: async () => Buffer.from(text) };
}

/**
 * Shows a file in a conversation, as a message of its own: its timestamp, or undefined where Slack does not tell it
 * in time. Nothing is to be seen before the last of the three steps.
 */
export async function upload(
  { name, alt, bytes }: Outgoing,
  channel: string,
  thread: string | undefined,
  on: Uploading,
): Promise<string | undefined> {
  const content = await bytes();
  const announcement = {
    filename: name,
    length: content.length,
    // As the method's reference names it; the SDK's type says `alt_text`, which Slack does not know.
    ...(alt !== undefined && { alt_txt: alt }),
  };
  const announced = await on.client.files.getUploadURLExternal(announcement);
  const { upload_url: url, file_id: id } = announced;
  if (!url || !id || !URL.canParse(url) || !isFileHost(url, on.apiUrl))
    throw new DeliveryError("transient", "not_sent");
  await put(url, content);
  const place = thread === undefined ? { channel_id: channel } : { channel_id: channel, thread_ts: thread };
  const completing = on.client.files.completeUploadExternal({ files: [{ id, title: name }], ...place });
  const lost = await completing.then(() => undefined, lostAnswer);
  const ts = await whereItStands(id, channel, on);
  if (lost && ts === undefined) throw lost;
  return ts;
}

/** Gives back what does not say whether the file was taken: that can be asked as long as its id is known. */
function lostAnswer(error: unknown): DeliveryError {
  const failure = toDeliveryError(error);
  if (failure.outcome === "not_sent") throw error;
  return failure;
}

/** The address itself is the permission: no token goes with it, and it is followed nowhere else. */
async function put(url: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    const signal = AbortSignal.timeout(UPLOAD_TIMEOUT_MS);
    const headers = { "Content-Type": "application/octet-stream" };
    const response = await fetch(url, { method: "POST", headers, body: bytes, redirect: "manual", signal });
    await response.body?.cancel();
    if (response.status === 200) return;
    const retryAfterMs = waitOf(Number(response.headers.get("Retry-After") ?? Number.NaN));
    throw new DeliveryError(response.status === 429 ? "rate_limited" : "transient", "not_sent", retryAfterMs);
  } catch (error) {
    throw error instanceof DeliveryError
      ? error
      : new DeliveryError("transient", "not_sent", undefined, { cause: error });
  }
}

/** Slack looks a file over before it shows it. */
async function whereItStands(id: string, channel: string, on: Uploading): Promise<string | undefined> {
  try {
    for (const wait of SHARE_LOOKS_MS) {
      await sleep(wait);
      const { file } = await on.client.files.info({ file: id });
      const shares = { ...file?.shares?.public, ...file?.shares?.private };
      const ts = shares[channel]?.[0]?.ts;
      if (ts !== undefined) return ts;
    }
  } catch (error) {
    on.failed(error);
  }
  return undefined;
}
