import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Address } from "../../src/chat/address.ts";
import type { FileId } from "../../src/chat/message.ts";
import { teamsDeps } from "../../src/main/teams-deps.ts";
import { newest, newPart, replace, say, since } from "../../src/transcript/store.ts";
import { testClock } from "../support/clock.ts";
import { engines, type TestDatabase, testDatabase } from "../support/database.ts";

const MB = 1024 * 1024;

describe.each(engines)("what was said, %s", (engine) => {
  let database: TestDatabase;
  const clock = testClock();

  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database.drop());

  const tell = (conversation: Address, text: string) => {
    const address = newPart(conversation);
    return database.orm.transaction((tx) =>
      say(tx, { key: address, conversation, address, from: "bot", message: { text } }, clock.now()),
    );
  };
  const texts = (entries: { message: { text: string } }[]) => entries.map(({ message }) => message.text[0]);

  it("comes in pages of few bytes, nothing twice and nothing left out, also what is larger than a page", async () => {
    const where = "web:contact:large" as Address;
    for (const [letter, bytes] of [
      ["a", MB],
      ["b", MB],
      ["c", 3 * MB],
      ["d", 1],
      ["e", 1],
    ] as const)
      await tell(where, letter.repeat(bytes));
    await tell("web:contact:other" as Address, "x");
    const pages: (string | undefined)[][] = [];
    for (let cursor = 0; ; ) {
      const page = await since(database.orm, where, cursor);
      if (page.length === 0) break;
      pages.push(texts(page));
      cursor = page.at(-1)!.revision;
    }
    expect(pages).toEqual([["a", "b"], ["c"], ["d", "e"]]);
    expect(texts(await newest(database.orm, where, 100))).toEqual(["c", "d", "e"]);
  });

  it("is known by what changed last, in order, so that a reader can go on from there", async () => {
    const where = "web:contact:many" as Address;
    const first = await tell(where, "a");
    for (const letter of "bcdef") await tell(where, letter);
    expect(texts(await newest(database.orm, where, 3))).toEqual(["d", "e", "f"]);
    await database.orm.transaction((tx) => replace(tx, first!, { text: "A" }));
    const found = await newest(database.orm, where, 3);
    expect(texts(found)).toEqual(["e", "f", "A"]);
    expect(await since(database.orm, where, found.at(-1)!.revision)).toEqual([]);
  });

  it("names a file to who presses Allow before it is noted that it was offered", async () => {
    const where = "teams:tenant:personal:early" as Address;
    const fileId = "offered" as FileId;
    const unused = () => expect.unreachable();
    const deps = teamsDeps(database.orm, { clock, failed: unused, refused: unused });
    const pressed = deps.offered(where, fileId);
    await setTimeout(500);
    const address = newPart(where);
    const message = { text: "", files: [{ fileId, name: "form.xlsx", alt: "" }] };
    await database.orm.transaction((tx) =>
      say(tx, { key: address, conversation: where, address, from: "bot", message }, clock.now()),
    );
    expect(await pressed).toEqual({ name: "form.xlsx" });
    expect(await deps.offered(where, "never" as FileId)).toBeUndefined();
  });
});
