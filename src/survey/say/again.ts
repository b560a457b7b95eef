import { owedAbout, oweReplacement } from "../../outbox/store.ts";
import type { Tx } from "../../store.ts";
import { dropsLike } from "../drops/store.ts";

/** Messages that show a file's result or ask about it; each renders from what is true by then. */
const ABOUT_FILES = ["survey.result", "survey.shown", "survey.asked"];

/**
 * Lets every message that shows a file's result, or asks about it, say what is true now: its buttons go with what
 * they could do. `by` names the change. To be called before a new message about the file is owed.
 */
export async function sayAgain(tx: Tx, dropId: string, by: string, now: Date): Promise<void> {
  const drops = [dropId, ...(await dropsLike(tx, dropId))];
  const about = drops.flatMap((id) => [{ dropId: id }, { drops: [id] }]);
  for (const { key } of await owedAbout(tx, ABOUT_FILES, about)) await oweReplacement(tx, key, by, now);
}
