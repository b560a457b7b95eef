import { DeliveryError } from "../../../src/chat/adapter.ts";
import type { Message } from "../../../src/chat/message.ts";
import { SURFACE_TIMEOUT_MS } from "../limits.ts";
import { renderMessage } from "../render.ts";

const HOOKS_ORIGIN = "https://hooks.slack.com";

/**
 * Says something to who pressed or typed a command, where they did it, also where we are not a member. The address
 * came with the request, so it must be Slack's, or of the Web API's own origin where that is not Slack's.
 */
export async function respond(url: string, message: Message, apiUrl: string | undefined): Promise<void> {
  const { origin } = new URL(url);
  if (origin !== HOOKS_ORIGIN && (apiUrl === undefined || origin !== new URL(apiUrl).origin))
    throw new DeliveryError("rejected", "not_sent");
  for (const part of renderMessage(message)) {
    const response = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ response_type: "ephemeral", replace_original: false, ...part }),
      redirect: "error",
      signal: AbortSignal.timeout(SURFACE_TIMEOUT_MS),
    });
    await response.body?.cancel();
    if (!response.ok) throw new DeliveryError("transient", "unknown");
  }
}
