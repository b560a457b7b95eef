import { sql } from "drizzle-orm";
import { rows } from "../../../db/client.ts";
import type { Db } from "../../store.ts";

/**
 * Which suppliers list a smelter in what counts now: the newest file of theirs in a survey that runs. By the
 * smelter's number, upper case; the suppliers by their ids.
 */
export async function suppliersUsing(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const using = new Map<string, Set<string>>();
  if (ids.length === 0) return using;
  const wanted = sql.join(
    ids.map((id) => sql`${id.toUpperCase()}`),
    sql`, `,
  );
  const found = await db.execute(sql`
    select distinct upper(smelter ->> 'cid') as id, newest.supplier_id as supplier
    from (
      select distinct on (r.id) r.supplier_id, s.drop_id
      from submission s
      join request r on r.id = s.request_id
      join campaign c on c.id = r.campaign_id
      where s.withdrawn_at is null and c.closed_at is null
      order by r.id, s.at desc
    ) newest
    cross join lateral (
      select j.declaration from judgement j
      where j.drop_id = newest.drop_id
      order by j.at desc, j.id desc limit 1
    ) said
    cross join lateral jsonb_array_elements(said.declaration -> 'smelters') smelter
    where upper(smelter ->> 'cid') in (${wanted})`);
  for (const { id, supplier } of rows<{ id: string; supplier: string }>(found)) {
    using.set(id, (using.get(id) ?? new Set()).add(supplier));
  }
  return using;
}
