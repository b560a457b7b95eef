import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase, rows } from "../../db/client.ts";
import type { Holder } from "../../db/holder.ts";
import { claimNumber, DatabaseInUseError, lockHolder, takeLock } from "../../db/lock.ts";
import { killChild, startChild } from "../support/child.ts";

let dataDir: string;
const children: Awaited<ReturnType<typeof startChild>>[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "tinstone-lock-"));
});
afterEach(async () => {
  for (const { child } of children.splice(0)) await killChild(child);
  await rm(dataDir, { recursive: true });
});

async function holder() {
  const started = await startChild("lock-holder.ts", [dataDir]);
  children.push(started);
  return started;
}

describe("the lock of a data directory", () => {
  it("is free, held, and free again", async () => {
    expect(await lockHolder(dataDir)).toBeUndefined();
    const lock = await takeLock(dataDir);
    expect(await lockHolder(dataDir)).toMatchObject({ pid: process.pid, socket: join(dataDir, "socket") });
    await expect(takeLock(dataDir)).rejects.toMatchObject({ code: "database_in_use", pid: process.pid });
    await lock.release();
    expect(await lockHolder(dataDir)).toBeUndefined();
    await (await takeLock(dataDir)).release();
  });

  it("stays with a living process and passes on when it is killed", async () => {
    const { child, line } = await holder();
    expect(line).toBe(`taken ${join(dataDir, "socket")}`);
    expect((await holder()).line).toBe("database_in_use");
    expect(await lockHolder(dataDir)).toMatchObject({ pid: child.pid });
    await killChild(child);
    expect(await lockHolder(dataDir)).toBeUndefined();
    await (await takeLock(dataDir)).release();
  });

  it("goes to exactly one of many who find it abandoned, time after time", async () => {
    const { child } = await holder();
    await killChild(child);
    for (let round = 0; round < 20; round++) {
      const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(dataDir)));
      const won = outcomes.filter((outcome) => outcome.status === "fulfilled");
      expect(won).toHaveLength(1);
      await won[0]!.value.release();
    }
    expect(await readdir(join(dataDir, "lock"))).toHaveLength(1);
  });

  it("never has two owners, however takers and leavers follow each other", async () => {
    let owners = 0;
    let most = 0;
    let taken = 0;
    const comeAndGo = async () => {
      while (taken < 200) {
        const lock = await takeLock(dataDir).catch((error: unknown) => {
          if (error instanceof DatabaseInUseError) return undefined;
          throw error;
        });
        if (!lock) continue;
        most = Math.max(most, ++owners);
        taken++;
        await setImmediate();
        owners--;
        await lock.release();
      }
    };
    await Promise.all(Array.from({ length: 12 }, comeAndGo));
    expect(most).toBe(1);
  });

  it("is not taken by somebody who looked, fell asleep, and comes back after others came and went", async () => {
    await (await takeLock(dataDir)).release();
    const folder = join(dataDir, "lock");
    const [seen] = await readdir(folder);
    await (await takeLock(dataDir)).release();
    const lock = await takeLock(dataDir);
    const owned = await readdir(folder);
    const draft = join(dataDir, "draft");
    await writeFile(draft, "{}");
    expect(await claimNumber(folder, Number(seen) + 1, draft)).toBeUndefined();
    expect(await readdir(folder)).toEqual(owned);
    await lock.release();
  });

  it("goes to exactly one of several processes", async () => {
    const first = await holder();
    await killChild(first.child);
    const lines = (await Promise.all([holder(), holder(), holder()])).map(({ line }) => line.split(" ")[0]);
    expect(lines.sort()).toEqual(["database_in_use", "database_in_use", "taken"]);
  });

  it("puts the socket into the temporary folder where its path would be too long", async () => {
    const deep = join(dataDir, "x".repeat(100));
    const { socket, release } = await takeLock(deep);
    expect(socket.startsWith(join(tmpdir(), "tinstone-"))).toBe(true);
    await release();
  });
});

describe("a lock file is", () => {
  it.each<[string, (real: Holder) => object]>([
    ["of a process whose id was given to another", (real) => ({ ...real, startedAt: "1" })],
    ["from before the last boot", (real) => ({ ...real, boot: "another" })],
    ["of a container that is gone", (real) => ({ ...real, pidNamespace: "another" })],
  ])("abandoned: %s", async (_why, change) => {
    await rewrite(change);
    expect(await lockHolder(dataDir)).toBeUndefined();
  });

  it("alive: of another container that answers", async () => {
    await rewrite((real) => ({ ...real, pidNamespace: "another" }));
    const server = createServer().listen(join(dataDir, "socket"));
    expect(await lockHolder(dataDir)).toBeDefined();
    server.close();
  });

  it("abandoned: torn by a power failure", async () => {
    const file = await rewrite((real) => real);
    await writeFile(file, '{"pid":1,"sta');
    expect(await lockHolder(dataDir)).toBeUndefined();
  });

  async function rewrite(change: (real: Holder) => object): Promise<string> {
    const { child } = await holder();
    const [name] = await readdir(join(dataDir, "lock"));
    const file = join(dataDir, "lock", name!);
    const real = JSON.parse(await readFile(file, "utf8")) as Holder;
    expect(real.pid).toBe(child.pid);
    expect(await lockHolder(dataDir)).toEqual(real);
    await writeFile(file, JSON.stringify(change(real)));
    return file;
  }
});

describe("the embedded database in a directory", () => {
  it("opens for one process at a time and keeps what was written", async () => {
    const first = await openDatabase({ dataDir });
    await first.orm.execute(sql`create table kept as select 'yes' as said`);
    await expect(openDatabase({ dataDir })).rejects.toMatchObject({ code: "database_in_use" });
    await first.close();
    const second = await openDatabase({ dataDir });
    expect(rows(await second.orm.execute(sql`select said from kept`))).toEqual([{ said: "yes" }]);
    await second.close();
  });

  it("never opens while another process holds the directory", async () => {
    const { child } = await holder();
    await expect(openDatabase({ dataDir })).rejects.toMatchObject({ pid: child.pid });
    expect(await readdir(dataDir)).toEqual(["lock"]);
  });
});
