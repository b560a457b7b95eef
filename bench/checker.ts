import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { doubtfulRows, ourRows, ROWS, rmisRows } from "../test/support/cmrt/checker.ts";
import { type Fill, fill } from "../test/support/cmrt/fill.ts";
import { cleanFill, lookup } from "../test/support/cmrt/forms.ts";
import { resave } from "../test/support/cmrt/libreoffice.ts";
import { randomFill } from "../test/support/cmrt/random.ts";
import { VERSIONS, type Version } from "../test/support/cmrt/templates.ts";

/**
 * Completeness beside RMI's own sheet Checker, which LibreOffice calculates anew: a blank form, a complete one and
 * 40 filled in by chance of each version at hand. Needs RMI's templates and LibreOffice, and some minutes:
 *   node --import tsx bench/checker.ts [--record] [VERSION …]
 * `--record` keeps the verdicts of the first forms for test/unit/cmrt/checker.test.ts (format it afterwards).
 */
const asked = VERSIONS.filter((version) => process.argv.includes(version));
const SEEDS = Array.from({ length: 40 }, (_, i) => i + 1);
const RECORDED = ["blank", "clean", ...SEEDS.slice(0, 10)];
const GOLDEN = resolve(import.meta.dirname, "../test/unit/cmrt/checker.golden.json");
/** LibreOffice keeps every file of a run in memory. */
const FILES_A_RUN = 7;

type Compared = { rows: number; doubtful: Map<string, number>; differing: string[]; disputed: number };

const directory = mkdtempSync(join(tmpdir(), "checker-"));
const recorded: Record<string, Record<string, number[]>> = JSON.parse(readFileSync(GOLDEN, "utf8"));
let differing = 0;
for (const version of asked.length > 0 ? asked : VERSIONS) {
  const forms = await formsOf(version);
  const rmis = await calculated(version, forms);
  recorded[version] = Object.fromEntries(RECORDED.map((form) => [form, rmis.get(String(form))!]));
  const compared = await compare(version, forms, rmis);
  differing += compared.differing.length;
  const doubtful = [...compared.doubtful].map(([why, count]) => `${count} (${why})`).join(", ") || "none";
  process.stdout.write(
    `CMRT ${version}: ${forms.size} forms, ${compared.rows} rows compared, ${compared.differing.length} differ; ` +
      `left out as doubtful: ${doubtful}, of which ${compared.disputed} differ\n`,
  );
  for (const difference of compared.differing) process.stdout.write(`  ${difference}\n`);
}
rmSync(directory, { recursive: true });
if (process.argv.includes("--record")) writeFileSync(GOLDEN, `${JSON.stringify(recorded)}\n`);
process.exitCode = differing === 0 ? 0 : 1;

async function formsOf(version: Version): Promise<Map<string, Fill>> {
  const list = await lookup(version);
  return new Map<string, Fill>([
    ["blank", {}],
    ["clean", await cleanFill(version)],
    ...SEEDS.map((seed) => [String(seed), randomFill(seed, list)] as const),
  ]);
}

/** The rows that RMI's Checker finds incomplete, by form. */
async function calculated(
  version: Version,
  forms: ReadonlyMap<string, Fill>,
): Promise<Map<string, number[]>> {
  const rows = new Map<string, number[]>();
  const names = [...forms.keys()];
  for (let at = 0; at < names.length; at += FILES_A_RUN) {
    const run = names.slice(at, at + FILES_A_RUN);
    const files = run.map((form) => join(directory, `${version}_${form}.xlsx`));
    for (const [i, file] of files.entries()) writeFileSync(file, await fill(version, forms.get(run[i]!)!));
    const saved = resave(files, directory, "anew");
    for (const form of run) {
      rows.set(form, await rmisRows(readFileSync(join(saved, `${version}_${form}.xlsx`))));
    }
  }
  return rows;
}

async function compare(
  version: Version,
  forms: ReadonlyMap<string, Fill>,
  rmis: ReadonlyMap<string, number[]>,
): Promise<Compared> {
  const compared: Compared = { rows: 0, doubtful: new Map(), differing: [], disputed: 0 };
  for (const [form, values] of forms) {
    const ours = new Set(await ourRows(await fill(version, values)));
    const theirs = new Set(rmis.get(form));
    const doubtful = doubtfulRows(version, values);
    for (const row of ROWS) {
      const differs = ours.has(row) !== theirs.has(row);
      const why = doubtful.get(row);
      if (why === undefined) {
        compared.rows += 1;
        if (differs) compared.differing.push(`${form}: row ${row}, RMI says ${theirs.has(row)}`);
      } else {
        compared.doubtful.set(why, (compared.doubtful.get(why) ?? 0) + 1);
        if (differs) compared.disputed += 1;
      }
    }
  }
  return compared;
}
