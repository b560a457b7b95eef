import type { Clock } from "../../src/clock.ts";

export type TestClock = Clock & { set(to: Date): void; advance(ms: number): void };

/** A clock that runs at the usual pace from wherever a test sets it. */
export function testClock(start = new Date("2026-11-02T09:00:00Z")): TestClock {
  let offset = start.getTime() - Date.now();
  return {
    now: () => new Date(Date.now() + offset),
    set(to) {
      offset = to.getTime() - Date.now();
    },
    advance(ms) {
      offset += ms;
    },
  };
}
