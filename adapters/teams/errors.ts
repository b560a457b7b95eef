import { DeliveryError } from "../../src/chat/adapter.ts";
import { MAX_WAIT_MS } from "./limits.ts";

/** Something that reached us and is none of ours. Never holds what was in it. */
export class TeamsRefusal extends Error {
  override readonly name = "TeamsRefusal";
  constructor(
    readonly code: "token" | "tenant",
    options?: ErrorOptions,
  ) {
    super(`refused: ${code}`, options);
  }
}

/** The login service gave us no token. */
export class TokenError extends Error {
  override readonly name = "TokenError";
  constructor(
    readonly code: number | "unreachable" | "unreadable",
    options?: ErrorOptions,
  ) {
    super(`no token: ${code}`, options);
  }
}

/** Whether a token is Teams' own could not be found out, which is no fault of its sender's. */
export class KeysError extends Error {
  override readonly name = "KeysError";
  constructor(options?: ErrorOptions) {
    super("no keys to check tokens with", options);
  }
}

/** The connector did not say who somebody is. */
export class RosterError extends Error {
  override readonly name = "RosterError";
  constructor(
    readonly code: number | "unreachable" | "unreadable" | "too_many",
    options?: ErrorOptions,
  ) {
    super(`nobody could say: ${code}`, options);
  }

  /** Whether asking again may help: it will not where we are not, or where nobody is known by that name. */
  get mayPass(): boolean {
    return this.code !== 403 && this.code !== 404;
  }
}

/** A file did not get into somebody's OneDrive. Never holds the address, which is a permission. */
export class UploadError extends Error {
  override readonly name = "UploadError";
  constructor(
    readonly code: number | "host" | "unreachable",
    options?: ErrorOptions,
  ) {
    super(`not uploaded: ${code}`, options);
  }
}

/** What of the SDK's errors we read. */
type RestError = {
  statusCode?: number;
  code?: string;
  response?: { headers?: { get(name: string): string | undefined } };
};

/** Failed before a byte was on its way. */
const NEVER_LEFT = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"];

/** What a failed call to the connector means to the outbox. */
export function toDeliveryError(error: unknown, now: Date): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const as = (code: DeliveryError["code"], outcome: DeliveryError["outcome"], retryAfterMs?: number) =>
    new DeliveryError(code, outcome, retryAfterMs, { cause: error });
  if (error instanceof TokenError) return as("transient", "not_sent");
  if (error instanceof RosterError) return as(error.mayPass ? "transient" : "unreachable", "not_sent");
  const { statusCode, code = "", response } = error as RestError;
  switch (statusCode) {
    case undefined:
      return as("transient", NEVER_LEFT.includes(code) ? "not_sent" : "unknown");
    case 429:
      return as("rate_limited", "not_sent", retryAfterMs(response?.headers?.get("retry-after"), now));
    // Refused for this moment: our token ended meanwhile, or the conversation was busy.
    case 401:
    case 408:
    case 409:
    case 412:
      return as("transient", "not_sent");
    // Removed, blocked or never installed (BotNotInConversationRoster and its kin).
    case 403:
      return as("unreachable", "not_sent");
    case 404:
      return as(code.startsWith("Activity") ? "rejected" : "unreachable", "not_sent");
    default:
      return statusCode >= 500 ? as("transient", "unknown") : as("rejected", "not_sent");
  }
}

/**
 * Retry-After in ms, given as seconds or as a date (RFC 9110), and no longer than we wait for anybody; undefined when
 * it is neither.
 */
function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  const ms = /^-?\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now.getTime();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), MAX_WAIT_MS);
}
