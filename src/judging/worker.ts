import type { Basis } from "../cmrt/index.ts";
import { type SharedLists, unshare } from "./shared.ts";
import { type Work, work } from "./work.ts";

/** These run in a worker thread, called by their names; see `pool.ts`. */
export function judge([bytes, basis, lists]: [Uint8Array, Basis, SharedLists]) {
  return work.judge(bytes, basis, unshare(lists));
}
export const referenceTable = (task: Parameters<Work["referenceTable"]>) => work.referenceTable(...task);
export const rmapList = (task: Parameters<Work["rmapList"]>) => work.rmapList(...task);
export const supplierList = (task: Parameters<Work["supplierList"]>) => work.supplierList(...task);
export const moved = (task: Parameters<Work["moved"]>) => work.moved(...task);
export const marked = (task: Parameters<Work["marked"]>) => work.marked(...task);
