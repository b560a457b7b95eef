import { basename, resolve } from "node:path";
import { Readable } from "node:stream";
import { localDate } from "../calendar/zone.ts";
import { quote } from "../chat/quote.ts";
import { MAX_FILE_BYTES } from "../files/limits.ts";
import { keepFile } from "../files/store.ts";
import { sentence } from "../i18n/index.ts";
import { hasCome, sayDay } from "../smelters/day.ts";
import { keepList, type ListRead, readList } from "../smelters/read.ts";
import { listReferences, listRmaps, listsInForce } from "../smelters/store.ts";
import { listTemplates } from "../smelters/templates.ts";
import { load } from "./check/load.ts";
import { unopenedSentence } from "./check/report.ts";
import { type CommandContext, CommandProblem, columns, type Output, print } from "./context.ts";

/** Lists the smelter lists that are kept, and which of them judge. */
export async function printReferences({ db }: CommandContext, output: Output): Promise<void> {
  const inForce = await listsInForce(db);
  const list = (await listReferences(db)).map((one) => ({
    ...one,
    judges: inForce.references.includes(one.id),
  }));
  const table = columns(
    list.map((one) => [
      one.kind,
      one.version,
      String(one.smelters),
      localDate(one.addedAt, "UTC"),
      one.sha256.slice(0, 12),
      one.judges ? sentence("en", "command.list.judges") : "",
      quote(one.name),
    ]),
  );
  print(output, list, list.length === 0 ? sentence("en", "command.list.no_reference") : table);
}

/** Lists the lists of facility statuses. */
export async function printRmaps({ db }: CommandContext, output: Output): Promise<void> {
  const inForce = await listsInForce(db);
  const list = (await listRmaps(db)).map((one) => ({ ...one, judges: one.id === inForce.rmap?.id }));
  const table = columns(
    list.map((one) => [
      one.asOf ?? sentence("en", "command.list.waiting"),
      String(one.facilities),
      localDate(one.addedAt, "UTC"),
      one.sha256.slice(0, 12),
      one.judges ? sentence("en", "command.list.judges") : "",
      quote(one.name),
    ]),
  );
  print(output, list, list.length === 0 ? sentence("en", "command.list.no_rmap") : table);
}

/** Keeps a blank form's smelters, or a list of statuses; `date` says of which day that is, whoever said otherwise. */
export async function addList(
  { db, clock, judging }: CommandContext,
  path: string,
  { date }: { date?: string },
  output: Output,
): Promise<void> {
  const now = clock.now();
  if (date !== undefined && !hasCome(date, now)) {
    throw new CommandProblem("command.problem.list_date", { value: date });
  }
  const loaded = await load(resolve(output.cwd, path));
  if ("problem" in loaded) {
    const reason = unopenedSentence(path, loaded.problem, "en");
    throw new CommandProblem("command.problem.list_not_kept", { reason }, 1);
  }
  const { bytes } = loaded;
  const name = basename(path);
  const judgement = await judging.judge(bytes, { asOf: localDate(now, "UTC") });
  const read = await readList(judging, { bytes, name, judgement });
  const list = listOf(read, path);
  const { id: fileId } = await keepFile(db, clock, Readable.from([bytes]), MAX_FILE_BYTES);
  const dated = list.kind === "rmap_list" && date ? { ...list, list: { ...list.list, asOf: date } } : list;
  const fresh = await db.transaction(async (tx) => {
    const kept = await keepList(tx, dated, { fileId, name, by: "operator" }, now);
    return (date !== undefined && (await sayDay(tx, fileId, date, "operator", now))) || kept;
  });
  const message = await listTemplates(db)[`officers.${list.kind}`]!.render({ fileId }, "en");
  const waits = list.kind === "rmap_list" && date === undefined && list.list.asOf === undefined;
  print(output, { kind: list.kind, fileId, fresh }, [
    ...(fresh ? [] : [sentence("en", "command.list.same_file")]),
    message?.text ?? "",
    ...(waits ? [sentence("en", "command.list.add_date", { path: quote(path, 300) })] : []),
  ]);
}

function listOf(read: ListRead | undefined, path: string): Exclude<ListRead, { kind: "no_list" }> {
  const file = quote(path, 300);
  if (!read) throw new CommandProblem("command.problem.no_list", { path: file }, 1);
  if (read.kind === "no_list") throw new CommandProblem(`officers.no_list.${read.why}`, { file }, 1);
  return read;
}
