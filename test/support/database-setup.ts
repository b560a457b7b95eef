import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { embeddedDatabase, openDatabase } from "../../db/client.ts";
import { MIGRATIONS, migrate } from "../../db/migrate.ts";
import { findPostgres, NO_POSTGRES, startPostgres, type TestServer } from "./postgres.ts";

/** What every test file gets to make its own database from. */
export type Databases = {
  /** A file with the migrated embedded database. */
  snapshot: string;
  /** A URL that ends where the database's name goes; null where there is no Postgres. */
  server: string | null;
};

declare module "vitest" {
  interface ProvidedContext {
    databases: Databases;
  }
}

export const TEMPLATE = "tinstone_template";

/** Once a run, by the first project that wants databases; a run of unit tests alone does not pay for them. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (project.getProvidedContext().databases) return undefined;
  const server = findPostgres() === undefined ? undefined : await startPostgres();
  if (server) await makeTemplate(server);
  else process.stderr.write(`${NO_POSTGRES}\n`);
  const databases: Databases = { snapshot: await makeSnapshot(), server: server?.url("") ?? null };
  project.vitest.getRootProject().provide("databases", databases);
  return server?.stop;
}

async function makeTemplate(server: TestServer): Promise<void> {
  const admin = postgres(server.url("postgres"), { max: 1 });
  await admin`create database ${admin(TEMPLATE)}`;
  await admin.end();
  const template = await openDatabase({ databaseUrl: server.url(TEMPLATE), dataDir: "" });
  await migrate(template);
  await template.close();
}

/** Making it takes seconds, so it is kept for as long as neither the engine nor a migration changes. */
async function makeSnapshot(): Promise<string> {
  const hash = createHash("sha256").update(readFileSync("node_modules/@electric-sql/pglite/package.json"));
  for (const name of readdirSync(MIGRATIONS, { recursive: true, encoding: "utf8" }).sort()) {
    if (name.endsWith(".sql")) hash.update(name).update(readFileSync(join(MIGRATIONS, name)));
  }
  const folder = "node_modules/.cache/tinstone";
  const file = join(folder, `${hash.digest("hex").slice(0, 16)}.tar`);
  if (existsSync(file)) return file;
  const engine = await PGlite.create();
  await migrate(embeddedDatabase(engine));
  const dump = await engine.dumpDataDir("none");
  await engine.close();
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.${process.pid}`, dump.stream());
  await rename(`${file}.${process.pid}`, file);
  return file;
}
