import type { IncomingMessage } from "node:http";
import { addAbortSignal } from "node:stream";
import type { ZodType } from "zod";
import { parseJson } from "../../src/json.ts";
import { HttpProblem } from "./problem.ts";

/** These bodies are small; one that is longer in coming than this, in ms, is an attack or a dead connection. */
const WHOLE_BODY_MS = 20_000;

/** Reads a JSON body of at most `maxBytes` that fits the schema; throws `HttpProblem` otherwise. See `readBytes`. */
export async function readJson<T>(
  request: IncomingMessage,
  schema: ZodType<T>,
  maxBytes: number,
): Promise<T> {
  if (!hasType(request, "application/json")) throw new HttpProblem(415, "page.problem.bad_request");
  const body = await readBytes(request, maxBytes);
  const parsed = schema.safeParse(parseJson(body.toString("utf8")));
  if (!parsed.success) throw new HttpProblem(400, "page.problem.bad_request");
  return parsed.data;
}

/**
 * Reads a body of at most `maxBytes`, byte for byte; throws `HttpProblem` for a longer one. One that is long in coming
 * is cut off with its connection.
 */
export async function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  const inTime = addAbortSignal(AbortSignal.timeout(WHOLE_BODY_MS), request);
  // Left as it is where it is not read to its end: a request that is destroyed gets no answer.
  const pieces = inTime.iterator({ destroyOnReturn: false });
  for await (const part of pieces as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > maxBytes) throw new HttpProblem(413, "page.problem.too_long");
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Whether the body says it is of this media type. */
export function hasType(request: IncomingMessage, type: string): boolean {
  const [given = ""] = (request.headers["content-type"] ?? "").split(";");
  return given.trim().toLowerCase() === type;
}
