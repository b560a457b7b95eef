import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook } from "../../../src/cmrt/workbook/index.ts";
import { fill } from "./fill.ts";
import { cleanFill, lookup } from "./forms.ts";
import { randomFill } from "./random.ts";
import { VERSIONS } from "./templates.ts";

/**
 * Records what RMI's own Checker says about the forms of the Checker test, by letting LibreOffice
 * calculate the workbooks anew. Run it when the forms change:
 *   node --import tsx test/support/cmrt/record-checker.ts
 */
const SEEDS = Array.from({ length: 10 }, (_, i) => i + 1);

const directory = mkdtempSync(join(tmpdir(), "checker-"));
for (const version of VERSIONS) {
  const list = await lookup(version);
  writeFileSync(join(directory, `${version}_blank.xlsx`), await fill(version, {}));
  writeFileSync(join(directory, `${version}_clean.xlsx`), await fill(version, await cleanFill(version)));
  for (const seed of SEEDS) {
    writeFileSync(join(directory, `${version}_${seed}.xlsx`), await fill(version, randomFill(seed, list)));
  }
}
recalculate(directory);

const recorded: Record<string, Record<string, number[]>> = {};
for (const version of VERSIONS) {
  recorded[version] = {};
  for (const form of ["blank", "clean", ...SEEDS]) {
    const path = join(directory, "out", `${version}_${form}.xlsx`);
    recorded[version][form] = await incompleteRows(readFileSync(path));
  }
}
writeFileSync(
  join(import.meta.dirname, "../../unit/cmrt/checker.golden.json"),
  `${JSON.stringify(recorded)}\n`,
);

/** LibreOffice in a profile of its own that calculates everything when it loads a file. */
function recalculate(directory: string): void {
  const profile = join(directory, "profile");
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(
    join(profile, "user", "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`,
  );
  const files = VERSIONS.flatMap((version) =>
    ["blank", "clean", ...SEEDS].map((form) => join(directory, `${version}_${form}.xlsx`)),
  );
  execFileSync("soffice", [
    `-env:UserInstallation=file://${profile}`,
    ...["--headless", "--convert-to", "xlsx", "--outdir", join(directory, "out"), ...files],
  ]);
}

/** The rows of the sheet Checker whose column H is 1. */
async function incompleteRows(bytes: Buffer): Promise<number[]> {
  const workbook = await openWorkbook(bytes);
  const part = workbook.sheets.find(({ name }) => name === "Checker")!;
  const [checker] = await workbook.read([{ sheet: part, window: { lastRow: 69, lastColumn: 8 } }]);
  return [...checker!.rows]
    .filter(([row, cells]) => row > 3 && cells.get("H")?.text === "1")
    .map(([row]) => row);
}
