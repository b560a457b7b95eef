import { constants, crc32, deflateRawSync } from "node:zlib";
import type { Part } from "./zip.ts";

const BLOCK_BYTES = 1 << 20;

/**
 * A part that starts with `head`, goes on with `filler` repeated to about `bytes`, and ends with `tail`,
 * made without ever holding its content: a flushed deflate block may be repeated as it is.
 */
export function bomb(name: string, bytes: number, head: string, filler: string, tail: string): Part {
  const block = Buffer.from(filler.repeat(Math.max(1, Math.floor(BLOCK_BYTES / filler.length))));
  const repeats = Math.ceil(bytes / block.length);
  const flushed = (content: Buffer) => deflateRawSync(content, { finishFlush: constants.Z_FULL_FLUSH });
  const start = Buffer.from(head);
  const end = Buffer.from(tail);
  let crc = crc32(start);
  for (let index = 0; index < repeats; index++) crc = crc32(block, crc);
  return {
    name,
    packed: {
      deflated: Buffer.concat([
        flushed(start),
        ...new Array<Buffer>(repeats).fill(flushed(block)),
        deflateRawSync(end),
      ]),
      bytes: start.length + repeats * block.length + end.length,
      crc: crc32(end, crc),
    },
  };
}
