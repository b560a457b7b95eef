import { crc32, deflateRawSync } from "node:zlib";
import { fromBufferPromise } from "yauzl";

/** The parts of a zip package, in their order. */
export type Parts = Map<string, Buffer>;

export async function readParts(bytes: Buffer): Promise<Parts> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
  const parts: Parts = new Map();
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts.set(entry.fileName, Buffer.concat(chunks));
  }
  return parts;
}

/** Packs parts as a zip; the same parts give the same bytes. */
export function writeParts(parts: Iterable<[string, Buffer]>): Buffer {
  const bodies: Buffer[] = [];
  const index: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of parts) {
    const packed = pack(data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt16LE(0x21, 8);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    bodies.push(Buffer.from("PK\x03\x04"), fields, Buffer.from(name), packed);
    index.push(Buffer.from("PK\x01\x02\x14\0", "latin1"), fields, place, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const directory = Buffer.concat(index);
  const count = index.length / 4;
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, directory, end]);
}

/** A part's text; most parts are the same in every test, and are decoded once. */
export function textOf(data: Buffer): string {
  const text = texts.get(data) ?? data.toString("utf8");
  texts.set(data, text);
  return text;
}
const texts = new WeakMap<Buffer, string>();

/** Most parts of a form are the same in every test; they are packed once. */
const packedOnce = new WeakMap<Buffer, Buffer>();

function pack(data: Buffer): Buffer {
  const packed = packedOnce.get(data) ?? deflateRawSync(data, { level: 1 });
  packedOnce.set(data, packed);
  return packed;
}
