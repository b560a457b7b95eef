import { setTimeout as sleep } from "node:timers/promises";
import { serveHandover } from "../../src/handover/serve.ts";

/** A process that takes commands on the socket it is given: `echo`, `slow`, `break`, `large`, `steps`. */
const [socket] = process.argv.slice(2);
const served = await serveHandover(
  socket!,
  async ([command, ...rest], cwd, tell) => {
    if (command === "steps") for (const step of ["1 of 3", "2 of 3\nand more", "3 of 3"]) tell(step);
    if (command === "slow") await sleep(300);
    if (command === "break") throw new Error("as asked");
    const stdout = command === "large" ? "語".repeat(1_000_000) : rest.join(" ");
    return { stdout, stderr: cwd, status: 3 };
  },
  (error) => process.stdout.write(`failed ${String(error)}\n`),
);
process.stdout.write("listening\n");
process.stdin.on("end", () => void served.close()).resume();
