/**
 * Memory that judging one dropped file adds to the serving process, on a Postgres server, beside what a full load
 * of the same file by exceljs adds to a process of its own. Run: npx tsx bench/memory.ts [FILE.xlsx …]
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { sampleWorkbook } from "../src/demo/workbook/index.ts";
import { startPostgres } from "../test/support/postgres.ts";
import { programEnvironment, startProgram, tinstone } from "../test/support/program.ts";
import { enterByLink } from "../test/support/web-client.ts";

const MB = 1024 * 1024;
const COMPANY = "Sample Boards GmbH";

const EXCELJS = `
  const { default: ExcelJS } = await import("exceljs");
  const { readFile } = await import("node:fs/promises");
  const before = process.memoryUsage.rss();
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await readFile(process.argv[1]));
  const peak = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(String(peak - before));`;

/** Bytes that a full load by exceljs adds at its peak; NaN when it fails. */
async function exceljsAdds(path: string): Promise<number> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", EXCELJS, path]);
  let printed = "";
  child.stdout.on("data", (part: Buffer) => {
    printed += part.toString();
  });
  const [code] = (await once(child, "close")) as [number];
  return code === 0 ? Number(printed) : Number.NaN;
}

async function memoryOf(pid: number): Promise<{ now: number; peak: number }> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  const kb = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
  return { now: kb("VmRSS") * 1024, peak: kb("VmHWM") * 1024 };
}

const files = process.argv.slice(2);
const server = await startPostgres();
for (const path of files.length > 0 ? files : [undefined]) {
  const bytes = path
    ? await readFile(path)
    : await sampleWorkbook("clean", { company: COMPANY, completedOn: "2026-10-01", language: "en" });
  const env = await programEnvironment({
    DATABASE_URL: server.url("postgres"),
    APP_SECRETS: "a-secret-of-the-bench-long-enough-for-it",
    DATA_DIR: join(tmpdir(), "unused"),
  });
  const program = await startProgram(env);
  const email = `bench${Date.now()}@sample.invalid`;
  await tinstone(env, "supplier", "add", "--name", COMPANY, "--contact", "Sample Contact", "--email", email);
  const { url } = await tinstone<{ url: string }>(env, "supplier", "link", email);
  const chat = await enterByLink(url);
  const idle = await memoryOf(program.pid);
  await chat.drop([{ name: "file.xlsx", bytes }]);
  await chat.nextBotMessage();
  const after = await memoryOf(program.pid);
  chat.close();
  await program.kill();
  const ours = Math.max(0, after.peak - idle.now) / MB;
  const theirs = path ? (await exceljsAdds(path)) / MB : Number.NaN;
  process.stdout.write(
    `${path ? basename(path) : "sample"}: idle ${(idle.now / MB).toFixed(0)} MB, ` +
      `adds ${ours.toFixed(0)} MB at its peak; exceljs adds ${theirs.toFixed(0)} MB; ratio ${(ours / theirs).toFixed(2)}\n`,
  );
}
await server.stop();
