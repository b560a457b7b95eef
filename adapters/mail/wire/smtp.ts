import { Readable } from "node:stream";
import SmtpConnection from "nodemailer/lib/smtp-connection";
import type { SmtpServer } from "../config.ts";
import { problemOf, toDeliveryError } from "../errors.ts";
import { CONNECT_TIMEOUT_MS, HAND_OVER_TIMEOUT_MS, SLOWEST_LINE } from "../limits.ts";

/** A mail as it goes over the line. */
export type Envelope = { from: string; to: string; mail: Buffer };

/** Hands one mail to the server, once. Rejects with `DeliveryError`; `failed` is told what an operator must mend. */
export async function handOver(
  server: SmtpServer,
  { from, to, mail }: Envelope,
  failed: (error: unknown) => void,
  withinMs = HAND_OVER_TIMEOUT_MS + mail.length / SLOWEST_LINE,
): Promise<void> {
  let handedOver = false;
  let over: NodeJS.Timeout | undefined;
  const { host, port, security, login } = server;
  const connection = new SmtpConnection({
    host,
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    // Ours ends it before: this one begins anew with each byte.
    socketTimeout: withinMs,
  });
  /** Read only once the server has taken the envelope: before that nothing of the mail has left. */
  async function* content() {
    handedOver = true;
    yield mail;
  }
  try {
    await new Promise<void>((resolve, reject) => {
      const next = (then: () => void) => (error?: Error | null) => (error ? reject(error) : then());
      const send = () =>
        connection.send({ from, to: [to], size: mail.length }, Readable.from(content()), next(resolve));
      over = setTimeout(() => reject(new Error("the server was too slow")), withinMs);
      connection.on("error", reject);
      connection.once("end", () => reject(new Error("the line was closed")));
      connection.connect(next(() => (login ? connection.login({ credentials: login }, next(send)) : send())));
    });
    connection.quit();
  } catch (error) {
    connection.close();
    const problem = problemOf(error);
    if (problem) failed(problem);
    throw toDeliveryError(error, handedOver);
  } finally {
    clearTimeout(over);
  }
}
