import { Readable } from "node:stream";
import type { FileId, Message } from "../../chat/message.ts";
import { quote } from "../../chat/quote.ts";
import type { Clock } from "../../clock.ts";
import { newestKnown } from "../../cmrt/index.ts";
import { MAX_FILE_BYTES } from "../../files/limits.ts";
import { renamed } from "../../files/renamed.ts";
import { keepFile, readFile } from "../../files/store.ts";
import { type Language, sentence } from "../../i18n/index.ts";
import { cellsOf } from "../../judging/marks.ts";
import type { Work } from "../../judging/work.ts";
import type { Db } from "../../store.ts";
import { type Drop, readDeclaration, type Verdict } from "../drops/store.ts";
import { newerBlank } from "./load.ts";

type GiveDeps = { db: Db; clock: Clock; judging: Work };
type Judged = { drop: Drop; verdict?: Verdict };

/** The sender's own workbook with a note at every cell that needs another look. */
export async function markedFile(deps: GiveDeps, of: Judged, language: Language): Promise<Message> {
  const name = quote(of.drop.name);
  const findings = of.verdict?.findings ?? [];
  const fileId = of.drop.fileId as FileId | null;
  const marked = fileId && (await deps.judging.marked(await readFile(deps.db, fileId), findings, language));
  if (!marked || marked.length > MAX_FILE_BYTES)
    return { text: sentence(language, "marked.cannot", { name }) };
  const text = sentence(language, "marked.here", { name, count: cellsOf(findings) });
  return give(deps, text, marked, renamed(of.drop.name, "marked"));
}

/** The sender's answers in the blank of a newer version, with what a person has to sign left open. */
export async function movedFile(deps: GiveDeps, of: Judged, language: Language): Promise<Message> {
  const blank = of.verdict && (await newerBlank(deps.db, of.verdict));
  const { declaration } = await readDeclaration(deps.db, of.drop.id);
  const version = blank?.version ?? newestKnown("CMRT");
  const values = { name: quote(of.drop.name), version: quote(version) };
  const moved =
    blank && declaration && (await deps.judging.moved(declaration, await readFile(deps.db, blank.fileId)));
  if (!moved || moved.length > MAX_FILE_BYTES) return { text: sentence(language, "moved.cannot", values) };
  const text = sentence(language, "moved.here", values);
  return give(deps, text, moved, renamed(of.drop.name, version, blank.name));
}

/** A file of ours, kept like those of others, with what is said of it. */
async function give(
  { db, clock }: GiveDeps,
  text: string,
  bytes: Uint8Array,
  name: string,
): Promise<Message> {
  const { id } = await keepFile(db, clock, Readable.from([Buffer.from(bytes)]), MAX_FILE_BYTES);
  return { text, files: [{ fileId: id, name, alt: quote(name) }] };
}
