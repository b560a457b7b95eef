import type { IncomingMessage } from "node:http";
import type { ZodType } from "zod";
import { parseJson } from "../../src/json.ts";
import { HttpProblem } from "./problem.ts";

/** Reads a JSON body of at most `maxBytes` that fits the schema; throws `HttpProblem` otherwise. */
export async function readJson<T>(
  request: IncomingMessage,
  schema: ZodType<T>,
  maxBytes: number,
): Promise<T> {
  if (!hasType(request, "application/json")) throw new HttpProblem(415, "page.problem.bad_request");
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > maxBytes) throw new HttpProblem(413, "page.problem.too_long");
    parts.push(part);
  }
  const parsed = schema.safeParse(parseJson(Buffer.concat(parts).toString("utf8")));
  if (!parsed.success) throw new HttpProblem(400, "page.problem.bad_request");
  return parsed.data;
}

/** Whether the body says it is of this media type. */
export function hasType(request: IncomingMessage, type: string): boolean {
  const [given = ""] = (request.headers["content-type"] ?? "").split(";");
  return given.trim().toLowerCase() === type;
}
