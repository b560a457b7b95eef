import { describe, expect, it } from "vitest";
import { ConfigError, connectedBy, readConfig } from "../../../src/config.ts";

const REACHABLE = { DATA_DIR: "/nonexistent", PUBLIC_URL: "https://tinstone.example.com" };
const MAIL = {
  SMTP_URL: "smtps://tinstone:p%40ss%3Aword@mail.example.com",
  MAIL_FROM: "Sample Instruments <survey@example.com>",
  MAIL_REPLY_TO: "minerals@example.com",
};

describe("mail", () => {
  it("is off while none of its variables is set", () => {
    const config = readConfig(REACHABLE);
    expect(config.mail).toBeUndefined();
    expect(connectedBy(config).has("mail")).toBe(false);
  });

  it("is on when its variables are set", () => {
    const config = readConfig({ ...REACHABLE, ...MAIL });
    expect(config.mail).toEqual({
      smtp: {
        host: "mail.example.com",
        port: 465,
        security: "tls",
        login: { user: "tinstone", pass: "p@ss:word" },
      },
      from: { name: "Sample Instruments", address: "survey@example.com" },
      replyTo: "minerals@example.com",
      perMinute: 30,
    });
    expect(connectedBy(config).has("mail")).toBe(true);
    expect(config.shopWindow).toBe(false);
  });

  it.each([
    ["smtp://mail.example.com", "mail.example.com", 587, "starttls"],
    ["smtp://mail.example.com:2525/", "mail.example.com", 2525, "starttls"],
    ["smtps://[2001:db8::1]:4650", "2001:db8::1", 4650, "tls"],
    ["smtp://localhost:25", "localhost", 25, "none"],
    ["smtp://[::1]:25", "::1", 25, "none"],
    ["smtps://127.0.0.1", "127.0.0.1", 465, "tls"],
  ])("speaks to %s over TLS, but on this machine", (SMTP_URL, host, port, security) => {
    expect(readConfig({ ...REACHABLE, ...MAIL, SMTP_URL }).mail?.smtp).toEqual({ host, port, security });
  });

  it.each([
    ["survey@example.com", "", "survey@example.com"],
    ['"Sample, Inc." <survey@example.com>', "Sample, Inc.", "survey@example.com"],
    ["見本計測機器 <survey@example.com>", "見本計測機器", "survey@example.com"],
  ])("is sent from %s", (MAIL_FROM, name, address) => {
    expect(readConfig({ ...REACHABLE, ...MAIL, MAIL_FROM }).mail?.from).toEqual({ name, address });
  });

  it("may be tried without a public address where its server is on this machine", () => {
    const here = { ...MAIL, DATA_DIR: "/nonexistent", SMTP_URL: "smtp://127.0.0.1:1025" };
    expect(readConfig(here).mail?.smtp.security).toBe("none");
  });

  it.each([
    ["SMTP_URL", { SMTP_URL: undefined }],
    ["SMTP_URL", { SMTP_URL: "https://mail.example.com" }],
    ["SMTP_URL", { SMTP_URL: "mail.example.com" }],
    ["SMTP_URL", { SMTP_URL: "smtp://" }],
    ["SMTP_URL", { SMTP_URL: "smtps://mail.example.com/?tls.rejectUnauthorized=false" }],
    ["SMTP_URL", { SMTP_URL: "smtps://tinstone:100%@mail.example.com" }],
    ["MAIL_FROM", { MAIL_FROM: undefined }],
    ["MAIL_FROM", { MAIL_FROM: "Sample Instruments" }],
    ["MAIL_FROM", { MAIL_FROM: "Sample\r\nBcc: a@b.invalid <survey@example.com>" }],
    ["MAIL_FROM", { MAIL_FROM: "a@example.com, b@example.com" }],
    ["MAIL_REPLY_TO", { MAIL_REPLY_TO: " " }],
    ["MAIL_REPLY_TO", { MAIL_REPLY_TO: "officers" }],
    ["MAIL_PER_MINUTE", { MAIL_PER_MINUTE: "0" }],
    ["MAIL_PER_MINUTE", { MAIL_PER_MINUTE: "2.5" }],
    ["MAIL_PER_MINUTE", { MAIL_PER_MINUTE: "all" }],
    ["MAIL_BOUNCE_SECRET", { MAIL_BOUNCE_SECRET: "short" }],
    ["PUBLIC_URL", { PUBLIC_URL: undefined }],
    ["PUBLIC_URL", { PUBLIC_URL: "http://127.0.0.1:3978" }],
  ])("half set or not right stops the start with a sentence that names %s", (variable, wrong) => {
    const environment = { ...REACHABLE, ...MAIL, ...wrong };
    expect(() => readConfig(environment)).toThrow(ConfigError);
    expect(() => readConfig(environment)).toThrow(new RegExp(`^${variable} is not right: `));
    expect(() => readConfig(environment)).not.toThrow(/p@ss|p%40ss/);
  });

  it("half set stops the start whichever variable is alone", () => {
    for (const [variable, value] of Object.entries({ ...MAIL, MAIL_PER_MINUTE: "5" }))
      expect(() => readConfig({ ...REACHABLE, [variable]: value })).toThrow(ConfigError);
  });
});
