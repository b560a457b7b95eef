import { saidBySlack } from "../errors.ts";
import { FIRST_RETRY_MS, MAX_RETRY_MS } from "../limits.ts";

/** Slack's own word that a token is not good: nothing but another token, or the app's settings, will change it. */
const REFUSALS = [
  "account_inactive",
  "invalid_auth",
  "missing_scope",
  "no_permission",
  "not_allowed_token_type",
  "not_authed",
  "team_disabled",
  "token_expired",
  "token_revoked",
  "user_removed_from_team",
];

/** Slack answered, and takes none of our token. Never holds the token. */
export class SlackTokenError extends Error {
  override readonly name = "SlackTokenError";
  readonly code = "slack_token";
  constructor(options?: ErrorOptions) {
    super("Slack refused the token", options);
  }
}

/** Makes the attempt once. Rejects with `SlackTokenError` only; false: it may work another time. */
export async function tryOnce(
  attempt: () => Promise<void>,
  failed: (error: unknown) => void,
): Promise<boolean> {
  try {
    await attempt();
    return true;
  } catch (error) {
    if (saidBySlack(error, ...REFUSALS)) throw new SlackTokenError({ cause: error });
    failed(error);
    return false;
  }
}

export type Trying = { stop(): void };

/** Makes the attempt until it works, ever more slowly. Waiting for it keeps no process alive. */
export function keepTrying(attempt: () => Promise<void>, failed: (error: unknown) => void): Trying {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const again = (waitMs: number) => {
    timer = setTimeout(() => {
      attempt().catch((error: unknown) => {
        failed(error);
        if (!stopped) again(Math.min(waitMs * 2, MAX_RETRY_MS));
      });
    }, waitMs).unref();
  };
  again(FIRST_RETRY_MS);
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
