/**
 * Slack's limits, lengths in characters. Where nothing else is said they stand in docs.slack.dev, in
 * `reference/block-kit/blocks`, `…/block-elements` and `reference/views`, read in November 2026.
 */

export const MAX_BLOCKS_PER_MESSAGE = 50;
export const MAX_BLOCKS_PER_HOME = 100;
export const MAX_BUTTONS_PER_BLOCK = 25;
export const MAX_BUTTON_LABEL = 75;
export const MAX_BUTTON_VALUE = 2_000;
export const MAX_HEADER = 150;
export const MAX_CONTEXT_TEXT = 2_000;

/**
 * All blocks of one message together, as they are escaped. Not published: Slack answers `msg_blocks_too_long` from
 * about 13,200 on (slackapi/bolt-js#2509). A message's tables may hold 10,000 (`reference/block-kit/blocks`).
 */
export const MAX_BLOCK_TEXT_PER_MESSAGE = 10_000;

/** With its header row. A message holds one table. */
export const MAX_TABLE_ROWS = 100;
export const MAX_TABLE_COLUMNS = 20;

/** A message's plain text; what is longer is cut by Slack (`reference/methods/chat.postMessage`). */
export const MAX_MESSAGE_TEXT = 40_000;

/** Ours: a message that would become more than this many is sent as a file. */
export const MAX_MESSAGES = 5;

/** What a screen reader says of a picture (`alt_txt_too_large` of `reference/methods/files.getUploadURLExternal`). */
export const MAX_ALT_TEXT = 1_000;

/** Of a view: title, submit, close. */
export const MAX_VIEW_WORD = 24;
export const MAX_VIEW_INTRO = 3_000;
export const MAX_INPUT_LENGTH = 3_000;
export const MAX_OPTIONS = 100;
export const MAX_OPTION_LABEL = 75;
export const MAX_PRIVATE_METADATA = 3_000;

/** A delivery is waited for this long, in ms; the outbox renews its hold on the lane meanwhile. */
export const CALL_TIMEOUT_MS = 10_000;

/** What was not answered in that time is looked for and sent again after this long, in ms. */
export const LATE_ANSWER_MS = 30_000;

/** Slack asks for seconds; nothing it names is waited for longer than this, in ms. */
export const MAX_RETRY_AFTER_MS = 60 * 60_000;

/** Calls made before a person's press is answered, in ms each: Slack gives up after three seconds. */
export const SURFACE_TIMEOUT_MS = 1_200;

/** Ours: enough for any name; Slack publishes no limit. */
export const MAX_FILE_NAME = 200;

/** The bytes of a file on their way out, in ms: 10 MB over a slow line. */
export const UPLOAD_TIMEOUT_MS = 60_000;

/** A file is shown some moments after it was completed (slackapi/bolt-js#2115): asked for after so many ms each. */
export const SHARE_LOOKS_MS = [0, 100, 200, 400, 800, 1_600];

/** One page of messages or members: what Slack recommends at most (`apis/web-api/pagination`). */
export const PAGE = 200;

/** Looking for a message that may have arrived: so many pages of a thread. Of a main conversation the newest page. */
export const MAX_LOOK_BACK_PAGES = 5;

/**
 * Ours: who reads a larger channel is not asked. `users.info` takes 100 calls a minute (tier 4,
 * `apis/web-api/rate-limits`); half of them are left to those who act.
 */
export const MAX_CIRCLE = 50;
export const PEOPLE_ASKED_AT_ONCE = 5;

/** Who reads a channel is asked again after this long, in ms. */
export const AUDIENCE_FRESH_MS = 60_000;
export const MAX_AUDIENCES_KEPT = 200;

/** Whether somebody who acts is a guest by now is asked again after this long, in ms. */
export const PERSON_FRESH_MS = 60_000;

/**
 * The same of those who only read along, in ms: who joins is asked about at once, and a member whom an administrator
 * makes a guest is rare. Asked every minute, one circle would take up the method's tier.
 */
export const READER_FRESH_MS = 5 * 60_000;
export const MAX_PEOPLE_KEPT = 1_000;

/** What was answered at once is recorded nowhere; so many of its keys are kept for the second envelope. */
export const MAX_WHISPERS_KEPT = 200;

/** A drop is told of twice; of so many the second envelope is known for what it is without asking Slack. */
export const MAX_DROPS_KEPT = 1_000;

/** An event is told again three times, at once, after one and after five minutes (`apis/events-api`, "Retries"). */
export const LAST_RETRY = 3;

/**
 * A request's body, in bytes. Slack publishes no limit; Bolt's own is 4 MB, which it calls well above all that Slack
 * sends (slackapi/bolt-js#3057). The longest message or form, every character escaped, stays below this one.
 */
export const MAX_REQUEST_BYTES = 1_000_000;

/** All of a request is here by then, in ms: Slack itself gives up after three seconds. */
export const WHOLE_REQUEST_MS = 20_000;

/** Of a signed request, in ms, as Slack has it (`authentication/verifying-requests-from-slack`). */
export const MAX_REQUEST_AGE_MS = 5 * 60_000;

/** While Slack does not answer it is tried again after so many ms, then after twice as many, and so on to the most. */
export const FIRST_RETRY_MS = 1_000;
export const MAX_RETRY_MS = 60_000;

/** Slack's end of a line that is hung up is waited for this long, in ms. */
export const HANG_UP_MS = 2_000;
