import { setTimeout as sleep } from "node:timers/promises";
import { serveHandover } from "../../src/handover/serve.ts";

/** A process that takes commands on the socket it is given: `echo`, `slow`, `break`, `large`. */
const [socket] = process.argv.slice(2);
const served = await serveHandover(
  socket!,
  async ([command, ...rest], cwd) => {
    if (command === "slow") await sleep(300);
    if (command === "break") throw new Error("as asked");
    const stdout = command === "large" ? "語".repeat(1_000_000) : rest.join(" ");
    return { stdout, stderr: cwd, status: 3 };
  },
  (error) => process.stdout.write(`failed ${String(error)}\n`),
);
process.stdout.write("listening\n");
process.stdin.on("end", () => void served.close()).resume();
