/**
 * Importing a list of 20,000 suppliers with a contact each into an empty database in the process, while a survey runs:
 * time, memory added and the longest stall of the event loop, from an xlsx and a csv; beside `exceljs` reading the
 * whole file and one insert a row in one transaction, which compares nothing and asks nobody. Each in a process of its
 * own. Run: npx tsx bench/import.ts
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import exceljs from "exceljs";
import { EMBEDDED, embeddedDatabase } from "../db/client.ts";
import { migrate } from "../db/migrate.ts";
import { contact, contactAddress, supplier } from "../db/schema/index.ts";
import type { Platform } from "../src/chat/address.ts";
import { createJudging } from "../src/judging/pool.ts";
import { createLog } from "../src/log.ts";
import { mailAddress } from "../src/people/email.ts";
import { importList, planNow } from "../src/people/import/apply.ts";
import { fingerprint } from "../src/people/import/plan.ts";
import type { Db } from "../src/store.ts";
import { openCampaign } from "../src/survey/campaigns/open.ts";
import { startCampaign } from "../src/survey/campaigns/start.ts";

const ROWS = 20_000;
const MB = 1024 * 1024;
const NOW = new Date("2027-01-11T09:00:00Z");
const HEAD = ["Supplier", "Supplier number", "Country", "Annual spend", "Contact", "E-mail", "Language"];

type Figures = { readMs: number; writeMs: number; stallMs: number; addedMb: number };
type Way = (db: Db, path: string) => Promise<{ readMs: number; writeMs: number }>;

const WAYS: Record<string, Way> = {
  "this import": async (db, path) => {
    const judging = createJudging(createLog("error"));
    const start = performance.now();
    const list = await judging.supplierList(readFileSync(path));
    if (list.kind !== "list") throw new Error(list.why);
    const read = performance.now();
    const on = {
      seen: fingerprint(await planNow(db, list)),
      actor: "operator",
      fileId: "f",
      connected: new Set<Platform>(["mail"]),
    };
    const done = await db.transaction((tx) => importList(tx, list, on, NOW));
    if (done.kind !== "imported") throw new Error("refused");
    const end = performance.now();
    await judging.close();
    return { readMs: read - start, writeMs: end - read };
  },
  "exceljs, a row at a time": async (db, path) => {
    const start = performance.now();
    const workbook = new exceljs.Workbook();
    const bytes = readFileSync(path);
    const sheet = path.endsWith(".csv")
      ? await workbook.csv.read(Readable.from([bytes]))
      : (await workbook.xlsx.load(Uint8Array.from(bytes).buffer)).worksheets[0]!;
    const read = performance.now();
    await db.transaction(async (tx) => {
      for (let n = 2; n <= sheet.rowCount; n++) {
        const text = (column: number) => sheet.getRow(n).getCell(column).text;
        const [name, number, country, spend] = [text(1), text(2), text(3), Number(text(4))];
        const [of] = await tx
          .insert(supplier)
          .values({ name, number, country, spend, createdAt: NOW })
          .returning({ id: supplier.id });
        const person = { name: text(5), email: text(6), language: text(7), timeZone: "UTC" };
        const [added] = await tx
          .insert(contact)
          .values({ ...person, supplierId: of!.id, createdAt: NOW })
          .returning({ id: contact.id });
        const address = mailAddress(person.email);
        await tx.insert(contactAddress).values({ contactId: added!.id, address, preference: 0 });
      }
    });
    return { readMs: read - start, writeMs: performance.now() - read };
  },
};

async function measure(way: Way, path: string): Promise<Figures> {
  const database = embeddedDatabase(await PGlite.create(EMBEDDED));
  await migrate(database);
  await database.orm.transaction(async (tx) => {
    const asks = { requester: "Sample Instruments Inc.", contactPerson: "Sample Officer" };
    const { id } = await openCampaign(tx, { year: 2026, dueOn: "2027-03-31", ...asks }, NOW);
    await startCampaign(tx, id, NOW);
  });
  globalThis.gc?.();
  const idle = process.memoryUsage.rss();
  const stall = monitorEventLoopDelay({ resolution: 1 });
  stall.enable();
  await sleep(5);
  const times = await way(database.orm, path);
  await sleep(5);
  stall.disable();
  await database.close();
  const peak = process.resourceUsage().maxRSS * 1024;
  return { ...times, stallMs: stall.max / 1e6, addedMb: Math.max(0, peak - idle) / MB };
}

async function writeLists(folder: string): Promise<string[]> {
  const countries = ["JP", "DE", "MX", "CN", "US"];
  const rows = Array.from({ length: ROWS }, (_, n) => [
    ...[`Sample Works ${n} Ltd.`, `S-${n}`, countries[n % countries.length]!, n * 100],
    ...[`Sample Contact ${n}`, `contact${n}@sample.invalid`, "en"],
  ]);
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet("Suppliers").addRows([HEAD, ...rows]);
  const [xlsx, csv] = [join(folder, "suppliers.xlsx"), join(folder, "suppliers.csv")];
  await workbook.xlsx.writeFile(xlsx);
  writeFileSync(csv, [HEAD, ...rows].map((row) => row.join(",")).join("\r\n"));
  return [xlsx, csv];
}

const [wanted, path] = process.argv.slice(2);
if (wanted !== undefined && path !== undefined) {
  process.stdout.write(JSON.stringify(await measure(WAYS[wanted]!, path)));
} else {
  const folder = mkdtempSync(join(tmpdir(), "bench-import-"));
  try {
    for (const file of await writeLists(folder)) {
      process.stdout.write(`\n${ROWS} rows, ${file.endsWith(".csv") ? "csv" : "xlsx"}\n`);
      for (const name of Object.keys(WAYS)) {
        const argv = ["--expose-gc", "--import", import.meta.resolve("tsx"), fileURLToPath(import.meta.url)];
        const printed = execFileSync(process.execPath, [...argv, name, file], { encoding: "utf8" });
        const { readMs, writeMs, stallMs, addedMb } = JSON.parse(printed) as Figures;
        const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
        process.stdout.write(
          `${name.padEnd(26)} read ${seconds(readMs)}, written ${seconds(writeMs)}, ` +
            `longest stall ${stallMs.toFixed(0)} ms, adds ${addedMb.toFixed(0)} MB\n`,
        );
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
