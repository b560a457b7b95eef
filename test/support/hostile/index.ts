import type { UnreadableReason } from "../../../src/cmrt/types.ts";
import { BOMBS } from "./bombs.ts";
import { CONTAINERS } from "./containers.ts";
import { NO_ZIPS } from "./files.ts";
import { PACKAGES } from "./packages.ts";

/** Why it cannot be read, or `reads`: odd, but every answer in it is found. */
export type Expected = UnreadableReason | "reads";

export type HostileFile = { title: string; expected: Expected; make(): Promise<Buffer> };

/** Every bad file we have thought of. */
export const HOSTILE_FILES: readonly HostileFile[] = [...NO_ZIPS, ...CONTAINERS, ...PACKAGES, ...BOMBS];
