import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";

/** One part of a zip. `packed` is given instead of `content` where the content is too large to hold. */
export type Part = {
  name: string;
  content?: Buffer | string;
  packed?: { deflated: Buffer; bytes: number; crc: number };
  stored?: boolean;
  /** The size the zip says the part unpacks to, when it lies. */
  claimedBytes?: number;
  /** The checksum it says, when it lies. */
  claimedCrc?: number;
  /** What only some writers do: sizes behind the data, sizes in 64 bits, encryption, a link instead of a file. */
  way?: "descriptor" | "zip64" | "encrypted" | "symlink";
  /** The part whose bytes this one claims to be: two entries over each other. */
  liesOn?: string;
};

/** Writes a zip, however wrong the parts say it should be: names may repeat, sizes may lie. */
export function zip(parts: readonly Part[]): Buffer {
  const written: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets = new Map<string, number>();
  let offset = 0;
  for (const part of parts) {
    const { data, method, bytes, crc } = pack(part);
    const name = Buffer.from(part.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(part.way === "zip64" ? 45 : 20, 0);
    fields.writeUInt16LE(part.way === "encrypted" ? 1 : part.way === "descriptor" ? 8 : 0, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt16LE(0x21, 8);
    fields.writeUInt32LE(part.claimedCrc ?? crc, 10);
    fields.writeUInt32LE(part.way === "zip64" ? 0xffffffff : data.length, 14);
    fields.writeUInt32LE(part.way === "zip64" ? 0xffffffff : (part.claimedBytes ?? bytes), 18);
    fields.writeUInt16LE(name.length, 22);
    const extra = part.way === "zip64" ? sizes64(bytes, data.length) : Buffer.alloc(0);
    fields.writeUInt16LE(extra.length, 24);
    const local = Buffer.from(fields);
    if (part.way === "descriptor") local.fill(0, 10, 22);
    const tail = Buffer.alloc(14);
    if (part.way === "symlink") tail.writeUInt32LE(0o120777 * 0x10000, 6);
    tail.writeUInt32LE(offsets.get(part.liesOn ?? "") ?? offset, 10);
    const after = part.way === "descriptor" ? descriptor(crc, data.length, bytes) : Buffer.alloc(0);
    const record = [Buffer.from("PK\x03\x04"), local, name, extra, data, after];
    written.push(...record);
    // Made by a Unix system, whose file modes stand in the outer attributes.
    directory.push(Buffer.from("PK\x01\x02\x14\x03"), fields, tail, name, extra);
    offsets.set(part.name, offset);
    for (const piece of record) offset += piece.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...written, central, ...ending(parts.length, central.length, offset)]);
}

function sizes64(bytes: number, packed: number): Buffer {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(bytes), 4);
  extra.writeBigUInt64LE(BigInt(packed), 12);
  return extra;
}

function descriptor(crc: number, packed: number, bytes: number): Buffer {
  const record = Buffer.from("PK\x07\x08............", "latin1");
  record.writeUInt32LE(crc, 4);
  record.writeUInt32LE(packed, 8);
  record.writeUInt32LE(bytes, 12);
  return record;
}

/** The end record; past 65,535 entries the zip64 one before it. */
function ending(entries: number, bytes: number, offset: number): Buffer[] {
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(Math.min(entries, 0xffff), 8);
  end.writeUInt16LE(Math.min(entries, 0xffff), 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(offset, 16);
  if (entries < 0xffff) return [end];
  const end64 = Buffer.alloc(76);
  end64.write("PK\x06\x06", "latin1");
  end64.writeBigUInt64LE(44n, 4);
  end64.writeUInt16LE(45, 12);
  end64.writeUInt16LE(45, 14);
  end64.writeBigUInt64LE(BigInt(entries), 24);
  end64.writeBigUInt64LE(BigInt(entries), 32);
  end64.writeBigUInt64LE(BigInt(bytes), 40);
  end64.writeBigUInt64LE(BigInt(offset), 48);
  end64.write("PK\x06\x07", 56, "latin1");
  end64.writeBigUInt64LE(BigInt(offset + bytes), 64);
  end64.writeUInt32LE(1, 72);
  return [end64, end];
}

function pack(part: Part) {
  if (part.packed) {
    return { data: part.packed.deflated, method: 8, bytes: part.packed.bytes, crc: part.packed.crc };
  }
  const content = Buffer.from(part.content ?? "");
  const facts = { bytes: content.length, crc: crc32(content) };
  return part.stored
    ? { data: content, method: 0, ...facts }
    : { data: deflateRawSync(content), method: 8, ...facts };
}

/** The parts of a well-made zip (no comment, no zip64), in its order. */
export function unzip(bytes: Buffer): { name: string; content: Buffer }[] {
  const parts = [];
  let at = bytes.readUInt32LE(bytes.length - 6);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    parts.push({
      name: bytes.toString("utf8", at + 46, at + 46 + nameLength),
      content: bytes.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}
