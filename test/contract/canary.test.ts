import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, startApp } from "../support/app.ts";
import { engines } from "../support/database.ts";
import { everythingOf, type Kept, tracesOf } from "../support/traces.ts";
import type { WebChat } from "../support/web-client.ts";
import { canary } from "./concerns.ts";

/** Small enough that Postgres stores it as it is: what it compresses no search would find. */
const LARGEST_UNCOMPRESSED = 1_000;

describe.each(engines)("the whole program, %s: a concern raised on the web page", (engine) => {
  const [word, other] = [canary(), canary()];
  let app: App;
  let chat: WebChat;
  let kept: Kept[];

  beforeAll(async () => {
    app = await startApp({ engine });
    await app.campaign();
    chat = await app.enter(await app.supplier());
    await chat.drop([file(word)], { text: `I want to report forced labour at ${word}` });
    await chat.submit({ name: "concern.test", context: word }, { what: `It was ${word}.`, where: word });
    await chat.press({ action: "concern.open", value: word });
    await chat.drop([file(other)], { text: `A question about ${other}` });
    await chat.nextBotMessage();
    kept = await everythingOf(app);
  });
  afterAll(() => app.stop());

  it("is in no table, no log line and no file of the database, its write-ahead log among them", () => {
    expect(tracesOf(word, kept)).toEqual([]);
  });

  it("would be found: other words are in all of these", () => {
    const traces = tracesOf(other, kept);
    expect(traces).toEqual(expect.arrayContaining(["inbox", "transcript", "file_chunk"]));
    expect(traces.filter((name) => name.includes("pg_wal/"))).not.toEqual([]);
    expect(traces.filter((name) => name.includes("base/"))).not.toEqual([]);
  });

  it("is in nothing that the page is told afterwards", async () => {
    expect(JSON.stringify(await chat.state())).not.toContain(word);
  });
});

describe("the search for traces", () => {
  const word = canary();
  const text = Buffer.from(`ab${word}c`);
  it.each([
    ["as it is", text],
    ["in hex", Buffer.from(text.toString("hex"))],
    ["in base64", Buffer.from(text.toString("base64"))],
    ["in base64 one further", Buffer.from(Buffer.from(`x${text}`).toString("base64"))],
    ["in base64 two further", Buffer.from(Buffer.from(`xy${text}`).toString("base64"))],
    ["in UTF-16", Buffer.from(text.toString(), "utf16le")],
    ["in UTF-16, the other way round", Buffer.from(text.toString(), "utf16le").swap16()],
  ])("finds a word %s", (_, bytes) => {
    expect(tracesOf(word, [{ name: "found", bytes }])).toEqual(["found"]);
    expect(tracesOf(canary(), [{ name: "found", bytes }])).toEqual([]);
  });
});

function file(word: string): { name: string; bytes: Buffer } {
  const bytes = Buffer.from(`What happened: ${word}`);
  expect(bytes.length).toBeLessThan(LARGEST_UNCOMPRESSED);
  return { name: `${word}.txt`, bytes };
}
