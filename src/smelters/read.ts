import { createHash } from "node:crypto";
import { record } from "../audit/record.ts";
import type { Judgement, ReferenceTable } from "../cmrt/index.ts";
import type { Work } from "../judging/work.ts";
import type { Tx } from "../store.ts";
import { hasCome } from "./day.ts";
import { isConformant, type NotAListReason } from "./rmap/index.ts";
import { type Brought, keepReference, keepRmap, type RmapRead } from "./store.ts";

/** What a file of somebody who may bring lists turned out to be besides a form. */
export type ListRead =
  | { kind: "reference_list"; table: ReferenceTable }
  | { kind: "rmap_list"; list: RmapRead }
  /** Nearly a list: it is worth saying what it lacks. */
  | { kind: "no_list"; why: NearlyAList };

/** Of everything else the reply about a file that cannot be read says enough. */
const NEARLY = ["encoding", "reference_list", "no_status", "no_facilities"] as const;
type NearlyAList = (typeof NEARLY)[number];

/** Reads a blank form's look-up, or a list of statuses; undefined for all other files. */
export async function readList(
  work: Pick<Work, "referenceTable" | "rmapList">,
  file: { bytes: Uint8Array; name: string; judgement: Judgement },
): Promise<ListRead | undefined> {
  const { bytes, name, judgement } = file;
  if (judgement.blank) {
    const table = await work.referenceTable(bytes);
    return table && { kind: "reference_list", table };
  }
  // A form is no list, whatever stands in its look-up.
  if (judgement.template !== null) return undefined;
  const reading = await work.rmapList(bytes, name);
  if (reading.kind === "list") return { kind: "rmap_list", list: reading };
  const why = nearly(reading.why);
  return why && { kind: "no_list", why };
}

/** Keeps what was read. False where this very file is kept. */
export async function keepList(
  tx: Tx,
  read: Exclude<ListRead, { kind: "no_list" }>,
  brought: Brought,
  now: Date,
): Promise<boolean> {
  const fresh = await keep();
  if (fresh) {
    const facts = { kind: read.kind };
    await record(
      tx,
      { actor: brought.by, action: "list.kept", object: `file:${brought.fileId}`, facts },
      now,
    );
  }
  return fresh;

  async function keep(): Promise<boolean> {
    switch (read.kind) {
      case "reference_list":
        return keepReference(tx, read.table, brought, now);
      case "rmap_list": {
        const { facilities, allAre, asOf } = read.list;
        const sha256 = createHash("sha256").update(JSON.stringify(facilities)).digest("hex");
        const judges = allAre === undefined || isConformant(allAre);
        // A day that has not come is a slip; the list would judge until then.
        const day = asOf !== undefined && hasCome(asOf, now) ? asOf : undefined;
        return keepRmap(tx, { ...read.list, asOf: day, sha256, judges }, brought, now);
      }
      default:
        return read satisfies never;
    }
  }
}

function nearly(why: NotAListReason): NearlyAList | undefined {
  return NEARLY.find((one) => one === why);
}
