import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/** Where RMI's own templates lie; they are not ours to ship. See the README there. */
const DIRECTORY = process.env.CMRT_TEMPLATES ?? resolve(import.meta.dirname, "../../../../shared/templates");

export const VERSIONS = ["6.22", "6.4", "6.5"] as const;
export type Version = (typeof VERSIONS)[number];

/** False where RMI's templates are absent; tests that need them are skipped and say so in their name. */
export const haveTemplates = VERSIONS.every((version) => existsSync(pathOf(`CMRT_${version}`)));
export const TEMPLATES_NEEDED = haveTemplates
  ? ""
  : " (skipped: RMI's templates are absent, set CMRT_TEMPLATES)";

export function template(version: Version): Buffer {
  return readFileSync(pathOf(`CMRT_${version}`));
}

export function emrtTemplate(): Buffer {
  return readFileSync(pathOf("EMRT_2.1"));
}

function pathOf(name: string): string {
  return resolve(DIRECTORY, `RMI_${name}.xlsx`);
}
