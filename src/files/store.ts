import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { and, asc, eq, isNull, lt, sql } from "drizzle-orm";
import { file, fileChunk } from "../../db/schema/index.ts";
import { DownloadError } from "../chat/adapter.ts";
import type { FileId } from "../chat/message.ts";
import type { Clock } from "../clock.ts";
import type { Db, Tx } from "../store.ts";

/** One larger bytea would stall an embedded database, and the process with it. */
const CHUNK_BYTES = 256 * 1024;
/** A file still without its hash after this long, in ms, belongs to an upload that died. */
const ABANDONED_MS = 60 * 60_000;

export type KeptFile = { id: FileId; bytes: number; sha256: string };

/**
 * Keeps a stream, once per content. Rejects with `DownloadError("too_large")` as soon as more than `maxBytes`
 * have come; nothing stays behind then.
 */
export async function keepFile(db: Db, clock: Clock, content: Readable, maxBytes: number): Promise<KeptFile> {
  const [created] = await db
    .insert(file)
    .values({ bytes: 0, keptAt: clock.now() })
    .returning({ id: file.id });
  const id = created!.id;
  try {
    const { bytes, sha256 } = await writeChunks(db, id, content, maxBytes);
    return await db.transaction((tx) => settle(tx, id, bytes, sha256));
  } catch (error) {
    await db.delete(file).where(eq(file.id, id));
    throw error;
  }
}

/** The content of a kept file, chunk by chunk. Rejects with `DownloadError("gone")` for an unknown id. */
export async function openFile(db: Db, id: FileId): Promise<Readable> {
  const [kept] = await db.select({ sha256: file.sha256 }).from(file).where(eq(file.id, id));
  if (!kept?.sha256) throw new DownloadError("gone");
  return Readable.from(chunks(db, id));
}

/** The whole content of a kept file; at most what `keepFile` was told to take. */
export async function readFile(db: Db, id: FileId): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await openFile(db, id)) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Removes what uploads that died an hour ago left behind. */
export async function sweepAbandoned(db: Db, now: Date): Promise<void> {
  await db
    .delete(file)
    .where(and(isNull(file.sha256), lt(file.keptAt, new Date(now.getTime() - ABANDONED_MS))));
}

async function writeChunks(db: Db, fileId: string, content: Readable, maxBytes: number) {
  const hash = createHash("sha256");
  let bytes = 0;
  let n = 0;
  let held: Buffer[] = [];
  let heldBytes = 0;
  const flush = async () => {
    if (heldBytes === 0) return;
    await db.insert(fileChunk).values({ fileId, n, content: Buffer.concat(held) });
    n += 1;
    held = [];
    heldBytes = 0;
  };
  for await (const piece of content) {
    let rest = Buffer.isBuffer(piece) ? piece : Buffer.from(piece);
    bytes += rest.length;
    if (bytes > maxBytes) throw new DownloadError("too_large");
    hash.update(rest);
    while (rest.length > 0) {
      const part = rest.subarray(0, CHUNK_BYTES - heldBytes);
      held.push(part);
      heldBytes += part.length;
      rest = rest.subarray(part.length);
      if (heldBytes === CHUNK_BYTES) await flush();
    }
  }
  await flush();
  return { bytes, sha256: hash.digest("hex") };
}

/** Gives the file its hash, or drops it in favour of the one that has the same content. */
async function settle(tx: Tx, id: string, bytes: number, sha256: string): Promise<KeptFile> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`);
  const [same] = await tx.select({ id: file.id }).from(file).where(eq(file.sha256, sha256));
  if (same) {
    await tx.delete(file).where(eq(file.id, id));
    return { id: same.id as FileId, bytes, sha256 };
  }
  await tx.update(file).set({ bytes, sha256 }).where(eq(file.id, id));
  return { id: id as FileId, bytes, sha256 };
}

async function* chunks(db: Db, id: FileId): AsyncGenerator<Buffer> {
  for (let n = 0; ; n += 1) {
    const [chunk] = await db
      .select({ content: fileChunk.content })
      .from(fileChunk)
      .where(and(eq(fileChunk.fileId, id), eq(fileChunk.n, n)))
      .orderBy(asc(fileChunk.n));
    if (!chunk) return;
    yield Buffer.from(chunk.content);
  }
}
