const FIRST_MS = 1_000;
const LONGEST_MS = 5 * 60_000;
/** A platform that asks for more is asked again after this, in ms. */
const LONGEST_WANTED_MS = 60 * 60_000;

/** How often a notice is tried: about twenty minutes of back-off; then the person is told and an officer looks. */
export const MAX_ATTEMPTS = 12;

/** How often a delivery is tried: about an hour of back-off; then its row is set aside so that the lane goes on. */
export const PARK_AFTER_ATTEMPTS = 20;

/** The same for one that fails by a fault of ours, which waiting does not mend. */
export const PARK_BROKEN_AFTER_ATTEMPTS = 5;

/** How long to wait after `attempts` failures, in ms: doubling from a second to five minutes. */
export function backoffMs(attempts: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, attempts - 1));
}

/**
 * How long a failed delivery waits, in ms: as long as its platform wants, within an hour, and never shorter than our
 * own back-off, since patience is counted in attempts.
 */
export function waitMs(attempts: number, wanted: number | undefined): number {
  const own = backoffMs(attempts);
  return wanted === undefined || Number.isNaN(wanted)
    ? own
    : Math.min(LONGEST_WANTED_MS, Math.max(own, wanted));
}
