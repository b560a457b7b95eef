import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ChildAnswer } from "../support/hostile/child.ts";
import { HOSTILE_FILES } from "../support/hostile/index.ts";

/** What judging may add to a process; one child judges every file, so the worst of them counts. */
const MOST_ADDED_BYTES = 300 * 1024 * 1024;
/** What a supplier may wait for the judge; no measure of its speed, which is some hundredth of it. */
const LONGEST_MS = 20_000;

let child: ChildProcess;
let folder: string;
let idleBytes: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hostile-"));
  child = fork(new URL("../support/hostile/child.ts", import.meta.url), {
    execArgv: ["--import", import.meta.resolve("tsx")],
  });
  idleBytes = (await answer()).peakBytes;
});

afterAll(async () => {
  child.kill();
  await rm(folder, { recursive: true });
});

async function answer(): Promise<ChildAnswer> {
  const settled = new AbortController();
  const died = once(child, "exit", settled).then(([code, signal]) => {
    throw new Error(`the judging process died: ${code ?? signal}`);
  });
  try {
    const [said] = await Promise.race([once(child, "message", settled), died]);
    return said as ChildAnswer;
  } finally {
    died.catch(() => undefined);
    settled.abort();
  }
}

test.each(HOSTILE_FILES)("$title: $expected, in time and in little memory", async ({ expected, make }) => {
  const path = join(folder, "file.xlsx");
  await writeFile(path, await make());
  const answered = answer();
  child.send(path);
  const { verdict, unreadable, smelters, took, peakBytes } = await answered;
  if (expected === "reads") expect({ verdict, smelters }).toEqual({ verdict: "accepted", smelters: 6 });
  else expect({ verdict, unreadable }).toEqual({ verdict: "unreadable", unreadable: expected });
  expect(took).toBeLessThan(LONGEST_MS);
  expect(peakBytes - idleBytes).toBeLessThan(MOST_ADDED_BYTES);
});
