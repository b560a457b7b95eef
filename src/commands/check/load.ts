import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { MAX_FILE_BYTES } from "../../cmrt/limits.ts";

/** Why a path gave no bytes. `code` is the system's word for it. */
export type LoadProblem = {
  kind: "not_found" | "not_a_file" | "not_allowed" | "not_readable" | "too_large";
  code: string;
  bytes: number | null;
};

export type Loaded = { bytes: Buffer; sha256: string } | { problem: LoadProblem };

/** Reads a file of at most `MAX_FILE_BYTES`. What is wrong with the path is data, never an exception. */
export async function load(path: string): Promise<Loaded> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return { problem: { kind: "not_a_file", code: "", bytes: null } };
    if (found.size > MAX_FILE_BYTES) return { problem: { kind: "too_large", code: "", bytes: found.size } };
    const bytes = await readFile(path);
    return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return { problem: { kind: kindOf(code), code, bytes: null } };
  }
}

function kindOf(code: string): LoadProblem["kind"] {
  if (code === "ENOENT" || code === "ENOTDIR") return "not_found";
  return code === "EACCES" || code === "EPERM" ? "not_allowed" : "not_readable";
}
