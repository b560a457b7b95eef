import { type AddressInfo, createServer } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { MailProblem } from "../../adapters/mail/errors.ts";
import { handOver } from "../../adapters/mail/wire/smtp.ts";
import type { DeliveryError } from "../../src/chat/adapter.ts";
import type { FileId } from "../../src/chat/message.ts";
import { mailAddress } from "../../src/people/email.ts";
import { FROM, MailDesk, PUBLIC_URL, TO } from "../support/mail-desk.ts";
import { type MailFault, startMailServer } from "../support/mail-server.ts";

let desk: MailDesk;
beforeAll(async () => {
  desk = await MailDesk.open();
});
afterAll(() => desk.close());
afterEach(() => desk.clear());

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
    desk.server.failNext(fault);
    const sending = desk.send({ text: "Hello." });
    await expect(sending).rejects.toMatchObject({ name: "DeliveryError", code, outcome });
    expect(desk.problems.map((error) => (error as MailProblem).code)).toEqual(problem ? [problem] : []);
    expect((await desk.send({ text: "The next one." })).parsed.text).toContain("The next one.");
  });

  it("since nobody answers", async () => {
    const gone = await startMailServer();
    await gone.close();
    const sending = desk.send({ text: "Hello." }, "nobody", { smtp: gone.smtp });
    await expect(sending).rejects.toMatchObject({ code: "transient", outcome: "not_sent" });
  });

  it("since it is larger than the server says it takes", async () => {
    const small = await startMailServer({ size: 1_000 });
    const sending = desk.send({ text: "x".repeat(2_000) }, "large", { smtp: small.smtp });
    await expect(sending).rejects.toMatchObject({ code: "rejected", outcome: "not_sent" });
    await small.close();
  });

  it("since a file of it is gone, and nothing goes out", async () => {
    const before = desk.server.mails.length;
    const sending = desk.send({
      text: "File.",
      files: [{ fileId: "gone" as FileId, name: "a.xlsx", alt: "" }],
    });
    await expect(sending).rejects.toMatchObject({ code: "rejected", outcome: "not_sent" });
    expect(desk.server.mails.length).toBe(before);
  });

  it("since nobody can be written to there", async () => {
    const sending = (await desk.adapterFor()).send(
      mailAddress("a,b@sample.invalid"),
      { text: "Hello." },
      "odd",
    );
    await expect(sending).rejects.toMatchObject({ code: "unreachable", outcome: "not_sent" });
  });

  it("since its turn has not come: no link is made, and nothing goes out", async () => {
    let asked = 0;
    const before = desk.server.mails.length;
    const adapter = await desk.adapterFor(
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
    expect([asked, desk.server.mails.length]).toEqual([0, before]);
  });
});

describe("what comes before a mail", () => {
  it("has its turn, its link and its files, and nothing of the mail goes out", async () => {
    const done: string[] = [];
    const adapter = await desk.adapterFor(
      {},
      {
        turn: async () => ({ inMs: done.push("turn"), taken: true }),
        letterhead: async () => ({ mintLink: async () => `${PUBLIC_URL}/#link${done.push("link")}` }),
      },
    );
    const before = desk.server.mails.length;
    const send = await adapter.prepare!(TO, { text: "Hello." }, "beforehand");
    expect([done, desk.server.mails.length]).toEqual([["turn", "link"], before]);
    await send();
    expect(desk.server.mails.length).toBe(before + 1);
    expect(done).toEqual(["turn", "link"]);
  });
});

describe("a server that is slow", () => {
  /** Answers up to a command, then says a little again and again, or after a while what is hoped for. */
  const slowAt = async (
    command: RegExp,
    within: { dialogue: number; taken: number },
    {
      answersIn,
      stopping = new AbortController().signal,
      begun = () => undefined,
    }: { answersIn?: number; stopping?: AbortSignal; begun?: () => void } = {},
  ) => {
    const slow = createServer((line) => {
      line.on("error", () => undefined);
      line.write("220 slow\r\n");
      line.on("data", (said) => {
        if (!command.test(String(said)))
          line.write(/^DATA/.test(String(said)) ? "354 go on\r\n" : "250 ok\r\n");
        else if (answersIn !== undefined) setTimeout(() => line.write("250 taken\r\n"), answersIn);
        else {
          begun();
          const more = setInterval(() => line.write("250-more\r\n"), 20);
          line.on("close", () => clearInterval(more));
        }
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
      { failed: () => undefined, stopping },
      within,
    ).catch((failed: DeliveryError) => failed);
    slow.close();
    return error;
  };

  const LONG = 60_000;

  it("is given so long until it asks for a mail, however much it says meanwhile", async () => {
    const error = await slowAt(/^RCPT/, { dialogue: 300, taken: LONG });
    expect(error).toMatchObject({ code: "transient", outcome: "not_sent", silent: true });
  });

  it("may have taken what was handed over: it gets it once more, much later", async () => {
    const error = await slowAt(/^Subject/, { dialogue: LONG, taken: 300 });
    expect(error).toMatchObject({ code: "transient", outcome: "unknown", silent: true });
    expect(error).toMatchObject({ copies: true, retryAfterMs: 3_600_000 });
  });

  it("has longer to look over a mail that it has", async () => {
    expect(await slowAt(/^Subject/, { dialogue: 2_000, taken: LONG }, { answersIn: 2_500 })).toBeUndefined();
  });

  it("is waited for no more once we stop: its mail may have left", async () => {
    const stopping = new AbortController();
    const error = await slowAt(
      /^Subject/,
      { dialogue: LONG, taken: LONG },
      { stopping: stopping.signal, begun: () => stopping.abort() },
    );
    expect(error).toMatchObject({ code: "transient", outcome: "unknown" });
  });

  it("is not asked for anything once we have stopped", async () => {
    const error = await slowAt(/^RCPT/, { dialogue: LONG, taken: LONG }, { stopping: AbortSignal.abort() });
    expect(error).toMatchObject({ code: "transient", outcome: "not_sent" });
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
    const sending = desk.send({ text: "Hello." }, "plain", { smtp: plain.smtp });
    await expect(sending).rejects.toMatchObject({ code: "transient", outcome: "not_sent" });
    expect([tried, plain.mails.length]).toEqual([0, 0]);
    expect(desk.problems).toMatchObject([{ code: "smtp_tls" }]);
    await plain.close();
  });

  it.each(["starttls", "tls"] as const)(
    "is refused where the certificate is nobody's (%s)",
    async (security) => {
      const strange = await startMailServer({ security, secure: security === "tls" });
      const sending = desk.send({ text: "Hello." }, "strange", { smtp: strange.smtp });
      await expect(sending).rejects.toMatchObject({ code: "transient", outcome: "not_sent" });
      expect(strange.mails).toEqual([]);
      expect(desk.problems).toMatchObject([{ code: "smtp_tls" }]);
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
    await desk.send({ text: "Hello." }, "login", { smtp: { ...locked.smtp, login } });
    expect(locked.mails).toHaveLength(1);
    const wrong = desk.send({ text: "Hello." }, "wrong", {
      smtp: { ...locked.smtp, login: { ...login, pass: "no" } },
    });
    await expect(wrong).rejects.toMatchObject({ code: "transient", outcome: "not_sent" });
    expect(given).toEqual([
      [login.user, login.pass],
      [login.user, "no"],
    ]);
    expect(desk.problems).toMatchObject([{ name: "MailProblem", code: "smtp_login" }]);
    expect(JSON.stringify(desk.problems.map((error) => String(error)))).not.toContain("wrong");
    await locked.close();
  });
});
