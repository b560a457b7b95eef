import type { FormKind } from "../../types.ts";
import { compareVersions } from "../../versions.ts";
import type { Layout } from "../layout.ts";
import { cmrt3 } from "./cmrt-3.ts";
import { cmrt61 } from "./cmrt-6.1.ts";
import { cmrt64 } from "./cmrt-6.4.ts";
import { cmrt65 } from "./cmrt-6.5.ts";
import { cmrt601 } from "./cmrt-6.01.ts";
import { cmrt622 } from "./cmrt-6.22.ts";
import { cmrt631 } from "./cmrt-6.31.ts";
import { emrt21 } from "./emrt-2.1.ts";

/** Every version there is data for; a new one is a file here. */
const LAYOUTS: readonly Layout[] = [cmrt3, cmrt601, cmrt61, cmrt622, cmrt631, cmrt64, cmrt65, emrt21];

/**
 * The layout to read a version by: its own, else that of the next older one there is data for, so that a version
 * nobody has seen yet is read by the newest rules. `undefined` where everything known is newer.
 */
export function layoutOf(kind: FormKind, version: string): Layout | undefined {
  const older = ofKind(kind).filter(
    (layout) => version === "" || compareVersions(layout.version, version) <= 0,
  );
  return older.at(-1);
}

/** The version that RMI published with a smelter look-up of this content. */
export function publisherOf(kind: FormKind, sha256: string | null): string | undefined {
  if (sha256 === null) return undefined;
  return ofKind(kind).find(({ lookup }) => lookup?.sha256 === sha256)?.version;
}

/** The only version whose look-up holds so many smelters, or "". */
export function versionWithSmelters(kind: FormKind, smelters: number): string {
  const like = ofKind(kind).filter(({ lookup }) => lookup?.smelters === smelters);
  return like.length === 1 ? (like[0]?.version ?? "") : "";
}

/** The newest version there is data for. */
export function newestKnown(kind: FormKind): string {
  return ofKind(kind).at(-1)?.version ?? "";
}

function ofKind(kind: FormKind): Layout[] {
  return LAYOUTS.filter((layout) => layout.kind === kind).sort((a, b) =>
    compareVersions(a.version, b.version),
  );
}
