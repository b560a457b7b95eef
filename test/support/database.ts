import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { describe, inject } from "vitest";
import { type Database, EMBEDDED, embeddedDatabase, openDatabase } from "../../db/client.ts";
import { TEMPLATE } from "./database-setup.ts";

export type Engine = Database["kind"];

/** For `describe.each(engines)`: the engines this machine has. */
export const engines: Engine[] = inject("databases").server === null ? ["embedded"] : ["embedded", "server"];

/** For what only a server can show: an embedded database has one session, so nothing ever waits there. */
export const describeOnServer = describe.skipIf(inject("databases").server === null);

export type TestDatabase = Database & {
  /** Of a database on a server: for a second client or another process. */
  url?: string;
  /** Closes it and removes it. */
  drop(): Promise<void>;
};

/**
 * An empty, migrated database of one's own, in about 0.5 s (embedded) or 0.05 s (server): of the engine that is sooner
 * there, where nothing depends on which.
 */
export async function testDatabase(engine: Engine = engines.at(-1)!): Promise<TestDatabase> {
  if (engine === "server") return onServer(TEMPLATE);
  const snapshot = new Blob([await readFile(inject("databases").snapshot)]);
  const database = embeddedDatabase(await PGlite.create({ ...EMBEDDED, loadDataDir: snapshot }));
  return { ...database, drop: database.close };
}

/** Takes everything out of the queues, for the next test on the same database. */
export async function emptyQueues({ orm }: Database): Promise<void> {
  await orm.execute(sql`truncate delivery, inbox, lane, pace`);
}

/** Fills a data directory with the migrated embedded database, so that no test waits for `initdb`. */
export async function unpackSnapshot(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { status, stderr } = spawnSync("tar", ["-xf", inject("databases").snapshot, "-C", folder]);
  if (status !== 0) throw new Error(`the snapshot cannot be unpacked: ${stderr}`);
}

/** A database on the server that nobody migrated yet. */
export function bareServerDatabase(): Promise<TestDatabase> {
  return onServer("template1");
}

async function onServer(template: string): Promise<TestDatabase> {
  const server = inject("databases").server;
  const name = `test_${randomBytes(6).toString("hex")}`;
  await administer((admin) => admin`create database ${admin(name)} template ${admin(template)}`);
  const url = `${server}${name}`;
  const database = await openDatabase({ databaseUrl: url, dataDir: "" });
  return {
    ...database,
    url,
    async drop() {
      await database.close();
      await administer((admin) => admin`drop database ${admin(name)} with (force)`);
    },
  };
}

async function administer(run: (admin: postgres.Sql) => Promise<unknown>): Promise<void> {
  const admin = postgres(`${inject("databases").server}postgres`, { max: 1 });
  try {
    await run(admin);
  } finally {
    await admin.end();
  }
}
