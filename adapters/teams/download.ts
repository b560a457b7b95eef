import type { Readable } from "node:stream";
import { z } from "zod";
import { DownloadError } from "../../src/chat/adapter.ts";
import type { FileRef } from "../../src/chat/event.ts";
import { fetchFile } from "../http/fetch-file.ts";

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
  // Named in a channel, where Teams hands nothing over.
  if (file.handle === "") throw new DownloadError("gone");
  return fetchFile(file.handle, { isAllowed: (url) => isAllowed(url, origins) }, maxBytes);
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
