import { afterEach, expect, test } from "vitest";
import type { Entry } from "../../../adapters/web/deps.ts";
import { type FakeWeb, SECRET, SESSION, startFakeWeb } from "./support.ts";

let web: FakeWeb;
afterEach(() => web.close());

const entered: Entry = { kind: "entered", session: SESSION, secret: SECRET };

test("a personal link becomes a cookie of its own path, out of reach of scripts", async () => {
  web = await startFakeWeb({ entry: () => entered });
  const reply = await web.post("/enter", { token: "t" });
  expect(await reply.json()).toEqual({ kind: "entered", path: `/chat/${SESSION.slot}/` });
  expect(reply.headers.get("set-cookie")).toBe(
    `tinstone_${SESSION.slot}=${SECRET}; Path=/chat/${SESSION.slot}; HttpOnly; SameSite=Strict`,
  );
});

test("behind https the cookie is Secure", async () => {
  web = await startFakeWeb({
    entry: () => entered,
    publicUrl: "https://tinstone.example",
    loopbackOnly: false,
  });
  expect((await web.post("/enter", { token: "t" })).headers.get("set-cookie")).toMatch(/; Secure$/);
});

test("an officer's link is used up by the press, not by opening it", async () => {
  const presses: boolean[] = [];
  web = await startFakeWeb({
    entry: (_token, pressed) => {
      presses.push(pressed);
      return pressed ? entered : { kind: "press_to_enter", name: "Grace Kim", language: "en" };
    },
  });
  const opened = await web.post("/enter", { token: "t" });
  expect(await opened.json()).toMatchObject({
    kind: "press_to_enter",
    text: expect.stringContaining("Grace Kim"),
  });
  expect(opened.headers.get("set-cookie")).toBeNull();
  await web.post("/enter", { token: "t", pressed: true });
  expect(presses).toEqual([false, true]);
});

test("an expired link is answered in its contact's language, an unknown one in the browser's", async () => {
  web = await startFakeWeb({
    entry: (token) => (token === "old" ? { kind: "expired", language: "ja" } : { kind: "unknown" }),
  });
  expect(await (await web.post("/enter", { token: "old" })).json()).toMatchObject({
    kind: "expired",
    lang: "ja",
    button: "新しいリンクを送る",
  });
  expect(await (await web.post("/enter", { token: "x" })).json()).toMatchObject({
    kind: "unknown",
    lang: "en",
  });
  expect((await web.post("/renew", { token: "old" })).status).toBe(200);
});

test("leaving takes the cookie away", async () => {
  web = await startFakeWeb();
  const left = await web.post(`/chat/${SESSION.slot}/leave`, {});
  expect(left.headers.get("set-cookie")).toContain("Max-Age=0");
});

test("without a link the front page says one calm sentence", async () => {
  web = await startFakeWeb();
  const page = await (await fetch(web.origin)).text();
  expect(page).toContain("Please open the personal link you were sent.");
});

test("pages speak the language that was chosen, before the one that is known", async () => {
  web = await startFakeWeb();
  const chat = (cookie: string) =>
    fetch(`${web.origin}/chat/${SESSION.slot}/`, {
      headers: { Cookie: cookie, Accept: "text/html", "Accept-Language": "ja" },
    });
  expect(await (await chat(web.cookie)).text()).toContain('<html lang="en">');
  expect(await (await chat(`${web.cookie}; tinstone_language=ja`)).text()).toContain('<html lang="ja">');
  expect(await (await chat("")).text()).toContain('<html lang="ja">');
});

test("pages bear the name of whoever asks, and nothing of ours", async () => {
  web = await startFakeWeb({ sender: "Sample & Sons" });
  const html = { Accept: "text/html" };
  const pages = {
    chat: await fetch(`${web.origin}/chat/${SESSION.slot}/`, { headers: { Cookie: web.cookie } }),
    entry: await fetch(`${web.origin}/enter`),
    "start without a link": await fetch(`${web.origin}/`),
    "nothing there": await fetch(`${web.origin}/nowhere`, { headers: html }),
  };
  for (const [name, page] of Object.entries(pages)) {
    const drawn = await page.text();
    expect(drawn, name).toContain("<title>Sample &#38; Sons</title>");
    expect(drawn, name).toContain("/>Sample &#38; Sons</p>");
    expect(drawn, name).not.toMatch(/>[^<]*Tinstone/);
    if (name === "chat") expect(drawn).toContain("page.chat.bot&#34;:&#34;Sample &#38; Sons&#34;");
  }
});

test("before there is any survey, pages bear our name", async () => {
  web = await startFakeWeb();
  expect(await (await fetch(`${web.origin}/enter`)).text()).toContain("<title>Tinstone</title>");
});
