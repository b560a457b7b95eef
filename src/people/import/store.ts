import { randomUUID } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { asc, gt, sql } from "drizzle-orm";
import { audit, contact, contactAddress, supplier } from "../../../db/schema/index.ts";
import type { Db, Tx } from "../../store.ts";
import { mailAddress } from "../email.ts";
import type { NewContact, Plan } from "./plan.ts";
import type { KnownContact, KnownSupplier } from "./types.ts";

/** Rows read or written by one statement: an embedded database holds the process up for each. */
const AT_ONCE = 500;
const READ_AT_ONCE = 2_000;

/** Nobody else adds or changes suppliers until the transaction ends; reading goes on. */
export async function holdSuppliers(tx: Tx): Promise<void> {
  await tx.execute(sql`lock table ${supplier} in share row exclusive mode`);
}

/** All suppliers with all their contacts. */
export async function knownSuppliers(db: Db | Tx): Promise<KnownSupplier[]> {
  const known = new Map<string, KnownSupplier>();
  for await (const { createdAt: _, ...row } of pages((after) =>
    db
      .select()
      .from(supplier)
      .where(after === undefined ? undefined : gt(supplier.id, after))
      .orderBy(asc(supplier.id))
      .limit(READ_AT_ONCE),
  )) {
    known.set(row.id, { ...row, contacts: [] });
  }
  const { id, supplierId, name, email, language, timeZone, rank } = contact;
  for await (const { supplierId: of, ...row } of pages((after) =>
    db
      .select({ id, supplierId, name, email, language, timeZone, rank })
      .from(contact)
      .where(after === undefined ? undefined : gt(contact.id, after))
      .orderBy(asc(contact.id))
      .limit(READ_AT_ONCE),
  )) {
    known.get(of)?.contacts.push(row satisfies KnownContact);
  }
  return [...known.values()];
}

async function* pages<Row extends { id: string }>(
  read: (after: string | undefined) => Promise<Row[]>,
): AsyncGenerator<Row> {
  let after: string | undefined;
  for (;;) {
    const page = await read(after);
    await nextTurn();
    yield* page;
    if (page.length < READ_AT_ONCE) return;
    after = page.at(-1)!.id;
  }
}

/** Writes a plan without problems. Returns the ids of the suppliers that are new. `wrote` hears how many rows so far. */
export async function writePlan(
  tx: Tx,
  plan: Plan,
  now: Date,
  wrote: (rows: number) => void,
): Promise<string[]> {
  let count = 0;
  const each = async <Row>(rows: readonly Row[], write: (some: Row[]) => Promise<unknown>) => {
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      const some = rows.slice(at, at + AT_ONCE);
      await write(some);
      // An embedded database answers without ever leaving the turn it was asked in.
      await nextTurn();
      count += some.length;
      wrote(count);
    }
  };
  const fresh = plan.newSuppliers.map((one) => ({ id: randomUUID(), ...one }));
  await each(fresh, (some) => addSuppliers(tx, some, now));
  const ofNew = fresh.flatMap(({ id, contacts }) => contacts.map((one) => ({ supplierId: id, ...one })));
  await each([...ofNew, ...plan.newContacts], (some) => addContacts(tx, some, now));
  await each(plan.changedSuppliers, (some) => changeSuppliers(tx, some));
  await each(plan.changedContacts, (some) => changeContacts(tx, some));
  return fresh.map(({ id }) => id);
}

/** As one parameter: an embedded database takes thousands of them many times as long. */
const many = (rows: readonly object[]) => sql`${JSON.stringify(rows)}::jsonb`;
const OF_SUPPLIER = sql.raw(
  `id uuid, name text, number text, "otherNames" text[], country text, "buyerName" text, "buyerEmail" text, spend float8`,
);

async function addSuppliers(
  tx: Tx,
  some: readonly (Omit<KnownSupplier, "contacts"> & { contacts: unknown })[],
  now: Date,
): Promise<void> {
  await tx.execute(sql`
    insert into ${supplier}
      (id, name, number, other_names, country, buyer_name, buyer_email, spend, created_at)
    select p.*, ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${many(some.map(({ contacts: _, ...row }) => row))}) as p(${OF_SUPPLIER})`);
}

/** Nothing is ever emptied, so what is not changed is what is null. */
async function changeSuppliers(tx: Tx, some: Plan["changedSuppliers"]): Promise<void> {
  await tx.execute(sql`
    update ${supplier} s set name = coalesce(p.name, s.name), number = coalesce(p.number, s.number),
      other_names = coalesce(p."otherNames", s.other_names), country = coalesce(p.country, s.country),
      buyer_name = coalesce(p."buyerName", s.buyer_name), buyer_email = coalesce(p."buyerEmail", s.buyer_email),
      spend = coalesce(p.spend, s.spend)
    from jsonb_to_recordset(${many(some.map(({ id, to }) => ({ id, ...to })))}) as p(${OF_SUPPLIER})
    where s.id = p.id`);
}

async function changeContacts(tx: Tx, some: Plan["changedContacts"]): Promise<void> {
  await tx.execute(sql`
    update ${contact} c set name = coalesce(p.name, c.name), language = coalesce(p.language, c.language),
      time_zone = coalesce(p."timeZone", c.time_zone), rank = coalesce(p.rank, c.rank)
    from jsonb_to_recordset(${many(some.map(({ id, to }) => ({ id, ...to })))})
      as p(id uuid, name text, language text, "timeZone" text, rank integer)
    where c.id = p.id`);
}

async function addContacts(
  tx: Tx,
  some: readonly (NewContact & { supplierId: string })[],
  now: Date,
): Promise<void> {
  const rows = some.map(({ supplierId, name, email, language, timeZone, rank }) => {
    const address = mailAddress(email);
    return { id: randomUUID(), supplierId, name, email, language, timeZone, rank, address };
  });
  await tx.execute(sql`
    with p as materialized (
      select * from jsonb_to_recordset(${many(rows)}) as p(id uuid, "supplierId" uuid, name text, email text,
        language text, "timeZone" text, rank integer, address text)
    ), added as (
      insert into ${contact} (id, supplier_id, name, email, language, time_zone, rank, created_at)
      select id, "supplierId", name, email, language, "timeZone", rank, ${now.toISOString()}::timestamptz from p
    )
    insert into ${contactAddress} (contact_id, address, preference) select id, address, 0 from p`);
}

/** One audit row for everybody who was changed, with the names of what was. */
export async function recordChanges(tx: Tx, plan: Plan, actor: string, now: Date): Promise<void> {
  const rows = [
    ...plan.changedSuppliers.map((one) => ({
      object: `supplier:${one.id}`,
      action: "supplier.changed",
      ...one,
    })),
    ...plan.changedContacts.map((one) => ({
      object: `contact:${one.id}`,
      action: "contact.changed",
      ...one,
    })),
  ];
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE);
    await tx.insert(audit).values(
      some.map(({ object, action, changes }) => {
        const facts = { fields: changes.map(({ field }) => field).join(",") };
        return { at: now, actor, action, object, facts };
      }),
    );
  }
}
