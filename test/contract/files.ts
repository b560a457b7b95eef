import { randomBytes, randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import { expect, it } from "vitest";
import type { DownloadError } from "../../src/chat/adapter.ts";
import type { FileRef } from "../../src/chat/event.ts";
import type { Stage } from "./stage.ts";

/** Dropped files: the bytes as they were, never more than asked for, and a code when they do not come. */
export function filesContract(on: () => Stage): void {
  it("fetches a file whole, and again", async () => {
    const bytes = randomBytes(700_000);
    const file = await dropped(on(), bytes);
    if (!on().can.filesIn) return expectNamedOnly(on(), file);
    for (let n = 0; n < 2; n += 1) {
      const got = Buffer.concat(await collect(await on().adapter.download(file, bytes.length)));
      expect(got.equals(bytes)).toBe(true);
    }
  });

  it("lets no more through than asked for, whatever size the file claims", async () => {
    const file = await dropped(on(), randomBytes(700_000));
    if (!on().can.filesIn) return expectNamedOnly(on(), file);
    const claimed = { ...file, bytes: 10 };
    const got: Buffer[] = [];
    const error = await codeOf(async () => {
      await collect(await on().adapter.download(claimed, 100_000), got);
    });
    expect(error).toBe("too_large");
    expect(got.reduce((sum, piece) => sum + piece.length, 0)).toBeLessThanOrEqual(100_000);
  });

  it("says of a file that does not come why, in every way that it can fail here", async () => {
    const said: Record<string, string> = {};
    for (const [code, file] of Object.entries(on().lostFiles))
      said[code] = await codeOf(async () => collect(await on().adapter.download(file, 1_000_000)));
    const codes = Object.keys(on().lostFiles);
    expect(codes).toContain("gone");
    expect(said).toEqual(Object.fromEntries(codes.map((code) => [code, code])));
  });

  it("names a file the same in every telling", async () => {
    const happening = { id: randomUUID(), text: "", files: [{ name: "同じ.xlsx", bytes: randomBytes(10) }] };
    await on().say(happening);
    const first = lastFiles(on());
    await on().say(happening);
    expect(lastFiles(on()).map((one) => [one.id, one.name])).toEqual(first.map((one) => [one.id, one.name]));
    expect(first.map((one) => one.name)).toEqual([on().namedAs ?? "同じ.xlsx"]);
    await on().settled();
  });
}

/** Where no file can be taken it is known by its name alone. */
async function expectNamedOnly({ adapter, namedAs }: Stage, file: FileRef): Promise<void> {
  expect(file.name).toBe(namedAs ?? "any.bin");
  expect(await codeOf(async () => collect(await adapter.download(file, 1_000_000)))).toBe("gone");
}

async function dropped(stage: Stage, bytes: Buffer): Promise<FileRef> {
  await stage.say({ id: randomUUID(), text: "", files: [{ name: "any.bin", bytes }] });
  const [file] = lastFiles(stage);
  await stage.settled();
  return file!;
}

function lastFiles(stage: Stage): FileRef[] {
  const event = stage.events.at(-1);
  return event?.kind === "said" ? event.files : [];
}

async function collect(content: Readable, into: Buffer[] = []): Promise<Buffer[]> {
  for await (const piece of content) into.push(piece as Buffer);
  return into;
}

async function codeOf(attempt: () => Promise<unknown>): Promise<string> {
  try {
    await attempt();
  } catch (error) {
    return (error as DownloadError).name === "DownloadError" ? (error as DownloadError).code : String(error);
  }
  return "it came";
}
