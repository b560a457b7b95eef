import { z } from "zod";
import { record } from "../audit/record.ts";
import { localDate } from "../calendar/zone.ts";
import { owedAbout, oweReplacement } from "../outbox/store.ts";
import type { Tx } from "../store.ts";
import { dateRmap } from "./store.ts";

const DAY = z.iso.date();

/** Whether a text is a day that has come, as far east as days begin: no list is of tomorrow. */
export function hasCome(text: string, now: Date): boolean {
  return DAY.safeParse(text).success && text <= localDate(now, "Pacific/Kiritimati");
}

/** Says of which day a list is, also where officers were told of it. False when that was said, or there is none. */
export async function sayDay(tx: Tx, fileId: string, day: string, by: string, now: Date): Promise<boolean> {
  if (!(await dateRmap(tx, fileId, day))) return false;
  const facts = { asOf: day };
  await record(tx, { actor: by, action: "list.dated", object: `file:${fileId}`, facts }, now);
  const told = await owedAbout(tx, ["officers.rmap_list"], [{ fileId }]);
  for (const { key } of told) await oweReplacement(tx, key, `dated:${day}`, now);
  return true;
}
