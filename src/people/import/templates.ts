import { Readable } from "node:stream";
import { z } from "zod";
import type { Button, FileId, Message } from "../../chat/message.ts";
import { paragraphs } from "../../chat/paragraphs.ts";
import { quote } from "../../chat/quote.ts";
import type { Clock } from "../../clock.ts";
import { MAX_FILE_BYTES } from "../../files/limits.ts";
import { keepFile, readFile } from "../../files/store.ts";
import { type CompleteLanguage, sentence } from "../../i18n/index.ts";
import type { Work } from "../../judging/work.ts";
import { type Templates, template } from "../../outbox/templates.ts";
import type { Db } from "../../store.ts";
import { type Drop, dropById } from "../../survey/drops/store.ts";
import { planNow } from "./apply.ts";
import { changesIn, fingerprint, type Plan } from "./plan.ts";
import { previewMessage, previewOf } from "./say.ts";
import type { SupplierList } from "./types.ts";
import { wholePreview } from "./whole.ts";

/** Problems and changes that stand in a message; all of them are in the file. */
const MOST_LINES = 10;

const DROP = z.object({ dropId: z.string() });
const IMPORTED = z.object({
  name: z.string(),
  added: z.number(),
  changed: z.number(),
  asked: z.number(),
  years: z.array(z.number()),
  /** Of whom are asked: who may answer until after Form SD is to be filed. */
  late: z.number(),
});
export type ImportedFacts = z.infer<typeof IMPORTED>;

export type ImportDeps = { db: Db; clock: Clock; judging: Pick<Work, "supplierList"> };

/** What officers read about the lists of suppliers they bring; from what is true when it is sent. */
export function importTemplates(deps: ImportDeps): Templates {
  return {
    "officers.supplier_list": template(
      DROP,
      async ({ dropId }, language) => {
        const { drop, list } = await listOf(deps, dropId);
        const plan = await planNow(deps.db, list);
        const preview = previewOf(list, plan, drop.name, language);
        return previewMessage(preview, MOST_LINES, language, buttonsOf(dropId, plan, language));
      },
      "officers",
    ),
    "officers.supplier_list_all": template(
      DROP,
      ({ dropId }, language) => wholeMessage(deps, dropId, language),
      "officers",
    ),
    "officers.suppliers_imported": template(
      IMPORTED,
      (imported, language) => importedMessage(imported, language),
      "officers",
    ),
  };
}

/** What was done, and which surveys ask those who are new. */
export function importedMessage(
  { name, added, changed, asked, years, late }: ImportedFacts,
  language: CompleteLanguage,
): Message {
  return paragraphs([
    sentence(language, "officers.suppliers.imported", { file: quote(name), added, changed }),
    ...(years.length > 0
      ? [sentence(language, "officers.suppliers.asked", { count: asked, years: years.join(", ") })]
      : []),
    ...(late > 0 ? [sentence(language, "officers.suppliers.after_filing", { count: late })] : []),
  ]);
}

async function wholeMessage(deps: ImportDeps, dropId: string, language: CompleteLanguage): Promise<Message> {
  const { drop, list } = await listOf(deps, dropId);
  const bytes = wholePreview(await planNow(deps.db, list), language, MAX_FILE_BYTES);
  const text = sentence(language, "officers.suppliers.all.here", { file: quote(drop.name) });
  const { id } = await keepFile(deps.db, deps.clock, Readable.from([bytes]), MAX_FILE_BYTES);
  const what = sentence(language, "officers.suppliers.all.name");
  const name = `${drop.name.replace(/\.[a-z]{2,4}$/i, "")}-${what}.csv`;
  return { text, files: [{ fileId: id, name, alt: quote(name) }] };
}

function buttonsOf(dropId: string, plan: Plan, language: CompleteLanguage): Button[] {
  const { added, changed } = changesIn(plan);
  const nothing = added + changed === 0;
  const all: Button = {
    label: sentence(language, "officers.suppliers.all"),
    action: "suppliers.all",
    value: dropId,
  };
  if (plan.problems.length > 0) return [all];
  if (nothing) return [];
  const label = sentence(language, "officers.suppliers.import", { added, changed });
  const value = `${dropId}:${fingerprint(plan)}`;
  return [{ label, action: "suppliers.import", value, style: "primary" }, all];
}

async function listOf(deps: ImportDeps, dropId: string): Promise<{ drop: Drop; list: SupplierList }> {
  const drop = await dropById(deps.db, dropId);
  const list = drop && (await listOfDrop(deps, drop));
  if (!drop || !list) throw new Error("a delivery is about a list of suppliers that is not there");
  return { drop, list };
}

/** What a dropped list says, read again; undefined for other files. */
export async function listOfDrop(
  { db, judging }: Pick<ImportDeps, "db" | "judging">,
  { placed, fileId }: Drop,
): Promise<SupplierList | undefined> {
  if (placed !== "supplier_list" || fileId === null) return undefined;
  const reading = await judging.supplierList(await readFile(db, fileId as FileId));
  return reading.kind === "list" ? reading : undefined;
}
