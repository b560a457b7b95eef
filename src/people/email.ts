import { type Address, address } from "../chat/address.ts";

/** Whether a text can be an e-mail address; the mailbox itself is proved by writing to it. */
export function looksLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
}

/** Where an e-mail address is written to; one mailbox has one address, however it is spelt. */
export function mailAddress(email: string): Address {
  return address("mail", email.trim().toLowerCase());
}
