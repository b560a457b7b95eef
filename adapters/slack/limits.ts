/** Slack's limits as its Block Kit and Web API references give them, read in autumn 2026; lengths in characters. */

export const MAX_BLOCKS_PER_MESSAGE = 50;
export const MAX_BUTTONS_PER_BLOCK = 25;
export const MAX_BUTTON_LABEL = 75;
export const MAX_BUTTON_VALUE = 2_000;
export const MAX_HEADER = 150;
export const MAX_CONTEXT_TEXT = 2_000;

/** All blocks of one message together; Slack answers `msg_blocks_too_long` somewhere above 13,000. */
export const MAX_BLOCK_TEXT_PER_MESSAGE = 10_000;

/** With its header row. A message holds one table. */
export const MAX_TABLE_ROWS = 100;
export const MAX_TABLE_COLUMNS = 20;

/** A message's plain text; what is longer is cut by Slack. */
export const MAX_MESSAGE_TEXT = 40_000;

/** Of a view: title, submit, close. */
export const MAX_VIEW_WORD = 24;
export const MAX_VIEW_INTRO = 3_000;
export const MAX_INPUT_LENGTH = 3_000;
export const MAX_OPTIONS = 100;
export const MAX_OPTION_LABEL = 75;
export const MAX_PRIVATE_METADATA = 3_000;

/** A delivery is waited for this long, in ms; the outbox renews its hold on the lane meanwhile. */
export const CALL_TIMEOUT_MS = 10_000;

/** Calls made before a person's press is answered, in ms each: Slack gives up after three seconds. */
export const SURFACE_TIMEOUT_MS = 1_200;

/** Looking for a message that may have arrived: pages of this many messages, newest conversation parts first. */
export const LOOK_BACK_PAGE = 200;
export const MAX_LOOK_BACK_PAGES = 5;

/** What we know of a person is asked again after this long, in ms. */
export const PERSON_FRESH_MS = 10 * 60_000;
export const MAX_PEOPLE_KEPT = 1_000;

/** What was answered at once is recorded nowhere; so many of its keys are kept for the second envelope. */
export const MAX_WHISPERS_KEPT = 200;
