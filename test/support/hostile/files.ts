import type { Expected, HostileFile } from "./index.ts";

const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

/** Files that are no zip at all, whatever their name says. */
export const NO_ZIPS: HostileFile[] = [
  file("empty", "empty", Buffer.alloc(0)),
  file("one byte", "not_a_workbook", Buffer.from([0])),
  file("one letter", "text_or_csv", Buffer.from("x")),
  file("password-protected", "password_protected", ole("EncryptionInfo", "EncryptedPackage")),
  file("old .xls", "old_xls", ole("Root Entry", "Workbook")),
  file("old .doc", "not_a_workbook", ole("Root Entry", "WordDocument")),
  file("renamed PDF", "pdf", Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n", "latin1")),
  file("renamed CSV", "text_or_csv", Buffer.from("\ufeffCompany,Tin\r\nSample K.K.,Yes\r\n")),
  file("renamed HTML", "html", Buffer.from("<!DOCTYPE html>\n<html><body><table></table></body></html>")),
  file("renamed PNG", "image", Buffer.concat([PNG, Buffer.alloc(200)])),
  file("noise", "not_a_workbook", Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 167) % 256))),
  file("zip signature, then noise", "truncated", Buffer.from(`PK\x03\x04${"\x07?".repeat(500)}`, "latin1")),
];

function file(title: string, expected: Expected, bytes: Buffer): HostileFile {
  return { title, expected, make: async () => bytes };
}

/** An OLE header and a directory that names these streams; enough to be told apart by. */
function ole(...streams: string[]): Buffer {
  const entries = streams.map((name) => {
    const entry = Buffer.alloc(128);
    entry.write(name, "utf16le");
    entry.writeUInt16LE((name.length + 1) * 2, 64);
    return entry;
  });
  return Buffer.concat([OLE, Buffer.alloc(512 - OLE.length), ...entries, Buffer.alloc(512)]);
}
