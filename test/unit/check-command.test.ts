import { mkdtemp, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Basis } from "../../src/cmrt/index.ts";
import { type CheckIo, type CheckOptions, check } from "../../src/commands/check/index.ts";
import { SAMPLES, sampleFileName, sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { work } from "../../src/judging/work.ts";

const [CLEAN, INCOMPLETE, CONTRADICTORY, OUTDATED, PRICES] = SAMPLES.map(sampleFileName) as [
  string,
  string,
  string,
  string,
  string,
];
const TOO_LARGE = "too-large.xlsx";
const STATUSES = "statuses.csv";
const ACTIVE = "Active facilities.csv";
const ESCAPE = "\u001b";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "check-"));
  for (const sample of SAMPLES) {
    const filler = { company: "Sample Connectors K.K.", completedOn: "2026-09-30", language: "en" } as const;
    await writeFile(join(folder, sampleFileName(sample)), await sampleWorkbook(sample, filler));
  }
  const facility = (number: string) => `CID99${number},Tin,Sample Smelter ${number}`;
  await writeFile(
    join(folder, STATUSES),
    `Smelter ID,Metal,Smelter Name,Status\n${facility("0013")},Conformant\n${facility("0014")},Active\n`,
  );
  await writeFile(
    join(folder, ACTIVE),
    `Active smelters\nSmelter ID,Metal,Smelter Name\n${facility("0013")}\n${facility("0014")}\n`,
  );
  await writeFile(join(folder, TOO_LARGE), "");
  await truncate(join(folder, TOO_LARGE), 11 * 1024 * 1024);
});

afterAll(() => rm(folder, { recursive: true }));

async function run(files: string[], options: CheckOptions = {}, terminal: Partial<CheckIo> = {}) {
  let out = "";
  let err = "";
  const bases: Basis[] = [];
  const io: CheckIo = {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    cwd: folder,
    isTTY: false,
    noColor: false,
    today: "2026-12-31",
    ...terminal,
  };
  const status = await check(files, options, io, {
    ...work,
    judge: (bytes, basis, lists) => {
      bases.push(basis);
      return work.judge(bytes, basis, lists);
    },
  });
  return { status, out, err, bases };
}

test.each([
  [[CLEAN], 0],
  [[CONTRADICTORY], 0],
  [[INCOMPLETE], 1],
  [[OUTDATED], 1],
  [[PRICES], 2],
  [["no-such-file.xlsx"], 2],
  [["."], 2],
  [[TOO_LARGE], 2],
  [[CLEAN, INCOMPLETE], 1],
  [[INCOMPLETE, PRICES, CLEAN], 2],
])("%s ends with status %i", async (files, status) => {
  expect((await run(files, { accept: "6.5" })).status).toBe(status);
});

test.each<[string, string[], CheckOptions]>([
  ["no file", [], {}],
  ["an unknown language", [CLEAN], { lang: "xx" }],
  ["a date that does not exist", [CLEAN], { asOf: "2026-02-30" }],
  ["a version that is none", [CLEAN], { accept: "latest" }],
  ["a survey that starts on no day", [CLEAN], { surveyStart: "January" }],
  ["a form that is not there to judge by", [CLEAN], { reference: "gone.xlsx" }],
  ["a workbook without a list to judge by", [CLEAN], { reference: PRICES }],
  ["statuses that are none", [CLEAN], { rmap: PRICES, rmapDate: "2026-11-01" }],
  ["a form instead of statuses", [CLEAN], { rmap: CLEAN, rmapDate: "2026-11-01" }],
  ["statuses of nobody knows which day", [CLEAN], { rmap: STATUSES }],
  ["a day that does not exist", [CLEAN], { rmap: STATUSES, rmapDate: "2026-11-31" }],
  ["facilities that are all active, which says nothing", [CLEAN], { rmap: ACTIVE, rmapDate: "2026-11-01" }],
])("%s is wrong usage, told on stderr", async (_, files, options) => {
  const { status, out, err } = await run(files, options);
  expect({ status, out }).toEqual({ status: 64, out: "" });
  expect(err).toMatch(/^\S.*\n$/);
});

test("--json prints one object a line, in the order of the files", async () => {
  const { out, err } = await run([INCOMPLETE, PRICES, "gone.xlsx", CLEAN], { json: true });
  const lines = out.trimEnd().split("\n");
  const [incomplete, prices, gone, clean] = lines.map((line) => JSON.parse(line));
  expect(err).toBe("");
  expect(Object.keys(incomplete)).toEqual(["file", "template", "verdict", "findings", "declaration"]);
  expect(incomplete).toMatchObject({
    file: { name: INCOMPLETE, sha256: expect.stringMatching(/^[0-9a-f]{64}$/), bytes: expect.any(Number) },
    template: { kind: "CMRT", version: "6.5", language: "English" },
    verdict: "returned",
  });
  expect(incomplete.findings.at(-1).code).toBe("LOOKUP_UNVERIFIED");
  expect(incomplete.findings.at(-2)).toEqual({
    code: "MISSING",
    check: "completeness",
    severity: "must_fix",
    sheet: "Smelter List",
    cell: "B5",
    metal: "tungsten",
    label: "Metal",
    message: expect.stringContaining("tungsten"),
  });
  expect(prices).toMatchObject({ template: null, verdict: "unreadable", declaration: null });
  expect(prices.findings).toMatchObject([{ code: "OTHER_WORKBOOK", check: "file" }]);
  expect(gone).toMatchObject({
    file: { name: "gone.xlsx", sha256: null, bytes: null },
    verdict: "unreadable",
    findings: [{ code: "NOT_FOUND", message: expect.stringContaining("gone.xlsx") }],
  });
  expect(clean).toMatchObject({ verdict: "accepted", findings: [{ code: "LOOKUP_UNVERIFIED" }] });
});

test("a file over the cap is told by its size and never read", async () => {
  const { out, bases } = await run([TOO_LARGE], { json: true });
  expect(JSON.parse(out)).toMatchObject({
    file: { bytes: 11 * 1024 * 1024 },
    findings: [{ code: "TOO_LARGE" }],
  });
  expect(bases).toEqual([]);
});

test("options become the basis of the judgement; today where no date is given", async () => {
  const asked = await run([CLEAN], {
    ...{ asOf: "2026-10-01", surveyStart: "2026-01-01", accept: "6.4", requester: "Example Industries" },
  });
  expect(asked.bases).toEqual([
    { asOf: "2026-10-01", surveyStart: "2026-01-01", oldestVersion: "6.4", requester: "Example Industries" },
  ]);
  expect((await run([CLEAN])).bases).toEqual([{ asOf: "2026-12-31" }]);
});

test("a form's list and a list of statuses can be judged by", async () => {
  const { out, status } = await run([CLEAN], {
    ...{ json: true, reference: CLEAN, rmap: STATUSES, rmapDate: "2026-11-01" },
  });
  const { findings, declaration } = JSON.parse(out);
  expect(status).toBe(0);
  expect(declaration.smelters.map((row: { rmapStatus: string }) => row.rmapStatus)).toEqual([
    ...["Conformant", "Active", "", "", "", ""],
  ]);
  expect(findings.map(({ code, cell }: { code: string; cell: string }) => `${code} ${cell}`)).toEqual(
    [6, 7, 8, 9, 10].map((row) => `SMELTER_NOT_CONFORMANT A${row}`),
  );
  expect(findings[0].message).toMatch(/“Active” in RMI’s list of November 1, 2026/);
});

test("the table names each cell and keeps to the terminal's width", async () => {
  const { out } = await run([INCOMPLETE], {}, { isTTY: true, columns: 60, noColor: true });
  for (const cell of ["D20", "D46", "D57", "D87", "B5"]) expect(out).toContain(cell);
  for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(60);
  expect(out).toMatch(/Please correct 5 points/);
});

test("accepted is always said with what it does not mean", async () => {
  expect((await run([CLEAN])).out).toContain("complete and consistent. This says nothing about the source.");
});

test("many files end with a summary, in the language asked for", async () => {
  const { out } = await run([CLEAN, INCOMPLETE, PRICES], { lang: "ja" });
  expect(out).toMatch(
    /3 件のファイルを確認しました。\n {2}受理：1 件\n {2}要修正：1 件\n {2}読み取り不可：1 件\n$/,
  );
  expect((await run([CLEAN])).out).not.toContain("files checked");
});

test("colour and progress are for terminals only, and NO_COLOR is heeded", async () => {
  const files = [CLEAN, INCOMPLETE];
  const piped = await run(files);
  expect(piped.out + piped.err).not.toContain(ESCAPE);
  const terminal = await run(files, {}, { isTTY: true });
  expect(terminal.out).toContain(`${ESCAPE}[32m`);
  expect(terminal.err).toContain("Checking 2 of 2");
  const plain = await run(files, {}, { isTTY: true, noColor: true });
  expect(plain.out).not.toContain(ESCAPE);
});

test("a path cannot paint the terminal", async () => {
  const { out } = await run([`${ESCAPE}[31mred.xlsx`]);
  expect(out).not.toContain(ESCAPE);
});

test("writes copies with the points marked, and never over anything", async () => {
  const marked = join(folder, "marked");
  const { err, out } = await run([CLEAN, INCOMPLETE], { marked: "marked", json: true });
  const names = await readdir(marked);
  expect(names).toEqual([INCOMPLETE.replace(".xlsx", "-marked.xlsx")]);
  expect(err).toBe(`Marked copy: ${join(marked, names[0]!)}\n`);
  const before = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))[1];
  const copy = JSON.parse((await run([join(marked, names[0]!)], { json: true })).out);
  expect(copy.findings).toEqual(before.findings);
  expect((await run([INCOMPLETE], { marked: "marked" })).err).toContain("not written");
});
