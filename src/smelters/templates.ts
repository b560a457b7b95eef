import { z } from "zod";
import { localDate } from "../calendar/zone.ts";
import type { Message } from "../chat/message.ts";
import { paragraphs } from "../chat/paragraphs.ts";
import { quote } from "../chat/quote.ts";
import { type CompleteLanguage, dateText, sentence } from "../i18n/index.ts";
import { type Templates, template } from "../outbox/templates.ts";
import type { Db } from "../store.ts";
import { type Drop, dropById } from "../survey/drops/store.ts";
import { suppliersUsing } from "../survey/used/store.ts";
import { differences, smeltersIn } from "./differences.ts";
import { changesBetween } from "./rmap/index.ts";
import { changeParts, countsOf, type Lost, openDate } from "./say.ts";
import {
  listsInForce,
  type Reference,
  type Rmap,
  referenceBefore,
  referenceOfFile,
  rmapBefore,
  rmapOfFile,
} from "./store.ts";

/** The operator's lists come without a drop. */
const FILE = z.object({ fileId: z.string(), dropId: z.string().optional() });
type Brought = z.infer<typeof FILE>;
const NO_LIST = z.object({
  name: z.string(),
  why: z.enum(["encoding", "reference_list", "no_status", "no_facilities"]),
});

/** What officers read about the lists they bring; rendered from what is true when it is sent. */
export function listTemplates(db: Db): Templates {
  return {
    "officers.reference_list": template(
      FILE,
      (brought, language) => referenceMessage(db, brought, language),
      "officers",
    ),
    "officers.rmap_list": template(
      FILE,
      (brought, language) => rmapMessage(db, brought, language),
      "officers",
    ),
    "officers.no_list": template(
      NO_LIST,
      ({ name, why }, language) => ({
        text: sentence(language, `officers.no_list.${why}`, { file: quote(name) }),
      }),
      "officers",
    ),
  };
}

async function referenceMessage(
  db: Db,
  { fileId, dropId }: Brought,
  language: CompleteLanguage,
): Promise<Message> {
  const list = await referenceOfFile(db, fileId);
  const drop = dropId === undefined ? undefined : await dropById(db, dropId);
  if (!list) throw new Error("a delivery is about a list that is not there");
  const { kind, version, entries, sha256 } = list.table;
  const before = await referenceBefore(db, list);
  const judges = (await listsInForce(db)).references.includes(list.id);
  const compared = () => {
    if (!before) return [];
    const date = dateText(language, localDate(before.addedAt, "UTC"));
    if (before.table.sha256 === sha256) return [sentence(language, "officers.reference_list.same", { date })];
    const count = differences(before.table.entries, entries);
    return [sentence(language, "officers.reference_list.differs", { date, count })];
  };
  return paragraphs([
    sentence(language, "officers.reference_list", {
      ...{ file: quote((drop ?? list).name), kind, version: quote(version) },
      count: smeltersIn(entries),
    }),
    ...keptBefore(drop, list, language),
    ...compared(),
    sentence(language, judges ? "officers.reference_list.judges" : "officers.reference_list.older"),
  ]);
}

async function rmapMessage(
  db: Db,
  { fileId, dropId }: Brought,
  language: CompleteLanguage,
): Promise<Message> {
  const list = await rmapOfFile(db, fileId);
  const drop = dropId === undefined ? undefined : await dropById(db, dropId);
  if (!list) throw new Error("a delivery is about a list that is not there");
  const { asOf } = list;
  const values = { file: quote((drop ?? list).name), count: list.facilities.length };
  const opening =
    asOf === null
      ? sentence(language, "officers.rmap_list.waiting", values)
      : sentence(language, "officers.rmap_list", { ...values, date: dateText(language, asOf) });
  const texts = [
    opening,
    ...keptBefore(drop, list, language),
    ...problemsOf(list, language),
    ...(await standing(db, list, language)),
  ];
  const said = paragraphs(texts);
  const counts = countsOf(list.facilities, language);
  const changes = await whatChanged(db, list, language);
  return {
    text: [said.text, counts.text, ...changes.texts].join("\n"),
    blocks: [
      ...(said.blocks ?? []),
      counts.block,
      ...changes.blocks,
      ...(asOf === null ? [openDate(fileId, language)] : []),
    ],
  };
}

/** Says of a file that came again that it was known, and how it was called. */
function keptBefore(
  drop: Drop | undefined,
  { addedAt, name }: Reference | Rmap,
  language: CompleteLanguage,
): string[] {
  if (!drop || addedAt >= drop.at) return [];
  const date = dateText(language, localDate(addedAt, "UTC"));
  return [sentence(language, "officers.list.known", { date, file: quote(name) })];
}

function problemsOf({ problems }: Rmap, language: CompleteLanguage): string[] {
  const [first] = problems;
  const row = first ? [first.sheet, String(first.row)].filter((one) => one !== "").join(" ") : "";
  const values = { count: problems.length, row: quote(row) };
  return first ? [sentence(language, "officers.rmap_list.problems", values)] : [];
}

/** Whether files are judged by it. */
async function standing(db: Db, { id, asOf, judges, allAre }: Rmap, language: CompleteLanguage) {
  if (!judges) {
    return [sentence(language, "officers.rmap_list.one_status", { status: quote(allAre ?? "") })];
  }
  if (asOf === null) return [];
  const { rmap } = await listsInForce(db);
  if (!rmap?.asOf || rmap.id === id) {
    return [sentence(language, "officers.rmap_list.judges")];
  }
  return [sentence(language, "officers.rmap_list.older", { date: dateText(language, rmap.asOf) })];
}

/** What is different from the list before, and how many suppliers that concerns. */
async function whatChanged(db: Db, list: Rmap, language: CompleteLanguage) {
  const before = await rmapBefore(db, list);
  if (!before?.asOf) return { texts: [], blocks: [] };
  const changes = changesBetween(before.facilities, list.facilities);
  const using = await suppliersUsing(
    db,
    changes.lostConformant.map(({ id }) => id),
  );
  const now = new Map(changes.statusChanged.map((one) => [one.before, one.after.status]));
  const lost: Lost[] = changes.lostConformant.map((facility) => ({
    ...facility,
    now: now.get(facility),
    suppliers: using.get(facility.id.toUpperCase()) ?? new Set(),
  }));
  return changeParts({ since: before.asOf, changes, lost }, language);
}
