import type { UnreadableReason } from "../types.ts";

/** What the first bytes say the file is; `zip` is what a workbook starts with. File names are never asked. */
export function sniff(bytes: Buffer): "zip" | UnreadableReason {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, "PK\x03\x04")) return "zip";
  if (startsWith(bytes, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return insideOle(bytes);
  if (bytes.subarray(0, 1024).includes("%PDF-")) return "pdf";
  if (IMAGES.some((magic) => startsWith(bytes, magic)) || isBoxedImage(bytes)) return "image";
  const text = asText(bytes.subarray(0, 4096));
  if (text === null) return "not_a_workbook";
  return /^\s*(<!doctype html|<html|<head|<body|<table|<meta)/i.test(text) ? "html" : "text_or_csv";
}

const IMAGES = ["\x89PNG", "\xff\xd8\xff", "GIF8", "BM", "II*\0", "MM\0*"];

/** WebP, and the HEIC of telephones. */
function isBoxedImage(bytes: Buffer): boolean {
  const box = bytes.toString("latin1", 4, 12);
  return bytes.toString("latin1", 8, 12) === "WEBP" || /^ftyp(hei|mif|avif)/.test(box);
}

/** OLE holds old .xls files and encrypted new ones; its directory names the streams in UTF-16. */
function insideOle(bytes: Buffer): UnreadableReason {
  const holds = (stream: string) => bytes.includes(Buffer.from(stream, "utf16le"));
  if (holds("EncryptedPackage")) return "password_protected";
  return holds("Workbook") || holds("Book") ? "old_xls" : "not_a_workbook";
}

/** Text of any encoding, or null when control characters say that it is none. */
function asText(head: Buffer): string | null {
  const wide = startsWith(head, "\xff\xfe") || startsWith(head, "\xfe\xff");
  const text = wide ? head.toString("utf16le") : head.toString("utf8").replace(/^\ufeff/, "");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return !wide && /[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? null : text;
}

function startsWith(bytes: Buffer, magic: string): boolean {
  return bytes.toString("latin1", 0, magic.length) === magic;
}
