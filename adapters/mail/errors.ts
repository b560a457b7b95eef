import { DeliveryError, DownloadError } from "../../src/chat/adapter.ts";
import { ONCE_MORE_MS } from "./limits.ts";

/** What an operator has to mend: our account, the line, or how our sender is set up. Never holds what was said. */
export class MailProblem extends Error {
  override readonly name = "MailProblem";
  constructor(readonly code: "smtp_login" | "smtp_tls" | "smtp_sender" | "smtp_policy") {
    super(`mail: ${code}`);
  }
}

/** What of nodemailer's errors we read. */
type Failure = {
  code?: string;
  /** Of the socket. */
  originalCode?: string;
  command?: string;
  responseCode?: number;
  response?: string;
};

/** No such mailbox, none any more, or none such domain, in an enhanced status code (RFC 3463, 3.2 and 3.3; RFC 7505). */
const NO_MAILBOX = /^\d{3}[ -]5\.(?:1\.(?:1|2|3|6|10)|2\.1)\b/;
/** The same in the words of servers that give no such code: Exim, qmail, sendmail and others. */
const NO_MAILBOX_SAID =
  /\b(?:no such (?:user|mailbox|recipient|person|address)|(?:unknown|unrouteable) (?:user|mailbox|recipient|address)|(?:user|mailbox|recipient|address|account)(?: \S+)? (?:is |was )?(?:unknown|not found|does(?: not|n't) exist|no longer exists)|no mailbox here)\b/i;
/** We may not send there: a matter of our account or our domain, not of who is written to (RFC 3463, 3.8). */
const POLICY = /^(?:530|\d{3}[ -]5\.7\.\d+)\b|\brelay(?:ing)?\b|\brcpthosts\b/i;

/** What a failed attempt means to the outbox. `handedOver`: some of the mail had gone out. */
export function toDeliveryError(error: unknown, handedOver: boolean): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const as = (code: DeliveryError["code"], silent?: true) =>
    new DeliveryError(code, "not_sent", undefined, { cause: error, ...(silent && { silent }) });
  if (error instanceof DownloadError) return as(error.code === "transient" ? "transient" : "rejected");
  const { code, command, responseCode: said } = error as Failure;
  if (said === undefined) {
    if (code === "EENVELOPE") return as("unreachable");
    if (code === "EMESSAGE") return as("rejected");
    if (!handedOver) return as("transient", true);
    return new DeliveryError("transient", "unknown", ONCE_MORE_MS, {
      cause: error,
      silent: true,
      copies: true,
    });
  }
  const problem = problemOf(error);
  // Of the server and of us, not of one mail: the next one would fare no better.
  if (said === 421 || (problem && problem.code !== "smtp_policy")) return as("transient", true);
  if (said < 500 || problem) return as("transient");
  if (isNoMailbox(error as Failure)) return as("unreachable");
  return as(command === "RCPT TO" || command === "DATA" || said === 552 ? "rejected" : "transient");
}

/** Only what is said of a mailbox for certain: nothing more goes there, and it takes a person to undo that. */
function isNoMailbox({ command, response = "" }: Failure): boolean {
  if (NO_MAILBOX.test(response)) return true;
  return command === "RCPT TO" && NO_MAILBOX_SAID.test(response) && !/\bsender\b/i.test(response);
}

/** What of a failure an operator should see; undefined where it is about one mail alone. */
export function problemOf(error: unknown): MailProblem | undefined {
  const { code, originalCode = "", command, responseCode: said = 0, response = "" } = error as Failure;
  if (code === "EAUTH" || code === "ENOAUTH") return new MailProblem("smtp_login");
  const certificate = /CERT|TLS|SSL/.test(originalCode);
  if (code === "ETLS" || certificate || command === "STARTTLS") return new MailProblem("smtp_tls");
  if (command === "MAIL FROM" && said >= 500 && said !== 552) return new MailProblem("smtp_sender");
  if (command === "RCPT TO" && POLICY.test(response) && !isNoMailbox(error as Failure))
    return new MailProblem("smtp_policy");
  return undefined;
}
