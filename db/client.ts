import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite, type PGliteOptions, types } from "@electric-sql/pglite";
import { type SQL, sql } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle as drizzleEmbedded } from "drizzle-orm/pglite";
import { drizzle as drizzleServer } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { takeLock } from "./lock.ts";
import * as schema from "./schema/index.ts";

/** Queries on either engine. Inside a transaction use its `Tx` only: an embedded database has one session. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

export type Database = {
  kind: "embedded" | "server";
  orm: Db;
  /** Where the owner of an embedded database takes commands from other processes; see `src/handover`. */
  socket?: string;
  /**
   * Calls back after commits that did `select pg_notify(channel, payload)`; resolves once it listens, with the way
   * to stop. A notification can be lost with a connection, so a slow poll belongs beside it. Channels: lower case.
   */
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
};

/** Connections one process keeps to a server, besides the one that listens. */
const POOL_SIZE = 10;
const CONNECT_TIMEOUT_S = 10;

/**
 * Opens the server that `databaseUrl` names, else the embedded database under `dataDir`.
 * Throws `DatabaseOpenError`; does not migrate.
 */
export async function openDatabase(config: {
  databaseUrl?: string | undefined;
  dataDir: string;
}): Promise<Database> {
  return config.databaseUrl === undefined ? openEmbedded(config.dataDir) : openServer(config.databaseUrl);
}

/** Why a server's database cannot be used; `DatabaseInUseError` (lock.ts) says the same of an embedded one. */
export class DatabaseOpenError extends Error {
  override readonly name = "DatabaseOpenError";
  constructor(
    readonly code: "not_a_url" | "unreachable" | "not_utf8",
    options?: ErrorOptions,
  ) {
    super(`database cannot be used: ${code}`, options);
  }
}

function connect(databaseUrl: string): postgres.Sql {
  try {
    return postgres(databaseUrl, {
      max: POOL_SIZE,
      connect_timeout: CONNECT_TIMEOUT_S,
      connection: { application_name: "tinstone", TimeZone: "UTC" },
      onnotice: () => undefined, // the default prints
    });
  } catch {
    // The error carries the URL, and with it a password.
    throw new DatabaseOpenError("not_a_url");
  }
}

async function openServer(databaseUrl: string): Promise<Database> {
  const client = connect(databaseUrl);
  const close = () => client.end({ timeout: 5 });
  try {
    const [found] = await client<
      { encoding: string }[]
    >`select current_setting('server_encoding') as encoding`;
    if (found?.encoding !== "UTF8") throw new DatabaseOpenError("not_utf8");
  } catch (error) {
    await close();
    throw error instanceof DatabaseOpenError ? error : new DatabaseOpenError("unreachable", { cause: error });
  }
  const orm: Db = drizzleServer(client, { schema });
  return {
    kind: "server",
    orm,
    async listen(channel, heard) {
      const subscription = await client.listen(channel, heard);
      return () => subscription.unlisten();
    },
    ping: () => ping(orm),
    close,
  };
}

/** PGlite's own ways with bytes make a text of each single one: a file of 1.5 MB would hold everybody up for seconds. */
export const EMBEDDED: PGliteOptions = {
  serializers: { [types.BYTEA]: (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString("hex")}` },
  parsers: { [types.BYTEA]: (hex: string) => Buffer.from(hex.slice(2), "hex") },
};

async function openEmbedded(dataDir: string): Promise<Database> {
  const lock = await takeLock(dataDir);
  try {
    const folder = join(dataDir, "pg");
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const database = embeddedDatabase(await PGlite.create(folder, EMBEDDED));
    return {
      ...database,
      socket: lock.socket,
      async close() {
        await database.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Our face on a PGlite somebody else opened (and, for a directory, locked). */
export function embeddedDatabase(engine: PGlite): Database {
  const orm: Db = drizzleEmbedded(engine, { schema });
  return {
    kind: "embedded",
    orm,
    listen: (channel, heard) => engine.listen(channel, heard),
    ping: () => ping(orm),
    close: () => engine.close(),
  };
}

async function ping(orm: Db): Promise<void> {
  await orm.execute(sql`select 1`);
}

/** The rows of a raw `execute()`: an array on a server, `{ rows }` on an embedded database. */
export function rows<Row>(result: unknown): Row[] {
  return (Array.isArray(result) ? [...result] : (result as { rows: Row[] }).rows) as Row[];
}

/** Ids for `in`, as one parameter: a statement takes 65,535 of them. */
export function allOf(ids: readonly string[]): SQL {
  return sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;
}

/** The SQLSTATE behind an error ("23505": unique violation), wherever the driver put it. */
export function sqlState(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string" && /^[0-9A-Z]{5}$/.test(at.code)) return at.code;
  }
  return undefined;
}
