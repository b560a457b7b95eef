import type { Socket } from "node:net";

/** Why a command could not be handed over. After `lost` and `timeout` it may have been carried out. */
export class HandoverError extends Error {
  override readonly name = "HandoverError";
  constructor(
    readonly code: "no_answer" | "not_private" | "lost" | "timeout" | "too_large" | "not_understood",
    options?: ErrorOptions,
  ) {
    super(`handing the command over failed: ${code}`, options);
  }
}

/**
 * Gives each line that comes, without its end, to `take`, until that returns something. `maxBytes` for all lines
 * together. Rejects with `HandoverError`, and with what `take` throws.
 */
export function readLines<Last>(
  socket: Socket,
  limits: { maxBytes: number; timeoutMs: number },
  take: (line: string) => Last | undefined,
): Promise<Last> {
  return new Promise((resolve, reject) => {
    let parts: Buffer[] = [];
    let bytes = 0;
    const timer = setTimeout(() => end(new HandoverError("timeout")), limits.timeoutMs);
    const closed = () => end(new HandoverError("lost"));
    const failed = (cause: Error) => end(new HandoverError("lost", { cause }));
    const came = (part: Buffer) => {
      bytes += part.length;
      if (bytes > limits.maxBytes) end(new HandoverError("too_large"));
      else lines(part);
    };
    const lines = (part: Buffer): void => {
      const newline = part.indexOf(0x0a);
      parts.push(newline === -1 ? part : part.subarray(0, newline));
      if (newline === -1) return;
      const line = Buffer.concat(parts).toString("utf8");
      parts = [];
      try {
        const last = take(line);
        if (last === undefined) lines(part.subarray(newline + 1));
        else end({ last });
      } catch (error) {
        end(error as Error);
      }
    };
    const end = (result: { last: Last } | Error) => {
      clearTimeout(timer);
      socket.off("data", came).off("close", closed).off("error", failed);
      if (result instanceof Error) reject(result);
      else resolve(result.last);
    };
    socket.on("data", came).on("close", closed).on("error", failed);
  });
}
