import { NotAList } from "./types.ts";

/** The text of a csv or XML file. Throws `NotAList` ("encoding") for what is no Unicode and not Western European. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return decode("utf-16be", bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    if (!looksWestern(bytes)) throw new NotAList("encoding");
    return decode("windows-1252", bytes);
  }
}

function decode(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new NotAList("encoding");
  }
}

/** Bytes that Windows-1252 leaves undefined. */
const UNDEFINED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Whether bytes beyond ASCII stand alone between plain letters, as accented letters do. In the encodings of East
 * Asia, and in Cyrillic or Greek ones, they stand in runs.
 */
function looksWestern(bytes: Uint8Array): boolean {
  let alone = 0;
  let inRuns = 0;
  let run = 0;
  for (let i = 0; i <= bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte >= 0x80) {
      if (UNDEFINED.has(byte)) return false;
      run += 1;
    } else {
      if (run === 1) alone += 1;
      else inRuns += run;
      run = 0;
    }
  }
  return alone > inRuns;
}
