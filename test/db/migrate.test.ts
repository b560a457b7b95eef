import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, rows } from "../../db/client.ts";
import { MIGRATIONS, migrate, schemaIsCurrent } from "../../db/migrate.ts";
import {
  bareServerDatabase,
  describeOnServer,
  engines,
  type TestDatabase,
  testDatabase,
} from "../support/database.ts";

type Journal = { entries: { idx: number; when: number; tag: string; breakpoints: boolean }[] };

let scratch: string;
/** Our migrations and one that is newer. */
let newer: string;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "tinstone-migrations-"));
  newer = join(scratch, "newer");
  await cp(MIGRATIONS, newer, { recursive: true });
  const file = join(newer, "meta", "_journal.json");
  const journal = JSON.parse(await readFile(file, "utf8")) as Journal;
  const last = journal.entries.at(-1)!;
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: "newer" });
  await writeFile(file, JSON.stringify(journal));
  await writeFile(join(newer, "newer.sql"), "create table newer (id int);");
});
afterAll(() => rm(scratch, { recursive: true }));

describe.each(engines)("migrations, %s", (engine) => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase(engine);
  });
  afterAll(() => db.drop());

  it("are all applied, and applying them again changes nothing", async () => {
    expect(await schemaIsCurrent(db)).toBe(true);
    const before = await applied(db);
    await migrate(db);
    expect(await applied(db)).toBe(before);
  });

  it("leave a process not ready while one it knows is missing, and ready beside a newer schema", async () => {
    expect(await schemaIsCurrent(db, newer)).toBe(false);
    await migrate(db, newer);
    expect(await schemaIsCurrent(db, newer)).toBe(true);
    expect(await schemaIsCurrent(db)).toBe(true);
  });
});

describeOnServer("migrations of a new database", () => {
  it("succeed for four processes that start together", async () => {
    const first = await bareServerDatabase();
    const open = () => openDatabase({ databaseUrl: first.url!, dataDir: "" });
    const replicas = [first, await open(), await open(), await open()];
    expect(await schemaIsCurrent(first)).toBe(false);
    await Promise.all(replicas.map((replica) => migrate(replica)));
    expect(await schemaIsCurrent(first)).toBe(true);
    const journal = JSON.parse(await readFile(join(MIGRATIONS, "meta", "_journal.json"), "utf8")) as Journal;
    expect(await applied(first)).toBe(journal.entries.length);
    await Promise.all(replicas.slice(1).map((replica) => replica.close()));
    await first.drop();
  });

  it("leave no table behind when one fails", async () => {
    const db = await bareServerDatabase();
    const broken = join(scratch, "broken");
    await cp(newer, broken, { recursive: true });
    await writeFile(
      join(broken, "newer.sql"),
      "create table newer (id int);\n--> statement-breakpoint\nnonsense;",
    );
    await expect(migrate(db, broken)).rejects.toThrow();
    const tables = await db.orm.execute(
      sql`select 1 from information_schema.tables where table_schema = 'public'`,
    );
    expect(rows(tables)).toEqual([]);
    await db.drop();
  });
});

async function applied(db: TestDatabase): Promise<number> {
  return rows(await db.orm.execute(sql`select 1 from drizzle.__drizzle_migrations`)).length;
}
