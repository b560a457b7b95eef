import { writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { Readable } from "node:stream";
import { quote } from "../chat/quote.ts";
import { MAX_FILE_BYTES } from "../files/limits.ts";
import { keepFile } from "../files/store.ts";
import { complete, languageOf, sentence } from "../i18n/index.ts";
import { importList, planNow } from "../people/import/apply.ts";
import { changesIn, fingerprint, type Plan } from "../people/import/plan.ts";
import { previewLines, previewOf } from "../people/import/say.ts";
import { importedMessage } from "../people/import/templates.ts";
import type { SupplierList } from "../people/import/types.ts";
import { load } from "./check/load.ts";
import { unopenedSentence } from "./check/report.ts";
import { type CommandContext, CommandProblem, type Output, print } from "./context.ts";
import * as words from "./words.ts";

/** Lines of a kind in a terminal; JSON has all. */
const MOST_LINES = 200;
/** Progress is told this often, in rows. */
const PROGRESS_ROWS = 2_500;

/**
 * Prints what a list of suppliers would change; with `apply` carries it out, unless something is wrong with it. The
 * status is 1 when there are problems.
 */
export async function importSuppliers(
  context: CommandContext,
  path: string,
  { apply = false }: { apply?: boolean },
  output: Output,
): Promise<0 | 1> {
  const { db, clock, connected } = context;
  const { list, bytes } = await readList(context, path, output.cwd);
  const plan = await planNow(db, list);
  const { added, changed } = changesIn(plan);
  const isDone = plan.problems.length > 0 || added + changed === 0;
  if (!apply || isDone) {
    const preview = previewLines(previewOf(list, plan, basename(path), "en"), MOST_LINES, "en");
    const next = isDone ? [] : ["", sentence("en", "command.import.apply", { path: quote(path, 300) })];
    print(output, { ...planned(list, plan), imported: false }, [...preview, ...next]);
    return plan.problems.length > 0 ? 1 : 0;
  }
  const { id: fileId } = await keepFile(db, clock, Readable.from([bytes]), MAX_FILE_BYTES);
  const on = { seen: fingerprint(plan), actor: "operator", fileId, connected };
  const done = await db.transaction((tx) =>
    importList(tx, list, on, clock.now(), (rows, all) => {
      if (rows % PROGRESS_ROWS > 0 && rows < all) return;
      output.progress(sentence("en", "command.import.progress", { done: rows, all }));
    }),
  );
  if (done.kind === "refused") throw new CommandProblem("officers.suppliers.refused", {}, 1);
  const asked = done.plan.newSuppliers.length;
  const message = importedMessage(
    { name: basename(path), added, changed, asked, years: done.years, late: done.late },
    "en",
  );
  print(output, { ...planned(list, done.plan), imported: true, years: done.years }, message.text);
  return 0;
}

/** Writes an empty list with all headings, and notes on them; never over another file. */
export async function writeEmptyList(
  path: string,
  { lang }: { lang: string },
  output: Output,
): Promise<void> {
  const shown = { path: quote(path, 300) };
  // Writing workbooks takes a large library, and no other command does it.
  const { emptyList } = await import("../people/import/empty-list.ts");
  const bytes = await emptyList(complete(languageOf(words.language(lang))));
  try {
    await writeFile(resolve(output.cwd, path), bytes, { flag: "wx" });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "EEXIST") throw new CommandProblem("command.problem.import_exists", shown, 1);
    throw new CommandProblem("command.problem.import_write", { ...shown, code }, 1);
  }
  print(output, { path }, sentence("en", "command.import.template", shown));
}

async function readList(
  { judging }: CommandContext,
  path: string,
  cwd: string,
): Promise<{ list: SupplierList; bytes: Buffer }> {
  const loaded = await load(resolve(cwd, path));
  if ("problem" in loaded) {
    const reason = unopenedSentence(path, loaded.problem, "en");
    throw new CommandProblem("command.problem.import_load", { reason }, 1);
  }
  const reading = await judging.supplierList(loaded.bytes);
  if (reading.kind !== "list") {
    throw new CommandProblem(`command.problem.import.${reading.why}`, { path: quote(path, 300) }, 1);
  }
  return { list: reading, bytes: loaded.bytes };
}

/** What programs read: everything, each field that changes with what it was. */
function planned(list: SupplierList, plan: Plan) {
  const strip = <One extends { id: string; to: unknown }>({ id, to: _, ...one }: One) => ({ id, ...one });
  return {
    rows: list.rows.length,
    suppliers: {
      new: plan.newSuppliers,
      changed: plan.changedSuppliers.map(strip),
      unchanged: plan.sameSuppliers,
      notInList: plan.missing,
    },
    contacts: {
      new: plan.newContacts,
      changed: plan.changedContacts.map(strip),
      unchanged: plan.sameContacts,
    },
    unusedColumns: list.unused,
    problems: plan.problems,
  };
}
