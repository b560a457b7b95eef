import { type Platform, platformOf } from "../chat/address.ts";
import type { Shares } from "../queue/worker.ts";

/** Strands for each platform: none of them can hold those of another. */
export const STRANDS_EACH = 4;
/** A platform that was silent so often in a row is left alone for `LEFT_ALONE_MS`. */
const SILENT_IN_A_ROW = 3;
const LEFT_ALONE_MS = 5 * 60_000;
/** One that showed nothing for so long since may have been well in between; a try alone may take ten minutes. */
const FORGOTTEN_MS = 30 * 60_000;
/** Silent for so long, a person should know of it. */
const WORTH_TELLING_MS = 15 * 60_000;

/**
 * Shares strands out among platforms, so that one that is slow or silent holds up no other: each has `each` of them.
 * What a silent one is given goes on after a pause, a little at first.
 */
export function createShares(each: number): Shares & {
  answered(platform: Platform): void;
  /** It took nothing, as an attempt shows: true where a person should know of it by now. */
  silent(platform: Platform, now: Date): boolean;
} {
  const held = new Map<string, number>();
  const silences = new Map<string, { inARow: number; since: Date; last: Date; until: Date }>();
  const holds = (lane: string, more: number) => {
    const platform = platformOf(lane) ?? "";
    held.set(platform, (held.get(platform) ?? 0) + more);
  };
  return {
    full(now) {
      const busy = [...held].filter(([, count]) => count >= each).map(([platform]) => platform);
      const alone = [...silences].filter(([, { until }]) => until > now).map(([platform]) => platform);
      return [...busy, ...alone];
    },
    take: (lane) => holds(lane, 1),
    giveBack: (lane) => holds(lane, -1),
    answered: (platform) => void silences.delete(platform),
    silent(platform, now) {
      const known = silences.get(platform);
      const before = known && now.getTime() - known.last.getTime() <= FORGOTTEN_MS ? known : undefined;
      const inARow = (before?.inARow ?? 0) + 1;
      const since = before?.since ?? now;
      const until = inARow < SILENT_IN_A_ROW ? now : new Date(now.getTime() + LEFT_ALONE_MS);
      silences.set(platform, { inARow, since, last: now, until });
      return now.getTime() - since.getTime() >= WORTH_TELLING_MS;
    },
  };
}
