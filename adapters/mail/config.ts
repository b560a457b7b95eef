export type MailConfig = {
  smtp: SmtpServer;
  from: { name: string; address: string };
  /** A mailbox that officers read: where answers go. */
  replyTo: string;
  /** Without it bounces are not taken over HTTP. */
  bounceSecret?: string;
  /** What our own links start with. */
  publicUrl: string;
};

export type SmtpServer = {
  host: string;
  port: number;
  /** "tls": from the first byte; "starttls": required before anything else is said; "none": this machine only. */
  security: "tls" | "starttls" | "none";
  login?: { user: string; pass: string };
};
