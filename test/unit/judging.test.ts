import { expect, it } from "vitest";
import { sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { createJudging } from "../../src/judging/pool.ts";
import { FILLER } from "../support/hostile/form.ts";
import { HOSTILE_FILES } from "../support/hostile/index.ts";
import { testLog } from "../support/log.ts";

const BASIS = { asOf: "2026-12-31" };
const LIMITS = { longestMs: 20_000, heapMb: 256 };
/** Keeps a thread busy for a second: fifty times as long as it is given below. */
const LARGE = HOSTILE_FILES.find(({ title }) => title === "90 MiB of one cell, again and again")!;

it("gives up files no thread was ready for in time, and takes the next", async () => {
  // No thread even starts in a millisecond.
  const judging = createJudging(testLog(), { ...LIMITS, longestMs: 1 });
  const bytes = await sampleWorkbook("clean", FILLER);
  const answers = await Promise.all([1, 2, 3].map(() => judging.judge(bytes, BASIS)));
  expect(answers.map(({ verdict, unreadable }) => [verdict, unreadable])).toEqual(
    Array(3).fill(["unreadable", "too_slow"]),
  );
  expect(judging.waiting()).toBe(0);
  await judging.close();
});

it("stops a thread in the middle of a file, says so, and reads the next with a new one", async () => {
  const limits = { ...LIMITS };
  const log = testLog();
  const judging = createJudging(log, limits);
  const [small, large] = await Promise.all([sampleWorkbook("clean", FILLER), LARGE.make()]);
  expect((await judging.judge(small, BASIS)).verdict).toBe("accepted");
  // The thread is there now and has nothing else to do.
  limits.longestMs = 20;
  expect((await judging.judge(large, BASIS)).unreadable).toBe("too_slow");
  limits.longestMs = LIMITS.longestMs;
  expect((await judging.judge(large, BASIS)).unreadable).toBe(LARGE.expected);
  expect((await judging.judge(small, BASIS)).verdict).toBe("accepted");
  expect(log.lines).toEqual([]);
  await judging.close();
});

it("takes the blame for a fault of its own, logs it, and goes on", async () => {
  const log = testLog();
  const judging = createJudging(log);
  const noBytes = null as unknown as Uint8Array;
  expect(await judging.judge(noBytes, BASIS)).toMatchObject({
    verdict: "unreadable",
    unreadable: "our_fault",
  });
  expect(log.lines).toMatchObject([{ level: "error", what: "judging failed" }]);
  expect((await judging.judge(await sampleWorkbook("clean", FILLER), BASIS)).verdict).toBe("accepted");
  await judging.close();
});

it("calls a file too large that a thread's memory does not hold", async () => {
  const log = testLog();
  const judging = createJudging(log, { ...LIMITS, heapMb: 40 });
  const small = await sampleWorkbook("clean", FILLER);
  const { declaration } = await judging.judge(small, BASIS);
  const products = Array.from({ length: 1_000_000 }, (_, row) => ({
    row,
    number: "",
    name: "",
    comment: "",
  }));
  const previous = { year: 2025, declaration: { ...declaration!, products } };
  const { unreadable } = await judging.judge(small, BASIS, { previous });
  expect(unreadable).toBe("unpacks_too_large");
  expect(log.lines).toMatchObject([{ level: "error", what: "judging failed" }]);
  await judging.close();
});
