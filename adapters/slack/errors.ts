import { webApi } from "@slack/bolt";
import { DeliveryError, DownloadError } from "../../src/chat/adapter.ts";
import { LATE_ANSWER_MS, MAX_RETRY_AFTER_MS } from "./limits.ts";

/** A request that Slack signed for us and that is none of ours. Never holds what was in it. */
export class SlackRefusal extends Error {
  override readonly name = "SlackRefusal";
  constructor(readonly code: "foreign_team") {
    super(`refused: ${code}`);
  }
}

/**
 * Slack's words for errors, as the references of the methods we call list them (docs.slack.dev, `reference/methods`,
 * November 2026). What stands in none of these lists is a message that Slack will never take: `rejected`.
 */

/** Nothing sent there arrives any more: this address of the person is over. */
const UNREACHABLE = new Set([
  "account_inactive",
  "cannot_dm_bot",
  "channel_not_found",
  "invalid_channel",
  "invalid_user_combination",
  "is_archived",
  "is_inactive",
  "not_in_channel",
  "posting_to_channel_denied",
  // Its administrators let us write there no longer.
  "restricted_action",
  "restricted_action_read_only_channel",
  "restricted_action_thread_only_channel",
  "user_disabled",
  "user_not_found",
  "user_not_visible",
  "users_not_found",
]);

/**
 * Slack's own trouble, or ours with the app or its token: it passes, or an operator or administrator mends it. Tried
 * on, then parked and told to an officer, so that it can still be sent when it is mended.
 */
const PASSING = new Set([
  "access_denied",
  "accesslimited",
  "ekm_access_denied",
  "enterprise_is_restricted",
  "external_channel_migrating",
  "fetch_members_failed",
  "file_update_failed",
  "invalid_auth",
  "invalid_token",
  "messages_tab_disabled",
  "missing_scope",
  "no_permission",
  "not_allowed_token_type",
  "not_authed",
  "org_login_required",
  "storage_limit_reached",
  "team_access_not_granted",
  "team_added_to_org",
  "token_expired",
  "token_revoked",
  "two_factor_setup_required",
]);

/** Passing too, but said after the work began. */
const MAYBE_DONE = new Set([
  "fatal_error",
  "internal_error",
  "request_timeout",
  "service_unavailable",
  "update_failed",
]);

const RATE_LIMITED = new Set(["message_limit_exceeded", "rate_limited", "ratelimited"]);

/** Failed before a byte was on its way. */
const NEVER_LEFT = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"]);

/** What a failed Web API call, or a file of ours that is not there, means to the outbox. */
export function toDeliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const as = (
    code: DeliveryError["code"],
    outcome: DeliveryError["outcome"],
    retryAfterMs?: number,
  ): DeliveryError => new DeliveryError(code, outcome, retryAfterMs, { cause: error });
  if (error instanceof DownloadError)
    return as(error.code === "transient" ? "transient" : "rejected", "not_sent");
  if (error instanceof webApi.WebAPIRateLimitedError)
    return as("rate_limited", "not_sent", waitOf(error.retryAfter));
  if (error instanceof webApi.WebAPIPlatformError) {
    const said = error.data.error;
    // The SDK puts an answer that is no JSON, such as a proxy's page, where Slack's word stands.
    if (!/^[a-z_]+$/.test(said)) return as("transient", "unknown");
    if (UNREACHABLE.has(said)) return as("unreachable", "not_sent");
    if (RATE_LIMITED.has(said)) return as("rate_limited", "not_sent");
    if (MAYBE_DONE.has(said)) return as("transient", "unknown");
    return as(PASSING.has(said) ? "transient" : "rejected", "not_sent");
  }
  if (error instanceof webApi.WebAPIRequestError && NEVER_LEFT.has(networkCode(error.original)))
    return as("transient", "not_sent");
  // Slack may carry out late what we no longer wait for: only then it can be seen whether the message stands.
  const late = error instanceof webApi.WebAPIRequestError && error.original.name === "TimeoutError";
  return as("transient", "unknown", late ? LATE_ANSWER_MS : undefined);
}

/** What stands in `Retry-After`, as ms from 0 to an hour; undefined for what is no number. */
export function waitOf(seconds: number): number | undefined {
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds * 1_000, 0), MAX_RETRY_AFTER_MS);
}

export type Calling = <T>(call: () => Promise<T>) => Promise<T>;

/** Makes calls of which the port wants to hear `DeliveryError` only. */
export function createCalling(client: webApi.WebClient): Calling {
  return async (call) => {
    try {
      return await call();
    } catch (error) {
      // Said of who is written to, and of ourselves where our own account is the one that was switched off.
      if (saidBySlack(error, "account_inactive") && !(await isTaken(client)))
        throw new DeliveryError("transient", "not_sent", undefined, { cause: error });
      throw toDeliveryError(error);
    }
  };
}

/** Whether Slack takes our token; while it does not say so nobody else is given up. */
async function isTaken(client: webApi.WebClient): Promise<boolean> {
  return client.auth.test().then(
    () => true,
    () => false,
  );
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
