import { NotATable } from "./not-a-table.ts";

/**
 * The text of a csv or XML file: Unicode, Western European, Japanese (Shift_JIS) or Chinese (GB 18030). What could be
 * several of them is not guessed. Throws `NotATable` ("encoding").
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return known("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return known("utf-16be", bytes);
  const text = decode("utf-8", bytes) ?? western(bytes) ?? japanese(bytes) ?? chinese(bytes);
  if (text === undefined) throw new NotATable("encoding");
  return text;
}

function known(encoding: string, bytes: Uint8Array): string {
  const text = decode(encoding, bytes);
  if (text === undefined) throw new NotATable("encoding");
  return text;
}

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes that Windows-1252 leaves undefined. */
const UNDEFINED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Windows-1252, when bytes beyond ASCII stand alone between plain letters and are letters themselves, or quotation
 * marks and dashes and nothing else. In the encodings of East Asia, and in Cyrillic or Greek ones, they stand in runs;
 * what stands alone in Shift_JIS is the first byte of two, most of them below the letters.
 */
function western(bytes: Uint8Array): string | undefined {
  let letters = 0;
  let foreign = 0;
  let run = 0;
  for (let i = 0; i <= bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte >= 0x80) {
      if (UNDEFINED.has(byte)) return undefined;
      run += 1;
      continue;
    }
    const last = bytes[i - 1] ?? 0;
    if (run === 1 && last >= 0xc0) letters += 1;
    else if (run > 1 || (run === 1 && !isMark(last))) foreign += run;
    run = 0;
  }
  return letters > foreign || foreign === 0 ? windows1252(bytes) : undefined;
}

/** What Windows-1252 has where Latin-1 has control characters, from 0x80. */
const MARKS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** By ourselves: some versions of Node take Windows-1252 for Latin-1. */
function windows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin.replace(/[\x80-\x9f]/g, (mark) => MARKS[mark.charCodeAt(0) - 0x80]!);
}

/** Quotation marks, dashes, a hard space, "«", "°". */
function isMark(byte: number): boolean {
  return (byte >= 0x91 && byte <= 0x97) || (byte >= 0xa0 && byte < 0xc0);
}

const KANA = /[\u3041-\u30ff]/g;
/** What Chinese and Korean bytes become when they are read as Japanese; their bytes never become wide kana. */
const NARROW_KANA = /[\uff61-\uff9f]/g;

/** Shift_JIS, when the text has kana that are not all narrow. */
function japanese(bytes: Uint8Array): string | undefined {
  const text = decode("shift_jis", bytes);
  const kana = text?.match(KANA)?.length ?? 0;
  return 4 * kana > (text?.match(NARROW_KANA)?.length ?? 0) ? text : undefined;
}

/** The last first byte that Korean syllables have in EUC-KR; of Chinese characters two in five lie behind it. */
const LAST_KOREAN = 0xc8;

/** GB 18030, when nearly all is in its oldest part, GB 2312, and it cannot be Korean. */
function chinese(bytes: Uint8Array): string | undefined {
  let old = 0;
  let behind = 0;
  let others = 0;
  for (let i = 0; i < bytes.length; i++) {
    const first = bytes[i]!;
    if (first < 0x80) continue;
    const second = bytes[++i] ?? 0;
    if (first < 0xa1 || second < 0xa1 || first > 0xf7) others += 1;
    else if (first >= 0xb0) {
      old += 1;
      if (first > LAST_KOREAN) behind += 1;
    }
  }
  return 10 * others <= old && 5 * behind > old ? decode("gb18030", bytes) : undefined;
}
