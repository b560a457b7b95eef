import type { IncomingMessage, ServerResponse } from "node:http";
import type { Route } from "../../src/chat/adapter.ts";
import type { Address } from "../../src/chat/address.ts";
import { HttpProblem } from "../http/problem.ts";
import { urlOf } from "../http/url.ts";
import type { WebDeps, WebSession } from "./deps.ts";
import { HEARTBEAT_MS, MAX_STREAMS } from "./limits.ts";
import { renderEntry } from "./render.ts";
import { sessionOf } from "./session.ts";

export type Streams = {
  route: Route;
  /** Tells every open page of a conversation that we are at work on it. */
  working(conversation: Address): void;
};

/** Event streams: what is new in a conversation reaches its open pages without reloading. */
export function createStreams(deps: WebDeps): Streams {
  const open = new Map<ServerResponse, WebSession>();

  /** Room for one more; browsers whose stream is ended come back by themselves. */
  function endOldest(slot: string): void {
    const same = [...open].filter(([, session]) => session.slot === slot).map(([response]) => response);
    for (const response of same.slice(0, Math.max(0, same.length + 1 - MAX_STREAMS))) {
      open.delete(response);
      letGo(response);
    }
  }

  return {
    route: {
      method: "GET",
      path: "/chat/:slot/events",
      async handle(request, response) {
        const session = await sessionOf(request, deps);
        endOldest(session.slot);
        open.set(response, session);
        response.once("close", () => open.delete(response));
        follow(request, response, session, deps);
      },
    },
    working(conversation) {
      for (const [response, session] of open)
        if (session.conversation === conversation) hint(response, "event: working\ndata: {}\n\n");
    },
  };
}

/** The revision after which a reader wants entries: as the browser says on reconnecting, else as the page asked. */
export function cursorOf(request: IncomingMessage): number {
  const asked = urlOf(request).searchParams.get("after");
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
      while (again && !isOver(response)) {
        again = false;
        // A session may have been revoked since: each page of entries is for whoever may read it now.
        await sessionOf(request, deps);
        for (const entry of await deps.transcript.since(session.conversation, cursor)) {
          const data = JSON.stringify(renderEntry(entry, session));
          await write(response, `id: ${entry.revision}\nevent: entry\ndata: ${data}\n\n`);
          if (isOver(response)) return;
          cursor = entry.revision;
          again = true;
        }
      }
    } catch (error) {
      // The browser comes back by itself and says where it was.
      if (!(error instanceof HttpProblem)) deps.failed(error);
      letGo(response);
    } finally {
      sending = false;
    }
  }

  response.writeHead(200, {
    "Content-Type": "text/event-stream; charset=utf-8",
    // nginx buffers responses unless told not to.
    "X-Accel-Buffering": "no",
  });
  response.write("retry: 2000\n\n");
  const stopListening = deps.transcript.onChange(session.conversation, () => void send());
  // Also ends the stream of a session that was revoked, and catches up should a wake-up have been lost.
  const heart = setInterval(() => {
    hint(response, ": alive\n\n");
    void send();
  }, HEARTBEAT_MS);
  response.once("close", () => {
    clearInterval(heart);
    stopListening();
  });
  void send();
}

/** Writes and waits until the reader took it; one that takes nothing for a heartbeat is cut off. */
async function write(response: ServerResponse, text: string): Promise<void> {
  if (response.write(text) || response.destroyed) return;
  await new Promise<void>((resolve) => {
    const deaf = setTimeout(() => response.destroy(), HEARTBEAT_MS);
    const done = () => {
      clearTimeout(deaf);
      response.off("drain", done).off("close", done);
      resolve();
    };
    response.once("drain", done).once("close", done);
  });
}

/** Writes what is of use only now: not to a reader who is behind. */
function hint(response: ServerResponse, text: string): void {
  if (!isOver(response) && !response.writableNeedDrain) response.write(text);
}

/** Ends a stream; one whose reader is behind would not end by itself. */
function letGo(response: ServerResponse): void {
  if (response.writableNeedDrain) response.destroy();
  else response.end();
}

function isOver(response: ServerResponse): boolean {
  return response.writableEnded || response.destroyed;
}
