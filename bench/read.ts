/**
 * Reading and judging a form, beside what it cannot be faster than (inflate and one SAX pass over the same parts),
 * `exceljs` and SheetJS: time (median, warm), memory added to an idle process, longest stall of the event loop.
 * Run: npx tsx bench/read.ts
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { fill, type Values } from "../test/support/cmrt/fill.ts";
import { byId, changed, cleanFill, lookup } from "../test/support/cmrt/forms.ts";
import { READERS, type ReaderName } from "./support/readers.ts";

const WARM_UPS = 3;
const ROUNDS = 5;
const MB = 1024 * 1024;
const CHILD = fileURLToPath(new URL("./support/memory-child.ts", import.meta.url));

type Figures = { ms: number; stallMs: number; addedMb: number };

/** RMI's 6.5 with this many smelter rows, a number each, filled in as Excel stores it. */
async function formWith(smelters: number): Promise<Buffer> {
  const list = await lookup("6.5");
  const rows: Values = {};
  for (let i = 0; i < smelters; i++) Object.assign(rows, byId(5 + i, list[i % list.length]!, "stored"));
  return fill("6.5", changed(await cleanFill("6.5"), { "Smelter List": rows }));
}

async function measure(bytes: Buffer, path: string): Promise<Map<ReaderName, Figures>> {
  const names = Object.keys(READERS) as ReaderName[];
  const times = new Map(names.map((name) => [name, { ms: [] as number[], stallMs: [] as number[] }]));
  for (let round = 0; round < WARM_UPS + ROUNDS; round++) {
    for (const name of names) {
      const reader = await READERS[name]();
      globalThis.gc?.();
      const stall = monitorEventLoopDelay({ resolution: 1 });
      stall.enable();
      await sleep(5);
      const start = performance.now();
      await reader(bytes);
      const ms = performance.now() - start;
      // A stall is seen when the loop turns again; the sleep before made it turn once.
      await sleep(5);
      stall.disable();
      if (round < WARM_UPS) continue;
      times.get(name)!.ms.push(ms);
      times.get(name)!.stallMs.push(stall.max / 1e6);
    }
  }
  return new Map(
    names.map((name) => {
      const { ms, stallMs } = times.get(name)!;
      return [name, { ms: median(ms), stallMs: median(stallMs), addedMb: addedBy(name, path) / MB }];
    }),
  );
}

/** In a process of its own each time; the median of three. */
function addedBy(name: ReaderName, path: string): number {
  const run = () =>
    Number(execFileSync(process.execPath, ["--import", import.meta.resolve("tsx"), CHILD, name, path]));
  return median([run(), run(), run()]);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function print(title: string, figures: Map<ReaderName, Figures>): void {
  const floor = figures.get("inflate + saxes (the floor)")!;
  const full = figures.get("exceljs, full load")!;
  const line = (...cells: string[]) =>
    `${cells[0]!.padEnd(30)}${cells
      .slice(1)
      .map((cell) => cell.padStart(12))
      .join("")}\n`;
  process.stdout.write(`\n${title}\n${line("", "ms", "× floor", "stall ms", "adds MB", "× exceljs")}`);
  for (const [name, { ms, stallMs, addedMb }] of figures) {
    const ratios = [(ms / floor.ms).toFixed(2), (addedMb / full.addedMb).toFixed(2)] as const;
    process.stdout.write(
      line(name, ms.toFixed(0), ratios[0], stallMs.toFixed(0), addedMb.toFixed(0), ratios[1]),
    );
  }
}

const folder = mkdtempSync(join(tmpdir(), "bench-read-"));
try {
  for (const smelters of [27, 2500]) {
    const bytes = await formWith(smelters);
    const path = join(folder, `${smelters}.xlsx`);
    writeFileSync(path, bytes);
    const size = (bytes.length / MB).toFixed(2);
    print(`CMRT 6.5, ${smelters} smelter rows, ${size} MB; medians of ${ROUNDS}`, await measure(bytes, path));
  }
} finally {
  rmSync(folder, { recursive: true });
}
