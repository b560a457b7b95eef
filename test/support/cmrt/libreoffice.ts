import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** False where LibreOffice is absent; tests that need it are skipped and say so in their name. */
export const haveLibreOffice = runs("soffice", ["--version"]);
export const LIBREOFFICE_NEEDED = haveLibreOffice ? "" : " (skipped: LibreOffice is absent)";

/**
 * Lets LibreOffice load workbooks, calculating everything anew or nothing, and save them as .xlsx; where they are
 * then. One run for all of them, in a profile of its own.
 */
export function resave(files: readonly string[], directory: string, formulas: "anew" | "as stored"): string {
  const profile = join(directory, "profile");
  const saved = join(directory, "saved");
  mkdirSync(join(profile, "user"), { recursive: true });
  // 0: always, 1: never. LibreOffice, schema org.openoffice.Office.Calc, Formula/Load/OOXMLRecalcMode.
  const mode = formulas === "anew" ? 0 : 1;
  writeFileSync(
    join(profile, "user", "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${mode}</value></prop></item>
</oor:items>`,
  );
  execFileSync(
    "soffice",
    [
      `-env:UserInstallation=file://${profile}`,
      ...["--headless", "--convert-to", "xlsx", "--outdir", saved, ...files],
    ],
    { stdio: "ignore", timeout: 3_600_000 },
  );
  return saved;
}

function runs(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: "ignore", timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}
