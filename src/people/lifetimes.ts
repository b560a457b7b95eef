const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A contact's personal link, and the sessions it opens. */
export const CONTACT_LINK_DAYS = 30;
export const CONTACT_LINK_MS = CONTACT_LINK_DAYS * 24 * HOUR_MS;

/** An officer's sign-in link, used up by one press. */
export const OFFICER_LINK_MINUTES = 10;
export const OFFICER_LINK_MS = OFFICER_LINK_MINUTES * MINUTE_MS;

/** An officer's session; also one of the shop window's sample people. */
export const OFFICER_SESSION_MS = 8 * HOUR_MS;

/** A code by which a contact links an account, used up by one use. */
export const LINKING_CODE_DAYS = 14;
export const LINKING_CODE_MS = LINKING_CODE_DAYS * 24 * HOUR_MS;

/** An account may try this many secrets in an hour. */
export const TRIES_PER_HOUR = 10;
export const TRIES_WITHIN_MS = HOUR_MS;
