import type { IncomingMessage, ServerResponse } from "node:http";
import type { Route } from "../../src/chat/adapter.ts";
import type { Address } from "../../src/chat/address.ts";
import { HttpProblem } from "../http/problem.ts";
import type { WebDeps, WebSession } from "./deps.ts";
import { HEARTBEAT_MS } from "./limits.ts";
import { renderEntry } from "./render.ts";
import { sessionOf } from "./session.ts";

export type Streams = {
  route: Route;
  /** Tells every open page of a conversation that we are at work on it. */
  working(conversation: Address): void;
};

/** Event streams: what is new in a conversation reaches its open pages without reloading. */
export function createStreams(deps: WebDeps): Streams {
  const open = new Map<ServerResponse, Address>();
  return {
    route: {
      method: "GET",
      path: "/chat/:slot/events",
      async handle(request, response) {
        const session = await sessionOf(request, deps);
        open.set(response, session.conversation);
        response.once("close", () => open.delete(response));
        follow(request, response, session, deps);
      },
    },
    working(conversation) {
      for (const [response, of] of open)
        if (of === conversation) response.write("event: working\ndata: {}\n\n");
    },
  };
}

/** The revision after which a reader wants entries: as the browser says on reconnecting, else as the page asked. */
export function cursorOf(request: IncomingMessage): number {
  const asked = new URL(request.url ?? "/", "http://unused").searchParams.get("after");
  const cursor = Number(request.headers["last-event-id"] ?? asked ?? 0);
  return Number.isSafeInteger(cursor) && cursor > 0 ? cursor : 0;
}

function follow(
  request: IncomingMessage,
  response: ServerResponse,
  session: WebSession,
  deps: WebDeps,
): void {
  let cursor = cursorOf(request);
  let sending = false;
  let again = false;

  /** Sends everything newer than the cursor; a call meanwhile makes one more round. */
  async function send(): Promise<void> {
    again = true;
    if (sending) return;
    sending = true;
    try {
      while (again && !response.writableEnded) {
        again = false;
        for (const entry of await deps.transcript.since(session.conversation, cursor)) {
          cursor = entry.revision;
          again = true;
          const data = JSON.stringify(renderEntry(entry, session));
          response.write(`id: ${entry.revision}\nevent: entry\ndata: ${data}\n\n`);
        }
      }
    } catch (error) {
      // The browser comes back by itself and says where it was.
      deps.failed(error);
      response.end();
    } finally {
      sending = false;
    }
  }

  /** Also ends the stream of a session that was revoked, and catches up should a wake-up have been lost. */
  async function beat(): Promise<void> {
    try {
      await sessionOf(request, deps);
      response.write(": alive\n\n");
      await send();
    } catch (error) {
      if (!(error instanceof HttpProblem)) deps.failed(error);
      response.end();
    }
  }

  response.writeHead(200, {
    "Content-Type": "text/event-stream; charset=utf-8",
    // nginx buffers responses unless told not to.
    "X-Accel-Buffering": "no",
  });
  response.write("retry: 2000\n\n");
  const stopListening = deps.transcript.onChange(session.conversation, () => void send());
  const heart = setInterval(() => void beat(), HEARTBEAT_MS);
  response.once("close", () => {
    clearInterval(heart);
    stopListening();
  });
  void send();
}
