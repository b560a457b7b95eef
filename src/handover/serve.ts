import { rm } from "node:fs/promises";
import { createServer, type Server, type Socket } from "node:net";
import { readLines } from "./line.ts";
import { type Command, decodeCommand, encode, MAX_COMMAND_BYTES, type Result } from "./protocol.ts";

/** The client writes its line at once; whoever does not is not one of ours. */
const COMMAND_TIMEOUT_MS = 10_000;

/**
 * Takes commands from other processes of the same user until `close()`, which lets running ones finish.
 * `handle` may tell how far it is. `failed` hears of commands that broke; their senders see a closed connection.
 */
export async function serveHandover(
  socketPath: string,
  handle: (argv: string[], cwd: string, tell: (progress: string) => void) => Promise<Result>,
  failed: (error: unknown) => void,
): Promise<{ close(): Promise<void> }> {
  const idle = new Set<Socket>();
  const server = createServer((socket) => {
    idle.add(socket);
    socket.on("error", failed).on("close", () => idle.delete(socket));
    answer(socket, ({ argv, cwd }) => {
      idle.delete(socket);
      return handle(argv, cwd, (progress) => socket.write(encode({ progress })));
    }).catch((error: unknown) => {
      socket.destroy();
      failed(error);
    });
  });
  await rm(socketPath, { force: true });
  await listenPrivately(server, socketPath);
  return {
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        for (const socket of idle) socket.destroy();
      }),
  };
}

async function answer(socket: Socket, handle: (command: Command) => Promise<Result>): Promise<void> {
  const limits = { maxBytes: MAX_COMMAND_BYTES, timeoutMs: COMMAND_TIMEOUT_MS };
  socket.end(encode(await handle(await readLines(socket, limits, decodeCommand))));
}

/** Binding happens inside `listen()`, so the mask is in force for the socket file and nothing else. */
function listenPrivately(server: Server, socketPath: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject).once("listening", resolve);
    const before = process.umask(0o177);
    server.listen(socketPath);
    process.umask(before);
  });
}
