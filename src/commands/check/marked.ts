import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { quote } from "../../chat/quote.ts";
import type { Finding } from "../../cmrt/types.ts";
import { renamed } from "../../files/renamed.ts";
import { type Language, sentence } from "../../i18n/index.ts";
import { cellsOf } from "../../judging/marks.ts";
import type { Work } from "../../judging/work.ts";

/** Where marked copies go, and who makes them. */
export type Marking = { folder: string } & Pick<Work, "marked">;

/**
 * Writes a copy of a workbook with a note at each cell that needs another look; nothing is ever written over.
 * Gives the sentence that says where it is, or why there is none; undefined where no cell is to be marked.
 */
export async function writeMarked(
  { folder, marked }: Marking,
  file: { name: string; bytes: Uint8Array },
  findings: readonly Finding[],
  language: Language,
): Promise<string | undefined> {
  if (cellsOf(findings) === 0) return undefined;
  const bytes = await marked(file.bytes, findings, language);
  if (!bytes) return sentence(language, "marked.cannot", { name: quote(file.name) });
  const path = join(folder, renamed(file.name, "marked"));
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(path, bytes, { flag: "wx" });
    return sentence(language, "check.marked.saved", { path: quote(path, 300) });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return sentence(language, "check.marked.not_written", { path: quote(path, 300), code });
  }
}
