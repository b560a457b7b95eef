import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { FileId } from "../chat/message.ts";
import { quote } from "../chat/quote.ts";
import { readFile } from "../files/store.ts";
import { sentence } from "../i18n/index.ts";
import { judgeAgain } from "../survey/again/judge.ts";
import { isDropId } from "../survey/drops/id.ts";
import { dropById, unplaced } from "../survey/drops/store.ts";
import { problemOf } from "../survey/unplaced/decide.ts";
import { preparePlacing } from "../survey/unplaced/place.ts";
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

/** Says whose a waiting file is: it counts for that supplier, whose people read the result. */
export async function placeFile(
  context: CommandContext,
  id: string,
  supplier: string,
  output: Output,
): Promise<void> {
  const carryOut = await preparePlacing(context, id, supplier);
  const by = { actor: { kind: "operator" as const }, name: "" };
  const outcome = await context.db.transaction((tx) => carryOut(tx, by, context.clock.now()));
  if (outcome.kind === "no_file") throw new CommandProblem("command.problem.file_unknown", { value: id }, 1);
  if (outcome.kind !== "placed") {
    const reason = problemOf(outcome, supplier, "en");
    throw new CommandProblem("command.problem.file_not_placed", { reason }, 1);
  }
  const values = { id, supplier: quote(outcome.supplier) };
  print(output, { id, ...outcome }, sentence("en", `command.file.placed.${outcome.placed}`, values));
}

/** Judges again what counts in running surveys, or everything, and says which results are others. */
export async function judgeFilesAgain(
  context: CommandContext,
  { all }: { all?: boolean },
  output: Output,
): Promise<void> {
  const done = await judgeAgain(context, all ? "all" : "counting");
  const values = { count: done.judged, changed: done.changed.length };
  const table = columns(done.changed.map(({ dropId, from, to, name }) => [dropId, from, to, quote(name)]));
  print(output, done, [sentence("en", "command.file.judged_again", values), ...table]);
}
