/** Whether a text can be an e-mail address; the mailbox itself is proved by writing to it. */
export function looksLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
}
