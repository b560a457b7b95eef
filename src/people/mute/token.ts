import { createHmac, timingSafeEqual } from "node:crypto";

/** Bytes of a contact's id, and of the proof behind it. */
const ID_BYTES = 16;
const PROOF_BYTES = 16;

/**
 * The token by which a contact's reminders are turned off and on; it opens nothing else, and mails carry it. `keys` are
 * derived for "unsubscribe", the first one signs.
 */
export function muteToken(contactId: string, keys: readonly Buffer[]): string {
  const [key] = keys;
  if (!key) throw new TypeError("a token needs a key");
  const id = Buffer.from(contactId.replaceAll("-", ""), "hex");
  return Buffer.concat([id, proof(id, key)]).toString("base64url");
}

/** Whose token this is; undefined for one that we did not sign. */
export function contactOfMuteToken(token: string, keys: readonly Buffer[]): string | undefined {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== ID_BYTES + PROOF_BYTES || bytes.toString("base64url") !== token) return undefined;
  const id = bytes.subarray(0, ID_BYTES);
  const given = bytes.subarray(ID_BYTES);
  if (!keys.some((key) => timingSafeEqual(proof(id, key), given))) return undefined;
  return id.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function proof(id: Buffer, key: Buffer): Buffer {
  return createHmac("sha256", key).update(id).digest().subarray(0, PROOF_BYTES);
}
