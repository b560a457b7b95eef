import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DeliveryError } from "../../src/chat/adapter.ts";
import type { MemoryChat } from "../support/memory-adapter.ts";
import { adapterContract } from "./adapter-contract.ts";
import { memoryHarness } from "./memory-harness.ts";
import { openStage, type Stage } from "./stage.ts";

adapterContract("memory", memoryHarness);

describe("a platform that fails", () => {
  let stage: Stage;
  let chat: MemoryChat;
  beforeAll(async () => {
    stage = await openStage(async (ground) => {
      const harness = await memoryHarness(ground);
      chat = harness.chat;
      return harness;
    });
  });
  afterAll(() => stage.end());

  it.each([
    ["before the message arrived", new DeliveryError("rate_limited", "not_sent", 100), undefined],
    ["after it arrived, without our knowing", new DeliveryError("transient", "unknown"), "arriving" as const],
  ])("still gets one answer to the person: %s", async (_, error, after) => {
    const before = (await stage.shown()).length;
    const attempts = stage.sent.length;
    chat.failNext(error, after);
    await stage.say({ id: randomUUID(), text: "Hello" });
    await stage.settled();
    expect(stage.sent.length).toBe(attempts + 2);
    expect((await stage.shown()).length).toBe(before + 1);
  });
});
