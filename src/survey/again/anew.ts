import { isDeepStrictEqual } from "node:util";
import type { FileId } from "../../chat/message.ts";
import type { Clock } from "../../clock.ts";
import { type Basis, type Judgement, type Lists, listsUsed, rulesVersion } from "../../cmrt/index.ts";
import { readFile } from "../../files/store.ts";
import type { Work } from "../../judging/work.ts";
import type { Db } from "../../store.ts";
import { basisFor, listsFor } from "../basis.ts";
import { type Drop, type Verdict, verdictOf } from "../drops/store.ts";
import type { RequestWithCampaign } from "../store.ts";

export type JudgeDeps = { db: Db; clock: Clock; judging: Work };

/**
 * What is said of a waiting file before it counts on a request, as of the day it came; undefined where what was said
 * when it came has the same rules, basis and lists. Takes up to some seconds, so outside any transaction.
 */
export async function judgedAnew(
  { db, clock, judging }: JudgeDeps,
  { id, fileId }: Drop,
  request: RequestWithCampaign,
): Promise<Judgement | undefined> {
  const before = await verdictOf(db, id);
  if (!before || fileId === null) return undefined;
  const basis = { ...basisFor(request, "UTC", clock.now()), asOf: before.basis.asOf };
  const lists = await listsFor(db, request);
  if (isOfToday(before, basis, lists)) return undefined;
  return judging.judge(await readFile(db, fileId as FileId), basis, lists);
}

function isOfToday(before: Verdict, basis: Basis, lists: Lists): boolean {
  return (
    before.rulesVersion === rulesVersion &&
    isDeepStrictEqual(before.basis, basis) &&
    before.template !== null &&
    isDeepStrictEqual(before.lists, listsUsed(before.template, lists))
  );
}
