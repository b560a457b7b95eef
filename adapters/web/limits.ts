import { MAX_FILE_BYTES } from "../../src/files/limits.ts";

/** Files in one drop: more than a group's sites send at once, few enough for one answer with a line each. */
export const MAX_FILES_PER_DROP = 20;

/** A drop as it travels: its files at the cap, and room for text and part headers. */
export const MAX_DROP_BYTES = MAX_FILES_PER_DROP * MAX_FILE_BYTES + 1024 * 1024;

/** One said text, in characters; longer than anybody types, shorter than a pasted workbook. */
export const MAX_TEXT_LENGTH = 8_000;

/** A press or a form, in bytes; the longest form allows 20,000 characters of up to 4 bytes each. */
export const MAX_JSON_BYTES = 128 * 1024;

/** Between two signs of life of an event stream, in ms: proxies cut connections silent for 60 s. */
export const HEARTBEAT_MS = 25_000;

/** Event streams of one session; every open page has one. */
export const MAX_STREAMS = 6;

/** Entries with which a page starts; what is older stays in the transcript. */
export const NEWEST_SHOWN = 100;
