import { type Basis, type Judgement, judge } from "../cmrt/index.ts";

/** Runs in a worker thread; see `pool.ts`. */
export default function work(task: { bytes: Uint8Array; basis: Basis }): Promise<Judgement> {
  return judge(task.bytes, task.basis);
}
