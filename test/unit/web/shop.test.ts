import { afterEach, beforeEach, expect, test } from "vitest";
import { sampleYear } from "../../../src/demo/year.ts";
import { messageOfYear, viewOfYear } from "../../../src/demo/year-view.ts";
import { type FakeWeb, SECRET, SESSION, startFakeWeb } from "./support.ts";

const KEY = "the-key-of-this-start";
let web: FakeWeb;
beforeEach(async () => {
  web = await startFakeWeb({
    shopWindow: {
      key: KEY,
      suppliers: async () => [
        { contactId: "c1", supplier: 'A "quoted" <b>', contact: "Aiko", language: "ja" },
      ],
      enterAs: async () => ({ session: SESSION, secret: SECRET }),
      samples: async (language) => [{ name: "a.xlsx", says: language }],
      sample: async (name) => (name === "a.xlsx" ? Buffer.from("sample") : undefined),
      year: (language) => viewOfYear(sampleYear(2026), language),
      yearMessage: (at, language) => messageOfYear(sampleYear(2026), at, language),
    },
  });
});
afterEach(() => web.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${web.origin}${path}`, { headers, redirect: "manual" });

test("without the key there is a sentence and nothing else", async () => {
  for (const path of ["/", "/?key=guess"]) {
    const refused = await get(path);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain("Please open the address that Tinstone printed");
  }
  expect((await get("/samples/a.xlsx")).status).toBe(403);
  expect((await web.post("/window/enter", { who: "officers" })).status).toBe(403);
});

test("the key becomes a cookie and leaves the address", async () => {
  const opened = await get(`/?key=${KEY}`);
  expect(opened.status).toBe(303);
  expect(opened.headers.get("location")).toBe("/");
  const cookie = opened.headers.get("set-cookie")?.split(";")[0] ?? "";
  const page = await get("/", { Cookie: cookie, "Accept-Language": "ja" });
  expect(page.status).toBe(200);
  expect(page.headers.get("content-security-policy")).toContain("frame-src 'self'");
  const text = await page.text();
  expect(text).toContain("A \\&#34;quoted\\&#34; &#60;b&#62;");
  expect(text).toContain("&#34;says&#34;:&#34;ja&#34;");
  expect(await (await get("/samples/a.xlsx", { Cookie: cookie })).text()).toBe("sample");
  expect((await get("/samples/..%2Fsecret", { Cookie: cookie })).status).toBe(404);
});

test("a pane is a session of its own, framed by the start page", async () => {
  const cookie = `tinstone_window=${KEY}`;
  const pane = await web.post("/window/enter", { who: { contactId: "c1" } }, { Cookie: cookie });
  expect(await pane.json()).toEqual({ path: `/chat/${SESSION.slot}/` });
  expect(pane.headers.get("set-cookie")).toContain(`tinstone_${SESSION.slot}=${SECRET}`);
  const page = await get(`/chat/${SESSION.slot}/`, { Cookie: web.cookie });
  expect(page.headers.get("content-security-policy")).toContain("frame-ancestors 'self'");
});
