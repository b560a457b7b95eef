import type { Activity } from "botbuilder";
import { z } from "zod";
import type { Address } from "../../src/chat/address.ts";
import type { FileId, Message } from "../../src/chat/message.ts";
import { quote } from "../../src/chat/quote.ts";
import { type Language, languageOf, sentence } from "../../src/i18n/index.ts";
import { conversationAddress, messageAddress } from "./address.ts";
import type { TeamsDeps } from "./deps.ts";
import { isAllowed } from "./download.ts";
import { UploadError } from "./errors.ts";
import { MAX_CONSENTS_KEPT, MAX_NAME_LENGTH, UPLOAD_TIMEOUT_MS } from "./limits.ts";
import { renderMessage } from "./render.ts";
import { type Heard, placeOf } from "./wire/activity.ts";
import { fileCard, type Offer, type OpenFile, readWhole } from "./wire/files.ts";
import type { Writer } from "./wire/write.ts";

const CONTEXT = z.object({
  tinstone: z.object({
    fileId: z.string().min(1).max(MAX_NAME_LENGTH),
    nonce: z.string().min(1).max(MAX_NAME_LENGTH),
  }) satisfies z.ZodType<Offer>,
});
const CONSENT = z.discriminatedUnion("action", [
  z.object({
    action: z.literal("accept"),
    context: CONTEXT,
    uploadInfo: z.object({
      uploadUrl: z.string(),
      contentUrl: z.url({ protocol: /^https$/ }),
      name: z.string(),
      uniqueId: z.string(),
      fileType: z.string(),
    }),
  }),
  z.object({ action: z.literal("decline"), context: CONTEXT }),
]);

type Consent = z.infer<typeof CONSENT>;
type Outcome = "chat.file_declined" | "chat.file_failed" | "chat.file_saved_before";

/** Somebody pressed a consent card of ours. */
export type Consented = { consent: Consent; in: Address; card?: string; language: Language };

/** The press on a consent card that an activity tells of; undefined for anything else. */
export function consentedWith(activity: Heard, tenant: string): Consented | undefined {
  const place = placeOf(activity);
  if (activity.name !== "fileConsent/invoke" || place?.scope !== "personal") return undefined;
  const consent = CONSENT.safeParse(activity.value).data;
  return (
    consent && {
      consent,
      in: conversationAddress(tenant, place.scope, place.conversation),
      language: languageOf(activity.locale),
      ...(activity.replyToId && { card: activity.replyToId }),
    }
  );
}

/**
 * Carries out what people decide about files offered to them: saves one to their OneDrive, once an offer, or leaves it.
 * Teams shows "Something went wrong" over an answer of more than some ten seconds, so it is answered first, and this
 * runs behind it: how it went takes the card's place in the conversation. Never rejects.
 */
export function createConsents(
  { deps, writer, origins }: { deps: TeamsDeps; writer: Writer; origins: readonly string[] },
  openFile: OpenFile,
): (consented: Consented) => Promise<void> {
  const taken = new Map<string, "saving" | "saved">();

  return async (consented) => {
    try {
      await carryOut(consented);
    } catch (error) {
      deps.failed(error);
    }
  };

  async function carryOut(pressed: Consented): Promise<void> {
    const { consent, language } = pressed;
    const { fileId, nonce } = consent.context.tinstone;
    const offered = await deps.offered(pressed.in, fileId as FileId);
    if (!offered) {
      return post(pressed, { text: sentence(language, "chat.file_gone"), lang: language });
    }
    const outcome = (key: Outcome): Message => ({
      text: sentence(language, key, { name: quote(offered.name) }),
      lang: language,
      files: [{ fileId: fileId as FileId, name: offered.name, alt: "" }],
    });
    if (consent.action === "decline") return instead(pressed, renderMessage(outcome("chat.file_declined")));
    const offer = `${pressed.in} ${nonce}`;
    if (taken.get(offer) === "saving") return;
    if (taken.get(offer) === "saved") return post(pressed, outcome("chat.file_saved_before"));
    if (taken.size >= MAX_CONSENTS_KEPT) taken.clear();
    taken.set(offer, "saving");
    try {
      await upload(consent.uploadInfo.uploadUrl, await readWhole(openFile, fileId as FileId), origins);
      taken.set(offer, "saved");
    } catch (error) {
      taken.delete(offer);
      deps.failed(error);
      return instead(pressed, renderMessage(outcome("chat.file_failed")));
    }
    return instead(pressed, [fileCard(consent.uploadInfo)]);
  }

  async function post({ in: where }: Consented, message: Message): Promise<void> {
    for (const activity of renderMessage(message)) await writer.post(writer.placeOf(where), activity);
  }

  /** In the card's place, or below it where that cannot be. */
  async function instead({ in: where, card }: Consented, [face]: Partial<Activity>[]): Promise<void> {
    if (!face) return;
    if (card !== undefined) {
      try {
        return await writer.put(writer.placeOf(messageAddress(where, card)), face);
      } catch (error) {
        deps.failed(error);
      }
    }
    await writer.post(writer.placeOf(where), face);
  }
}

/**
 * One request holds any file we keep (OneDrive takes 60 MB in each). The address itself is the permission: no token of
 * ours goes with it, and it leads nowhere else.
 */
async function upload(url: string, bytes: Buffer, origins: readonly string[]): Promise<void> {
  if (!isAllowed(url, origins)) throw new UploadError("host");
  const status = await put(url, bytes);
  if (status !== 200 && status !== 201) throw new UploadError(status);
}

async function put(url: string, bytes: Buffer): Promise<number> {
  try {
    const response = await fetch(url, {
      method: "PUT",
      body: new Uint8Array(bytes),
      headers: { "Content-Range": `bytes 0-${bytes.length - 1}/${bytes.length}` },
      redirect: "error",
      signal: AbortSignal.timeout(UPLOAD_TIMEOUT_MS),
    });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    throw new UploadError("unreachable", { cause: error });
  }
}
