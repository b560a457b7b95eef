import { beforeEach, describe, expect, it } from "vitest";
import { createShares } from "../../src/outbox/shares.ts";

const START = Date.parse("2027-02-15T06:59:00Z");
const at = (minutes: number) => new Date(START + minutes * 60_000);

describe("a platform that took nothing", () => {
  let shares: ReturnType<typeof createShares>;
  beforeEach(() => {
    shares = createShares(1);
  });

  it("for a quarter of an hour is worth telling of, and is left alone between its tries", () => {
    expect([0, 1, 2].map((minute) => shares.silent("mail", at(minute)))).toEqual([false, false, false]);
    expect([shares.full(at(3)), shares.full(at(8))]).toEqual([["mail"], []]);
    expect([8, 15].map((minute) => shares.silent("mail", at(minute)))).toEqual([false, true]);
  });

  it("once, and once the next day, was not silent all the night", () => {
    for (const minute of [0, 1, 2]) shares.silent("mail", at(minute));
    const nextDay = 18 * 60;
    expect(shares.silent("mail", at(nextDay))).toBe(false);
    expect(shares.full(at(nextDay))).toEqual([]);
    expect(shares.silent("mail", at(nextDay + 5))).toBe(false);
  });

  it("and is tried seldom, since each try takes ten minutes, is told of all the same", () => {
    expect([10, 25].map((minute) => shares.silent("mail", at(minute)))).toEqual([false, true]);
  });

  it("begins anew once it answered", () => {
    shares.silent("mail", at(0));
    shares.answered("mail");
    expect(shares.silent("mail", at(9))).toBe(false);
    expect(shares.silent("mail", at(16))).toBe(false);
  });
});
