import { looksLikeEmail } from "../people/email.ts";
import { isLoopback } from "./loopback.ts";
import { ConfigError } from "./problem.ts";

/** Mail is on when its variables are there. */
export type MailSettings = {
  smtp: {
    host: string;
    port: number;
    /** "tls": from the first byte; "starttls": required before anything else is said; "none": this machine only. */
    security: "tls" | "starttls" | "none";
    login?: { user: string; pass: string };
  };
  from: { name: string; address: string };
  /** A mailbox that officers read. */
  replyTo: string;
  /** At most so many leave in a minute, whichever process sends them. */
  perMinute: number;
  /** With it bounces are taken over HTTP. */
  bounceSecret?: string;
};

type Variables = Readonly<Record<string, string | undefined>>;

const PER_MINUTE = 30;
const MOST_PER_MINUTE = 6_000;
const SHORTEST_SECRET = 32;
/** Ports for mail that is handed in (RFC 8314, 3.3). */
const PORTS = { "smtps:": 465, "smtp:": 587 };

/** Reads the variables of mail. Throws `ConfigError` naming the one that is missing or not right. */
export function mailSettings(env: Variables, publicUrl: string | undefined): MailSettings | undefined {
  const { SMTP_URL, MAIL_FROM, MAIL_REPLY_TO, MAIL_PER_MINUTE, MAIL_BOUNCE_SECRET } = env;
  const all = [SMTP_URL, MAIL_FROM, MAIL_REPLY_TO, MAIL_PER_MINUTE, MAIL_BOUNCE_SECRET];
  if (all.every((value) => value === undefined)) return undefined;
  const smtp = smtpServer(SMTP_URL);
  const from = sender(MAIL_FROM);
  const replyTo = MAIL_REPLY_TO ?? "";
  if (!isAddress(replyTo)) throw new ConfigError("MAIL_REPLY_TO", "config.mail_reply_to");
  if (!publicUrl?.startsWith("https:") && !isLoopback(smtp.host))
    throw new ConfigError("PUBLIC_URL", "config.mail_url");
  if (MAIL_BOUNCE_SECRET !== undefined && MAIL_BOUNCE_SECRET.length < SHORTEST_SECRET)
    throw new ConfigError("MAIL_BOUNCE_SECRET", "config.mail_bounce_secret");
  return {
    smtp,
    from,
    replyTo,
    perMinute: perMinute(MAIL_PER_MINUTE),
    ...(MAIL_BOUNCE_SECRET !== undefined && { bounceSecret: MAIL_BOUNCE_SECRET }),
  };
}

function smtpServer(value: string | undefined): MailSettings["smtp"] {
  const url = value !== undefined && URL.canParse(value) ? new URL(value) : undefined;
  const scheme = url?.protocol === "smtps:" || url?.protocol === "smtp:" ? url.protocol : undefined;
  if (!url || !scheme || url.hostname === "" || !["", "/"].includes(url.pathname) || url.search !== "")
    throw new ConfigError("SMTP_URL", "config.smtp_url");
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const plain = isLoopback(host) ? "none" : "starttls";
  return {
    host,
    port: url.port === "" ? PORTS[scheme] : Number(url.port),
    security: scheme === "smtps:" ? "tls" : plain,
    ...(url.username !== "" && { login: { user: decoded(url.username), pass: decoded(url.password) } }),
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new ConfigError("SMTP_URL", "config.smtp_url");
  }
}

/** "Name <address>", the name in quotation marks or not, or the address alone. */
function sender(value = ""): MailSettings["from"] {
  const [, quoted, bare, within] = /^(?:"([^"]*)"|([^"<>]*?))\s*<([^<>]*)>$/.exec(value) ?? [];
  const address = within ?? value;
  const name = quoted ?? bare ?? "";
  if (!isAddress(address) || /\p{Cc}/u.test(name)) throw new ConfigError("MAIL_FROM", "config.mail_from");
  return { name, address };
}

function isAddress(value: string): boolean {
  return looksLikeEmail(value) && /^[\x21-\x7e]+$/.test(value);
}

function perMinute(value = String(PER_MINUTE)): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > MOST_PER_MINUTE)
    throw new ConfigError("MAIL_PER_MINUTE", "config.mail_per_minute", { most: String(MOST_PER_MINUTE) });
  return number;
}
