/** One activity as Teams posts it, in bytes; people's texts are at most 28 kB, the rest is envelope. */
export const MAX_ACTIVITY_BYTES = 256 * 1024;

/**
 * One message of ours, measured as `sizeOf` does. Teams takes about 100 KB of it encoded as UTF-16, advises 80 KB, and
 * answers 413 `MessageSizeTooBig` above (Microsoft Learn, "Format your bot messages", autumn 2026).
 */
export const MAX_MESSAGE_SIZE = 80_000;

/** What the SDK writes round a message: accounts, conversation, service address. */
export const ENVELOPE_SIZE = 4_000;

/** One table of a card, as above: small enough that tables and texts share a message well. */
export const MAX_TABLE_SIZE = 24_000;

/** One stretch of text, in UTF-16 units: fits a message also where each of them is escaped. */
export const MAX_STRETCH_LENGTH = 5_000;

/** What all cells of one row may hold together, as above. */
export const MAX_ROW_LENGTH = 4_000;

/** What notifications show of a card, in characters; the card has it whole. */
export const MAX_SUMMARY_LENGTH = 200;

/**
 * A picture that is shown in the conversation, in bytes. Teams takes 1 MB and does not count it towards a message
 * (Microsoft Learn, "Send and receive inline images", autumn 2026), but connectors have refused requests above 256 kB;
 * this stays below the limit of a message also where it is counted.
 */
export const MAX_PICTURE_BYTES = 50_000;

/** Putting a file into somebody's OneDrive, in ms: 10 MB over a slow line. */
export const UPLOAD_TIMEOUT_MS = 60_000;

/** Consents that we know to be under way or used; older ones only give the same file once more. */
export const MAX_CONSENTS_KEPT = 1_000;

/** Messages of which we know the parts that arrived before one failed. */
export const MAX_UNFINISHED_KEPT = 1_000;

/** Buttons that Teams draws side by side before it hides the rest (Microsoft Learn, "Cards reference"). */
export const MAX_ACTIONS_PER_SET = 6;

/** What a button or a form may bring back, in UTF-16 units. */
export const MAX_VALUE_LENGTH = 4_000;
export const MAX_NAME_LENGTH = 100;

/** A call to the connector or for a token, in ms; the outbox comes again. */
export const CALL_TIMEOUT_MS = 15_000;

/** Teams' limits last seconds (Microsoft Learn, "Rate limiting for bots"); told to wait longer, we ask again, in ms. */
export const MAX_WAIT_MS = 60 * 60_000;

/** A token is not used for its last minutes, in ms: clocks differ. */
export const TOKEN_MARGIN_MS = 5 * 60_000;

/** A question about people, in ms, while a person waits: Teams gives up on an answer after ten to fifteen seconds. */
export const LOOKUP_TIMEOUT_MS = 5_000;

/** Who could not be looked up is asked for once more after so long, within the time above. */
export const LOOKUP_PAUSE_MS = 500;

/** People looked up before are not asked about again for so long. */
export const PERSON_FRESH_MS = 10 * 60_000;
export const MAX_PEOPLE_KEPT = 5_000;

/** Who reads along is known for so long, in ms. */
export const ROSTER_FRESH_MS = 60_000;
export const MAX_ROSTERS_KEPT = 500;

/** Members a page (Microsoft Learn, "Get Teams specific context for your bot": at most 500), and pages we read. */
export const ROSTER_PAGE = 500;
export const MAX_ROSTER_PAGES = 4;
