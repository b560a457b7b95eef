import { createHash, randomBytes } from "node:crypto";

/** A fresh link token: 128 bits, url-safe. */
export function newToken(): string {
  return randomBytes(16).toString("base64url");
}

/** A fresh session secret: 256 bits, url-safe. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** A fresh public name of a session, 16 url-safe characters. */
export function newSlot(): string {
  return randomBytes(12).toString("base64url");
}

/** What is kept of a token or secret. They are random, so a plain hash cannot be guessed back. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
