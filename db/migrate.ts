import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import type { PgliteDatabase } from "drizzle-orm/pglite";
import { migrate as apply } from "drizzle-orm/pglite/migrator";
import { type Db, rows, sqlState } from "./client.ts";
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
export async function migrate(db: Db, folder = MIGRATIONS): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    // drizzle's migrators differ in their type only; all of them run on the handle's own session.
    await apply(tx as unknown as PgliteDatabase<typeof schema>, { migrationsFolder: folder });
  });
}

/** Whether every migration this code knows is applied. A newer schema is fine: a rolling deploy has one. */
export async function schemaIsCurrent(db: Db, folder = MIGRATIONS): Promise<boolean> {
  const journal = JSON.parse(await readFile(join(folder, "meta", "_journal.json"), "utf8")) as {
    entries: { when: number }[];
  };
  try {
    const found = await db.execute(sql`select created_at::text as at from drizzle.__drizzle_migrations`);
    const applied = new Set(rows<{ at: string }>(found).map((row) => row.at));
    return journal.entries.every((entry) => applied.has(String(entry.when)));
  } catch (error) {
    if (sqlState(error) === UNDEFINED_TABLE) return false;
    throw error;
  }
}
