import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import express, { type NextFunction, type Request, type Response } from "express";
import type { Route } from "../../src/chat/adapter.ts";
import { isDirectLoopback, isForeignPost } from "./guard.ts";
import { setSecurityHeaders } from "./headers.ts";
import { HttpProblem, sendJson, sendSentence } from "./problem.ts";
import { assetRoutes } from "./shell.ts";

/** A drop of twenty files of 10 MB over a slow line; a longer request is an attack or a dead connection. */
const WHOLE_REQUEST_MS = 15 * 60_000;
const HEADERS_MS = 20_000;
/** What a closing server gives those who are slow in sending or in taking. */
const CLOSING_MS = 5_000;

export type HttpConfig = {
  host: string;
  /** 0: any free port. */
  port: number;
  /** What people and platforms call us, e.g. "https://tinstone.example.com". */
  publicUrl: string;
  /** Only requests made on this machine, straight to us, are answered. */
  loopbackOnly: boolean;
};

export type HttpParts = {
  routes: Route[];
  /** Whether everything needed to take work in is there. */
  ready(): Promise<boolean>;
  /** The name that pages bear; absent or undefined: ours. */
  sender?(): Promise<string | undefined>;
  /** Told of every error nobody expected. `route` is a pattern, never an address: those can hold secrets. */
  failed(error: unknown, route: string): void;
};

export type HttpServer = {
  /** Resolves to the port in use. */
  listen(): Promise<number>;
  /**
   * Takes nothing new, ends event streams, lets running requests finish. Who has not sent all of a request after
   * about 5 s, or not taken the answer, is cut off.
   */
  close(): Promise<void>;
};

/** The one HTTP server of the process: mounts the adapters' routes behind headers and guards. */
export function createHttpServer(config: HttpConfig, parts: HttpParts): HttpServer {
  const open = new Set<ServerResponse>();
  const server = createServer(createApp(config, parts, open));
  const connections = new Set<Socket>();
  server.on("connection", (socket) => {
    connections.add(socket);
    socket.once("close", () => connections.delete(socket));
  });
  /** Also those that browsers open in advance and never use, which Node counts as busy. */
  const dropUnused = () => {
    const used = new Set([...open].map((response) => response.socket));
    for (const socket of connections) if (!used.has(socket)) socket.destroy();
  };
  server.requestTimeout = WHOLE_REQUEST_MS;
  server.headersTimeout = HEADERS_MS;
  return {
    listen: () => listen(server, config),
    close: () =>
      new Promise((resolve, reject) => {
        const hurry = setInterval(() => {
          for (const response of open)
            if (!response.req.complete || response.writableLength > 0) response.destroy();
          dropUnused();
        }, CLOSING_MS);
        server.close((error) => {
          clearInterval(hurry);
          if (error) reject(error);
          else resolve();
        });
        for (const response of open) {
          response.once("close", () => setImmediate(dropUnused));
          if (isEventStream(response)) response.end();
        }
        dropUnused();
      }),
  };
}

function createApp(config: HttpConfig, parts: HttpParts, open: Set<ServerResponse>): express.Express {
  const ownOrigin = new URL(config.publicUrl).origin;
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("query parser", false);
  app.use((request: Request, response: Response, next: NextFunction) => {
    open.add(response);
    response.once("close", () => open.delete(response));
    setSecurityHeaders(response);
    if (config.loopbackOnly && !isDirectLoopback(request))
      next(new HttpProblem(403, "page.problem.loopback"));
    else if (isForeignPost(request, ownOrigin, config.loopbackOnly))
      next(new HttpProblem(403, "page.problem.foreign"));
    else next();
  });
  app.get("/healthz", (_request, response) => sendJson(response, { alive: true }));
  app.get("/readyz", async (_request, response) => {
    const ready = await parts.ready();
    response.statusCode = ready ? 200 : 503;
    sendJson(response, { ready });
  });
  for (const route of [...assetRoutes("/shell", new URL("./assets/", import.meta.url)), ...parts.routes])
    mount(app, route);
  app.use(() => {
    throw new HttpProblem(404, "page.problem.not_found");
  });
  app.use(async (error: unknown, request: Request, response: Response, _next: NextFunction) => {
    // Whoever asked has gone in the middle of asking.
    if (request.destroyed && !request.complete) return;
    const problem = problemOf(error, request);
    if (problem.status === 500) parts.failed(error, `${request.method} ${routeOf(request)}`);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    // An unread body would be taken for the next request of the connection.
    if (!request.complete) response.setHeader("Connection", "close");
    // What cannot be asked now is no reason to answer nothing.
    const sender = await parts.sender?.().catch(() => undefined);
    sendSentence(request, response, problem.status, problem.key, sender);
  });
  return app;
}

function mount(app: express.Express, route: Route): void {
  const handle = (request: Request, response: Response) => route.handle(request, response);
  if (route.method === "GET") app.get(route.path, handle);
  else app.post(route.path, handle);
}

function problemOf(error: unknown, request: Request): HttpProblem {
  if (error instanceof HttpProblem) return error;
  // What decodeURIComponent says of an address such as "/%".
  if (error instanceof URIError) return new HttpProblem(400, "page.problem.bad_request");
  return new HttpProblem(500, request.method === "POST" ? "page.problem.not_saved" : "page.problem.failed");
}

function routeOf(request: Request): string {
  return (request.route as { path?: string } | undefined)?.path ?? "(no route)";
}

function isEventStream(response: ServerResponse): boolean {
  return String(response.getHeader("Content-Type") ?? "").startsWith("text/event-stream");
}

function listen(server: Server, config: HttpConfig): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(config.port, config.host, () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
