import { lstat } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { HandoverError, readLines } from "./line.ts";
import { decodeAnswer, encode, MAX_RESULT_BYTES, type Result } from "./protocol.ts";

/** An owner that starts makes its database first (3 s), and another command is soon done. */
const PATIENCE_MS = 15_000;
const PAUSE_MS = 100;
/** The longest a command may take. */
const RESULT_TIMEOUT_MS = 10 * 60_000;

/**
 * Has the owner of the database carry out a command; undefined when nobody owns it (any more).
 * `findOwner` tells the socket of the owner that lives now; `tell` hears how far a long command is. Rejects with
 * `HandoverError`.
 */
export async function handOver(
  findOwner: () => Promise<string | undefined>,
  argv: string[],
  cwd: string,
  tell: (progress: string) => void = () => undefined,
  patienceMs = PATIENCE_MS,
): Promise<Result | undefined> {
  for (let waited = 0; waited <= patienceMs; waited += PAUSE_MS) {
    const path = await findOwner();
    if (path === undefined) return undefined;
    const socket = await open(path);
    if (socket) return carryOut(socket, argv, cwd, tell);
    await sleep(PAUSE_MS);
  }
  throw new HandoverError("no_answer");
}

async function carryOut(
  socket: Socket,
  argv: string[],
  cwd: string,
  tell: (progress: string) => void,
): Promise<Result> {
  try {
    socket.write(encode({ argv, cwd }));
    const limits = { maxBytes: MAX_RESULT_BYTES, timeoutMs: RESULT_TIMEOUT_MS };
    return await readLines(socket, limits, (line) => {
      const answer = decodeAnswer(line);
      if (!("progress" in answer)) return answer;
      tell(answer.progress);
      return undefined;
    });
  } finally {
    socket.destroy();
  }
}

/** Undefined while nobody listens there. */
async function open(path: string): Promise<Socket | undefined> {
  try {
    await checkPrivate(path);
    return await new Promise((resolve, reject) => {
      const socket = connect(path, () => resolve(socket));
      socket.once("error", reject);
    });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ECONNREFUSED") return undefined;
    throw error instanceof HandoverError ? error : new HandoverError("no_answer", { cause: error });
  }
}

/** In a shared temporary folder somebody else may have put a socket in the owner's place. */
async function checkPrivate(path: string): Promise<void> {
  const found = await lstat(path);
  const self = process.getuid?.();
  const ours = self === found.uid || self === 0;
  if (!found.isSocket() || !ours || (found.mode & 0o077) !== 0) throw new HandoverError("not_private");
}
