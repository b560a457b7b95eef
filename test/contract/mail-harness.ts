import { createMailAdapter } from "../../adapters/mail/index.ts";
import type { Address } from "../../src/chat/address.ts";
import { mailAddress } from "../../src/people/email.ts";
import { startMailServer } from "../support/mail-server.ts";
import { readMail } from "./drawn-mail.ts";
import type { Ground, Harness } from "./harness.ts";

const NOT_HEARD = async () => ({ kind: "failed" as const });

/** Mail through a real SMTP server on loopback; nobody's answer comes back. */
export async function mailHarness({ clock, email }: Ground): Promise<Harness> {
  const server = await startMailServer();
  const from = { name: "Sample Instruments", address: "survey@sample.invalid" };
  const adapter = createMailAdapter(
    {
      smtp: server.smtp,
      from,
      replyTo: "officers@sample.invalid",
      publicUrl: "https://tinstone.sample.invalid",
    },
    {
      clock,
      failed: () => undefined,
      refused: () => undefined,
      turn: async () => ({ inMs: 0, taken: true }),
      letterhead: async () => ({}),
      muting: async () => undefined,
      mute: async () => undefined,
      bounced: async () => undefined,
    },
  );
  const where = mailAddress(email);
  return {
    adapter,
    deaf: true,
    person: { platform: "mail", org: "mail", id: email, external: true },
    where,
    direct: where,
    audience: "one",
    outside: undefined,
    foreign: [
      "mail:somebody",
      "mail:a@b.invalid\r\nBcc: c@d.invalid",
      "mail:a@b.invalid,c@d.invalid",
      "mail:<a@b.invalid>",
      "mail:a b@c.invalid",
      'mail:"a@b.invalid"@c.invalid',
    ] as Address[],
    can: { filesOut: true },
    threads: false,
    longestLabel: Number.POSITIVE_INFINITY,
    saysItFailed: [],
    sendsOnce: false,
    lostFiles: {},
    say: NOT_HEARD,
    press: NOT_HEARD,
    submit: NOT_HEARD,
    async shown() {
      return server.mails.map((mail) => {
        const [id] = mail.parsed.messageId?.slice(1).split("@") ?? [];
        return { address: `${where}:${id}` as Address, thread: where, buttons: [], ...readMail(mail) };
      });
    },
    close: () => server.close(),
  };
}
