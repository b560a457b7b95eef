import type { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { MAX_ENTRIES, MAX_PART_BYTES, MAX_UNPACKED_BYTES } from "../limits.ts";
import { Unreadable } from "../unreadable.ts";

/** A zip opened for reading a few of its parts. Nothing is unpacked before it is asked for. */
export type Package = {
  has(part: string): boolean;
  /** The unpacked bytes of a part, checked for length and CRC when read to the end. Throws `Unreadable`. */
  open(part: string): AsyncIterable<Buffer>;
};

/** Opens the zip around a workbook. Throws `Unreadable` ("truncated", "damaged", "hostile"). */
export async function openPackage(bytes: Buffer): Promise<Package> {
  const zip = await openZip(bytes);
  if (zip.entryCount > MAX_ENTRIES) throw new Unreadable("hostile");
  const entries = await listEntries(zip);
  const budget = { left: MAX_UNPACKED_BYTES };
  return {
    has: (part) => entries.has(key(part)),
    open(part) {
      const entry = entries.get(key(part));
      // Readers disagree on which of two parts of one name counts, so neither does.
      if (!entry || entry === "twice") throw new Unreadable("damaged");
      return unpack(zip, entry, budget);
    },
  };
}

async function openZip(bytes: Buffer): Promise<ZipFile> {
  try {
    // Sizes are counted here and not by yauzl, so that a lying size cannot hide a bomb behind another error.
    return await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false, validateEntrySizes: false });
  } catch (cause) {
    // The index stands at the end of a zip: a file that starts as one and has none was cut off.
    throw new Unreadable("truncated", null, { cause });
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry | "twice">> {
  const entries = new Map<string, Entry | "twice">();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = key(entry.fileName);
      entries.set(name, entries.has(name) ? "twice" : entry);
    }
  } catch (cause) {
    throw new Unreadable("damaged", null, { cause });
  }
  return entries;
}

/** Part names are compared without case (OPC, ECMA-376 part 2, §9.1.1). */
function key(part: string): string {
  return part.replace(/^\//, "").toLowerCase();
}

async function* unpack(zip: ZipFile, entry: Entry, budget: { left: number }): AsyncGenerator<Buffer> {
  if (entry.isEncrypted()) throw new Unreadable("password_protected");
  if (entry.uncompressedSize > MAX_PART_BYTES) throw new Unreadable("unpacks_too_large");
  const stream = await openEntry(zip, entry);
  let bytes = 0;
  let crc = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      budget.left -= chunk.length;
      if (bytes > MAX_PART_BYTES || budget.left < 0) throw new Unreadable("unpacks_too_large");
      crc = crc32(chunk, crc);
      yield chunk;
    }
  } catch (cause) {
    throw cause instanceof Unreadable ? cause : new Unreadable("damaged", null, { cause });
  } finally {
    stream.destroy();
  }
  if (bytes !== entry.uncompressedSize || crc !== entry.crc32) throw new Unreadable("damaged");
}

async function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  try {
    return await zip.openReadStreamPromise(entry);
  } catch (cause) {
    throw new Unreadable("damaged", null, { cause });
  }
}
