import { crc32, createInflateRaw } from "node:zlib";
import { type Entry, fromBufferPromise, validateFileName, type ZipFile } from "yauzl";
import { MAX_ENTRIES, MAX_PART_BYTES, MAX_RATIO, MAX_UNPACKED_BYTES, SMALL_PART_BYTES } from "../limits.ts";
import { Unreadable } from "../unreadable.ts";

/** A zip opened for reading a few of its parts. Nothing is unpacked before it is asked for. */
export type Package = {
  has(part: string): boolean;
  /** The unpacked bytes of a part, checked for length and CRC when read to the end. Throws `Unreadable`. */
  open(part: string): AsyncIterable<Buffer>;
};

/** An entry of the index: its key, and where its local header and its packed bytes lie in the file. */
type Packed = { entry: Entry; name: string; start: number; dataStart: number; end: number };

/** Bytes unpacked at a time: few enough for a short stall, enough to be worth the hop to zlib's thread. */
const CHUNK_BYTES = 64 * 1024;
const STORED = 0;
const DEFLATED = 8;

const END = Buffer.from("PK\x05\x06", "latin1");
const END_BYTES = 22;
/** Bytes behind the index that are looked through: its own comment, and as much again. */
const LONGEST_TAIL = 128 * 1024;

/** A zip without what was added behind it: gateways and downloads leave line ends, zeros and more there. */
export function withoutTail(bytes: Buffer): Buffer {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_TAIL);
  const tail = bytes.subarray(first);
  for (let at = tail.lastIndexOf(END); at !== -1; at = at > 0 ? tail.lastIndexOf(END, at - 1) : -1) {
    if (at + END_BYTES > tail.length) continue;
    const end = at + END_BYTES + tail.readUInt16LE(at + 20);
    if (end <= tail.length) return bytes.subarray(0, first + end);
  }
  return bytes;
}

/** Opens the zip around a workbook. Throws `Unreadable` ("truncated", "damaged", "hostile"). */
export async function openPackage(file: Buffer): Promise<Package> {
  const bytes = withoutTail(file);
  const zip = await openZip(bytes);
  if (zip.entryCount > MAX_ENTRIES) throw new Unreadable("hostile");
  const parts = partsOf(await listEntries(zip, bytes));
  const budget = { left: MAX_UNPACKED_BYTES };
  return {
    has: (part) => parts.has(key(part)),
    open(part) {
      const packed = parts.get(key(part));
      // Readers disagree on which of two parts of one name counts, so neither does.
      if (!packed || packed === "twice") throw new Unreadable("damaged");
      return unpack(packed, bytes, budget);
    },
  };
}

async function openZip(bytes: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes, {
      lazyEntries: true,
      autoClose: false,
      // Sizes and names are looked at here, where a bomb or a way out of a folder can be told from damage.
      validateEntrySizes: false,
      decodeStrings: false,
    });
  } catch (cause) {
    // The index stands at the end of a zip: a file that starts as one and has none was cut off.
    throw new Unreadable("truncated", null, { cause });
  }
}

async function listEntries(zip: ZipFile, bytes: Buffer): Promise<Packed[]> {
  const entries: Packed[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      const start = entry.relativeOffsetOfLocalHeader;
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
      const end = fileDataStart + entry.compressedSize;
      entries.push({ entry, name: nameOf(entry), start, dataStart: fileDataStart, end });
    }
  } catch (cause) {
    throw cause instanceof Unreadable ? cause : new Unreadable("damaged", null, { cause });
  }
  entries.sort((a, b) => a.start - b.start);
  // No writer does it; the best known bomb lays one packed text under thousands of entries.
  if (entries.some(({ start }, i) => i > 0 && start < entries[i - 1]!.end)) throw new Unreadable("hostile");
  if (entries.some(({ end }) => end > bytes.length)) throw new Unreadable("damaged");
  return entries;
}

function partsOf(entries: readonly Packed[]): Map<string, Packed | "twice"> {
  const parts = new Map<string, Packed | "twice">();
  for (const packed of entries) parts.set(packed.name, parts.has(packed.name) ? "twice" : packed);
  return parts;
}

/** Some writers use backslashes. Nothing is ever unpacked to a disk; a name that leads out of a folder gives itself away. */
function nameOf(entry: Entry): string {
  const name = key(entry.fileNameRaw.toString("utf8").replaceAll("\\", "/"));
  if (validateFileName(name) !== null) throw new Unreadable("hostile");
  return name;
}

/** Part names are compared without case (OPC, ECMA-376 part 2, §9.1.1). */
function key(part: string): string {
  return part.replace(/^\//, "").toLowerCase();
}

async function* unpack(
  { entry, dataStart, end }: Packed,
  bytes: Buffer,
  budget: { left: number },
): AsyncGenerator<Buffer> {
  if (entry.isEncrypted()) throw new Unreadable("password_protected");
  if (entry.uncompressedSize > MAX_PART_BYTES) throw new Unreadable("unpacks_too_large");
  const most = Math.min(MAX_PART_BYTES, Math.max(SMALL_PART_BYTES, entry.compressedSize * MAX_RATIO));
  let unpacked = 0;
  let crc = 0;
  for await (const chunk of chunksOf(entry.compressionMethod, bytes.subarray(dataStart, end))) {
    unpacked += chunk.length;
    budget.left -= chunk.length;
    if (unpacked > most || budget.left < 0) throw new Unreadable("unpacks_too_large");
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (unpacked !== entry.uncompressedSize || crc !== entry.crc32) throw new Unreadable("damaged");
}

async function* chunksOf(method: number, packed: Buffer): AsyncGenerator<Buffer> {
  if (method === STORED) {
    for (let at = 0; at < packed.length; at += CHUNK_BYTES) yield packed.subarray(at, at + CHUNK_BYTES);
    return;
  }
  if (method !== DEFLATED) throw new Unreadable("damaged");
  const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
  try {
    inflate.end(packed);
    yield* inflate as AsyncIterable<Buffer>;
  } catch (cause) {
    throw new Unreadable("damaged", null, { cause });
  } finally {
    inflate.destroy();
  }
}
