import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import type { Kind, Told } from "./fake-slack-tells.ts";

type Envelope = {
  kind: Kind;
  payload: object;
  attempt: number;
  told?: (told: Told) => void;
};

/**
 * Slack's end of Socket Mode on a server: an event that was not acknowledged is told again on the next line, with the
 * same envelope; presses, forms and commands are not.
 */
export function createFakeLine(server: Server) {
  /** What becomes of the next line that is opened: never made, or made and never greeted. */
  let stalling: "upgrade" | "hello" | undefined;
  const stalls = (step: typeof stalling) => {
    const isHere = stalling === step;
    if (isHere) stalling = undefined;
    return isHere;
  };
  const sockets = new WebSocketServer({
    server,
    path: "/link",
    verifyClient: ({ req }, answer) => {
      if (!stalls("upgrade")) answer(true);
      // Nobody else ends this side of a line that was never made.
      else req.socket.once("end", () => req.socket.destroy()).resume();
    },
  });
  const open = new Map<string, Envelope>();
  let line: WebSocket | undefined;

  sockets.on("connection", (socket) => {
    if (stalls("hello")) return;
    line = socket;
    socket.on("message", (data) => acknowledged(JSON.parse(String(data))));
    socket.on("close", () => {
      if (line === socket) line = undefined;
    });
    socket.send(JSON.stringify({ type: "hello", num_connections: 1 }));
    for (const [id, envelope] of open) {
      if (envelope.kind === "events_api") send(id, { ...envelope, attempt: envelope.attempt + 1 });
    }
  });

  function send(id: string, envelope: Envelope): void {
    open.set(id, envelope);
    const { kind: type, payload, attempt: retry_attempt } = envelope;
    line?.send(
      JSON.stringify({ type, envelope_id: id, payload, retry_attempt, accepts_response_payload: true }),
    );
  }

  function acknowledged({ envelope_id, payload }: { envelope_id: string; payload?: object }): void {
    const told = open.get(envelope_id)?.told;
    open.delete(envelope_id);
    const body = payload && Object.keys(payload).length > 0 ? payload : undefined;
    told?.({ status: 200, ...(body && { body }) });
  }

  return {
    /** Resolves when it is acknowledged, whenever that is and on whichever line. */
    tell: (kind: Kind, payload: object) =>
      new Promise<Told>((told) => send(randomUUID(), { kind, payload, attempt: 0, told })),
    /** What the bot has not acknowledged yet. */
    unacknowledged: () => open.size,
    isOpen: () => line !== undefined,
    /** How many lines the bot holds, greeted or not. */
    count: () => sockets.clients.size,
    stall(step: "upgrade" | "hello") {
      stalling = step;
    },
    /** Slack asks for a new line, as it does every few hours. */
    refresh: () => line?.send(JSON.stringify({ type: "disconnect", reason: "refresh_requested" })),
    /** The line breaks without a word. */
    cut: () => line?.terminate(),
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
