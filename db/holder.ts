import { randomBytes } from "node:crypto";
import { readFile, readlink, realpath } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The process that owns a data directory, as its lock file tells it. Null is what its system does not say. */
export type Holder = {
  pid: number;
  /** Clock ticks from boot to the start of the process: an id is given out again, this pair is not. */
  startedAt: string | null;
  boot: string | null;
  /** Containers count processes for themselves: `pid` means something in this one only. */
  pidNamespace: string | null;
  /** Where it takes commands. */
  socket: string;
};

/** Unix socket paths end after 104 bytes on macOS, 108 on Linux. */
const MAX_SOCKET_PATH_BYTES = 100;

/** This process as the holder of `dataDir`, which must exist. */
export async function thisProcess(dataDir: string): Promise<Holder> {
  const stat = await processStat(process.pid);
  return {
    pid: process.pid,
    startedAt: stat?.startedAt ?? null,
    ...(await place()),
    socket: await socketPath(dataDir),
  };
}

/** Whether the holder still runs. In doubt it does: two owners lose data. */
export async function lives(holder: Holder): Promise<boolean> {
  const here = await place();
  if (holder.boot !== here.boot) return false;
  return holder.pidNamespace === here.pidNamespace ? runs(holder) : answers(holder.socket);
}

/** The code of a failed system call ("ENOENT"). */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}

async function place(): Promise<Pick<Holder, "boot" | "pidNamespace">> {
  return {
    boot: await orNull(readFile("/proc/sys/kernel/random/boot_id", "utf8")),
    pidNamespace: await orNull(readlink("/proc/self/ns/pid")),
  };
}

async function runs({ pid, startedAt }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) === "ESRCH") return false;
    if (errorCode(error) !== "EPERM") throw error;
  }
  const stat = await processStat(pid);
  if (stat === undefined || startedAt === null) return true;
  return stat.startedAt === startedAt && !stat.zombie;
}

/** See proc(5): the name, in brackets, may hold anything; state is field 3, the start time field 22. */
async function processStat(pid: number): Promise<{ startedAt: string; zombie: boolean } | undefined> {
  const text = await orNull(readFile(`/proc/${pid}/stat`, "utf8"));
  if (text === null) return undefined;
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return { startedAt: fields[19]!, zombie: fields[0] === "Z" };
}

/** A socket takes connections exactly while the process that listens on it lives, however busy it is. */
function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket);
    connection.once("connect", () => resolve(true)).once("error", () => resolve(false));
    connection.once("connect", () => connection.destroy());
  });
}

async function socketPath(dataDir: string): Promise<string> {
  const path = join(await realpath(dataDir), "socket");
  if (Buffer.byteLength(path) <= MAX_SOCKET_PATH_BYTES) return path;
  return join(tmpdir(), `tinstone-${randomBytes(8).toString("hex")}`);
}

/** `/proc` is missing on macOS, and parts of it in some containers. */
async function orNull(reading: Promise<string>): Promise<string | null> {
  return reading.catch(() => null);
}
