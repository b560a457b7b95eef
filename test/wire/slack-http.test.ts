import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { createSlackAdapter } from "../../adapters/slack/index.ts";
import type { InboundEvent } from "../../src/chat/event.ts";
import { testClock } from "../support/clock.ts";
import { type FakeSlack, startFakeSlack } from "../support/fake-slack.ts";

const user = "U0CONTACT";
const PATH = "/slack/events";

let fake: FakeSlack;
let url: string;
let port: number;
const told: InboundEvent[] = [];
const refusals: string[] = [];
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  fake = await startFakeSlack();
  fake.addUser({ id: user });
  const adapter = createSlackAdapter(fake.config, {
    clock: testClock(),
    failed: () => undefined,
    refused: (why) => refusals.push(why),
  });
  await adapter.start({
    async receive(event) {
      told.push(event);
      return { kind: "none" };
    },
    isSensitive: () => false,
    openFile: async () => expect.fail("no file is sent"),
  });
  const [route] = adapter.routes;
  const server = createServer((request, response) => void route!.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
  url = `http://127.0.0.1:${port}`;
  fake.tell(url);
  closing.push(adapter.stop, fake.close, async () => void server.close());
});
afterAll(async () => {
  for (const close of closing) await close();
});
afterEach(() => vi.useRealTimers());

it("takes the longest message Slack lets people write", async () => {
  const text = "あ".repeat(40_000);
  const blocks = [{ type: "rich_text", elements: [{ type: "text", text }] }];
  expect((await fake.say({ user, ts: fake.nextTs(), text, more: { blocks } })).status).toBe(200);
  expect(told.at(-1)).toMatchObject({ kind: "said", text });
});

it("reads no request that is larger than any of Slack's, announced or not", async () => {
  const before = told.length;
  const body = "x".repeat(1_000_001);
  const pieces = new Blob([body]).stream();
  const sent = [
    fetch(url + PATH, { method: "POST", body }),
    fetch(url + PATH, { method: "POST", body: pieces, duplex: "half" } as RequestInit),
  ];
  for (const response of await Promise.all(sent)) {
    expect(response.status).toBe(413);
    expect(response.headers.get("X-Slack-No-Retry")).toBe("1");
  }
  expect(told.length).toBe(before);
});

it("cuts a request that does not come to an end, after twenty seconds", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const socket = connect(port, "127.0.0.1");
  let isCut = false;
  socket.on("error", () => undefined).on("close", () => (isCut = true));
  socket.write(`POST ${PATH} HTTP/1.1\r\nHost: us\r\nContent-Length: 100\r\n\r\n{`);
  await expect.poll(() => vi.getTimerCount()).toBeGreaterThan(0);
  vi.advanceTimersByTime(19_000);
  expect(isCut).toBe(false);
  vi.advanceTimersByTime(1_000);
  await expect.poll(() => isCut).toBe(true);
  socket.destroy();
});
