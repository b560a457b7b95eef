import { setTimeout as sleep } from "node:timers/promises";
import type { App, Logger, Receiver } from "@slack/bolt";
import { SocketModeClient } from "@slack/socket-mode";
import { DeliveryError } from "../../../src/chat/adapter.ts";
import { SlackRefusal } from "../errors.ts";
import { CALL_TIMEOUT_MS, HANG_UP_MS } from "../limits.ts";
import { keepTrying, type Trying } from "./connect.ts";

/** What of an envelope on the line we read. */
type Envelope = {
  ack(response?: unknown): Promise<void>;
  body: Record<string, unknown>;
  retry_num?: number;
  retry_reason?: string;
};

/**
 * Slack over a line that we open. Bolt's own receiver acknowledges before the work; here an envelope is acknowledged
 * after its event was taken, and not at all when it could not be: Slack tells an event again, and tells who pressed
 * that it did not work. A line that ends is opened again.
 */
export function createSocketReceiver(
  { appToken, apiUrl }: { appToken: string; apiUrl?: string },
  failed: (error: unknown) => void,
  logger: Logger,
): Receiver {
  const client = new SocketModeClient({
    appToken,
    logger,
    // Its own way of opening again dies of a lost connection, in a promise that nobody holds.
    autoReconnectEnabled: false,
    clientOptions: {
      timeout: CALL_TIMEOUT_MS,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      allowAbsoluteUrls: false,
      ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    },
  });
  const running = new Set<Promise<void>>();
  let app: App | undefined;
  let isOpen = false;
  let stopped = false;
  let opening: Trying | undefined;

  client.on("slack_event", (envelope: Envelope) => {
    if (stopped) return;
    const work = take(envelope)
      .catch(failed)
      .finally(() => running.delete(work));
    running.add(work);
  });
  client.on("disconnected", () => {
    if (isOpen && !stopped) opening = keepTrying(open, failed);
    isOpen = false;
  });

  async function take({ ack, body, retry_num, retry_reason }: Envelope): Promise<void> {
    let answer: unknown;
    const event = {
      body,
      ack: async (response: unknown) => {
        answer = response;
      },
      ...(retry_num !== undefined && { retryNum: retry_num }),
      ...(retry_reason !== undefined && { retryReason: retry_reason }),
    };
    try {
      await app?.processEvent(event);
    } catch (error) {
      // Reported already. What is none of ours is not told again.
      if (!(error instanceof SlackRefusal)) return;
    }
    await ack(answer);
  }

  async function open(): Promise<void> {
    try {
      await greeted();
    } catch (error) {
      await hangUp();
      throw error;
    }
    isOpen = true;
    if (stopped) await hangUp();
  }

  /** Slack's greeting on a new line. Asking for the line has the client's limit; the SDK waits for ever behind it. */
  function greeted(): Promise<void> {
    let late: NodeJS.Timeout | undefined;
    let begun: () => void = () => undefined;
    return new Promise<void>((resolve, reject) => {
      begun = () => {
        late = setTimeout(() => reject(new DeliveryError("transient", "not_sent")), CALL_TIMEOUT_MS);
      };
      client.once("authenticated", begun);
      client.start().then(() => resolve(), reject);
    }).finally(() => {
      client.off("authenticated", begun);
      clearTimeout(late);
    });
  }

  /** Asked a second time the SDK waits for the other end's goodbye no longer. */
  async function hangUp(): Promise<void> {
    const hungUp = client.disconnect().then(() => true);
    if (!(await Promise.race([hungUp, sleep(HANG_UP_MS, false, { ref: false })]))) await client.disconnect();
  }

  return {
    init(given) {
      app = given;
    },
    /** Rejects when Slack cannot be reached, or with Slack's own refusal. */
    start: open,
    async stop() {
      stopped = true;
      opening?.stop();
      await Promise.all(running);
      await hangUp();
    },
  };
}
