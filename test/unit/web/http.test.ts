import { EventEmitter, once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { readJson } from "../../../adapters/http/body.ts";
import { createHttpServer } from "../../../adapters/http/index.ts";
import { type FakeWeb, SESSION, startFakeWeb } from "./support.ts";

let web: FakeWeb | undefined;
afterEach(async () => {
  await web?.close();
  web = undefined;
});

/** `fetch` does not let a test choose its Host. */
function ask(origin: string, headers: Record<string, string>, method = "GET"): Promise<number> {
  return new Promise((resolve, reject) => {
    const asking = request(origin, { method, headers }, (response: IncomingMessage) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asking.once("error", reject);
    asking.end();
  });
}

test("every page comes with a policy that allows nothing inline and no frames", async () => {
  web = await startFakeWeb();
  const { headers } = await fetch(web.origin);
  const policy = headers.get("content-security-policy");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("unsafe");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("x-powered-by")).toBeNull();
});

test("a chat is framed by nobody, unless the shop window is there to do it", async () => {
  web = await startFakeWeb();
  const page = await fetch(`${web.origin}/chat/${SESSION.slot}/`, { headers: { Cookie: web.cookie } });
  expect(page.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
});

test("on loopback only direct requests under our own name and port are answered", async () => {
  web = await startFakeWeb();
  const { host, port } = new URL(web.origin);
  expect(await ask(web.origin, { Host: host })).toBe(200);
  expect(await ask(web.origin, { Host: `localhost:${port}` })).toBe(200);
  expect(await ask(web.origin, { Host: `[::1]:${port}` })).toBe(200);
  expect(await ask(web.origin, { Host: "tunnel.example" })).toBe(403);
  expect(await ask(web.origin, { Host: `rebound.example:${port}` })).toBe(403);
  expect(await ask(web.origin, { Host: "127.0.0.1:1" })).toBe(403);
  for (const name of ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Proto", "X-Real-IP"])
    expect(await ask(web.origin, { Host: host, [name]: "1.2.3.4" })).toBe(403);
  expect(await ask(web.origin, { Host: host, Origin: "https://evil.example" })).toBe(403);
  expect(await ask(web.origin, { Host: host, Origin: "null" })).toBe(403);
});

test("a POST of another web site is refused", async () => {
  web = await startFakeWeb({ publicUrl: "https://tinstone.example", loopbackOnly: false });
  const post = (headers: Record<string, string>) => web!.post("/renew", { token: "t" }, headers);
  expect((await post({})).status).toBe(200);
  expect((await post({ Origin: "https://tinstone.example", "Sec-Fetch-Site": "same-origin" })).status).toBe(
    200,
  );
  expect((await post({ Origin: "https://evil.example" })).status).toBe(403);
  expect((await post({ Origin: "https://tinstone.example:444" })).status).toBe(403);
  expect((await post({ "Sec-Fetch-Site": "same-site" })).status).toBe(403);
  expect((await post({ "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
});

test("alive and ready are told apart", async () => {
  let ready = false;
  const server = createHttpServer(
    { host: "127.0.0.1", port: 0, publicUrl: "http://127.0.0.1", loopbackOnly: true },
    { routes: [], ready: async () => ready, failed: () => undefined },
  );
  const origin = `http://127.0.0.1:${await server.listen()}`;
  expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  expect((await fetch(`${origin}/readyz`)).status).toBe(503);
  ready = true;
  expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  await server.close();
});

test("people get a page, scripts get JSON, both get a sentence", async () => {
  web = await startFakeWeb();
  const page = await fetch(`${web.origin}/nothing`, { headers: { Accept: "text/html" } });
  expect(page.status).toBe(404);
  expect(await page.text()).toContain("There is nothing at this address.");
  const json = await fetch(`${web.origin}/chat/%E0%A4%A/state`);
  expect(json.status).toBe(400);
  expect(await json.json()).toHaveProperty("sentence");
  expect(web.failures).toHaveLength(0);
});

test("styles and scripts come with a type and are not sent twice", async () => {
  web = await startFakeWeb();
  const style = await fetch(`${web.origin}/page/chat.css`);
  expect(style.headers.get("content-type")).toBe("text/css; charset=utf-8");
  const again = await fetch(`${web.origin}/page/chat.css`, {
    headers: { "If-None-Match": style.headers.get("etag") ?? "" },
  });
  expect(again.status).toBe(304);
  expect((await fetch(`${web.origin}/page/tsconfig.json`)).status).toBe(404);
});

test("what no database can look for is a bad request, and no path is taken for a host", async () => {
  web = await startFakeWeb();
  const get = (path: string) => fetch(`${web!.origin}${path}`, { headers: { Cookie: web!.cookie } });
  expect((await get(`/chat/${SESSION.slot}/files/%00`)).status).toBe(400);
  expect((await get("/chat/%00/state")).status).toBe(400);
  expect((await get("//[/")).status).toBe(404);
  expect((await get("//chat//state")).status).toBeLessThan(500);
  expect(web.failures).toHaveLength(0);
});

test("closing cuts off who does not send the rest of a request", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const gate = new EventEmitter();
  const reading = once(gate, "reading");
  const server = createHttpServer(
    { host: "127.0.0.1", port: 0, publicUrl: "http://127.0.0.1", loopbackOnly: true },
    {
      routes: [
        {
          method: "POST",
          path: "/body",
          handle: async (asked, response) => {
            gate.emit("reading");
            response.end(JSON.stringify(await readJson(asked, z.unknown(), 100)));
          },
        },
      ],
      ready: async () => true,
      failed: () => undefined,
    },
  );
  try {
    const slow = request(`http://127.0.0.1:${await server.listen()}/body`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Content-Length": 100 },
    });
    const cut = once(slow, "error");
    slow.write("{");
    await reading;
    const closed = server.close();
    vi.advanceTimersByTime(5_000);
    await cut;
    await closed;
  } finally {
    vi.useRealTimers();
  }
});

test("closing waits for a request that runs, and not for a connection that asks nothing", async () => {
  const gate = new EventEmitter();
  const running = once(gate, "running");
  const answered = once(gate, "answer");
  const server = createHttpServer(
    { host: "127.0.0.1", port: 0, publicUrl: "http://127.0.0.1", loopbackOnly: true },
    {
      routes: [
        {
          method: "GET",
          path: "/slow",
          handle: async (_request, response) => {
            gate.emit("running");
            await answered;
            response.end("done");
          },
        },
      ],
      ready: async () => true,
      failed: () => undefined,
    },
  );
  const port = await server.listen();
  const silent = connect(port, "127.0.0.1");
  const slow = fetch(`http://127.0.0.1:${port}/slow`);
  await running;
  const dropped = once(silent, "close");
  const closed = server.close();
  await dropped;
  gate.emit("answer");
  expect(await (await slow).text()).toBe("done");
  await closed;
});
