import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { HEARTBEAT_MS, MAX_STREAMS, NEWEST_SHOWN } from "../../../adapters/web/limits.ts";
import type { EntryView } from "../../../adapters/web/render.ts";
import { type FakeWeb, SESSION, startFakeWeb } from "./support.ts";

/** For a busy machine; in ms, less than a heartbeat: waiting advances the fake timers as far. */
const SLOWLY = { timeout: 10_000 };
let web: FakeWeb;
let open: AbortController;
beforeEach(async () => {
  web = await startFakeWeb();
  open = new AbortController();
});
afterEach(async () => {
  open.abort();
  await web.close();
});

/** Reads an event stream up to the moment when `enough` of it has come. */
async function readStream(headers: Record<string, string>, enough: RegExp, then?: () => void, query = "") {
  const response = await fetch(`${web.origin}/chat/${SESSION.slot}/events${query}`, {
    headers: { Cookie: web.cookie, ...headers },
    signal: open.signal,
  });
  let text = "";
  const decoder = new TextDecoder();
  const reader = response.body!.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (value) text += decoder.decode(value, { stream: true });
    if (text.includes("retry:")) {
      then?.();
      then = undefined;
    }
    if (done || enough.test(text)) {
      await reader.cancel();
      return text;
    }
  }
}

test("what was said before and what comes later both arrive, in order", async () => {
  web.say({ message: { text: "first" } });
  const text = await readStream({}, /second/, () => web.say({ message: { text: "second" } }));
  expect(text.indexOf("first")).toBeLessThan(text.indexOf("second"));
  expect(text).toContain("id: 2\nevent: entry\n");
});

test("a browser that comes back gets only what it has not seen", async () => {
  web.say({ message: { text: "first" } });
  web.say({ message: { text: "second" } });
  expect(await readStream({ "Last-Event-ID": "1" }, /second/)).not.toContain("first");
  expect(await readStream({}, /second/, undefined, "?after=1")).not.toContain("first");
});

test("a replaced message comes again under its id with a newer revision", async () => {
  web.say({ message: { text: "draft" } });
  await web.adapter.replace(web.entries[0]!.address!, { text: "final" });
  const text = await readStream({ "Last-Event-ID": "1" }, /final/);
  expect(text).toMatch(/id: 2\n.*\ndata: \{"id":1,"revision":2/);
});

test("the page hears that we are at work", async () => {
  const text = await readStream({}, /working/, () => web.adapter.working(SESSION.conversation));
  expect(text).toContain("event: working\n");
});

test("a page knows its own words again, and which message a button is on", async () => {
  web.say({ from: "person", key: `${SESSION.conversation}/u-1`, message: { text: "mine" } });
  const state = await fetch(`${web.origin}/chat/${SESSION.slot}/state`, { headers: { Cookie: web.cookie } });
  expect(await state.json()).toMatchObject({
    name: "Aiko Sato",
    welcome: { text: "Welcome", files: [] },
    entries: [{ uuid: "u-1", part: "m1", from: "person", message: { text: "mine" } }],
  });
});

test("a page starts with the newest entries and fetches what came after them", async () => {
  for (let n = 1; n <= NEWEST_SHOWN + 5; n++) web.say({ message: { text: `${n}` } });
  const ids = async (query: string) => {
    const state = await fetch(`${web.origin}/chat/${SESSION.slot}/state${query}`, {
      headers: { Cookie: web.cookie },
    });
    const { entries } = (await state.json()) as { entries: EntryView[] };
    return entries.map((entry) => entry.id);
  };
  const first = await ids("?after=0");
  expect(first).toHaveLength(NEWEST_SHOWN);
  expect(first.at(-1)).toBe(NEWEST_SHOWN + 5);
  expect(await ids("?after=103")).toEqual([104, 105]);
});

test("whoever lost the session reads nothing more", async () => {
  const text = await readStream({}, /secret/, () => {
    web.revoke();
    web.say({ message: { text: "secret" } });
  });
  expect(text).not.toContain("secret");
  expect(web.failures).toEqual([]);
});

test("one stream more than a session may have ends the oldest", async () => {
  const first = await readStream({}, /never/, () => {
    for (let n = 0; n < MAX_STREAMS; n++) readStream({}, /never/).catch(() => undefined);
  });
  expect(first).toContain("retry:");
});

test("a reader who takes nothing is cut off, and keeps us from nothing meanwhile", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
  const deaf = connect(Number(new URL(web.origin).port), "127.0.0.1");
  deaf.on("error", () => undefined);
  try {
    const closed = once(deaf, "close");
    const large = "x".repeat(1024 * 1024);
    for (let n = 0; n < 30; n++) web.say({ message: { text: large } });
    deaf.pause();
    deaf.write(
      `GET /chat/${SESSION.slot}/events HTTP/1.1\r\nHost: ${new URL(web.origin).host}\r\nCookie: ${web.cookie}\r\n\r\n`,
    );
    // What the kernel takes for a deaf reader is a few megabytes; of the rest we hold one entry.
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(2), SLOWLY);
    web.adapter.working(SESSION.conversation);
    vi.advanceTimersByTime(HEARTBEAT_MS);
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(0), SLOWLY);
    deaf.resume();
    await closed;
    expect(deaf.bytesRead).toBeLessThan(29 * large.length);
  } finally {
    vi.useRealTimers();
    deaf.destroy();
  }
});

test("closing the server ends the streams instead of waiting for them", async () => {
  const reading = readStream({}, /never/);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await web.close();
  expect(await reading).toContain("retry:");
  web = await startFakeWeb();
});
