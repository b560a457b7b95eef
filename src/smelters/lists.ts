import type { Lists } from "../cmrt/index.ts";
import type { Db } from "../store.ts";
import { rmapListOf } from "./rmap/index.ts";
import { listsInForce, loadLists } from "./store.ts";

const loaded = new WeakMap<Db, { inForce: string; lists: Lists }>();

/**
 * The lists that officers brought and that judge now. The same object as long as they stay the same, whichever
 * process brought them: what is large is read again only when something newer is kept.
 */
export async function currentLists(db: Db): Promise<Lists> {
  const ids = await listsInForce(db);
  const inForce = JSON.stringify(ids);
  const before = loaded.get(db);
  if (before?.inForce === inForce) return before.lists;
  const { references, rmap } = await loadLists(db, ids);
  const lists: Lists = {
    ...(references.length > 0 && { references: references.map(({ table }) => table) }),
    ...(rmap && { rmap: rmapListOf(rmap.facilities, rmap.asOf ?? "", rmap.sha256) }),
  };
  loaded.set(db, { inForce, lists });
  return lists;
}
