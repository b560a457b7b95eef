import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { CONTACT, openSlackDesk, type SlackDesk } from "../support/slack-desk.ts";

const user = CONTACT.id;

describe("the messages about one file in Slack", () => {
  let desk: SlackDesk;
  beforeAll(async () => {
    desk = await openSlackDesk();
    await desk.link();
  });
  afterAll(() => desk.close());

  it("all follow what becomes of it: asked whose it is, counted, taken back, pressed again", async () => {
    const filler = {
      company: "Quite Another Sample Ltd",
      completedOn: "2026-10-01",
      language: "en" as const,
    };
    const file = desk.fake.addFile({ name: "form.xlsx", bytes: await sampleWorkbook("clean", filler) });
    const ts = desk.fake.nextTs();
    await desk.fake.say({ user, ts, files: [file] });
    await desk.settled();
    const posts = () => desk.fake.posts.filter((one) => one.thread_ts === ts);
    const drawn = () => posts().map((one) => JSON.stringify(one.blocks));
    const press = async (n: number, label: string) => {
      const post = structuredClone(posts()[n]!);
      await desk.fake.press({ user, post, label });
      await desk.settled();
      return () => desk.fake.press({ user, post, label });
    };

    const pressAgain = await press(0, "It is ours: count it");
    expect(drawn()[0]).toContain("It counts now");
    expect(drawn()[0]).not.toContain("It is ours");
    await press(1, "Take this file back");
    expect(drawn()[0]).toContain("does not count");
    expect(drawn()[1]).toContain("does not count");
    expect(drawn()[1]).not.toContain("Take this file back");
    await press(1, "Count this file");
    expect(drawn()[1]).not.toContain("does not count");
    expect(drawn()[1]).not.toContain("Count this file");

    const before = desk.fake.posts.length;
    await pressAgain();
    await expect
      .poll(() => desk.fake.ephemerals.at(-1)?.text ?? "")
      .toContain("This button is no longer in use");
    await desk.settled();
    expect(desk.fake.posts).toHaveLength(before);
    expect(await desk.count("submission")).toBe(1);
  });
});
