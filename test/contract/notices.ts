import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { Message } from "../../src/chat/message.ts";
import { quote } from "../../src/chat/quote.ts";
import { sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { sentence } from "../../src/i18n/index.ts";
import type { UploadedFile } from "../support/web-client.ts";
import { HOSTILE_NAME } from "./hostile.ts";
import { failed, type Stage, SUPPLIER } from "./stage.ts";

/** Notices: recorded once, acknowledged after the commit, worked later. */
export function noticesContract(on: () => Stage): void {
  it("answers words once, however often they are told", async () => {
    const before = await tally(on());
    const happening = { id: randomUUID(), text: "Good morning, what am I to do?" };
    expect(await on().say(happening)).toEqual({ kind: "taken" });
    expect(await on().say(happening)).toEqual({ kind: "taken" });
    await on().settled();
    expect(await tally(on())).toEqual({ ...before, inbox: before.inbox + 1, messages: before.messages + 1 });
    const [first, second] = on().events.slice(-2);
    expect(second).toEqual({ ...first, at: second!.at });
  });

  it("acknowledges after the commit, not before", async () => {
    const stage = on();
    const before = await stage.count("inbox");
    const open = stage.hold();
    const told = stage.events.length;
    let acknowledged = false;
    const saying = stage.say({ id: randomUUID(), text: "Hello?" }).then((outcome) => {
      acknowledged = true;
      return outcome;
    });
    await expect.poll(() => stage.events.length).toBe(told + 1);
    // Room for an acknowledgement that does not wait.
    for (let n = 0; n < 20; n += 1) await stage.database.ping();
    expect(acknowledged).toBe(false);
    expect(await stage.count("inbox")).toBe(before);
    open();
    expect(await saying).toEqual({ kind: "taken" });
    expect(await stage.count("inbox")).toBe(before + 1);
    await stage.settled();
  });

  it("says so when nothing was recorded, and takes the same happening when it comes again", async () => {
    const before = await tally(on());
    const happening = { id: randomUUID(), text: "Can you hear me?" };
    on().door.failing = true;
    expect(await on().say(happening)).toEqual(failed(on(), "words"));
    on().door.failing = false;
    expect(await on().count("inbox")).toBe(before.inbox);
    expect(await on().say(happening)).toEqual({ kind: "taken" });
    await on().settled();
    expect(await tally(on())).toEqual({ ...before, inbox: before.inbox + 1, messages: before.messages + 1 });
  });

  it("answers a file with its result, where it was dropped", async () => {
    const stage = on();
    if (!stage.can.filesIn) return expectElsewhere(stage);
    const before = await tally(stage);
    const { name, bytes } = await form("incomplete", HOSTILE_NAME);
    const id = randomUUID();
    await stage.say({ id, text: "", files: [{ name, bytes }] });
    await stage.settled();
    // Told again after the answer is out: nothing happens.
    await stage.say({ id, text: "", files: [{ name, bytes }] });
    await stage.settled();
    expect(await tally(stage)).toEqual({
      inbox: before.inbox + 1,
      messages: before.messages + 1,
      drop: before.drop + 1,
      submission: before.submission + 1,
    });

    const event = stage.events.at(-1)!;
    const message = event.kind === "said" ? event.message : undefined;
    const reply = (await stage.shown()).at(-1)!;
    expect(stage.sent.at(-1)!.to).toBe(message);
    expect(reply.thread).toBe(stage.threads ? message : stage.where);
    expect(reply.lines.join("\n")).toContain("Please correct");
    expect(reply.lines.join("\n")).toContain("Declaration D46");
    expect(reply.lines.join("\n")).toContain(quote(name));
    expect(reply.active).toEqual([]);
    expect(reply.buttons.map((one) => one.action)).toContain("drop.take_back");
    expectWhole(stage.sent.at(-1)!.message);
  });

  it("answers several files at once with one message", async () => {
    const stage = on();
    const before = await tally(stage);
    const files = [
      await form("contradictory", "contradictory.xlsx"),
      await form("outdated", "outdated.xlsx"),
    ];
    await stage.say({ id: randomUUID(), text: "Both of them", files });
    await stage.settled();
    const after = await tally(stage);
    const drops = stage.can.filesIn ? 2 : 0;
    expect(after).toMatchObject({ messages: before.messages + 1, drop: before.drop + drops });
    if (!stage.can.filesIn) return;
    const reply = (await stage.shown()).at(-1)!.lines.join("\n");
    for (const { name } of files) expect(reply).toContain(name);
    expectWhole(stage.sent.at(-1)!.message);
  });
}

/** Where no file can be taken, its sender is told where to drop it, under the message that named it. */
async function expectElsewhere(stage: Stage): Promise<void> {
  const before = await tally(stage);
  const { name, bytes } = await form("incomplete", "form.xlsx");
  const happening = { id: randomUUID(), text: "Here you are", files: [{ name, bytes }] };
  for (let n = 0; n < 2; n += 1) {
    expect(await stage.say(happening)).toEqual({ kind: "taken" });
    await stage.settled();
  }
  expect(await tally(stage)).toEqual({ ...before, inbox: before.inbox + 1, messages: before.messages + 1 });
  const event = stage.events.at(-1)!;
  const reply = (await stage.shown()).at(-1)!;
  const message = event.kind === "said" ? event.message : undefined;
  expect(stage.sent.at(-1)!.to).toBe(message);
  expect(reply.thread).toBe(stage.threads ? message : stage.where);
  expect(reply.lines).toEqual([sentence("en", "welcome.files_elsewhere", { person: "Sample Officer" })]);
}

async function tally(stage: Stage) {
  const [inbox, drop, submission] = [
    await stage.count("inbox"),
    await stage.count("drop"),
    await stage.count("submission"),
  ];
  return { inbox, drop, submission, messages: (await stage.shown()).length };
}

async function form(
  sample: "incomplete" | "contradictory" | "outdated",
  name: string,
): Promise<UploadedFile> {
  const filler = { company: SUPPLIER, completedOn: "2026-10-01", language: "en" as const };
  return { name, bytes: await sampleWorkbook(sample, filler) };
}

/** A notification or a screen reader gets `text` alone, so all that the blocks say must be in it. */
function expectWhole(message: Message): void {
  for (const block of message.blocks ?? []) {
    if (block.kind !== "text") continue;
    for (const line of block.text.split("\n")) expect(message.text).toContain(line);
  }
}
