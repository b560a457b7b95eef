import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import type { SmtpServer } from "../../adapters/mail/config.ts";

/** A mail as the server took it. */
export type TakenMail = { from: string; to: string; raw: Buffer; parsed: ParsedMail };

/** What the server does to the next mail instead of taking it. */
export type MailFault =
  | { at: "sender" | "recipient" | "content"; code: number; text: string }
  /** The line is cut before the content is asked for, or when all of it has come. `kept`: it counts all the same. */
  | { at: "cut_before" | "cut_after" };

export type MailServer = {
  smtp: SmtpServer;
  /** Oldest first. */
  mails: TakenMail[];
  failNext(fault: MailFault): void;
  close(): Promise<void>;
};

/** A real SMTP server on loopback; what it takes it keeps. */
export async function startMailServer(
  options: SMTPServerOptions & { security?: SmtpServer["security"]; login?: SmtpServer["login"] } = {},
): Promise<MailServer> {
  const { security = "none", login, ...more } = options;
  const mails: TakenMail[] = [];
  const faults: MailFault[] = [];
  const next = (at: MailFault["at"]) => (faults[0]?.at === at ? faults.shift() : undefined);
  const refusal = (fault: MailFault) =>
    "code" in fault ? Object.assign(new Error(fault.text), { responseCode: fault.code }) : null;
  const server: SMTPServer = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onMailFrom: (_, __, done) => {
      const fault = next("sender");
      done(fault && refusal(fault));
    },
    onRcptTo: (_, session, done) => {
      const fault = next("recipient");
      if (next("cut_before")) cut(server, session.id);
      else done(fault && refusal(fault));
    },
    onData(stream, session, done) {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", async () => {
        const fault = next("content");
        if (fault) return done(refusal(fault));
        const raw = Buffer.concat(pieces);
        const { mailFrom, rcptTo } = session.envelope;
        const parsed = await simpleParser(raw);
        mails.push({
          from: mailFrom === false ? "" : mailFrom.address,
          to: rcptTo[0]?.address ?? "",
          raw,
          parsed,
        });
        if (next("cut_after")) cut(server, session.id);
        else done();
      });
    },
    ...more,
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    smtp: { host: "127.0.0.1", port, security, ...(login && { login }) },
    mails,
    failNext: (fault) => faults.push(fault),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Ends a line as a network does: without a word. */
function cut(server: SMTPServer, sessionId: string): void {
  for (const connection of server.connections as Set<{ id: string; _socket: { destroy(): void } }>)
    if (connection.id === sessionId) connection._socket.destroy();
}
