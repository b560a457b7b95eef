/**
 * Files in one mail, in bytes: encoded they take a third more, and 10 MB is what an Exchange server of one's own takes
 * at first (learn.microsoft.com, "Message size and recipient limits in Exchange Server", read in November 2026).
 */
export const MAX_ATTACHED_BYTES = 7_000_000;

/** Ours: enough for any name. */
export const MAX_FILE_NAME = 200;

/** Characters; what is longer is cut by what lists mails. */
export const MAX_SUBJECT = 150;
export const MAX_SENDER_NAME = 80;

/**
 * The SMTP server is waited for this long, in ms: to connect, to greet, and to ask for one mail, all in all. Then to
 * answer that it has taken it, as RFC 5321 (4.5.3.2.6) wants, since who gives up before may send it twice; with the time
 * that a line of so many bytes in a ms needs for it.
 */
export const CONNECT_TIMEOUT_MS = 20_000;
export const DIALOGUE_TIMEOUT_MS = 60_000;
export const TAKEN_TIMEOUT_MS = 10 * 60_000;
export const SLOWEST_LINE = 100;

/** Who is asked to stop waits so long for the answer, in ms: less than most of what stops processes gives them. */
export const STOP_WITHIN_MS = 8_000;

/** A mail that was handed over without an answer is sent once more after this, in ms: it may be a copy. */
export const ONCE_MORE_MS = 60 * 60_000;

/** A report of a bounce, in bytes, and how old its signature may be, in ms. */
export const MAX_BOUNCE_BYTES = 10_000;
export const MAX_BOUNCE_AGE_MS = 5 * 60_000;

/** What a mail program posts to unsubscribe, or our own page, in bytes. */
export const MAX_MUTE_BYTES = 1_000;
