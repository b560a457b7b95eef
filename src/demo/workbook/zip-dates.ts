const END = 0x06054b50;
const CENTRAL = 0x02014b50;
/** 1 January 1980, 00:00: the earliest date a zip can hold. */
const EARLIEST_DATE = 0x0021;

/**
 * The same zip with every entry's date set to the earliest one, so that equal content is equal bytes.
 * For zips made here: no comment, no zip64.
 */
export function withoutDates(zip: Buffer): Buffer {
  const bytes = Buffer.from(zip);
  const end = bytes.length - 22;
  if (bytes.readUInt32LE(end) !== END) throw new TypeError("not a zip without a comment");
  let at = bytes.readUInt32LE(end + 16);
  while (bytes.readUInt32LE(at) === CENTRAL) {
    stamp(bytes, at + 12);
    stamp(bytes, bytes.readUInt32LE(at + 42) + 10);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return bytes;
}

function stamp(bytes: Buffer, at: number): void {
  bytes.writeUInt16LE(0, at);
  bytes.writeUInt16LE(EARLIEST_DATE, at + 2);
}
