const FIRST_MS = 1_000;
const LONGEST_MS = 5 * 60_000;

/** How long to wait after `attempts` failures, in ms: doubling from a second to five minutes. */
export function backoffMs(attempts: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, attempts - 1));
}
