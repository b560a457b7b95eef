import { domainToASCII } from "node:url";
import { type Address, address, platformOf } from "../chat/address.ts";

/** The longest e-mail address, in characters (RFC 5321, 4.5.3.1.3, without the angle brackets). */
export const LONGEST_EMAIL = 254;
/**
 * A mailbox without anything that means something else in a header or an envelope: quoted ones, which RFC 5321 allows,
 * are nobody's. Dots may stand anywhere: Japanese carriers gave such addresses out.
 */
const GRAMMAR = /^[^\s\p{C}<>"(),:;\\[\]@]+@([^\s\p{C}<>"(),:;\\[\]@.]+(?:\.[^\s\p{C}<>"(),:;\\[\]@.]+)+)$/u;

/** Whether a text is an e-mail address that can be written to; the mailbox itself is proved by doing so. */
export function looksLikeEmail(text: string): boolean {
  return onTheLine(text) !== undefined;
}

/** An e-mail address as it goes over the line, its domain in ASCII; undefined where it is none. */
export function onTheLine(email: string): string | undefined {
  const [, host = ""] = (email.length <= LONGEST_EMAIL && GRAMMAR.exec(email)) || [];
  const domain = domainToASCII(host);
  return domain === "" ? undefined : `${email.slice(0, -host.length)}${domain}`;
}

/** Where an e-mail address is written to; one mailbox has one address, however it is spelt. */
export function mailAddress(email: string): Address {
  return address("mail", email.trim().toLowerCase());
}

/**
 * The conversation of what somebody has sent to an address by hand. By mail it is one of its own: whose mailbox it is
 * else, now or later, has no part in it, so nothing of it goes where a contact goes.
 */
export function letterConversation(to: Address): Address {
  return platformOf(to) === "mail" ? (`${to}:letters` as Address) : to;
}
