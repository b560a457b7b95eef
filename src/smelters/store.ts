import { and, desc, eq, inArray, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { file, referenceList, rmapList } from "../../db/schema/index.ts";
import type { FileId } from "../chat/message.ts";
import { compareVersions, type FormKind, type ReferenceEntry, type ReferenceTable } from "../cmrt/index.ts";
import type { Db, Tx } from "../store.ts";
import type { Facility, Problem, RmapReading } from "./rmap/index.ts";

/** Where a list comes from; `by` is `officer:<id>` or `operator`. */
export type Brought = { fileId: string; name: string; by: string };

export type Reference = { id: number; fileId: string; name: string; addedAt: Date; table: ReferenceTable };
export type Rmap = {
  id: number;
  fileId: string;
  name: string;
  addedAt: Date;
  /** ISO date; null until somebody says it. */
  asOf: string | null;
  proposedAsOf: string | null;
  sha256: string;
  facilities: Facility[];
  allAre: string | null;
  judges: boolean;
  problems: Problem[];
};
export type RmapRead = Extract<RmapReading, { kind: "list" }>;

/** The rows that judge now: cheap to ask, and the same as long as the lists are. */
type InForce = { references: number[]; rmap: { id: number; asOf: string | null } | undefined };

/** Keeps a template's look-up; the newest of a version judges. False when that is this very file already. */
export async function keepReference(
  tx: Tx,
  table: ReferenceTable,
  { fileId, name, by }: Brought,
  now: Date,
): Promise<boolean> {
  const { kind, version, sha256, entries } = table;
  await holdFile(tx, fileId);
  const [newest] = await tx
    .select({ fileId: referenceList.fileId })
    .from(referenceList)
    .where(ofVersion(kind, version))
    .orderBy(desc(referenceList.id))
    .limit(1);
  if (newest?.fileId === fileId) return false;
  const row = { kind, version, sha256, entries, fileId, name, addedBy: by, addedAt: now };
  await tx.insert(referenceList).values(row);
  return true;
}

/** Keeps a list of statuses once per file. False when it is there. */
export async function keepRmap(
  tx: Tx,
  list: Pick<RmapRead, "facilities" | "allAre" | "problems" | "proposedAsOf"> & {
    asOf: string | undefined;
    sha256: string;
    judges: boolean;
  },
  { fileId, name, by }: Brought,
  now: Date,
): Promise<boolean> {
  await holdFile(tx, fileId);
  if (await rmapOfFile(tx, fileId)) return false;
  const { facilities, problems, sha256, judges } = list;
  await tx.insert(rmapList).values({
    ...{ facilities, problems, sha256, judges, fileId, name, addedBy: by, addedAt: now },
    asOf: list.asOf ?? null,
    proposedAsOf: list.proposedAsOf ?? null,
    allAre: list.allAre ?? null,
  });
  return true;
}

/** Says of which day a list is; false when that was said, or there is no such list. */
export async function dateRmap(tx: Tx, fileId: string, asOf: string): Promise<boolean> {
  const dated = await tx
    .update(rmapList)
    .set({ asOf })
    .where(and(eq(rmapList.fileId, fileId), sql`${rmapList.asOf} is distinct from ${asOf}`))
    .returning({ id: rmapList.id });
  return dated.length > 0;
}

/** The newest list that came with a file. */
export async function referenceOfFile(db: Db | Tx, fileId: string): Promise<Reference | undefined> {
  const [found] = await db
    .select()
    .from(referenceList)
    .where(eq(referenceList.fileId, fileId))
    .orderBy(desc(referenceList.id))
    .limit(1);
  return found && referenceOf(found);
}

/** The list of the same version that judged before. */
export async function referenceBefore(db: Db, { id, table }: Reference): Promise<Reference | undefined> {
  const [found] = await db
    .select()
    .from(referenceList)
    .where(and(ofVersion(table.kind, table.version), lt(referenceList.id, id)))
    .orderBy(desc(referenceList.id))
    .limit(1);
  return found && referenceOf(found);
}

export async function rmapOfFile(db: Db | Tx, fileId: string): Promise<Rmap | undefined> {
  const [found] = await db.select().from(rmapList).where(eq(rmapList.fileId, fileId));
  return found && rmapOf(found);
}

/** The same, held until the transaction ends: of two who say its day at once, the second sees what the first said. */
export async function holdRmapOfFile(tx: Tx, fileId: string): Promise<Rmap | undefined> {
  const [found] = await tx.select().from(rmapList).where(eq(rmapList.fileId, fileId)).for("update");
  return found && rmapOf(found);
}

/** The list of the day before, to compare with: of those that name one status alone only their like. */
export async function rmapBefore(db: Db, { id, asOf, allAre }: Rmap): Promise<Rmap | undefined> {
  if (asOf === null) return undefined;
  const earlier = or(lt(rmapList.asOf, asOf), and(eq(rmapList.asOf, asOf), lt(rmapList.id, id)));
  const alike = allAre === null ? isNull(rmapList.allAre) : eq(rmapList.allAre, allAre);
  const [found] = await db
    .select()
    .from(rmapList)
    .where(and(earlier, alike))
    .orderBy(desc(rmapList.asOf), desc(rmapList.id))
    .limit(1);
  return found && rmapOf(found);
}

export async function listsInForce(db: Db): Promise<InForce> {
  const newest = await db
    .select({ id: sql<number>`max(${referenceList.id})`.mapWith(Number) })
    .from(referenceList)
    .groupBy(referenceList.kind, referenceList.version)
    .orderBy(sql`1`);
  const [current] = await db
    .select({ id: rmapList.id, asOf: rmapList.asOf })
    .from(rmapList)
    .where(and(isNotNull(rmapList.asOf), rmapList.judges))
    .orderBy(desc(rmapList.asOf), desc(rmapList.id))
    .limit(1);
  return { references: newest.map(({ id }) => id), rmap: current };
}

export async function loadLists(
  db: Db,
  { references, rmap }: InForce,
): Promise<{ references: Reference[]; rmap: Rmap | undefined }> {
  const tables =
    references.length === 0
      ? []
      : await db.select().from(referenceList).where(inArray(referenceList.id, references));
  const [current] = rmap ? await db.select().from(rmapList).where(eq(rmapList.id, rmap.id)) : [];
  return { references: tables.map(referenceOf), rmap: current && rmapOf(current) };
}

/** The newest version of a form of which an officer brought the blank. */
export async function newestBlank(
  db: Db | Tx,
  kind: FormKind,
): Promise<{ version: string; fileId: FileId; name: string } | undefined> {
  const found = await db
    .selectDistinctOn([referenceList.version], {
      version: referenceList.version,
      fileId: referenceList.fileId,
      name: referenceList.name,
    })
    .from(referenceList)
    .where(eq(referenceList.kind, kind))
    .orderBy(referenceList.version, desc(referenceList.id));
  const newest = found.sort((a, b) => compareVersions(a.version, b.version)).at(-1);
  return newest && { ...newest, fileId: newest.fileId as FileId };
}

/** What is kept, without its content; by version and then the newest first. */
export async function listReferences(db: Db) {
  const { id, kind, version, sha256, name, addedBy, addedAt } = referenceList;
  const smelters = sql<number>`(select count(distinct entry ->> 'id') from jsonb_array_elements(${referenceList.entries}) entry where entry ->> 'id' <> '')`;
  return db
    .select({ id, kind, version, sha256, name, addedBy, addedAt, smelters: smelters.mapWith(Number) })
    .from(referenceList)
    .orderBy(kind, version, desc(id));
}

/** The same of RMAP lists; those without a day first, then the newest day. */
export async function listRmaps(db: Db) {
  const { id, asOf, sha256, name, addedBy, addedAt } = rmapList;
  const facilities = sql<number>`jsonb_array_length(${rmapList.facilities})`;
  return db
    .select({ id, asOf, sha256, name, addedBy, addedAt, facilities: facilities.mapWith(Number) })
    .from(rmapList)
    .orderBy(desc(asOf), desc(id));
}

/** Whoever brings the same file at the same time, to whatever process, waits here and then finds it kept. */
async function holdFile(tx: Tx, fileId: string): Promise<void> {
  // Not a plain update's lock, which every drop of the file would wait for.
  await tx.select({ id: file.id }).from(file).where(eq(file.id, fileId)).for("no key update");
}

function ofVersion(kind: FormKind, version: string) {
  return and(eq(referenceList.kind, kind), eq(referenceList.version, version));
}

function referenceOf(row: typeof referenceList.$inferSelect): Reference {
  const { id, fileId, name, addedAt, version, sha256 } = row;
  const entries = row.entries as ReferenceEntry[];
  return { id, fileId, name, addedAt, table: { kind: row.kind as FormKind, version, sha256, entries } };
}

function rmapOf({ addedBy: _, ...row }: typeof rmapList.$inferSelect): Rmap {
  return { ...row, facilities: row.facilities as Facility[], problems: row.problems as Problem[] };
}
