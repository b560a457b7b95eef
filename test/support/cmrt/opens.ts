import { execFile, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

/** Opens workbooks in the programs that are at hand; Excel is not one of them. */
const run = promisify(execFile);
const PYTHON = "/usr/bin/python3";

/** False where LibreOffice is absent; tests that need it are skipped and say so in their name. */
export const haveLibreOffice = (process.env.PATH ?? "")
  .split(delimiter)
  .some((folder) => existsSync(join(folder, "soffice")));
export const LIBREOFFICE_NEEDED = haveLibreOffice ? "" : " (skipped: LibreOffice is absent)";

const FIND = "import importlib.util, sys; sys.exit(importlib.util.find_spec('openpyxl') is None)";
/** The same for openpyxl, in Debian's Python. */
export const haveOpenpyxl = spawnSync(PYTHON, ["-c", FIND]).status === 0;
export const OPENPYXL_NEEDED = haveOpenpyxl ? "" : " (skipped: openpyxl is absent)";

/** Lets LibreOffice calculate everything anew when it loads a file. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Workbooks as LibreOffice saves them, all in one run; takes some 4 s each. Rejects when one does not open. */
export async function savedByLibreOffice(
  files: Record<string, Buffer>,
  { recalculate = false } = {},
): Promise<Record<string, Buffer>> {
  return inFolder(async (folder) => {
    const profile = join(folder, "profile");
    await mkdir(join(profile, "user"), { recursive: true });
    if (recalculate) await writeFile(join(profile, "user", "registrymodifications.xcu"), RECALCULATE);
    const paths = await write(folder, files);
    const options = [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", "xlsx"];
    await run("soffice", [...options, "--outdir", join(folder, "out"), ...paths], { timeout: 300_000 });
    const saved: Record<string, Buffer> = {};
    for (const name of Object.keys(files)) saved[name] = await readFile(join(folder, "out", `${name}.xlsx`));
    return saved;
  });
}

/** What openpyxl finds in a sheet. */
export type SeenSheet = {
  protected: boolean;
  validations: string[];
  merged: string[];
  notes: Record<string, { author: string; text: string }>;
  /** Conditional formats, "cells: priority", in no order. */
  formats: string[];
  /** Formulas and constants. */
  cells: Record<string, string | number | boolean>;
};

const LOOK = `
import json, sys, openpyxl
def value(v):
    return v if isinstance(v, (str, int, float, bool)) else str(getattr(v, "text", v))
seen = {}
for path in sys.argv[2:]:
    book = openpyxl.load_workbook(path)
    seen[path] = {}
    for name in json.loads(sys.argv[1]):
        sheet = book[name]
        cells = [c for row in sheet.iter_rows() for c in row]
        seen[path][name] = {
            "protected": sheet.protection.sheet,
            "validations": sorted(f"{d.sqref} {d.formula1}" for d in sheet.data_validations.dataValidation),
            "merged": sorted(str(m) for m in sheet.merged_cells.ranges),
            "notes": {c.coordinate: {"author": c.comment.author, "text": c.comment.text} for c in cells if c.comment},
            "formats": [f"{f.sqref}: {r.priority}" for f in sheet.conditional_formatting for r in f.rules],
            "cells": {c.coordinate: value(c.value) for c in cells if c.value is not None},
        }
print(json.dumps(seen))
`;

/** Opens workbooks in openpyxl. Rejects when one does not open. */
export async function seenByOpenpyxl(
  files: Record<string, Buffer>,
  sheets: readonly string[],
): Promise<Record<string, Record<string, SeenSheet>>> {
  return inFolder(async (folder) => {
    const paths = await write(folder, files);
    const { stdout } = await run(PYTHON, ["-c", LOOK, JSON.stringify(sheets), ...paths], {
      timeout: 300_000,
      maxBuffer: 256 * 1024 * 1024,
    });
    const seen = JSON.parse(stdout) as Record<string, Record<string, SeenSheet>>;
    return Object.fromEntries(Object.keys(files).map((name, index) => [name, seen[paths[index]!]!]));
  });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "opens-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function write(folder: string, files: Record<string, Buffer>): Promise<string[]> {
  return Promise.all(
    Object.entries(files).map(async ([name, bytes]) => {
      const path = join(folder, `${name}.xlsx`);
      await writeFile(path, bytes);
      return path;
    }),
  );
}
