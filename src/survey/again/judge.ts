import { isDeepStrictEqual } from "node:util";
import type { FileId } from "../../chat/message.ts";
import type { Clock } from "../../clock.ts";
import type { VerdictWord } from "../../cmrt/index.ts";
import { readFile } from "../../files/store.ts";
import type { Work } from "../../judging/work.ts";
import type { Db } from "../../store.ts";
import { basisFor, listsFor } from "../basis.ts";
import { addJudgement, dropById, verdictOf } from "../drops/store.ts";
import { requestById } from "../store.ts";
import { dropsToJudge } from "./store.ts";

type ChangedVerdict = { dropId: string; name: string; from: VerdictWord; to: VerdictWord };

/**
 * Judges files again by today's rules and lists, as of the day they came. What is different is a new row; no status
 * follows, and nobody is told: that is for officers to decide.
 */
export async function judgeAgain(
  { db, clock, judging }: { db: Db; clock: Clock; judging: Work },
  which: "counting" | "all",
): Promise<{ judged: number; changed: ChangedVerdict[] }> {
  const changed: ChangedVerdict[] = [];
  let judged = 0;
  for (const dropId of await dropsToJudge(db, which)) {
    const drop = await dropById(db, dropId);
    const before = await verdictOf(db, dropId);
    if (!before || !drop?.fileId) continue;
    const request = drop.requestId === null ? undefined : await requestById(db, drop.requestId);
    const basis = request
      ? { ...basisFor(request, "UTC", clock.now()), asOf: before.basis.asOf }
      : before.basis;
    const bytes = await readFile(db, drop.fileId as FileId);
    const said = await judging.judge(bytes, basis, await listsFor(db, request));
    judged += 1;
    const { verdict, unreadable, rulesVersion, lists, findings } = said;
    const now = { verdict, unreadable, template: said.template, basis, rulesVersion, lists, findings };
    if (isDeepStrictEqual(before, now)) continue;
    await db.transaction((tx) => addJudgement(tx, dropId, said, clock.now()));
    if (verdict !== before.verdict) {
      changed.push({ dropId, name: drop.name, from: before.verdict, to: verdict });
    }
  }
  return { judged, changed };
}
