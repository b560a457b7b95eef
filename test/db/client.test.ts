import { inspect } from "node:util";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, rows, sqlState } from "../../db/client.ts";
import { describeOnServer, engines, type TestDatabase, testDatabase } from "../support/database.ts";

describe.each(engines)("the database, %s", (engine) => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase(engine);
    await db.orm.execute(sql`create table note (id int primary key, said text, at timestamptz, bytes bytea)`);
  });
  afterAll(() => db.drop());

  it("says which engine it is and answers", async () => {
    expect(db.kind).toBe(engine);
    await expect(db.ping()).resolves.toBeUndefined();
  });

  it("gives the rows of raw statements alike", async () => {
    const at = new Date("2026-03-31T12:00:00.123Z");
    await db.orm.execute(sql`insert into note values (1, '質問', ${at.toISOString()}, '\\xff00')`);
    const found = rows<{ said: string; at: string; bytes: Uint8Array }>(
      await db.orm.execute(sql`select said, at, bytes from note where id = 1`),
    );
    expect(found).toHaveLength(1);
    expect(found[0]!.said).toBe("質問");
    expect(new Date(found[0]!.at)).toEqual(at);
    expect([...found[0]!.bytes]).toEqual([255, 0]);
  });

  it("finds the SQLSTATE of a failed statement", async () => {
    const twice = db.orm.execute(sql`insert into note (id) values (7), (7)`);
    expect(sqlState(await twice.catch((error: unknown) => error))).toBe("23505");
    expect(sqlState(new Error("of another kind"))).toBeUndefined();
  });

  it("tells a listener after the commit, not before, and never of what was rolled back", async () => {
    const heard: string[] = [];
    const stop = await db.listen("changed", (payload) => heard.push(payload));
    const undone = db.orm.transaction(async (tx) => {
      await tx.execute(sql`select pg_notify('changed', 'undone')`);
      throw new Error("undo");
    });
    await expect(undone).rejects.toThrow("undo");
    await db.orm.transaction(async (tx) => {
      await tx.execute(sql`select pg_notify('changed', 'done')`);
      await tx.execute(sql`select 1`);
      expect(heard).toEqual([]);
    });
    await expect.poll(() => heard).toEqual(["done"]);

    await stop();
    await db.orm.execute(sql`select pg_notify('changed', 'too late')`);
    await db.ping();
    expect(heard).toEqual(["done"]);
  });
});

describeOnServer("a server that cannot be used", () => {
  it.each([
    ["not_a_url", "not a url"],
    ["unreachable", "postgres://nobody@127.0.0.1:1/nothing"],
  ])("is refused: %s", async (code, databaseUrl) => {
    await expect(openDatabase({ databaseUrl, dataDir: "" })).rejects.toMatchObject({ code });
  });

  it("is refused when it does not keep Unicode", async () => {
    const db = await testDatabase("server");
    await db.orm.execute(sql`create database latin template template0 encoding 'LATIN1' locale 'C'`);
    const databaseUrl = db.url!.replace(/[^/]+$/, "latin");
    await expect(openDatabase({ databaseUrl, dataDir: "" })).rejects.toMatchObject({ code: "not_utf8" });
    await db.orm.execute(sql`drop database latin with (force)`);
    await db.drop();
  });

  it("does not give away the password of a URL that it cannot read", async () => {
    const refused = openDatabase({ databaseUrl: "postgres://me:s3cret@host:port/x", dataDir: "" });
    const error: unknown = await refused.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "not_a_url" });
    expect(inspect(error)).not.toContain("s3cret");
  });
});
