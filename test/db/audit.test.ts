import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sqlState } from "../../db/client.ts";
import { audit, requestEvent } from "../../db/schema/index.ts";
import { record } from "../../src/audit/record.ts";
import { chainAudit, verifyAudit } from "../../src/audit/store.ts";
import { engines, type TestDatabase, testDatabase } from "../support/database.ts";

const NEW = Buffer.alloc(32, 1);
const OLD = Buffer.alloc(32, 2);
const NOW = new Date("2026-11-23T00:00:00Z");

describe.each(engines)("the audit, %s", (engine) => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await testDatabase(engine);
  });
  afterEach(() => database.drop());

  async function write(count: number) {
    for (let n = 0; n < count; n += 1) {
      const facts = { b: n, a: "text", nested: null };
      await database.orm.transaction((tx) =>
        record(tx, { actor: "operator", action: "test", object: `o:${n}`, facts }, NOW),
      );
    }
  }

  /** As somebody would who owns the database and wants no trace. */
  async function tamper(statement: ReturnType<typeof sql>) {
    await database.orm.execute(sql`alter table audit disable trigger user`);
    await database.orm.execute(statement);
  }

  it("is whole after it was chained, in several goes and with a new secret in between", async () => {
    await write(3);
    expect(await chainAudit(database.orm, OLD)).toBe(3);
    await write(2);
    expect(await verifyAudit(database.orm, [OLD])).toMatchObject({ kind: "whole", rows: 3, unchained: 2 });
    await chainAudit(database.orm, NEW);
    expect(await verifyAudit(database.orm, [NEW, OLD])).toMatchObject({
      kind: "whole",
      rows: 5,
      unchained: 0,
    });
    expect(await verifyAudit(database.orm, [NEW])).toEqual({ kind: "broken", seq: 1, why: "unknown_key" });
  });

  it("tells a changed row, and a removed one", async () => {
    await write(4);
    await chainAudit(database.orm, NEW);
    await tamper(sql`update audit set actor = 'somebody else' where seq = 3`);
    expect(await verifyAudit(database.orm, [NEW])).toEqual({ kind: "broken", seq: 3, why: "content" });
    await tamper(sql`delete from audit where seq = 2`);
    expect(await verifyAudit(database.orm, [NEW])).toEqual({ kind: "broken", seq: 2, why: "gap" });
  });

  it("refuses to change or remove a row, chained or not", async () => {
    await write(2);
    const refused = { cause: { code: "23001" } };
    await expect(database.orm.delete(audit)).rejects.toMatchObject(refused);
    await expect(database.orm.update(audit).set({ actor: "x" })).rejects.toMatchObject(refused);
    await expect(database.orm.execute(sql`truncate audit`)).rejects.toMatchObject(refused);
    await expect(database.orm.execute(sql`truncate request_event`)).rejects.toMatchObject(refused);
    await chainAudit(database.orm, NEW);
    await expect(database.orm.update(audit).set({ mac: "x" }).where(eq(audit.seq, 1))).rejects.toMatchObject(
      refused,
    );
    expect(await verifyAudit(database.orm, [NEW])).toMatchObject({ kind: "whole", rows: 2 });
  });

  it("keeps request events as they were written", async () => {
    await database.orm.execute(sql`
      insert into supplier (id, name, created_at) values ('00000000-0000-0000-0000-000000000001', 's', now())`);
    await database.orm.execute(sql`
      insert into campaign (id, year, due_on, requester, contact_person, created_at)
      values ('00000000-0000-0000-0000-000000000002', 2026, '2027-03-31', 'r', 'p', now())`);
    await database.orm.execute(sql`
      insert into request (id, campaign_id, supplier_id, status, created_at) values ('00000000-0000-0000-0000-000000000003',
        '00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000001', 'planned', now())`);
    await database.orm.execute(sql`
      insert into request_event (request_id, at, kind, from_status, to_status, actor, facts)
      values ('00000000-0000-0000-0000-000000000003', now(), 'planned', 'planned', 'planned', 'operator', '{}')`);
    const changed = database.orm.update(requestEvent).set({ kind: "other" });
    await expect(changed.then(() => undefined, sqlState)).resolves.toBe("23001");
    const removed = database.orm.delete(requestEvent);
    await expect(removed.then(() => undefined, sqlState)).resolves.toBe("23001");
  });
});
