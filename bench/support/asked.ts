import { sql } from "drizzle-orm";
import type { Database } from "../../db/client.ts";

/** When the survey of a bench began, and its invitations left: a Monday. */
export const INVITED = "2027-01-18T11:00:00Z";

/** A survey with so many open requests: all were invited, and what is next for them is weeks away. */
export async function fillAsked({ orm: db }: Database, requests: number): Promise<void> {
  const ids = sql`generate_series(1, ${requests}) as i`;
  await db.execute(sql`
    insert into campaign (year, due_on, requester, contact_person, created_at, started_at)
    values (2026, '2027-03-12', 'Sample Instruments Inc.', 'Sample Officer', ${INVITED}, ${INVITED})`);
  await db.execute(sql`
    insert into supplier (name, country, created_at) select 'Sample ' || i || ' Ltd', 'GB', ${INVITED} from ${ids}`);
  await db.execute(sql`
    insert into contact (supplier_id, name, email, language, time_zone, created_at)
    select id, 'Sample Contact', id || '@sample.invalid', 'en', 'Europe/London', ${INVITED} from supplier`);
  await db.execute(sql`
    insert into contact_address (contact_id, address, preference)
    select id, 'web:contact:' || id, 0 from contact`);
  await db.execute(sql`
    insert into request (campaign_id, supplier_id, status, due_on, created_at, next_reminder_at)
    select c.id, s.id, 'invited', '2027-05-31', ${INVITED}, ${"2027-05-03T11:00:00Z"} from supplier s, campaign c`);
  await db.execute(sql`
    insert into request_event (request_id, at, kind, from_status, to_status, actor, facts)
    select r.id, ${INVITED}, kind, 'planned', case kind when 'planned' then 'planned' else 'invited' end,
      'tinstone', '{"n": 1}' from request r, unnest(array['planned', 'invited']) as kind`);
  await db.execute(sql`
    insert into reminder (request_id, n, ladder, step, outcome, at, local_date, contact_id)
    select r.id, 1, 'survey', 'invitation', 'owed', ${INVITED}, '2027-01-18', t.id
    from request r join contact t on t.supplier_id = r.supplier_id`);
  await db.execute(sql`analyze`);
}
