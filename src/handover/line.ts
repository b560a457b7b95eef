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

/** The first line that comes, without its end. Rejects with `HandoverError` only. */
export function readLine(socket: Socket, limits: { maxBytes: number; timeoutMs: number }): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let bytes = 0;
    const timer = setTimeout(() => end(new HandoverError("timeout")), limits.timeoutMs);
    const closed = () => end(new HandoverError("lost"));
    const failed = (cause: Error) => end(new HandoverError("lost", { cause }));
    const came = (part: Buffer) => {
      const newline = part.indexOf(0x0a);
      parts.push(newline === -1 ? part : part.subarray(0, newline));
      bytes += part.length;
      if (bytes > limits.maxBytes) end(new HandoverError("too_large"));
      else if (newline !== -1) end(Buffer.concat(parts).toString("utf8"));
    };
    const end = (result: string | HandoverError) => {
      clearTimeout(timer);
      socket.off("data", came).off("close", closed).off("error", failed);
      if (typeof result === "string") resolve(result);
      else reject(result);
    };
    socket.on("data", came).on("close", closed).on("error", failed);
  });
}
