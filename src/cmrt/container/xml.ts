import { TextDecoder } from "node:util";
import { SaxesParser } from "saxes";
import { MAX_DEPTH, MAX_TOKEN_BYTES } from "../limits.ts";
import { Unreadable } from "../unreadable.ts";

export type Attributes = Record<string, string>;

/** Receives one part's elements by local name: producers differ in prefixes ("x:row", "row"). */
export type XmlHandler = {
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  /** `false`: nothing after this is of interest, stop reading. */
  close(name: string): boolean | undefined;
};

/** Parses one part in a single pass. Throws `Unreadable` ("damaged", or "hostile" for a DTD or absurd nesting). */
export async function parseXml(chunks: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let stopped = false;
  let unparsedBytes = 0;
  parser.on("error", (cause) => {
    throw new Unreadable("damaged", null, { cause });
  });
  parser.on("doctype", () => {
    throw new Unreadable("hostile");
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    unparsedBytes = 0;
    if (depth > MAX_DEPTH) throw new Unreadable("hostile");
    if (!stopped) handler.open(localName(name), attributes);
  });
  parser.on("text", (text) => {
    if (!stopped) handler.text(text);
  });
  parser.on("cdata", (text) => {
    if (!stopped) handler.text(text);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    unparsedBytes = 0;
    if (!stopped && handler.close(localName(name)) === false) stopped = true;
  });

  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    if (!decoder) {
      decoder = decoderFor(chunk);
      // A DTD is refused before it is read where it stands at the start, as it does in practice.
      if (chunk.subarray(0, 4096).includes("<!DOCTYPE")) throw new Unreadable("hostile");
    }
    unparsedBytes += chunk.length;
    parser.write(decode(decoder, chunk));
    if (unparsedBytes > MAX_TOKEN_BYTES) throw new Unreadable("unpacks_too_large");
    if (stopped) return;
  }
  if (decoder) parser.write(decode(decoder));
  parser.close();
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

/** XML in a package is UTF-8 or UTF-16 (ECMA-376 part 2, §9.1.3); the latter has a byte order mark. */
function decoderFor(head: Buffer): TextDecoder {
  const mark = head.toString("latin1", 0, 2);
  const encoding = mark === "\xff\xfe" ? "utf-16le" : mark === "\xfe\xff" ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding, { fatal: true });
}

function decode(decoder: TextDecoder, chunk?: Buffer): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch (cause) {
    throw new Unreadable("damaged", null, { cause });
  }
}
