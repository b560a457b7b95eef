import { takeLock } from "../../db/lock.ts";

/** A process that takes the lock of the data directory it is given, says how that went, and holds on to it. */
const [dataDir] = process.argv.slice(2);
try {
  const { socket } = await takeLock(dataDir!);
  process.stdout.write(`taken ${socket}\n`);
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.stdout.write(`${(error as { code: string }).code}\n`);
}
