import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import type { PgliteDatabase } from "drizzle-orm/pglite";
import { migrate as apply } from "drizzle-orm/pglite/migrator";
import { type Database, rows, sqlState } from "./client.ts";
import type * as schema from "./schema/index.ts";

/** The one set of migrations, for both engines. */
export const MIGRATIONS = fileURLToPath(new URL("./migrations", import.meta.url));

/** Any constant that no other advisory lock of ours uses. */
const MIGRATION_LOCK = 7_441_001;

const UNDEFINED_TABLE = "42P01";

/**
 * Brings the schema up to this code's newest migration, all or nothing; "already there" is success.
 * Replicas that start together wait for each other: drizzle alone would let one succeed and fail the others.
 */
export async function migrate({ kind, orm }: Database, folder = MIGRATIONS): Promise<void> {
  // drizzle's migrators differ in their type only; each runs on the session of the handle it is given.
  const run = () => apply(orm as PgliteDatabase<typeof schema>, { migrationsFolder: folder });
  if (kind === "embedded") return run();
  await orm.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await run();
  });
}

/** Whether every migration this code knows is applied. A newer schema is fine: a rolling deploy has one. */
export async function schemaIsCurrent({ orm }: Database, folder = MIGRATIONS): Promise<boolean> {
  const journal = JSON.parse(await readFile(join(folder, "meta", "_journal.json"), "utf8")) as {
    entries: { when: number }[];
  };
  try {
    const found = await orm.execute(sql`select created_at::text as at from drizzle.__drizzle_migrations`);
    const applied = new Set(rows<{ at: string }>(found).map((row) => row.at));
    return journal.entries.every((entry) => applied.has(String(entry.when)));
  } catch (error) {
    if (sqlState(error) === UNDEFINED_TABLE) return false;
    throw error;
  }
}
