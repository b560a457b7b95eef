import { expect, it } from "vitest";
import { DownloadError } from "../../src/chat/adapter.ts";
import type { Stage } from "./stage.ts";

/** An adapter that takes nothing in: what the others are asked of what they hear must have no way here. */
export function deafContract(on: () => Stage): void {
  it("says that nothing can be heard, filled in, dropped, changed or found here", () => {
    const { adapter, where, deaf } = on();
    expect(deaf).toBe(true);
    const { forms, filesIn, replace, typing, find, members } = adapter.can(where);
    expect([forms, filesIn, replace, typing, find, members]).toEqual(Array(6).fill(undefined));
  });

  it("has no file to give", async () => {
    const file = { id: "any", name: "any.xlsx", handle: "any" };
    const error: unknown = await on()
      .adapter.download(file, 1_000)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DownloadError);
    expect(error).toMatchObject({ code: "gone" });
  });

  it("told the core of nothing, whatever was sent", async () => {
    expect(on().events).toEqual([]);
    expect(await on().count("inbox")).toBe(0);
  });

  it("sends on while it stops: whoever owes a message still makes it", async () => {
    const before = (await on().shown()).length;
    await on().adapter.stop();
    await on().adapter.send(on().where, { text: "The last one." }, "the last one");
    expect((await on().shown()).length).toBe(before + 1);
  });
}
