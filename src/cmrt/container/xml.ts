import { isAscii, isUtf8 } from "node:buffer";
import { TextDecoder } from "node:util";
import { MAX_TOKEN_BYTES } from "../limits.ts";
import { Unreadable } from "../unreadable.ts";
import { type XmlHandler, XmlScanner } from "./scanner.ts";
import { damaged } from "./syntax.ts";

export type { Attributes } from "./attributes.ts";
export type { XmlHandler } from "./scanner.ts";

/**
 * Parses one part in a single pass, to the end of its bytes even where the handler stops before, so that length and
 * checksum are always looked at. Throws `Unreadable`: "damaged", "hostile" for a DTD or absurd nesting, or
 * "unpacks_too_large" for a token no real part has.
 */
export async function parseXml(chunks: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  const scanner = new XmlScanner(handler);
  const pieces = new Pieces();
  for await (const chunk of chunks) {
    if (scanner.stopped) continue;
    scanner.write(pieces.next(chunk));
    if (pieces.waiting + scanner.waiting > MAX_TOKEN_BYTES) throw new Unreadable("unpacks_too_large");
  }
  if (scanner.stopped) return;
  scanner.write(pieces.last());
  scanner.end();
}

/** Bytes as text, cut before a "<": no tag, no character and no line end is in two pieces. */
class Pieces {
  private rest: Buffer = NOTHING;
  private started = false;
  /** XML in a package is UTF-8 or UTF-16 (ECMA-376 part 2, §9.1.3); the latter has a byte order mark. */
  private wide: TextDecoder | undefined;

  get waiting(): number {
    return this.rest.length;
  }

  next(chunk: Buffer): string {
    if (!this.started) return this.start(Buffer.concat([this.rest, chunk]));
    const bytes = Buffer.concat([this.rest, this.wide ? fromWide(this.wide, chunk) : chunk]);
    const cut = Math.max(0, bytes.lastIndexOf("<"));
    this.rest = bytes.subarray(cut);
    return fromUtf8(bytes.subarray(0, cut));
  }

  last(): string {
    return fromUtf8(this.wide ? Buffer.concat([this.rest, fromWide(this.wide)]) : this.rest);
  }

  /** Waits for the three bytes that a byte order mark has at most. */
  private start(bytes: Buffer): string {
    this.started = bytes.length >= 3;
    this.rest = this.started ? NOTHING : bytes;
    if (!this.started) return "";
    const mark = bytes.toString("latin1", 0, 3);
    if (mark.startsWith("\xff\xfe")) this.wide = new TextDecoder("utf-16le", { fatal: true });
    if (mark.startsWith("\xfe\xff")) this.wide = new TextDecoder("utf-16be", { fatal: true });
    return this.next(mark === "\xef\xbb\xbf" ? bytes.subarray(3) : bytes);
  }
}

const NOTHING = Buffer.alloc(0);

function fromUtf8(bytes: Buffer): string {
  // Nearly all of a sheet is, and it is several times faster.
  if (isAscii(bytes)) return bytes.toString("latin1");
  if (!isUtf8(bytes)) throw damaged();
  return bytes.toString("utf8");
}

function fromWide(decoder: TextDecoder, bytes?: Buffer): Buffer {
  try {
    return Buffer.from(bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode(), "utf8");
  } catch (cause) {
    throw new Unreadable("damaged", null, { cause });
  }
}
