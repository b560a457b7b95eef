import { afterEach, beforeEach, expect, test } from "vitest";
import { type FakeWeb, SESSION, startFakeWeb } from "./support.ts";

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
  web.say({ from: "person", key: "web:u-1", message: { text: "mine" } });
  const state = await fetch(`${web.origin}/chat/${SESSION.slot}/state`, { headers: { Cookie: web.cookie } });
  expect(await state.json()).toMatchObject({
    name: "Aiko Sato",
    welcome: { text: "Welcome", files: [] },
    entries: [{ uuid: "u-1", part: "m1", from: "person", message: { text: "mine" } }],
  });
});

test("closing the server ends the streams instead of waiting for them", async () => {
  const reading = readStream({}, /never/);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await web.close();
  expect(await reading).toContain("retry:");
  web = await startFakeWeb();
});
