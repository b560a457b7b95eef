import { afterEach, beforeEach, expect, test } from "vitest";
import { attachment } from "../../../adapters/web/download.ts";
import type { Address } from "../../../src/chat/address.ts";
import type { FileId, Message } from "../../../src/chat/message.ts";
import { type FakeWeb, SESSION, startFakeWeb } from "./support.ts";

const hello: Message = { text: "hello" };
let web: FakeWeb;
beforeEach(async () => {
  web = await startFakeWeb();
});
afterEach(() => web.close());

test("a message sent twice under one key stands once", async () => {
  const first = await web.adapter.send(SESSION.conversation, hello, "k1");
  const second = await web.adapter.send(SESSION.conversation, hello, "k1");
  expect(second).toEqual(first);
  expect(web.entries).toHaveLength(1);
});

test("a reply to a message lands in its conversation", async () => {
  const posted = await web.adapter.send(`${SESSION.conversation}/some-part` as Address, hello, "k1");
  expect(posted.thread).toBe(SESSION.conversation);
});

test("a foreign address is rejected before anything is sent", async () => {
  await expect(web.adapter.send("web:nowhere" as Address, hello, "k")).rejects.toMatchObject({
    name: "DeliveryError",
    code: "rejected",
    outcome: "not_sent",
  });
});

test("who reads a conversation is known, and unknown places count as mixed", async () => {
  expect(await web.adapter.audience("web:officers" as Address)).toBe("ours");
  expect(await web.adapter.audience(SESSION.conversation)).toBe("one");
  expect(await web.adapter.audience("web:else" as Address)).toBe("mixed");
  expect(web.adapter.can("web:else" as Address)).toEqual({});
});

test("a person is a member of their own conversation only", async () => {
  expect(await web.adapter.isMember(SESSION.person, SESSION.conversation)).toBe(true);
  expect(await web.adapter.isMember(SESSION.person, "web:officers" as Address)).toBe(false);
});

test("download refuses what was over the cap, what is gone, and what grows past the caller's cap", async () => {
  const file = { id: "x/0", name: "a.xlsx", handle: "" };
  await expect(web.adapter.download(file, 10)).rejects.toMatchObject({ code: "too_large" });
  await expect(web.adapter.download({ ...file, handle: "no" }, 10)).rejects.toMatchObject({ code: "gone" });
  web.kept.set("f", Buffer.alloc(20));
  const content = await web.adapter.download({ ...file, handle: "f" }, 10);
  await expect(content.toArray()).rejects.toMatchObject({ name: "DownloadError", code: "too_large" });
});

test("a file is served to the conversation that offers it, and to nobody for the asking", async () => {
  web.kept.set("offered", Buffer.from("content"));
  web.kept.set("hidden", Buffer.from("secret"));
  const files = [{ fileId: "offered" as FileId, name: "結果.csv", alt: "" }];
  web.say({ message: { text: "here", files } });
  const get = (id: string, cookie = web.cookie) =>
    fetch(`${web.origin}/chat/${SESSION.slot}/files/${id}`, { headers: { Cookie: cookie } });
  const served = await get("offered");
  expect(await served.text()).toBe("content");
  expect(served.headers.get("content-disposition")).toContain("filename*=UTF-8''%E7%B5%90%E6%9E%9C.csv");
  expect((await get("hidden")).status).toBe(404);
  expect((await get("offered", "")).status).toBe(401);
});

test("no file name breaks out of its header", () => {
  expect(attachment('a"b\\c\r\nSet-Cookie: x=1.xlsx')).toBe(
    "attachment; filename=\"a_b_c__Set-Cookie: x=1.xlsx\"; filename*=UTF-8''a%22b%5Cc%0D%0ASet-Cookie%3A%20x%3D1.xlsx",
  );
  expect(attachment("\ud800")).toContain("filename*=UTF-8''_");
});
