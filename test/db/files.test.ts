import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { file, fileChunk } from "../../db/schema/index.ts";
import type { FileId } from "../../src/chat/message.ts";
import { keepFile, openFile, readFile, sweepAbandoned } from "../../src/files/store.ts";
import { testClock } from "../support/clock.ts";
import { engines, type TestDatabase, testDatabase } from "../support/database.ts";

const MB = 1024 * 1024;

describe.each(engines)("files, %s", (engine) => {
  let database: TestDatabase;
  const clock = testClock();

  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database.drop());

  const keep = (content: Buffer, max = 10 * MB) =>
    keepFile(database.orm, clock, Readable.from(split(content)), max);

  it("come back byte for byte, whatever pieces they arrived in", async () => {
    for (const bytes of [0, 1, 256 * 1024, 256 * 1024 + 1, 3 * MB + 17]) {
      const content = randomBytes(bytes);
      const kept = await keep(content);
      expect(kept.bytes).toBe(bytes);
      expect((await readFile(database.orm, kept.id)).equals(content)).toBe(true);
    }
  });

  it("are stored once per content, also when they arrive together", async () => {
    const content = randomBytes(MB);
    const ids = await Promise.all([keep(content), keep(content), keep(content)]);
    expect(new Set(ids.map((kept) => kept.id)).size).toBe(1);
    expect((await readFile(database.orm, ids[0].id)).equals(content)).toBe(true);
  });

  it("that are too large are refused as they stream, and leave nothing behind", async () => {
    const before = await database.orm.$count(fileChunk);
    let read = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          read += 64 * 1024;
          yield randomBytes(64 * 1024);
        }
      })(),
    );
    await expect(keepFile(database.orm, clock, endless, MB)).rejects.toMatchObject({ code: "too_large" });
    expect(read).toBeLessThan(3 * MB);
    expect(await database.orm.$count(fileChunk)).toBe(before);
  });

  it("that nobody knows are gone, and what a dead upload left is swept after an hour", async () => {
    const unknown = openFile(database.orm, "00000000-0000-0000-0000-000000000000" as FileId);
    await expect(unknown).rejects.toMatchObject({ code: "gone" });
    await database.orm.insert(file).values({ bytes: 0, keptAt: clock.now() });
    const all = await database.orm.$count(file);
    await sweepAbandoned(database.orm, clock.now());
    expect(await database.orm.$count(file)).toBe(all);
    clock.advance(2 * 60 * 60_000);
    await sweepAbandoned(database.orm, clock.now());
    expect(await database.orm.$count(file)).toBe(all - 1);
  });
});

function split(content: Buffer): Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0; at < content.length; at += 65_537) pieces.push(content.subarray(at, at + 65_537));
  return pieces;
}
