import { crc32, deflateRawSync } from "node:zlib";
import { type Entry, fromBufferPromise } from "yauzl";
import { withoutTail } from "../container/zip.ts";
import { Unreadable } from "../unreadable.ts";

/** One entry of a zip as it lies in the file, still packed. */
export type RawEntry = { name: string; head: Head; packed: Buffer };
type Head = {
  nameRaw: Buffer;
  madeBy: number;
  needed: number;
  flags: number;
  method: number;
  time: number;
  date: number;
  crc: number;
  size: number;
  internal: number;
  external: number;
};

const DESCRIPTOR_FOLLOWS = 0x08;
const LOCAL_HEADER_BYTES = 30;
const CENTRAL_HEADER_BYTES = 46;
/** 1 January 1980, where the times of a zip begin. */
const FIRST_DATE = 0x21;

/** The entries in their order, nothing unpacked. Throws `Unreadable`. */
export async function rawEntries(file: Buffer): Promise<RawEntry[]> {
  const bytes = withoutTail(file);
  const entries: RawEntry[] = [];
  let packed = 0;
  try {
    const zip = await fromBufferPromise(bytes, {
      lazyEntries: true,
      autoClose: false,
      validateEntrySizes: false,
    });
    for await (const entry of zip.eachEntry()) {
      packed += entry.compressedSize;
      // Entries that lie over each other would make the copy larger than the file, many times over.
      if (packed > bytes.length) throw new Unreadable("hostile");
      entries.push(rawEntry(bytes, entry));
    }
  } catch (cause) {
    throw cause instanceof Unreadable ? cause : new Unreadable("damaged", null, { cause });
  }
  return entries;
}

function rawEntry(bytes: Buffer, entry: Entry): RawEntry {
  const at = entry.relativeOffsetOfLocalHeader;
  const start = at + LOCAL_HEADER_BYTES + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const end = start + entry.compressedSize;
  if (bytes.readUInt32LE(at) !== 0x04034b50 || end > bytes.length) throw new Unreadable("damaged");
  return {
    name: entry.fileName,
    packed: bytes.subarray(start, end),
    head: {
      nameRaw: entry.fileNameRaw,
      madeBy: entry.versionMadeBy,
      needed: entry.versionNeededToExtract,
      // Sizes and checksum are known now and stand in front.
      flags: entry.generalPurposeBitFlag & ~DESCRIPTOR_FOLLOWS,
      method: entry.compressionMethod,
      time: entry.lastModFileTime,
      date: entry.lastModFileDate,
      crc: entry.crc32,
      size: entry.uncompressedSize,
      internal: entry.internalFileAttributes,
      external: entry.externalFileAttributes,
    },
  };
}

/** An entry packed anew; the same content gives the same bytes. */
export function packEntry(name: string, data: Buffer): RawEntry {
  return {
    name,
    packed: deflateRawSync(data),
    head: {
      nameRaw: Buffer.from(name, "utf8"),
      madeBy: 20,
      needed: 20,
      flags: 0,
      method: 8,
      time: 0,
      date: FIRST_DATE,
      crc: crc32(data),
      size: data.length,
      internal: 0,
      external: 0,
    },
  };
}

/** A zip of these entries in this order. */
export function writeArchive(entries: readonly RawEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const index: Buffer[] = [];
  let offset = 0;
  for (const { head, packed } of entries) {
    const local = Buffer.alloc(LOCAL_HEADER_BYTES);
    local.write("PK\x03\x04", "latin1");
    writeFields(local, 4, head, packed.length);
    const central = Buffer.alloc(CENTRAL_HEADER_BYTES);
    central.write("PK\x01\x02", "latin1");
    central.writeUInt16LE(head.madeBy, 4);
    writeFields(central, 6, head, packed.length);
    central.writeUInt16LE(head.internal, 36);
    central.writeUInt32LE(head.external, 38);
    central.writeUInt32LE(offset, 42);
    bodies.push(local, head.nameRaw, packed);
    index.push(central, head.nameRaw);
    offset += local.length + head.nameRaw.length + packed.length;
  }
  const directory = Buffer.concat(index);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, directory, end]);
}

/** The fields that the header before an entry and its line in the directory share. */
function writeFields(header: Buffer, at: number, head: Head, packedSize: number): void {
  header.writeUInt16LE(head.needed, at);
  header.writeUInt16LE(head.flags, at + 2);
  header.writeUInt16LE(head.method, at + 4);
  header.writeUInt16LE(head.time, at + 6);
  header.writeUInt16LE(head.date, at + 8);
  header.writeUInt32LE(head.crc, at + 10);
  header.writeUInt32LE(packedSize, at + 14);
  header.writeUInt32LE(head.size, at + 18);
  header.writeUInt16LE(head.nameRaw.length, at + 22);
}
