import { type AddressInfo, createServer } from "node:net";
import { Readable } from "node:stream";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { MailProblem } from "../../adapters/mail/errors.ts";
import { createMailAdapter, type MailConfig, type MailDeps } from "../../adapters/mail/index.ts";
import { handOver } from "../../adapters/mail/wire/smtp.ts";
import { type ChatAdapter, type DeliveryError, DownloadError } from "../../src/chat/adapter.ts";
import type { FileId, Message, OutFile } from "../../src/chat/message.ts";
import { sentence } from "../../src/i18n/index.ts";
import { mailAddress } from "../../src/people/email.ts";
import { testClock } from "../support/clock.ts";
import { type MailFault, type MailServer, startMailServer, type TakenMail } from "../support/mail-server.ts";

const PUBLIC_URL = "https://tinstone.sample.invalid";
const TO = mailAddress("Contact@Sample.invalid");
const FROM = { name: "Sample Instruments", address: "survey@sample.invalid" };
const MUTE = `${PUBLIC_URL}/mail/mute/${"x".repeat(43)}`;

let server: MailServer;
let letterhead: Awaited<ReturnType<MailDeps["letterhead"]>> = {};
const problems: unknown[] = [];
const files = new Map<string, Buffer>();

beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.close());
afterEach(() => {
  letterhead = {};
  problems.length = 0;
});

async function adapterFor(
  config: Partial<MailConfig> = {},
  deps: Partial<MailDeps> = {},
): Promise<ChatAdapter> {
  const adapter = createMailAdapter(
    { smtp: server.smtp, from: FROM, replyTo: "officers@sample.invalid", publicUrl: PUBLIC_URL, ...config },
    {
      clock: testClock(new Date("2027-02-17T00:12:00Z")),
      failed: (error) => problems.push(error),
      refused: () => undefined,
      turn: async () => ({ inMs: 0, taken: true }),
      letterhead: async () => letterhead,
      muting: async () => undefined,
      mute: async () => undefined,
      bounced: async () => undefined,
      ...deps,
    },
  );
  await adapter.start({
    receive: async () => ({ kind: "none" }),
    isSensitive: () => false,
    async openFile(id) {
      const content = files.get(id);
      if (!content) throw new DownloadError("gone");
      return Readable.from([content]);
    },
  });
  return adapter;
}

let count = 0;
async function send(
  message: Message,
  key = `key ${++count}`,
  config: Partial<MailConfig> = {},
): Promise<TakenMail> {
  const adapter = await adapterFor(config);
  await adapter.send(TO, message, key);
  return server.mails.at(-1)!;
}

function keep(name: string, content: Buffer): OutFile {
  const id = `file ${++count}` as FileId;
  files.set(id, content);
  return { fileId: id, name, alt: "" };
}

/** Header lines as they went over the line, folded ones joined. */
function headersOf({ raw }: TakenMail): string[] {
  const [head = ""] = raw.toString("latin1").split("\r\n\r\n");
  return head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
}

describe("a mail", () => {
  it("says who it is from, where answers go, that a program sent it, and nothing more", async () => {
    letterhead = { senderName: "調達部 Sample", muteUrl: MUTE };
    const mail = await send({ text: "Hello.", subject: "Survey 2026", lang: "en" });
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
    const mail = await send({ text: "Hello." });
    expect(mail.parsed.from?.value).toEqual([FROM]);
    expect(headersOf(mail).filter((line) => line.startsWith("List-"))).toEqual([]);
  });

  it("has an id made from its key, and one thread with all others to the same person", async () => {
    const [first, again, other] = [
      await send({ text: "Once." }, "one key"),
      await send({ text: "Once." }, "one key"),
      await send({ text: "Other." }, "another key"),
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
    const attached = names.map((name) => keep(name, Buffer.from(name)));
    const mail = await send({
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
      const { parsed } = await send({ text: "Hello.", lang: language });
      expect(parsed.subject).toBe(sentence(language, "mail.subject"));
    }
  });

  it.each([
    ["subject", { text: "x", subject: "Survey\r\nBcc: thief@sample.invalid\r\n\r\nbody" }, {}],
    ["sender's name", { text: "x" }, { senderName: 'A"\r\nBcc: <thief@sample.invalid>, "' }],
    ["file's name", { text: "x" }, {}, 'a"\r\nBcc: thief@sample.invalid\r\n.xlsx'],
    ["unsubscribe link", { text: "x" }, { muteUrl: `${MUTE}>\r\nBcc: thief@sample.invalid` }],
  ])("lets no header in by its %s", async (_, message: Message, head, name?: string) => {
    letterhead = head;
    const mail = await send({ ...message, ...(name && { files: [keep(name, Buffer.from("x"))] }) });
    expect(headersOf(mail).filter((line) => /^bcc/i.test(line))).toEqual([]);
    expect(mail.parsed.bcc).toBeUndefined();
    expect(mail.parsed.to).toMatchObject({ text: "contact@sample.invalid" });
    expect(server.mails.at(-1)?.to).toBe("contact@sample.invalid");
  });

  it("brings the way to the page, what can be done there, and who asks", async () => {
    letterhead = {
      mintLink: async () => `${PUBLIC_URL}/#token`,
      muteUrl: MUTE,
      company: "Sample <b>Instruments</b>",
      person: "Sample Officer",
      publicPage: "https://sample.invalid/minerals",
    };
    const buttons = [
      { label: "I am working on it", action: "working", value: "secret value" },
      { label: "Not my topic", action: "not_mine", value: "" },
    ];
    const { parsed, raw } = await send({ text: "x", lang: "en", blocks: [{ kind: "buttons", buttons }] });
    const text = parsed.text ?? "";
    for (const said of ["- I am working on it", "- Not my topic", `${PUBLIC_URL}/#token`, MUTE])
      expect(text).toContain(said);
    expect(text).toMatch(/^-- \n.*Sample <b>Instruments<\/b>\n.*Sample Officer.*\n.*https:\/\/sample/m);
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
    letterhead = { mintLink: async () => `${PUBLIC_URL}/#other${++minted}` };
    const { parsed } = await send({ text: `Your page: ${PUBLIC_URL}/#own`, lang: "en" });
    expect(minted).toBe(0);
    expect(parsed.text).not.toContain("#other");
  });

  it("leaves out files that would be too much for a mailbox, and says so", async () => {
    const small = keep("small.xlsx", Buffer.alloc(1_000_000, 1));
    const large = keep("large.xlsx", Buffer.alloc(6_500_000, 2));
    const { parsed } = await send({ text: "Files.", lang: "en", files: [large, small] });
    expect(parsed.attachments.map(({ filename }) => filename)).toEqual(["large.xlsx"]);
    expect(parsed.text).toContain(sentence("en", "mail.file_too_large", { name: "small.xlsx" }));
  });

  it("is written in a language of its own where a part of it is", async () => {
    const blocks = [
      { kind: "text" as const, text: "Hallo." },
      { kind: "text" as const, text: "Hello.", lang: "en" },
    ];
    const { parsed } = await send({ text: "Hallo.\nHello.", lang: "de", blocks });
    expect(parsed.html).toMatch(/<html lang="de">/);
    expect(parsed.html).toMatch(/<p lang="en"[^>]*>Hello\.<\/p>/);
  });
});

const refused = (at: "sender" | "recipient" | "content", code: number, text: string): MailFault => ({
  at,
  code,
  text,
});

describe("a mail that is not taken", () => {
  it.each<[string, MailFault, string, string, string?]>([
    ["no such mailbox", refused("recipient", 550, "5.1.1 User unknown"), "unreachable", "not_sent"],
    ["no such mailbox, said plainly", refused("recipient", 550, "no such user"), "unreachable", "not_sent"],
    ["no such mailbox, said late", refused("content", 550, "5.1.1 User unknown"), "unreachable", "not_sent"],
    ["a mailbox that is full", refused("recipient", 452, "4.2.2 Mailbox full"), "transient", "not_sent"],
    ["greylisting", refused("recipient", 451, "4.7.1 Try again later"), "transient", "not_sent"],
    [
      "a relay that is not ours",
      refused("recipient", 554, "5.7.1 Relay access denied"),
      "transient",
      "not_sent",
      "smtp_policy",
    ],
    [
      "a relay that is not ours, said plainly",
      refused("recipient", 550, "relay not permitted"),
      "transient",
      "not_sent",
      "smtp_policy",
    ],
    [
      "no such mailbox behind a relay",
      refused("recipient", 550, "User unknown in relay recipient table"),
      "unreachable",
      "not_sent",
    ],
    ["what may be anything", refused("recipient", 550, "Requested action not taken"), "rejected", "not_sent"],
    ["who writes is unknown", refused("recipient", 550, "Sender address unknown"), "rejected", "not_sent"],
    [
      "a sender that may not send",
      refused("sender", 553, "5.7.1 Sender rejected"),
      "transient",
      "not_sent",
      "smtp_sender",
    ],
    ["what looks like spam", refused("content", 554, "5.7.1 Content rejected"), "rejected", "not_sent"],
    ["a message that is too large", refused("sender", 552, "5.3.4 Too big"), "rejected", "not_sent"],
    ["a server that is busy", refused("content", 451, "4.3.0 Local error"), "transient", "not_sent"],
    ["a line cut before the content", { at: "cut_before" }, "transient", "not_sent"],
    ["a line cut behind the content", { at: "cut_after" }, "transient", "unknown"],
  ])("%s", async (_, fault, code, outcome, problem?: string) => {
    server.failNext(fault);
    const sending = send({ text: "Hello." });
    await expect(sending).rejects.toMatchObject({ name: "DeliveryError", code, outcome });
    expect(problems.map((error) => (error as MailProblem).code)).toEqual(problem ? [problem] : []);
    expect((await send({ text: "The next one." })).parsed.text).toContain("The next one.");
  });

  it("since nobody answers", async () => {
    const gone = await startMailServer();
    await gone.close();
    const sending = send({ text: "Hello." }, "nobody", { smtp: gone.smtp });
    await expect(sending).rejects.toMatchObject({ code: "transient", outcome: "not_sent" });
  });

  it("since it is larger than the server says it takes", async () => {
    const small = await startMailServer({ size: 1_000 });
    const sending = send({ text: "x".repeat(2_000) }, "large", { smtp: small.smtp });
    await expect(sending).rejects.toMatchObject({ code: "rejected", outcome: "not_sent" });
    await small.close();
  });

  it("since a file of it is gone, and nothing goes out", async () => {
    const before = server.mails.length;
    const sending = send({ text: "File.", files: [{ fileId: "gone" as FileId, name: "a.xlsx", alt: "" }] });
    await expect(sending).rejects.toMatchObject({ code: "rejected", outcome: "not_sent" });
    expect(server.mails.length).toBe(before);
  });

  it("since nobody can be written to there", async () => {
    const sending = (await adapterFor()).send(mailAddress("a,b@sample.invalid"), { text: "Hello." }, "odd");
    await expect(sending).rejects.toMatchObject({ code: "unreachable", outcome: "not_sent" });
  });

  it("since its turn has not come: no link is made, and nothing goes out", async () => {
    let asked = 0;
    const before = server.mails.length;
    const adapter = await adapterFor(
      {},
      {
        turn: async () => ({ inMs: 90_000, taken: false }),
        letterhead: async () => {
          asked += 1;
          return {};
        },
      },
    );
    const sending = adapter.send(TO, { text: "Hello." }, "later");
    await expect(sending).rejects.toMatchObject({
      code: "not_yet",
      outcome: "not_sent",
      retryAfterMs: 90_000,
    });
    expect([asked, server.mails.length]).toEqual([0, before]);
  });
});

it("takes bounces only where it has a secret to know them by", async () => {
  const paths = async (config: Partial<MailConfig>) =>
    (await adapterFor(config)).routes.map(({ method, path }) => `${method} ${path}`);
  const always = ["GET /mail/mute/:token", "POST /mail/mute/:token"];
  expect(await paths({})).toEqual(always);
  expect(await paths({ bounceSecret: "a secret" })).toEqual([...always, "POST /mail/bounces"]);
});

describe("a server that is slow", () => {
  /** Answers up to a command, then says a little again and again. */
  const slowAt = async (command: RegExp) => {
    const slow = createServer((line) => {
      line.on("error", () => undefined);
      line.write("220 slow\r\n");
      line.on("data", (said) => {
        if (!command.test(String(said)))
          line.write(/^DATA/.test(String(said)) ? "354 go on\r\n" : "250 ok\r\n");
        else setInterval(() => line.write("250-more\r\n"), 20).unref();
      });
    });
    await new Promise<void>((resolve) => slow.listen(0, "127.0.0.1", resolve));
    const { port } = slow.address() as AddressInfo;
    const mail = {
      from: FROM.address,
      to: "contact@sample.invalid",
      mail: Buffer.from("Subject: x\r\n\r\nx"),
    };
    const error = await handOver(
      { host: "127.0.0.1", port, security: "none" },
      mail,
      () => undefined,
      300,
    ).catch((failed: DeliveryError) => failed);
    slow.close();
    return error;
  };

  it("is given so long for a mail, however much it says meanwhile", async () => {
    const error = await slowAt(/^RCPT/);
    expect(error).toMatchObject({ code: "transient", outcome: "not_sent", silent: true });
  });

  it("may have taken what was handed over", async () => {
    const error = await slowAt(/^Subject/);
    expect(error).toMatchObject({ code: "transient", outcome: "unknown", silent: true });
  });
});

describe("the line to the server", () => {
  it("carries no password and no mail where TLS is required and not offered", async () => {
    let tried = 0;
    const plain = await startMailServer({
      security: "starttls",
      login: { user: "tinstone", pass: "secret" },
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      onAuth: (_, __, done) => {
        tried += 1;
        done(null, { user: "tinstone" });
      },
    });
    const sending = send({ text: "Hello." }, "plain", { smtp: plain.smtp });
    await expect(sending).rejects.toMatchObject({ code: "transient", outcome: "not_sent" });
    expect([tried, plain.mails.length]).toEqual([0, 0]);
    expect(problems).toMatchObject([{ code: "smtp_tls" }]);
    await plain.close();
  });

  it.each(["starttls", "tls"] as const)(
    "is refused where the certificate is nobody's (%s)",
    async (security) => {
      const strange = await startMailServer({ security, secure: security === "tls" });
      const sending = send({ text: "Hello." }, "strange", { smtp: strange.smtp });
      await expect(sending).rejects.toMatchObject({ code: "transient", outcome: "not_sent" });
      expect(strange.mails).toEqual([]);
      expect(problems).toMatchObject([{ code: "smtp_tls" }]);
      await strange.close();
    },
  );

  it("is opened with the operator's login, and a wrong one is told to the operator, not in words", async () => {
    const login = { user: "tinstone", pass: "pass:word/@" };
    const given: unknown[] = [];
    const locked = await startMailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _, done) => {
        given.push([username, password]);
        if (password === login.pass) done(null, { user: username });
        else done(new Error("535 5.7.8 wrong"));
      },
    });
    await send({ text: "Hello." }, "login", { smtp: { ...locked.smtp, login } });
    expect(locked.mails).toHaveLength(1);
    const wrong = send({ text: "Hello." }, "wrong", {
      smtp: { ...locked.smtp, login: { ...login, pass: "no" } },
    });
    await expect(wrong).rejects.toMatchObject({ code: "transient", outcome: "not_sent" });
    expect(given).toEqual([
      [login.user, login.pass],
      [login.user, "no"],
    ]);
    expect(problems).toMatchObject([{ name: "MailProblem", code: "smtp_login" }]);
    expect(JSON.stringify(problems.map((error) => String(error)))).not.toContain("wrong");
    await locked.close();
  });
});
