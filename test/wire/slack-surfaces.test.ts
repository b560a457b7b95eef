import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FakeBlock } from "../support/fake-slack.ts";
import { CONTACT, openSlackDesk, type SlackDesk } from "../support/slack-desk.ts";

const user = CONTACT.id;
const channel = `D${user.slice(1)}`;
const where = `slack:T0OURS:${channel}`;
const elsewhere = "C0ELSEWHERE";

let desk: SlackDesk;
let hooks: string;
beforeAll(async () => {
  desk = await openSlackDesk();
  await desk.link();
  hooks = `${desk.fake.origin}/respond/1`;
});
afterAll(() => desk.close());

const words = (blocks: FakeBlock[]) => JSON.stringify(blocks);
const lastHome = () => desk.fake.homes.get(user)!;
const lastResponse = () => desk.fake.responses.at(-1) as { text: string; blocks: FakeBlock[] };

/** Opens Home and gives what stands on it. */
async function home() {
  desk.fake.homes.clear();
  expect((await desk.fake.openHome(user)).status).toBe(200);
  await expect.poll(lastHome).toBeDefined();
  return lastHome();
}

describe("Home", () => {
  it("shows the first screen, to each person their own", async () => {
    expect(words((await home()).blocks)).toContain("Not my topic");
    const stranger = desk.fake.addUser({ id: "U0STRANGER", team_id: "T0OTHER" });
    await desk.fake.openHome(stranger.id);
    await expect.poll(() => desk.fake.homes.get(stranger.id)).toBeDefined();
    expect(words(desk.fake.homes.get(stranger.id)!.blocks)).not.toContain("Not my topic");
  });

  it("is not drawn for a look at the messages, and writes nothing into the conversation", async () => {
    const before = [desk.fake.callsOf("views.publish").length, await desk.count("inbox")];
    await desk.fake.openHome(user, "messages");
    await desk.fake.openHome(user);
    await expect.poll(() => desk.fake.callsOf("views.publish").length).toBe(before[0]! + 1);
    expect(await desk.count("inbox")).toBe(before[1]);
    expect(desk.fake.posts).toEqual([]);
  });

  it("is asked for again when it could not be made", async () => {
    desk.door.failing = true;
    expect((await desk.fake.openHome(user)).status).toBe(500);
    desk.door.failing = false;
  });

  it("is drawn anew when something was decided there: no button stands for a second press", async () => {
    const { blocks, private_metadata } = await home();
    expect(words(blocks)).toContain("I am Sample Contact");
    await desk.fake.pressAlone({
      user,
      blocks,
      label: "I am Sample Contact",
      view: { type: "home", private_metadata },
    });
    await expect.poll(() => words(lastHome().blocks)).not.toContain("I am Sample Contact");
    expect(words(lastHome().blocks)).toContain("Not my topic");
    await desk.settled();
  });

  it("opens forms, and what they decide is said in the direct message", async () => {
    const { blocks, private_metadata } = await home();
    const view = { type: "home", private_metadata };
    await desk.fake.pressAlone({ user, blocks, label: "Not my topic", view });
    const form = desk.fake.views.at(-1)!;
    expect(form.callback_id).toBe("not_mine");
    const submitted = await desk.fake.submit(user, form, { name: "Kim", email: "kim@sample.invalid" });
    expect(submitted).toEqual({ status: 200, body: undefined });
    await desk.settled();
    expect(desk.fake.posts.at(-1)).toMatchObject({ channel });
    expect(desk.events.at(-1)).toMatchObject({ kind: "submitted", in: where });
  });

  it("tells over itself, or else in the direct message, what could not be opened or saved", async () => {
    const { blocks, private_metadata } = await home();
    const view = { type: "home", private_metadata };
    await desk.fake.pressAlone({ user, blocks, label: "Not my topic", view, trigger_id: "expired" });
    await expect
      .poll(() => desk.fake.ephemerals.at(-1))
      .toMatchObject({ channel, text: expect.stringContaining("press the button again") });
    desk.door.failing = true;
    await desk.fake.pressAlone({ user, blocks, label: "Not my topic", view });
    desk.door.failing = false;
    await expect.poll(() => words(desk.fake.views.at(-1)!.blocks)).toContain("Not saved.");
  });

  it("of another workspace, or one that we did not draw, is pressed for nothing", async () => {
    const { blocks } = await home();
    const before = desk.events.length;
    for (const private_metadata of ["", "{}", '{"in":"web:contact:1"}', `{"in":"${where}:1.1"}`])
      await desk.fake.pressAlone({
        user,
        blocks,
        label: "Not my topic",
        view: { type: "home", private_metadata },
      });
    expect(desk.events.length).toBe(before);
  });
});

describe("the command", () => {
  it("shows the first screen to who typed it, also where we are not, and keeps nothing of what stands behind it", async () => {
    const before = await desk.count("inbox");
    const told = await desk.fake.command(user, "I want to report child labour", elsewhere, hooks);
    expect(told).toEqual({ status: 200, body: undefined });
    await expect.poll(lastResponse).toMatchObject({ response_type: "ephemeral", replace_original: false });
    expect(words(lastResponse().blocks)).toContain("Not my topic");
    expect(desk.events.at(-1)).toMatchObject({ kind: "pressed", in: where, value: "" });
    expect(JSON.stringify(desk.events.at(-1))).not.toContain("child labour");
    expect(await desk.count("inbox")).toBe(before);
  });

  it("has buttons whose answers come in the direct message", async () => {
    const { blocks } = lastResponse();
    await desk.fake.pressAlone({
      user,
      blocks,
      label: "Get the form",
      channel: elsewhere,
      response_url: hooks,
    });
    await desk.settled();
    expect(desk.events.at(-1)).toMatchObject({ kind: "pressed", in: where });
    expect(desk.events.at(-1)).not.toHaveProperty("on");
    expect(desk.fake.posts.at(-1)).toMatchObject({ channel });
  });

  it("says so when it did not arrive, where it was typed", async () => {
    desk.door.failing = true;
    await desk.fake.command(user, "", elsewhere, hooks);
    desk.door.failing = false;
    await expect.poll(() => lastResponse().text).toContain("send it again");
  });

  it("is answered at Slack's own address only", async () => {
    const before = [desk.fake.responses.length, desk.failures.length] as const;
    const { port } = new URL(desk.fake.origin);
    for (const url of [`http://localhost:${port}/respond/1`, "https://hooks.slack.com.evil.example/1"])
      await desk.fake.command(user, "", elsewhere, url);
    await expect.poll(() => desk.failures.length).toBe(before[1] + 2);
    expect(desk.fake.responses.length).toBe(before[0]);
    expect(desk.failures.slice(-2)).toMatchObject([{ code: "rejected" }, { code: "rejected" }]);
  });
});
