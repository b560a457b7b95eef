import { expect, it } from "vitest";
import { sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { createJudging } from "../../src/judging/pool.ts";
import { FILLER } from "../support/hostile/form.ts";
import { testLog } from "../support/log.ts";

it("stops a thread that takes too long, answers so, and lets the next file have its turn", async () => {
  // No thread even starts in a millisecond.
  const judging = createJudging(testLog(), 1);
  const bytes = await sampleWorkbook("clean", FILLER);
  const basis = { asOf: "2026-12-31" };
  const answers = await Promise.all([1, 2, 3].map(() => judging.judge(bytes, basis)));
  expect(answers.map(({ verdict, unreadable }) => [verdict, unreadable])).toEqual(
    Array(3).fill(["unreadable", "too_slow"]),
  );
  expect(judging.waiting()).toBe(0);
  await judging.close();
});
