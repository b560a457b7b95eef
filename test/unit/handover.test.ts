import { once } from "node:events";
import { chmod, mkdtemp, rm, stat } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handOver } from "../../src/handover/hand.ts";
import { killChild, startChild } from "../support/child.ts";

let folder: string;
let socket: string;
const children: Awaited<ReturnType<typeof startChild>>[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tinstone-handover-"));
  socket = join(folder, "socket");
});
afterEach(async () => {
  for (const { child } of children.splice(0)) await killChild(child);
  await rm(folder, { recursive: true });
});

const find = async () => socket;

async function owner() {
  const started = await startChild("handover-owner.ts", [socket]);
  children.push(started);
  return started.child;
}

describe("handing a command to the process that owns the database", () => {
  it("brings back what it printed and its exit status", async () => {
    await owner();
    const result = await handOver(find, ["echo", "質問", "two\nlines"], "/somewhere");
    expect(result).toEqual({ stdout: "質問 two\nlines", stderr: "/somewhere", status: 3 });
    expect((await handOver(find, ["large"], "/"))?.stdout).toHaveLength(1_000_000);
  });

  it("brings how far it is as it comes, before the result", async () => {
    await owner();
    const told: string[] = [];
    const result = await handOver(find, ["steps", "done"], "/", (progress) => told.push(progress));
    expect(told).toEqual(["1 of 3", "2 of 3\nand more", "3 of 3"]);
    expect(result?.stdout).toBe("done");
  });

  it("is open to the same user only", async () => {
    await owner();
    expect((await stat(socket)).mode & 0o777).toBe(0o600);
    await chmod(socket, 0o666);
    await expect(handOver(find, ["echo"], "/")).rejects.toMatchObject({ code: "not_private" });
  });

  it("is not done when nobody owns the database", async () => {
    expect(await handOver(async () => undefined, ["echo"], "/")).toBeUndefined();
  });

  it("waits for an owner that is still starting", async () => {
    const handed = handOver(find, ["echo", "early"], "/");
    await owner();
    expect((await handed)?.stdout).toBe("early");
  });

  it("goes on alone when the owner it waited for is gone", async () => {
    let asked = 0;
    const leaving = async () => (++asked < 3 ? socket : undefined);
    expect(await handOver(leaving, ["echo"], "/")).toBeUndefined();
  });

  it("says that a living owner does not answer", async () => {
    await expect(handOver(find, ["echo"], "/", undefined, 200)).rejects.toMatchObject({ code: "no_answer" });
  });

  it("says that the command was lost when it breaks or its owner is killed", async () => {
    const child = await owner();
    await expect(handOver(find, ["break"], "/")).rejects.toMatchObject({ code: "lost" });
    const slow = handOver(find, ["slow"], "/");
    const lost = expect(slow).rejects.toMatchObject({ code: "lost" });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await killChild(child);
    await lost;
  });

  it("lets a running command finish before the owner stops, and idle connections do not hold it", async () => {
    const child = await owner();
    const idle = connect(socket);
    await once(idle, "connect");
    const slow = handOver(find, ["slow", "done"], "/");
    await new Promise((resolve) => setTimeout(resolve, 100));
    const exited = once(child, "exit");
    child.stdin!.end();
    expect((await slow)?.stdout).toBe("done");
    await exited;
    await expect(stat(socket)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("takes over the socket that a killed owner left", async () => {
    await killChild(await owner());
    await owner();
    expect((await handOver(find, ["echo", "again"], "/"))?.stdout).toBe("again");
  });

  it("survives what is no command", async () => {
    await owner();
    for (const line of ["nonsense\n", '{"argv":"x","cwd":"/"}\n', `${"x".repeat(5 * 1024 * 1024)}\n`]) {
      const stranger = connect(socket);
      // Its owner may well hang up before everything is written.
      const closed = new Promise((resolve) => stranger.on("error", () => undefined).on("close", resolve));
      stranger.write(line);
      await closed;
    }
    expect((await handOver(find, ["echo", "still here"], "/"))?.stdout).toBe("still here");
  });

  it("refuses an answer it does not understand", async () => {
    const server = createServer((connection) => connection.end("{}\n"));
    const before = process.umask(0o177);
    server.listen(socket);
    process.umask(before);
    await once(server, "listening");
    await expect(handOver(find, ["echo"], "/")).rejects.toMatchObject({ code: "not_understood" });
    server.close();
  });
});
