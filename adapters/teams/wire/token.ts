import { z } from "zod";
import type { Clock } from "../../../src/clock.ts";
import type { TeamsConfig } from "../config.ts";
import { TokenError } from "../errors.ts";
import { CALL_TIMEOUT_MS, TOKEN_MARGIN_MS } from "../limits.ts";

const GRANTED = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

/** Of a bot that has a registration. */
type Registration = Extract<TeamsConfig, { kind: "tenant" }>;

/**
 * Asks the login service for what proves to the connector that we are the bot, and keeps it for as long as it is
 * good (client credentials, RFC 6749 §4.4). Rejects with `TokenError`.
 */
export function createTokens(config: Registration, clock: Clock): () => Promise<string> {
  let kept: { token: string; until: number } | undefined;
  let asking: Promise<string> | undefined;

  return async () => {
    if (kept && kept.until > clock.now().getTime()) return kept.token;
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  };

  async function ask(): Promise<string> {
    const { appId, appPassword, tenantId, cloud } = config;
    const response = await reach(`${cloud.loginUrl}/${tenantId}/oauth2/v2.0/token`, {
      grant_type: "client_credentials",
      client_id: appId,
      client_secret: appPassword,
      scope: `${cloud.scope}/.default`,
    });
    const granted = GRANTED.safeParse(response);
    if (!granted.success) throw new TokenError("unreadable");
    const { access_token: token, expires_in: seconds } = granted.data;
    kept = { token, until: clock.now().getTime() + seconds * 1_000 - TOKEN_MARGIN_MS };
    return token;
  }
}

async function reach(url: string, form: Record<string, string>): Promise<unknown> {
  try {
    const response = await fetch(url, {
      method: "POST",
      body: new URLSearchParams(form),
      redirect: "error",
      signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new TokenError(response.status);
    }
    return await response.json();
  } catch (error) {
    throw error instanceof TokenError ? error : new TokenError("unreachable", { cause: error });
  }
}
