import { webApi } from "@slack/bolt";
import { DeliveryError } from "../../src/chat/adapter.ts";

/** A request that Slack signed for us and that is none of ours. Never holds what was in it. */
export class SlackRefusal extends Error {
  override readonly name = "SlackRefusal";
  constructor(readonly code: "foreign_team") {
    super(`refused: ${code}`);
  }
}

/** Nothing sent there arrives any more: this address of the person is over. */
const UNREACHABLE = new Set([
  "account_inactive",
  "cannot_dm_bot",
  "channel_not_found",
  "is_archived",
  "not_in_channel",
  "user_disabled",
  "user_not_found",
  "user_not_visible",
  "users_not_found",
]);

/** Slack's own trouble, or ours with the token, which an operator mends: it passes. */
const PASSING = new Set([
  "accesslimited",
  "internal_error",
  "invalid_auth",
  "not_authed",
  "request_timeout",
  "service_unavailable",
  "team_added_to_org",
  "token_expired",
  "token_revoked",
]);
/** Said after the work began. */
const MAYBE_DONE = new Set(["fatal_error", "internal_error", "request_timeout", "service_unavailable"]);

/** Failed before a byte was on its way. */
const NEVER_LEFT = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"]);

/** What a failed Web API call means to the outbox. */
export function toDeliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const as = (
    code: DeliveryError["code"],
    outcome: DeliveryError["outcome"],
    retryAfterMs?: number,
  ): DeliveryError => new DeliveryError(code, outcome, retryAfterMs, { cause: error });
  if (error instanceof webApi.WebAPIRateLimitedError)
    return as("rate_limited", "not_sent", error.retryAfter * 1_000);
  if (error instanceof webApi.WebAPIPlatformError) {
    const said = error.data.error;
    // The SDK puts an answer that is no JSON, such as a proxy's page, where Slack's word stands.
    if (!/^[a-z_]+$/.test(said)) return as("transient", "unknown");
    if (UNREACHABLE.has(said)) return as("unreachable", "not_sent");
    if (said === "ratelimited" || said === "rate_limited") return as("rate_limited", "not_sent");
    if (PASSING.has(said) || MAYBE_DONE.has(said))
      return as("transient", MAYBE_DONE.has(said) ? "unknown" : "not_sent");
    return as("rejected", "not_sent");
  }
  if (error instanceof webApi.WebAPIRequestError && NEVER_LEFT.has(networkCode(error.original)))
    return as("transient", "not_sent");
  return as("transient", "unknown");
}

/** Whether Slack itself said this, in its own words for errors. */
export function saidBySlack(error: unknown, ...words: string[]): boolean {
  return error instanceof webApi.WebAPIPlatformError && words.includes(error.data.error);
}

/** fetch() hides the socket's error in the cause. */
function networkCode(error: Error): string {
  const { cause } = error as { cause?: { code?: unknown } };
  return typeof cause?.code === "string" ? cause.code : "";
}
