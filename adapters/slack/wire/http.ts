import type { IncomingMessage } from "node:http";
import { ExpressReceiver, type Logger } from "@slack/bolt";
import type { Route } from "../../../src/chat/adapter.ts";
import { systemClock } from "../../../src/clock.ts";
import type { SlackRefused } from "../deps.ts";
import { SlackRefusal } from "../errors.ts";
import { MAX_REQUEST_AGE_MS } from "../limits.ts";

/** The one request URL: events, commands and interactivity. */
const PATH = "/slack/events";

/**
 * Slack's signed requests. Each is acknowledged after its event was taken; when it could not be, with 500: Slack tells
 * an event again. What is not signed by Slack, stale or not for us gets 401.
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
    logger,
    // Asked for a request whose signature was found good.
    customPropertiesExtractor(request) {
      signed.add(request);
      return {};
    },
    async processEventErrorHandler({ error, response }) {
      // After three seconds a press or form was answered already: that it did not work. The same again is answered.
      if (response.headersSent) return true;
      response.writeHead(error instanceof SlackRefusal ? 401 : 500);
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
