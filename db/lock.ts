import { randomBytes } from "node:crypto";
import { link, mkdir, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { errorCode, type Holder, lives, thisProcess } from "./holder.ts";

/*
 * PGlite does not lock its directory, and two processes in one directory lose committed rows. So whoever opens it
 * takes the next number in `<dataDir>/lock/`: file `n` is made by link(2), which only one process can win. The
 * highest number owns the directory while its process lives. The highest file is never removed, so numbers only
 * grow, and a taker that finds a higher number than its own after linking came too late and withdraws.
 */

/** Another living process owns the data directory; `pid` is for the sentence that says so. */
export class DatabaseInUseError extends Error {
  override readonly name = "DatabaseInUseError";
  readonly code = "database_in_use";
  constructor(readonly pid: number) {
    super(`the data directory is in use by process ${pid}`);
  }
}

/** `socket` is where this process may take commands from others; nothing listens there yet. */
export type Lock = { socket: string; release(): Promise<void> };

/** Takes the directory for this process until `release()` or its death. Throws `DatabaseInUseError`. */
export async function takeLock(dataDir: string): Promise<Lock> {
  const folder = join(dataDir, "lock");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const self = await thisProcess(dataDir);
  const draft = join(folder, `draft-${randomBytes(8).toString("hex")}`);
  await writeFile(draft, JSON.stringify(self), { mode: 0o600, flag: "wx" });
  try {
    const file = await claim(folder, draft);
    await rm(self.socket, { force: true });
    return { socket: self.socket, release: () => truncate(file) };
  } finally {
    await rm(draft, { force: true });
  }
}

/** Who owns the data directory now; undefined when nobody who lives does. */
export async function lockHolder(dataDir: string): Promise<Holder | undefined> {
  const folder = join(dataDir, "lock");
  const newest = (await numbersIn(folder)).at(-1);
  return newest === undefined ? undefined : livingHolder(folder, newest);
}

async function claim(folder: string, draft: string): Promise<string> {
  for (;;) {
    const newest = (await numbersIn(folder)).at(-1) ?? 0;
    const holder = await livingHolder(folder, newest);
    if (holder) throw new DatabaseInUseError(holder.pid);
    const file = await claimNumber(folder, newest + 1, draft);
    if (file) return file;
  }
}

/** Makes `draft` the file with this number; undefined for whoever comes too late. Exported for its test. */
export async function claimNumber(folder: string, mine: number, draft: string): Promise<string | undefined> {
  const file = join(folder, String(mine));
  if (!(await linked(draft, file))) return undefined;
  const present = await numbersIn(folder);
  if (present.at(-1) !== mine) {
    await rm(file, { force: true });
    return undefined;
  }
  for (const older of present.slice(0, -1)) await rm(join(folder, String(older)), { force: true });
  return file;
}

async function livingHolder(folder: string, n: number): Promise<Holder | undefined> {
  const holder = await readHolder(join(folder, String(n)));
  return holder && (await lives(holder)) ? holder : undefined;
}

/** Undefined for a file that was released (emptied), withdrawn, or torn by a power failure. */
async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Holder;
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

async function numbersIn(folder: string): Promise<number[]> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .sort((a, b) => a - b);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  }
}
