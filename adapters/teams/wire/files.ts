import { createHash } from "node:crypto";
import { extname } from "node:path";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { Activity, Attachment } from "botbuilder";
import { DeliveryError, DownloadError } from "../../../src/chat/adapter.ts";
import type { FileId, OutFile } from "../../../src/chat/message.ts";
import { MAX_PICTURE_BYTES } from "../limits.ts";

/** Opens a kept file, as the core does. */
export type OpenFile = (id: FileId) => Promise<Readable>;

/** What a consent card brings back: which file, and which offer of it. */
export type Offer = { fileId: string; nonce: string };

const PICTURES: Record<string, string> = { ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg" };

/**
 * What of a message's files Teams takes here: small pictures as such, everywhere; others by consent, in personal chats.
 * `left` are those that must be asked for elsewhere. The same `key` makes the same offers.
 */
export async function showFiles(
  files: readonly OutFile[],
  { openFile, personal, key }: { openFile: OpenFile; personal: boolean; key: string },
): Promise<{ shown: Partial<Activity>[]; left: OutFile[] }> {
  const shown: Partial<Activity>[] = [];
  const left: OutFile[] = [];
  for (const file of files) {
    const type = PICTURES[extname(file.name).toLowerCase()];
    if (type === undefined && !personal) {
      left.push(file);
      continue;
    }
    const bytes = await readWhole(openFile, file.fileId);
    if (type !== undefined && bytes.length <= MAX_PICTURE_BYTES) shown.push(picture(file, type, bytes));
    else if (personal) shown.push(message(consentCard(file, bytes.length, nonceOf(key, file.fileId))));
    else left.push(file);
  }
  return { shown, left };
}

/** The file in somebody's OneDrive, once it is there. */
export function fileCard({
  name,
  contentUrl,
  uniqueId,
  fileType,
}: {
  name: string;
  contentUrl: string;
  uniqueId: string;
  fileType: string;
}): Partial<Activity> {
  const contentType = "application/vnd.microsoft.teams.card.file.info";
  return message({ contentType, contentUrl, name, content: { uniqueId, fileType } });
}

function consentCard({ fileId, name, alt }: OutFile, bytes: number, nonce: string): Attachment {
  const context = { tinstone: { fileId, nonce } satisfies Offer };
  return {
    contentType: "application/vnd.microsoft.teams.card.file.consent",
    name: oneDriveName(name),
    content: { description: alt, sizeInBytes: bytes, acceptContext: context, declineContext: context },
  };
}

/** The description is the message's text: Teams has no other place for it. */
function picture({ name, alt }: OutFile, contentType: string, bytes: Buffer): Partial<Activity> {
  const contentUrl = `data:${contentType};base64,${bytes.toString("base64")}`;
  return { ...message({ contentType, contentUrl, name }), text: alt, textFormat: "plain" };
}

function message(attachment: Attachment): Partial<Activity> {
  return { type: "message", attachments: [attachment] };
}

/** OneDrive refuses some characters, and spaces at the end (Microsoft Support, "Restrictions in OneDrive"). */
function oneDriveName(name: string): string {
  return name.replace(/["*:<>?/\\|\p{Cc}]/gu, "_").trim();
}

/** One and the same for a message that is sent twice, so that its file is saved once. */
function nonceOf(key: string, fileId: FileId): string {
  return createHash("sha256").update(`${key}\n${fileId}`).digest("base64url");
}

/** A kept file's bytes: at most what `src/files/limits.ts` lets in. Rejects with `DeliveryError`. */
export async function readWhole(openFile: OpenFile, id: FileId): Promise<Buffer> {
  try {
    return await buffer(await openFile(id));
  } catch (error) {
    const gone = error instanceof DownloadError && error.code === "gone";
    throw new DeliveryError(gone ? "rejected" : "transient", "not_sent", undefined, { cause: error });
  }
}
