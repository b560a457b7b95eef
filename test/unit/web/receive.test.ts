import { request } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { MAX_FILES_PER_DROP, MAX_TEXT_LENGTH } from "../../../adapters/web/limits.ts";
import { MAX_FILE_BYTES } from "../../../src/files/limits.ts";
import { type FakeWeb, SESSION, startFakeWeb } from "./support.ts";

const KEY = "0b7e7c1a-3f5c-4d1f-9a55-0123456789ab";
const CHAT = `/chat/${SESSION.slot}`;
let web: FakeWeb;
beforeEach(async () => {
  web = await startFakeWeb();
});
afterEach(() => web.close());

function drop(
  fields: Record<string, string>,
  files: [name: string, content: string | Uint8Array<ArrayBuffer>][] = [],
) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ key: KEY, ...fields })) form.append(name, value);
  for (const [name, content] of files) form.append("file", new Blob([content]), name);
  return form;
}

test("text and files of one drop become one event of the session's person", async () => {
  const sent = await web.drop(
    drop({ text: "here" }, [
      ["回答.xlsx", "one"],
      ["b.xlsx", "two"],
    ]),
  );
  expect(await sent.json()).toEqual({ kind: "none" });
  expect(web.events).toHaveLength(1);
  expect(web.events[0]).toMatchObject({
    key: `${SESSION.conversation}/${KEY}`,
    kind: "said",
    from: SESSION.person,
    in: SESSION.conversation,
    message: `${SESSION.conversation}/${KEY}`,
    text: "here",
    files: [
      { id: `${KEY}/0`, name: "回答.xlsx", bytes: 3 },
      { id: `${KEY}/1`, name: "b.xlsx", bytes: 3 },
    ],
  });
  const [file] = (web.events[0] as { files: { handle: string }[] }).files;
  expect(web.kept.get(file!.handle)?.toString()).toBe("one");
});

test("a file over the cap is told with its size and not kept, sent or only named", async () => {
  const large = new Uint8Array(MAX_FILE_BYTES + 1);
  const oversized = JSON.stringify([{ name: "named.xlsx", bytes: 20_000_000 }]);
  expect(
    (
      await web.drop(
        drop({ text: "", oversized }, [
          ["sent.xlsx", large],
          ["small.xlsx", "x"],
        ]),
      )
    ).status,
  ).toBe(200);
  expect(web.events[0]).toMatchObject({
    files: [
      { name: "sent.xlsx", bytes: large.length, handle: "" },
      { name: "small.xlsx", bytes: 1, handle: expect.stringMatching(/^\w+$/) },
      { name: "named.xlsx", bytes: 20_000_000, handle: "" },
    ],
  });
  expect(web.kept.size).toBe(1);
});

test("nothing of a sensitive drop is kept, not even its file", async () => {
  expect((await web.drop(drop({ text: "a concern" }, [["proof.pdf", "secret"]]))).status).toBe(200);
  expect(web.kept.size).toBe(0);
  expect(web.events[0]).toMatchObject({ text: "a concern", files: [] });
});

test("a text after the files is refused, and no file is kept before its text was read", async () => {
  const form = drop({}, [["proof.pdf", "secret"]]);
  form.append("text", "a concern");
  const kept = web.kept.size;
  expect((await web.drop(form)).status).toBe(400);
  expect(web.kept.size).toBe(kept);
  expect(web.events).toHaveLength(0);
});

test("an empty drop, too many files, a bad key: refused with a sentence, nothing happens", async () => {
  const many = Array.from({ length: MAX_FILES_PER_DROP + 1 }, (_, n): [string, string] => [`${n}`, "x"]);
  expect((await web.drop(drop({}))).status).toBe(400);
  expect((await web.drop(drop({ text: "" }, many))).status).toBe(413);
  expect((await web.drop(drop({ key: "mine", text: "x" }))).status).toBe(400);
  const broken = await web.drop(drop({ text: "x", oversized: "{" }));
  expect(broken.status).toBe(400);
  expect(await broken.json()).toEqual({ sentence: expect.stringMatching(/^This request could not be/) });
  expect(web.events).toHaveLength(0);
  expect(web.failures).toHaveLength(0);
});

test("no file of a drop is kept whose other fields are not good", async () => {
  const file: [string, string][] = [["a.xlsx", "x"]];
  const named = JSON.stringify(
    Array.from({ length: MAX_FILES_PER_DROP }, () => ({ name: "n", bytes: 20_000_000 })),
  );
  expect((await web.drop(drop({ key: "mine", text: "" }, file))).status).toBe(400);
  expect((await web.drop(drop({ text: "", oversized: "{" }, file))).status).toBe(400);
  expect((await web.drop(drop({ text: "y".repeat(MAX_TEXT_LENGTH + 1) }, file))).status).toBe(400);
  expect((await web.drop(drop({ text: "\u{1f600}".repeat(MAX_TEXT_LENGTH + 1) }, file))).status).toBe(400);
  expect((await web.drop(drop({ text: "", oversized: named }, file))).status).toBe(413);
  expect(web.kept.size).toBe(0);
  expect(web.events).toHaveLength(0);
  expect(web.failures).toHaveLength(0);
});

test("a long name is cut between characters, whether its file was sent or only named", async () => {
  const long = `${"\u{1f4c4}".repeat(300)}.xlsx`;
  const oversized = JSON.stringify([{ name: long, bytes: 20_000_000 }]);
  expect((await web.drop(drop({ text: "", oversized }, [[long, "x"]]))).status).toBe(200);
  const name = "\u{1f4c4}".repeat(255);
  expect(web.events[0]).toMatchObject({ files: [{ name }, { name }] });
});

test("an upload that breaks off leaves no event behind, and the server lives", async () => {
  await new Promise<void>((resolve) => {
    const cut = request(`${web.origin}${CHAT}/said`, {
      method: "POST",
      headers: {
        Cookie: web.cookie,
        "Content-Type": "multipart/form-data; boundary=b",
        "Content-Length": 100_000,
      },
    });
    cut.once("error", () => resolve());
    const head = `--b\r\nContent-Disposition: form-data; name="key"\r\n\r\n${KEY}\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nstart`;
    cut.write(head, () => setTimeout(() => cut.destroy(), 50));
    cut.once("close", resolve);
  });
  expect((await web.drop(drop({ text: "still there" }))).status).toBe(200);
  expect(web.events).toHaveLength(1);
  expect(web.kept.size).toBe(0);
});

test("a press names the message it was on, never one of another conversation", async () => {
  const body = { key: KEY, action: "request.ack", value: "v", on: "m7" };
  expect((await web.post(`${CHAT}/pressed`, body)).status).toBe(200);
  expect(web.events[0]).toMatchObject({
    kind: "pressed",
    key: `${SESSION.conversation}/${KEY}`,
    action: "request.ack",
    value: "v",
    on: `${SESSION.conversation}/m7`,
  });
  expect((await web.post(`${CHAT}/pressed`, { ...body, on: "../officers/m7" })).status).toBe(400);
});

test("a form comes back as typed, and an invalid one with its problems", async () => {
  const form = { name: "f", title: "t", fields: [], submit: "s", cancel: "c", context: "x", lang: "en" };
  web.answer.next = { kind: "invalid", form, problems: { email: "Please check." } };
  const body = { key: KEY, form: "f", context: "x", values: { email: "a", many: ["b"] } };
  const answer = await web.post(`${CHAT}/submitted`, body);
  expect(await answer.json()).toEqual({ kind: "form", form, problems: { email: "Please check." } });
  expect(web.events[0]).toMatchObject({ kind: "submitted", form: "f", context: "x", values: body.values });
});

test("what could not be saved says so in the reader's language, without inner words", async () => {
  web.answer.next = new Error("inner words");
  const body = { key: KEY, action: "a", value: "" };
  const failed = await web.post(`${CHAT}/pressed`, body, { "Accept-Language": "ja-JP,en;q=0.5" });
  expect(failed.status).toBe(500);
  expect(await failed.json()).toEqual({ sentence: expect.stringMatching(/^保存できませんでした/) });
  expect(web.failures).toEqual([web.answer.next]);
});

test("without the session's cookie nothing is said", async () => {
  for (const cookie of ["", `tinstone_${SESSION.slot}=wrong`, "tinstone_other=secret-of-the-session"]) {
    const refused = await web.post(
      `${CHAT}/pressed`,
      { key: KEY, action: "a", value: "" },
      { Cookie: cookie },
    );
    expect(refused.status).toBe(401);
  }
  expect(web.events).toHaveLength(0);
});

test("only JSON and multipart bodies are read", async () => {
  const plain = { "Content-Type": "text/plain" };
  expect((await web.post(`${CHAT}/pressed`, { key: KEY, action: "a", value: "" }, plain)).status).toBe(415);
  expect((await web.post(`${CHAT}/said`, { key: KEY, text: "a" })).status).toBe(415);
  expect(web.events).toHaveLength(0);
});

test("a stopped adapter takes nothing in", async () => {
  await web.adapter.stop();
  expect((await web.post(`${CHAT}/pressed`, { key: KEY, action: "a", value: "" })).status).toBe(503);
});
