import type { IncomingMessage } from "node:http";
import { PassThrough, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyHeaders } from "@fastify/busboy";
import { DownloadError } from "../../src/chat/adapter.ts";
import type { FileRef } from "../../src/chat/event.ts";
import { MAX_FILE_BYTES } from "../../src/files/limits.ts";
import { hasType } from "../http/body.ts";
import { HttpProblem } from "../http/problem.ts";
import type { WebDeps } from "./deps.ts";
import { type DropFields, fileName, MAX_FIELD_BYTES, parseFields } from "./drop-fields.ts";
import { MAX_DROP_BYTES, MAX_FILES_PER_DROP } from "./limits.ts";

/** What a browser says at once: a text, files, or both. `uuid` stays the same when it tries again. */
export type Drop = { uuid: string; text: string; files: FileRef[] };

type Kept = { name: string; mime: string; bytes: number; handle: string };

/**
 * Reads a drop and keeps its files while they arrive, unless `keepNothing` says so of its text. The fields come
 * before the files for that reason: nothing is kept of a drop before they were found good. Rejects with `HttpProblem`, or as `files.keep` does.
 */
export async function readDrop(
  request: IncomingMessage,
  files: WebDeps["files"],
  keepNothing: (text: string) => boolean,
): Promise<Drop> {
  if (!hasType(request, "multipart/form-data")) throw new HttpProblem(415, "page.problem.bad_request");
  const length = Number(request.headers["content-length"]);
  if (!(length > 0)) throw new HttpProblem(411, "page.problem.bad_request");
  if (length > MAX_DROP_BYTES) throw new HttpProblem(413, "page.problem.too_large");

  const { said, kept } = await readParts(request, files, keepNothing);
  const oversized = said.oversized.map((file) => ({ ...file, mime: "", handle: "" }));
  const all = [...kept, ...oversized];
  if (said.text.trim() === "" && all.length === 0) throw new HttpProblem(400, "page.problem.empty");
  return {
    uuid: said.key,
    text: said.text,
    files: all.map(({ mime, ...file }, n) => ({
      ...file,
      id: `${said.key}/${n}`,
      ...(mime !== "" && { mime }),
    })),
  };
}

async function readParts(
  request: IncomingMessage,
  files: WebDeps["files"],
  keepNothing: (text: string) => boolean,
) {
  const fields: Record<string, string> = {};
  const keeping: Promise<Kept>[] = [];
  const arriving = new Set<PassThrough>();
  const parser = new Busboy({
    headers: request.headers as BusboyHeaders,
    limits: { fields: 8, fieldSize: MAX_FIELD_BYTES, files: MAX_FILES_PER_DROP },
  });
  let said: DropFields | undefined;
  let keeps = false;
  /** Why the drop is refused, from the first reason on; what still comes is read and dropped. */
  let refused: unknown;
  const refuse = (reason: unknown) => {
    refused ??= reason;
  };

  /** Decides on the fields, once: at the first file, or at the end without one. */
  function decide(): DropFields {
    if (said) return said;
    said = parseFields(fields);
    keeps = !keepNothing(said.text);
    return said;
  }

  parser.on("filesLimit", () => refuse(new HttpProblem(413, "page.problem.too_many")));
  parser.on("field", (name, value, _nameCut, valueCut) => {
    if (said || valueCut) refuse(new HttpProblem(400, "page.problem.bad_request"));
    fields[name] = value;
  });
  parser.on("file", (_field, stream, name, _encoding, mime) => {
    try {
      // What is thrown in here would reach no one.
      if (refused === undefined && keeping.length + decide().oversized.length >= MAX_FILES_PER_DROP)
        refuse(new HttpProblem(413, "page.problem.too_many"));
    } catch (error) {
      refuse(error);
    }
    if (refused !== undefined || !keeps) {
      stream.resume();
      return;
    }
    const kept = keepPart(stream, arriving, files).then((part) => ({ ...part, name: fileName(name), mime }));
    // Told to whoever awaits all of them below; this only keeps Node from calling it unhandled meanwhile.
    kept.catch(() => undefined);
    keeping.push(kept);
  });
  try {
    await pipeline(request, parser);
  } catch (error) {
    for (const part of arriving) part.destroy(new DownloadError("gone"));
    await Promise.allSettled(keeping);
    throw request.complete ? new HttpProblem(400, "page.problem.bad_request") : error;
  }
  const kept = await Promise.all(keeping);
  if (refused !== undefined) throw refused;
  return { said: decide(), kept };
}

/** Keeps one file; past the cap the rest is read and counted only, so that we can say how large it is. */
async function keepPart(stream: Readable, arriving: Set<PassThrough>, files: WebDeps["files"]) {
  let bytes = 0;
  const content = new PassThrough();
  arriving.add(content);
  const ended = new Promise<void>((resolve) => stream.once("end", resolve).once("close", resolve));
  stream.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
  });
  stream.pipe(content);
  try {
    const { id } = await files.keep(content, MAX_FILE_BYTES);
    return { bytes, handle: id as string };
  } catch (error) {
    stream.unpipe(content);
    stream.resume();
    if (!(error instanceof DownloadError && error.code === "too_large")) throw error;
    await ended;
    return { bytes, handle: "" };
  } finally {
    arriving.delete(content);
  }
}
