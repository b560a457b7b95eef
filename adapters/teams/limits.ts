/** One activity as Teams posts it, in bytes; people's texts are at most 28 kB, the rest is envelope. */
export const MAX_ACTIVITY_BYTES = 256 * 1024;

/**
 * One message of ours as JSON, in UTF-16 units: Teams takes about 100 kB counted in UTF-16 and answers 413 above
 * (Microsoft Learn, "Format your bot messages", autumn 2026).
 */
export const MAX_MESSAGE_LENGTH = 40_000;

/** One table of a card, as above: small enough that tables and texts share a message well. */
export const MAX_TABLE_LENGTH = 12_000;

/** Buttons that Teams draws side by side before it hides the rest (Microsoft Learn, "Cards reference"). */
export const MAX_ACTIONS_PER_SET = 6;

/** What a button or a form may bring back, in UTF-16 units. */
export const MAX_VALUE_LENGTH = 4_000;
export const MAX_NAME_LENGTH = 100;

/** A call to the connector or for a token, in ms; the outbox comes again. */
export const CALL_TIMEOUT_MS = 15_000;

/** A token is not used for its last minutes, in ms: clocks differ. */
export const TOKEN_MARGIN_MS = 5 * 60_000;
