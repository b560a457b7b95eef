import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { FileId } from "../chat/message.ts";
import { quote } from "../chat/quote.ts";
import { readFile } from "../files/store.ts";
import { sentence } from "../i18n/index.ts";
import { isDropId } from "../survey/drops/id.ts";
import { dropById, unplaced } from "../survey/drops/store.ts";
import { type CommandContext, CommandProblem, columns, type Output, print } from "./context.ts";

/** Files that nobody has placed, for an officer to look at. */
export async function printUnplaced({ db }: CommandContext, output: Output): Promise<void> {
  const list = (await unplaced(db)).map(({ drop, bytes }) => ({
    id: drop.id,
    name: drop.name,
    at: drop.at.toISOString(),
    placed: drop.placed,
    bytes: bytes ?? 0,
  }));
  const table = columns(list.map((one) => [one.id, one.at, one.placed, String(one.bytes), quote(one.name)]));
  print(output, list, list.length === 0 ? sentence("en", "command.file.none") : table);
}

/** Writes a kept file to a path that does not exist yet. */
export async function saveFile(
  { db }: CommandContext,
  id: string,
  path: string,
  output: Output,
): Promise<void> {
  const drop = isDropId(id) ? await dropById(db, id) : undefined;
  if (!drop?.fileId) throw new CommandProblem("command.problem.file_unknown", { value: id }, 1);
  const target = resolve(output.cwd, path);
  await writeFile(target, await readFile(db, drop.fileId as FileId), { flag: "wx" });
  print(
    output,
    { id, path: target },
    sentence("en", "command.file.saved", { name: quote(drop.name), path: target }),
  );
}
