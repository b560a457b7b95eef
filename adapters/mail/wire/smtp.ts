import { Readable } from "node:stream";
import SmtpConnection from "nodemailer/lib/smtp-connection";
import type { SmtpServer } from "../config.ts";
import { problemOf, toDeliveryError } from "../errors.ts";
import { CONNECT_TIMEOUT_MS, DIALOGUE_TIMEOUT_MS, SLOWEST_LINE, TAKEN_TIMEOUT_MS } from "../limits.ts";

/** A mail as it goes over the line. */
export type Envelope = { from: string; to: string; mail: Buffer };

/**
 * Hands one mail to the server, once. Rejects with `DeliveryError`; `failed` is told what an operator must mend. Once
 * `stopping` aborts, no answer is waited for any more. `within`, in ms: until the server asks for the mail, and from then on until it has taken it.
 */
export async function handOver(
  server: SmtpServer,
  { from, to, mail }: Envelope,
  { failed, stopping }: { failed: (error: unknown) => void; stopping: AbortSignal },
  within = { dialogue: DIALOGUE_TIMEOUT_MS, taken: TAKEN_TIMEOUT_MS + mail.length / SLOWEST_LINE },
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
    socketTimeout: Math.max(within.dialogue, within.taken),
  });
  let tooSlow: (error: Error) => void = () => undefined;
  const waitFor = (ms: number) => {
    clearTimeout(over);
    over = setTimeout(() => tooSlow(new Error("the server was too slow")), ms);
  };
  /** Read only once the server has taken the envelope: before that nothing of the mail has left. */
  async function* content() {
    handedOver = true;
    waitFor(within.taken);
    yield mail;
  }
  const stop = () => tooSlow(new Error("we are stopping"));
  try {
    stopping.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      const next = (then: () => void) => (error?: Error | null) => (error ? reject(error) : then());
      const send = () =>
        connection.send({ from, to: [to], size: mail.length }, Readable.from(content()), next(resolve));
      tooSlow = reject;
      stopping.addEventListener("abort", stop);
      waitFor(within.dialogue);
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
    stopping.removeEventListener("abort", stop);
  }
}
