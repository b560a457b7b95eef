import { z } from "zod";
import { dateIn } from "../clock.ts";

const DAY = z.iso.date();

/** Whether a text is a day that has come, as far east as days begin: no list is of tomorrow. */
export function hasCome(text: string, now: Date): boolean {
  return DAY.safeParse(text).success && text <= dateIn("Pacific/Kiritimati", now);
}
