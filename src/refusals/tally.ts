import type { Platform } from "../chat/address.ts";
import type { Clock } from "../clock.ts";
import type { Db } from "../store.ts";
import { addRefusals, type Refused } from "./store.ts";

const HOUR_MS = 60 * 60_000;

export type Tally = {
  /** Counts what reached us and was none of ours, by reason; nothing of what was in it. */
  count(platform: Platform, why: string): void;
  /** Writes the counts down. Until then they are in memory, so that nobody can fill the database with refusals. */
  write(): Promise<void>;
};

export function createTally(db: Db, clock: Clock): Tally {
  let open = new Map<string, Refused>();
  return {
    count(platform, why) {
      const hour = new Date(Math.floor(clock.now().getTime() / HOUR_MS) * HOUR_MS);
      const key = `${platform}:${why}:${hour.getTime()}`;
      const before = open.get(key);
      if (before) before.count += 1;
      else open.set(key, { platform, why, hour, count: 1 });
    },
    async write() {
      const counted = open;
      open = new Map();
      try {
        await addRefusals(db, [...counted.values()]);
      } catch (error) {
        // Kept for the next time, together with what was counted meanwhile.
        for (const [key, one] of counted) {
          const meanwhile = open.get(key);
          open.set(key, { ...one, count: one.count + (meanwhile?.count ?? 0) });
        }
        throw error;
      }
    },
  };
}
