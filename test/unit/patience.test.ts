import { expect, it } from "vitest";
import { backoffMs, waitMs } from "../../src/queue/patience.ts";

const HOUR_MS = 60 * 60_000;

it.each([
  ["nothing", 3, undefined, backoffMs(3)],
  ["more than our own back-off", 1, 7_000, 7_000],
  ["less, and patience is counted in attempts", 9, 1_000, backoffMs(9)],
  ["nothing to wait", 2, 0, backoffMs(2)],
  ["ten years", 1, 10 * 365 * 24 * HOUR_MS, HOUR_MS],
  ["for ever", 1, Number.POSITIVE_INFINITY, HOUR_MS],
  ["no number at all", 4, Number.NaN, backoffMs(4)],
  ["time that has passed", 4, -5_000, backoffMs(4)],
])("a failed delivery waits with its platform in mind that wants %s", (_, attempts, wanted, expected) => {
  expect(waitMs(attempts, wanted)).toBe(expected);
});
