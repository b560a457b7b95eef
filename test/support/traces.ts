import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { type Database, rows } from "../../db/client.ts";
import type { App } from "./app.ts";

/** Something kept, and what it is called. */
export type Kept = { name: string; bytes: Buffer };

/** The names of whatever holds the word: as it is, in hex, base64 or UTF-16. */
export function tracesOf(word: string, kept: readonly Kept[]): string[] {
  const forms = formsOf(word);
  return kept.filter(({ bytes }) => forms.some((form) => bytes.includes(form))).map(({ name }) => name);
}

/** Every row of every table, as the database writes it; bytes in hex. */
export async function tablesOf(db: Database["orm"]): Promise<Kept[]> {
  const tables = rows<{ schema: string; name: string }>(
    await db.execute(sql`
      select table_schema as schema, table_name as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`),
  );
  const kept: Kept[] = [];
  for (const { schema, name } of tables) {
    const table = sql`${sql.identifier(schema)}.${sql.identifier(name)}`;
    const found = rows<{ row: string }>(await db.execute(sql`select t::text as row from ${table} t`));
    kept.push({ name, bytes: Buffer.from(found.map(({ row }) => row).join("\n")) });
  }
  return kept;
}

/** Every file under a folder. One that goes away meanwhile (a log segment, a socket) is left out. */
export async function filesUnder(folder: string): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    try {
      kept.push({ name: path.slice(folder.length + 1), bytes: await readFile(path) });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    }
  }
  return kept;
}

/** All that the program and its database keep, once all of it is on the disk. */
export async function everythingOf(app: App): Promise<Kept[]> {
  await app.db.execute(sql`checkpoint`);
  const [setting] = rows<{ data_directory: string }>(await app.db.execute(sql`show data_directory`));
  const folders = [app.config.dataDir];
  if (app.config.databaseUrl !== undefined) folders.push(setting!.data_directory);
  return [
    ...(await tablesOf(app.db)),
    { name: "log", bytes: Buffer.from(JSON.stringify(app.log.lines)) },
    ...(await Promise.all(folders.map(filesUnder))).flat(),
  ];
}

function formsOf(word: string): Buffer[] {
  const raw = Buffer.from(word);
  const hex = raw.toString("hex");
  const utf16 = Buffer.from(word, "utf16le");
  // Where a word begins within a group of three bytes decides its base64; the ends depend on its neighbours.
  const base64 = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), raw]).toString("base64");
    return text.slice(before === 0 ? 0 : before + 1, Math.floor((before + raw.length) / 3) * 4);
  });
  return [
    raw,
    utf16,
    Buffer.from(utf16).swap16(),
    ...[hex, hex.toUpperCase(), ...base64, ...base64.map(urlSafe)].map((text) => Buffer.from(text)),
  ];
}

function urlSafe(base64: string): string {
  return base64.replaceAll("+", "-").replaceAll("/", "_");
}
