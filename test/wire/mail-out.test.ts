import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { MailConfig } from "../../adapters/mail/index.ts";
import type { Message } from "../../src/chat/message.ts";
import { sentence } from "../../src/i18n/index.ts";
import { FROM, MailDesk, PUBLIC_URL } from "../support/mail-desk.ts";
import type { TakenMail } from "../support/mail-server.ts";

const MUTE = `${PUBLIC_URL}/mail/mute/${"x".repeat(43)}`;

let desk: MailDesk;
beforeAll(async () => {
  desk = await MailDesk.open();
});
afterAll(() => desk.close());
afterEach(() => desk.clear());

/** Header lines as they went over the line, folded ones joined. */
function headersOf({ raw }: TakenMail): string[] {
  const [head = ""] = raw.toString("latin1").split("\r\n\r\n");
  return head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
}

describe("a mail", () => {
  it("says who it is from, where answers go, that a program sent it, and nothing more", async () => {
    desk.letterhead = { senderName: "調達部 Sample", muteUrl: MUTE };
    const mail = await desk.send({ text: "Hello.", subject: "Survey 2026", lang: "en" });
    const names = headersOf(mail).map((line) => line.slice(0, line.indexOf(":")).toLowerCase());
    expect(names.sort()).toEqual([
      "auto-submitted",
      "content-language",
      "content-type",
      "date",
      "from",
      "list-unsubscribe",
      "list-unsubscribe-post",
      "message-id",
      "mime-version",
      "references",
      "reply-to",
      "subject",
      "to",
    ]);
    expect(headersOf(mail)).toEqual(
      expect.arrayContaining([
        "Auto-Submitted: auto-generated",
        "Content-Language: en",
        "Date: Wed, 17 Feb 2027 00:12:00 +0000",
        `List-Unsubscribe: <${MUTE}>`,
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        "Reply-To: officers@sample.invalid",
        "To: contact@sample.invalid",
      ]),
    );
    expect(mail.parsed.from?.value).toEqual([{ name: "調達部 Sample", address: FROM.address }]);
    expect([mail.from, mail.to]).toEqual([FROM.address, "contact@sample.invalid"]);
  });

  it("has the sender of MAIL_FROM, and nothing to unsubscribe from, where nothing else is known", async () => {
    const mail = await desk.send({ text: "Hello." });
    expect(mail.parsed.from?.value).toEqual([FROM]);
    expect(headersOf(mail).filter((line) => line.startsWith("List-"))).toEqual([]);
  });

  it("has an id made from its key, and one thread with all others to the same person", async () => {
    const [first, again, other] = [
      await desk.send({ text: "Once." }, "one key"),
      await desk.send({ text: "Once." }, "one key"),
      await desk.send({ text: "Other." }, "another key"),
    ];
    expect(first.parsed.messageId).toMatch(/^<[\w-]{32}@sample\.invalid>$/);
    expect(again.parsed.messageId).toBe(first.parsed.messageId);
    expect(other.parsed.messageId).not.toBe(first.parsed.messageId);
    expect(first.parsed.references).toMatch(/^<[\w-]{32}@sample\.invalid>$/);
    expect(other.parsed.references).toBe(first.parsed.references);
    expect(first.raw.toString()).not.toContain("one key");
  });

  const JAPANESE = "紛争鉱物調査2026：2027年3月31日までのご回答のお願い";

  it("keeps a Japanese subject and file names whole, in ASCII on the line", async () => {
    const names = ["調査票 2026年度（最終版）.xlsx", "한국어 答え.csv", 'naïve "quoted"; a=b.xlsx'];
    const attached = names.map((name) => desk.keep(name, Buffer.from(name)));
    const mail = await desk.send({
      text: "お世話になっております。",
      subject: JAPANESE,
      lang: "ja",
      files: attached,
    });
    expect(mail.parsed.subject).toBe(JAPANESE);
    expect(mail.parsed.attachments.map((one) => one.filename)).toEqual(names);
    expect(mail.parsed.attachments.map((one) => one.content.toString())).toEqual(names);
    expect(mail.parsed.text).toContain("お世話になっております。");
    expect(mail.parsed.html).toMatch(/<html lang="ja">.*<meta charset="utf-8"\/>/s);
    // RFC 2047 and 2231: nothing but ASCII, and each encoded word is whole characters of its own.
    expect(mail.raw.toString("latin1")).toMatch(/^[\t\r\n -~]*$/);
    const words = [...mail.raw.toString("latin1").matchAll(/=\?UTF-8\?B\?([^?]*)\?=/gi)];
    expect(words.length).toBeGreaterThan(1);
    for (const [, word = ""] of words) expect(Buffer.from(word, "base64").toString()).not.toContain("\ufffd");
    expect(mail.raw.toString("latin1")).toMatch(/filename\*0\*=utf-8''/i);
    for (const line of mail.raw.toString("latin1").split("\r\n"))
      expect(line.length).toBeLessThanOrEqual(998);
  });

  it("has a subject of ours, in its language, where it brings none", async () => {
    for (const language of ["en", "ja", "fr"] as const) {
      const { parsed } = await desk.send({ text: "Hello.", lang: language });
      expect(parsed.subject).toBe(sentence(language, "mail.subject"));
    }
  });

  it.each([
    ["subject", { text: "x", subject: "Survey\r\nBcc: thief@sample.invalid\r\n\r\nbody" }, {}],
    ["sender's name", { text: "x" }, { senderName: 'A"\r\nBcc: <thief@sample.invalid>, "' }],
    ["file's name", { text: "x" }, {}, 'a"\r\nBcc: thief@sample.invalid\r\n.xlsx'],
    ["unsubscribe link", { text: "x" }, { muteUrl: `${MUTE}>\r\nBcc: thief@sample.invalid` }],
  ])("lets no header in by its %s", async (_, message: Message, head, name?: string) => {
    desk.letterhead = head;
    const mail = await desk.send({ ...message, ...(name && { files: [desk.keep(name, Buffer.from("x"))] }) });
    expect(headersOf(mail).filter((line) => /^bcc/i.test(line))).toEqual([]);
    expect(mail.parsed.bcc).toBeUndefined();
    expect(mail.parsed.to).toMatchObject({ text: "contact@sample.invalid" });
    expect(desk.server.mails.at(-1)?.to).toBe("contact@sample.invalid");
  });

  it("brings the way to the page, what can be done there, and who asks", async () => {
    desk.letterhead = {
      mintLink: async () => `${PUBLIC_URL}/#token`,
      muteUrl: MUTE,
      company: "Sample <b>Instruments</b>",
      publicPage: "https://sample.invalid/minerals",
    };
    const buttons = [
      { label: "I am working on it", action: "working", value: "secret value" },
      { label: "Not my topic", action: "not_mine", value: "" },
    ];
    const { parsed, raw } = await desk.send({
      text: "x",
      lang: "en",
      blocks: [{ kind: "buttons", buttons }],
    });
    const text = parsed.text ?? "";
    for (const said of ["- I am working on it", "- Not my topic", `${PUBLIC_URL}/#token`, MUTE])
      expect(text).toContain(said);
    expect(text).toMatch(
      /^-- \n.*Sample <b>Instruments<\/b>\n.*: Sample <b>Instruments<\/b> will read it\.\n.*https:\/\/sample/m,
    );
    const html = String(parsed.html);
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href?.replaceAll("&#38;", "&"));
    expect(new Set(links)).toEqual(
      new Set([`${PUBLIC_URL}/#token`, MUTE, "https://sample.invalid/minerals"]),
    );
    expect(html).toContain("Sample &#60;b&#62;Instruments");
    expect(raw.toString()).not.toContain("secret value");
    expect(html).not.toMatch(/<img|url\(|<script|<link|http:/);
  });

  it("makes no other link for a message that brings one", async () => {
    let minted = 0;
    desk.letterhead = { mintLink: async () => `${PUBLIC_URL}/#other${++minted}` };
    const { parsed } = await desk.send({ text: `Your page: ${PUBLIC_URL}/#own`, lang: "en" });
    expect(minted).toBe(0);
    expect(parsed.text).not.toContain("#other");
  });

  it("leaves out files that would be too much for a mailbox, and says so", async () => {
    const small = desk.keep("small.xlsx", Buffer.alloc(1_000_000, 1));
    const large = desk.keep("large.xlsx", Buffer.alloc(6_500_000, 2));
    const { parsed } = await desk.send({ text: "Files.", lang: "en", files: [large, small] });
    expect(parsed.attachments.map(({ filename }) => filename)).toEqual(["large.xlsx"]);
    expect(parsed.text).toContain(sentence("en", "mail.file_too_large", { name: "small.xlsx" }));
  });

  it("is written in a language of its own where a part of it is", async () => {
    const blocks = [
      { kind: "text" as const, text: "Hallo." },
      { kind: "text" as const, text: "Hello.", lang: "en" },
    ];
    const { parsed } = await desk.send({ text: "Hallo.\nHello.", lang: "de", blocks });
    expect(parsed.html).toMatch(/<html lang="de">/);
    expect(parsed.html).toMatch(/<p lang="en"[^>]*>Hello\.<\/p>/);
  });
});

it("takes bounces only where it has a secret to know them by", async () => {
  const paths = async (config: Partial<MailConfig>) =>
    (await desk.adapterFor(config)).routes.map(({ method, path }) => `${method} ${path}`);
  const always = ["GET /mail/mute/:token", "POST /mail/mute/:token"];
  expect(await paths({})).toEqual(always);
  expect(await paths({ bounceSecret: "a secret" })).toEqual([...always, "POST /mail/bounces"]);
});
