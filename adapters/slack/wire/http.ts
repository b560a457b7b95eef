import type { IncomingMessage } from "node:http";
import { ExpressReceiver, type Logger } from "@slack/bolt";
import type { Route } from "../../../src/chat/adapter.ts";
import { systemClock } from "../../../src/clock.ts";
import type { SlackRefused } from "../deps.ts";
import { SlackRefusal } from "../errors.ts";
import { MAX_REQUEST_AGE_MS, MAX_REQUEST_BYTES, WHOLE_REQUEST_MS } from "../limits.ts";

/** Asks Slack not to tell an event again (`apis/events-api`, "Turning retries off"). */
const NO_RETRY = "X-Slack-No-Retry";

/** The one request URL: events, commands and interactivity. */
const PATH = "/slack/events";

/**
 * Slack's signed requests. Each is acknowledged after its event was taken; when it could not be, with 500: Slack tells
 * an event again. What is not signed by Slack, stale or not for us gets 401, what is too large 413, neither to be told
 * again; what does not come to an end is cut.
 */
export function createHttpReceiver(
  signingSecret: string,
  refused: (why: SlackRefused) => void,
  logger: Logger,
): { receiver: ExpressReceiver; route: Route } {
  const signed = new WeakSet<IncomingMessage>();
  const receiver = new ExpressReceiver({
    signingSecret,
    endpoints: PATH,
    processBeforeResponse: true,
    bodyLimit: MAX_REQUEST_BYTES,
    logger,
    // Asked for a request whose signature was found good.
    customPropertiesExtractor(request) {
      signed.add(request);
      request.res?.removeHeader(NO_RETRY);
      return {};
    },
    async processEventErrorHandler({ error, response }) {
      // After three seconds a press or form was answered already: that it did not work. The same again is answered.
      if (response.headersSent) return true;
      const isOurs = !(error instanceof SlackRefusal);
      response.writeHead(isOurs ? 500 : 401, isOurs ? {} : { [NO_RETRY]: "1" });
      response.end();
      return true;
    },
  });
  receiver.app.disable("x-powered-by");
  return {
    receiver,
    route: {
      method: "POST",
      path: PATH,
      handle(request, response) {
        response.once("finish", () => {
          if (response.statusCode === 401 && !signed.has(request))
            refused(isStale(request) ? "stale" : "signature");
        });
        // Taken off once the signature is found good.
        response.setHeader(NO_RETRY, "1");
        const late = setTimeout(() => request.complete || request.destroy(), WHOLE_REQUEST_MS);
        request.once("close", () => clearTimeout(late));
        return receiver.app(request, response);
      },
    },
  };
}

/** By the machine's clock, which the signature was checked against too. */
function isStale({ headers }: IncomingMessage): boolean {
  const at = Number(headers["x-slack-request-timestamp"]) * 1_000;
  return systemClock.now().getTime() - at > MAX_REQUEST_AGE_MS;
}
