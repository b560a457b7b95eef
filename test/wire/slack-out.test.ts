import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSlackAdapter } from "../../adapters/slack/index.ts";
import type { Address } from "../../src/chat/address.ts";
import type { FileId, Message, OutFile } from "../../src/chat/message.ts";
import { MAX_FILE_BYTES } from "../../src/files/limits.ts";
import { keepFile, openFile } from "../../src/files/store.ts";
import type { FakePost, Fault } from "../support/fake-slack.ts";
import { CONTACT, openSlackDesk, type SlackDesk } from "../support/slack-desk.ts";

const channel = `D${CONTACT.id.slice(1)}`;
const where = `slack:T0OURS:${channel}` as Address;

let desk: SlackDesk;
beforeAll(async () => {
  desk = await openSlackDesk();
  await desk.link();
});
afterAll(() => desk.close());

const threadOf = (to: Address) => to.split(":").at(3);
const standing = (to: Address): FakePost[] => desk.fake.posts.filter((one) => one.thread_ts === threadOf(to));
const filesOf = (to: Address) => standing(to).flatMap((one) => one.files ?? []);
const said = () => `${where}:${desk.fake.nextTs()}` as Address;

async function keptFile(name: string, content: string, alt = "What it is"): Promise<OutFile> {
  const { id } = await keepFile(desk.db, desk.clock, Readable.from([Buffer.from(content)]), MAX_FILE_BYTES);
  return { fileId: id, name, alt };
}

describe("a file we send", () => {
  it("stands whole under its text, in the same thread, by its own name", async () => {
    const file = await keptFile("調査票 2026.xlsx", "PK and so on");
    const to = said();
    const posted = await desk.adapter.send(to, { text: "Here it is.", files: [file] }, "whole");
    expect(standing(to)).toMatchObject([{ text: "Here it is." }, { files: [{ title: "調査票 2026.xlsx" }] }]);
    expect(posted.parts).toEqual(standing(to).map(({ ts }) => `${where}:${ts}:${threadOf(to)}`));
    const stored = [...desk.fake.files.values()].at(-1)!;
    expect(stored).toMatchObject({ name: "調査票 2026.xlsx", bytes: Buffer.from("PK and so on") });
    expect(stored).not.toHaveProperty("alt_txt");
    // The upload's address is the permission; our token has no business there.
    expect(desk.fake.callsOf("upload")).toMatchObject([{ authorized: false }]);
  });

  it.each([
    [-5, 0],
    [10 * 365 * 24 * 3_600, 3_600_000],
    [Number.NaN, undefined],
  ])("waits no longer than an hour where its upload is limited (%s)", async (retryAfter, retryAfterMs) => {
    const files = [await keptFile("limited.csv", "a file")];
    desk.fake.fail("upload", { kind: "rate_limited", retryAfter });
    const failed = desk.adapter.send(said(), { text: "Limited.", files }, `limited ${retryAfter}`);
    await expect(failed).rejects.toMatchObject({ code: "rate_limited", retryAfterMs });
  });

  it("says what a picture shows", async () => {
    const picture = await keptFile("status.png", "a picture", "Three of five\nhave answered");
    await desk.adapter.send(said(), { text: "The status.", files: [picture] }, "picture");
    expect([...desk.fake.files.values()].at(-1)).toMatchObject({ alt_txt: "Three of five have answered" });
  });

  const faults: Fault[] = [
    { kind: "rate_limited", retryAfter: 3 },
    { kind: "status", status: 500 },
    { kind: "cut" },
    { kind: "lost" },
  ];
  it.each([
    ...faults.map((fault) => ["files.getUploadURLExternal", fault.kind, fault] as const),
    ...faults.map((fault) => ["upload", fault.kind, fault] as const),
    // Whose lost answer is another matter.
    ...faults.slice(0, 3).map((fault) => ["files.completeUploadExternal", fault.kind, fault] as const),
  ])("stands once, and its text, when %s fails (%s)", async (step, _, fault) => {
    const to = said();
    const message = { text: "Once.", files: [await keptFile("once.csv", `${step} ${fault.kind}`)] };
    const key = `${step}:${fault.kind}`;
    desk.fake.fail(step, fault);
    const failed = desk.adapter.send(to, message, key);
    const limited = fault.kind === "rate_limited";
    await expect(failed).rejects.toMatchObject({
      name: "DeliveryError",
      ...(limited ? { code: "rate_limited", retryAfterMs: 3_000 } : { code: "transient" }),
    });
    const posted = await desk.adapter.send(to, message, key);
    expect(await desk.adapter.send(to, message, key)).toEqual(posted);
    expect(posted.parts).toHaveLength(2);
    expect(standing(to).map(({ text }) => text)).toEqual(["Once.", ""]);
    expect(filesOf(to)).toMatchObject([{ title: "once.csv" }]);
  });

  it("is asked for by its id when the answer to the last step was lost, which Slack still works on", async () => {
    const to = said();
    desk.fake.fail("files.completeUploadExternal", { kind: "lost" });
    desk.fake.sharing.late = 2;
    const message = { text: "Lost.", files: [await keptFile("lost.csv", "l")] };
    const posted = await desk.adapter.send(to, message, "lost");
    desk.fake.sharing.late = 0;
    expect(posted.parts).toHaveLength(2);
    expect(filesOf(to)).toHaveLength(1);
  });

  it("is not sent again by a bot that was killed before it could note that it had sent", async () => {
    const to = said();
    const message = { text: "Restarted.", files: [await keptFile("restart & co.csv", "a,b")] };
    desk.fake.fail("files.completeUploadExternal", { kind: "lost" });
    desk.fake.fail("files.info", { kind: "cut" });
    await expect(desk.adapter.send(to, message, "killed")).rejects.toMatchObject({ code: "transient" });
    const again = createSlackAdapter(desk.fake.config, {
      clock: desk.clock,
      failed: () => undefined,
      refused: () => undefined,
    });
    await again.start({
      receive: async () => ({ kind: "none" }),
      isSensitive: () => false,
      openFile: (id) => openFile(desk.db, id),
    });
    expect((await again.send(to, message, "killed")).parts).toHaveLength(2);
    expect(standing(to)).toHaveLength(2);
    await again.stop();
  });

  it("stands beside another of the same name, each once, and is not taken for an older one", async () => {
    const to = said();
    const older = { text: "Older.", files: [await keptFile("same.csv", "0")] };
    await desk.adapter.send(to, older, "older");
    const files = [await keptFile("same.csv", "1"), await keptFile("same.csv", "2")];
    // Killed between the two.
    const first = { text: "Two.", files: files.slice(0, 1) };
    await desk.adapter.send(to, first, "two");
    for (let n = 0; n < 2; n++) {
      expect((await desk.adapter.send(to, { text: "Two.", files }, "two")).parts).toHaveLength(3);
    }
    expect(filesOf(to)).toHaveLength(3);
  });

  it("is found where it stands although Slack tells it late", async () => {
    desk.fake.sharing.late = 1;
    const posted = await desk.adapter.send(
      said(),
      { text: "Late.", files: [await keptFile("late.csv", "l")] },
      "late",
    );
    desk.fake.sharing.late = 0;
    expect(posted.parts).toHaveLength(2);
  });

  it("leaves the text above it where it is replaced", async () => {
    const to = said();
    const files = [await keptFile("below.csv", "b")];
    const posted = await desk.adapter.send(to, { text: "Choose.", files }, "face");
    expect(posted.face).toBe(posted.parts[0]);
    await desk.adapter.replace(posted.face!, { text: "Chosen.", files });
    expect(standing(to).map(({ text }) => text)).toEqual(["Chosen.", ""]);
  });

  it("goes to Slack's file server only, however it is asked to go elsewhere", async () => {
    const message = { text: "Mine.", files: [await keptFile("mine.csv", "m")] };
    desk.fake.fail("upload", { kind: "moved", to: `${desk.fake.origin}/upload/elsewhere` });
    await expect(desk.adapter.send(said(), message, "moved")).rejects.toMatchObject({ code: "transient" });
    const before = desk.fake.callsOf("files.completeUploadExternal").length;
    desk.fake.sharing.uploads = "http://127.0.0.1:9";
    await expect(desk.adapter.send(said(), message, "away")).rejects.toMatchObject({ outcome: "not_sent" });
    desk.fake.sharing.uploads = undefined;
    expect(desk.fake.callsOf("files.completeUploadExternal").length).toBe(before);
  });

  it("that is gone is given up, and Slack's administrators may forbid it", async () => {
    const gone = { fileId: randomUUID() as FileId, name: "gone.csv", alt: "" };
    await expect(desk.adapter.send(said(), { text: "Gone.", files: [gone] }, "gone")).rejects.toMatchObject({
      code: "rejected",
    });
    desk.fake.fail("files.getUploadURLExternal", { kind: "error", error: "file_uploads_disabled" });
    const message = { text: "Forbidden.", files: [await keptFile("no.csv", "n")] };
    await expect(desk.adapter.send(said(), message, "forbidden")).rejects.toMatchObject({ code: "rejected" });
  });
});

describe("a message that is too long for a few", () => {
  it("is short, keeps its buttons, and has all of it in one file", async () => {
    const rows = Array.from({ length: 700 }, (_, n) => [`D${n}`, `Choose yes or no ${n}`]);
    const message: Message = {
      text: "700 points to correct.",
      lang: "en",
      blocks: [
        { kind: "text", style: "heading", text: "To correct" },
        { kind: "table", caption: "All points", columns: ["Where", "What to do"], rows },
        { kind: "buttons", buttons: [{ label: "Ask somebody", action: "ask", value: "" }] },
      ],
    };
    const to = said();
    desk.fake.fail("files.completeUploadExternal", { kind: "lost" });
    desk.fake.fail("files.info", { kind: "cut" });
    await expect(desk.adapter.send(to, message, "long")).rejects.toMatchObject({ code: "transient" });
    const posted = await desk.adapter.send(to, message, "long");
    expect(standing(to)).toHaveLength(2);
    expect(standing(to)[0]?.text).toBe("700 points to correct.");
    expect(JSON.stringify(standing(to)[0]?.blocks)).toMatch(/The file below has all of it.*Ask somebody/);
    expect(posted.face).toBe(posted.parts[0]);
    const whole = [...desk.fake.files.values()].at(-1)!;
    expect(whole.name).toBe("message.txt");
    for (const row of rows) expect(whole.bytes.toString()).toContain(row.join(" | "));
  });
});

describe("a message", () => {
  it("whose answer does not come in time stands once", async () => {
    const to = said();
    desk.fake.fail("chat.postMessage", { kind: "slow" });
    const late = desk.adapter.send(to, { text: "Slow." }, "slow");
    await expect(late).rejects.toMatchObject({
      code: "transient",
      outcome: "unknown",
      // Time for Slack to do late what it was asked for.
      retryAfterMs: 30_000,
    });
    await desk.adapter.send(to, { text: "Slow." }, "slow");
    expect(standing(to)).toHaveLength(1);
  }, 20_000);

  it("waits as long as Slack says", async () => {
    desk.fake.fail("chat.postMessage", { kind: "rate_limited", retryAfter: 7 });
    await expect(desk.adapter.send(said(), { text: "Wait." }, "wait")).rejects.toMatchObject({
      code: "rate_limited",
      outcome: "not_sent",
      retryAfterMs: 7_000,
    });
  });

  it("is found among many answers in its thread, from the message it answers on", async () => {
    const root = desk.fake.nextTs();
    const chatter = (n: number) =>
      desk.fake.posts.push({
        channel,
        ts: desk.fake.nextTs(),
        user: CONTACT.id,
        text: `${n}`,
        blocks: [],
        thread_ts: root,
      });
    for (let n = 0; n < 1_100; n++) chatter(n);
    const to = `${where}:${desk.fake.nextTs()}:${root}` as Address;
    for (let n = 0; n < 250; n++) chatter(n);
    const first = await desk.adapter.send(to, { text: "Found." }, "deep");
    const before = desk.fake.callsOf("conversations.replies").length;
    expect(await desk.adapter.send(to, { text: "Found." }, "deep")).toEqual(first);
    expect(desk.fake.callsOf("conversations.replies").length).toBe(before + 2);
    expect(first.thread).toBe(`${where}:${root}`);
  });

  it.each([
    ["restricted_action", "unreachable", "not_sent"],
    ["is_archived", "unreachable", "not_sent"],
    ["messages_tab_disabled", "transient", "not_sent"],
    ["missing_scope", "transient", "not_sent"],
    ["ekm_access_denied", "transient", "not_sent"],
    ["internal_error", "transient", "unknown"],
    ["msg_too_long", "rejected", "not_sent"],
  ])("fails with %s as %s (%s)", async (error, code, outcome) => {
    desk.fake.fail("chat.postMessage", { kind: "error", error });
    const attempt = desk.adapter.send(said(), { text: "Hello?" }, `fails:${error}`);
    await expect(attempt).rejects.toMatchObject({ name: "DeliveryError", code, outcome });
  });

  it("stands in the conversation itself, once, where the message it answers takes no answers", async () => {
    const error = "cannot_reply_to_message";
    for (let n = 0; n < 2; n++) {
      desk.fake.fail("chat.postMessage", { kind: "error", error });
      const posted = await desk.adapter.send(said(), { text: "Not under it." }, "unthreaded");
      expect(posted.thread).toBe(where);
    }
    const all = desk.fake.posts.filter((one) => one.text === "Not under it.");
    expect(all).toHaveLength(1);
    expect(all[0]).not.toHaveProperty("thread_ts");
  });

  it("that somebody deleted needs no other face", async () => {
    await desk.adapter.replace(said(), { text: "Nobody sees this." });
    desk.fake.fail("chat.update", { kind: "error", error: "cant_update_message" });
    await expect(desk.adapter.replace(said(), { text: "Not ours." })).rejects.toMatchObject({
      code: "rejected",
    });
  });
});
