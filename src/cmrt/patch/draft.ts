import { parseXml } from "../container/xml.ts";
import { openPackage, type Package } from "../container/zip.ts";
import { MAX_FILE_BYTES } from "../limits.ts";
import { Unreadable } from "../unreadable.ts";
import { packEntry, type RawEntry, rawEntries, writeArchive } from "./archive.ts";
import { CannotPatch } from "./cannot-patch.ts";

/** Largest part changed, unpacked: RMI's Smelter List has 5.8 MB. It is held as text, more than once. */
const MAX_PATCHED_BYTES = 24 * 1024 * 1024;

/** A workbook with some parts changed, the others still packed as they came. */
export class Draft {
  /** Parts written anew, by key; null: removed. */
  private readonly changed = new Map<string, { part: string; data: string | null }>();
  private readonly read = new Map<string, string>();

  private constructor(
    private readonly bytes: Buffer,
    readonly parts: Package,
    private readonly entries: readonly RawEntry[],
  ) {}

  /** Throws `Unreadable`. */
  static async open(bytes: Uint8Array): Promise<Draft> {
    if (bytes.length > MAX_FILE_BYTES) throw new Unreadable("too_large");
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const parts = await openPackage(buffer);
    return new Draft(buffer, parts, await rawEntries(buffer));
  }

  has(part: string): boolean {
    const changed = this.changed.get(keyOf(part));
    return changed ? changed.data !== null : this.parts.has(part);
  }

  /** Parts with an extension, as they are by now. */
  withExtension(extension: string): string[] {
    const names = [
      ...this.entries.map(({ name }) => name),
      ...[...this.changed.values()].map(({ part }) => part),
    ];
    const unique = new Map(names.map((name) => [keyOf(name), name]));
    return [...unique.values()].filter((name) => keyOf(name).endsWith(`.${extension}`) && this.has(name));
  }

  /** Whether a part as it came holds these bytes. It may not be well-formed. */
  async contains(part: string, word: string): Promise<boolean> {
    let tail = Buffer.alloc(0);
    for await (const chunk of this.parts.open(part)) {
      const piece = Buffer.concat([tail, chunk]);
      if (piece.includes(word)) return true;
      tail = piece.subarray(Math.max(0, piece.length - word.length + 1));
    }
    return false;
  }

  /** A part as it is by now; well-formed, without a DTD. Throws `Unreadable` and `CannotPatch`. */
  async text(part: string): Promise<string> {
    const key = keyOf(part);
    const changed = this.changed.get(key)?.data;
    const text = changed ?? this.read.get(key) ?? (await readText(this.parts, part));
    this.read.set(key, text);
    return text;
  }

  set(part: string, text: string): void {
    if (this.read.get(keyOf(part)) === text) return;
    this.changed.set(keyOf(part), { part, data: text });
    this.read.set(keyOf(part), text);
  }

  remove(part: string): void {
    this.changed.set(keyOf(part), { part, data: null });
  }

  /** The bytes as they came where nothing was changed. */
  write(): Buffer {
    if (this.changed.size === 0) return this.bytes;
    const added = new Map(this.changed);
    const kept = this.entries.flatMap((entry) => {
      const changed = this.changed.get(keyOf(entry.name));
      added.delete(keyOf(entry.name));
      if (!changed) return [entry];
      return changed.data === null ? [] : [packEntry(entry.name, Buffer.from(changed.data))];
    });
    for (const { part, data } of added.values()) {
      if (data !== null) kept.push(packEntry(part, Buffer.from(data)));
    }
    return writeArchive(kept);
  }
}

/** Part names are compared without case (OPC, ECMA-376 part 2, §9.1.1). */
function keyOf(part: string): string {
  return part.replace(/^\//, "").toLowerCase();
}

async function readText(parts: Package, part: string): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  async function* kept() {
    for await (const chunk of parts.open(part)) {
      bytes += chunk.length;
      if (bytes > MAX_PATCHED_BYTES) throw new CannotPatch("too_large", "a part with more than we change");
      chunks.push(chunk);
      yield chunk;
    }
  }
  // Everything after this may rely on the text being well-formed.
  await parseXml(kept(), { open: () => undefined, text: () => undefined, close: () => undefined });
  const data = Buffer.concat(chunks);
  // UTF-16 begins with a byte order mark; no program that saves workbooks writes it.
  if (data[0] === 0xff || data[0] === 0xfe) throw new CannotPatch("encoding", "a part in UTF-16");
  return data.toString("utf8");
}
