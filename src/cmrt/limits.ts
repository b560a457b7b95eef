const MiB = 1024 * 1024;

/** Largest file looked at, in bytes: a real CMRT is about 1.5 MB. The same as `src/files/limits.ts`. */
export const MAX_FILE_BYTES = 10 * MiB;

/** Largest part of the package, unpacked. RMI's largest is 5.8 MB. Counted while unpacking: declared sizes lie. */
export const MAX_PART_BYTES = 96 * MiB;

/** All parts of one file together, unpacked, so that many parts cannot add up to what one may not be. */
export const MAX_UNPACKED_BYTES = 192 * MiB;

/**
 * How often larger a part may become than it is packed, once it is larger than `SMALL_PART_BYTES`. RMI's sheets come
 * to 40, a sheet formatted to its last row to 60; deflate can reach 1,030.
 */
export const MAX_RATIO = 250;
export const SMALL_PART_BYTES = 16 * MiB;

/** Entries in the zip; RMI's forms have about 90. */
export const MAX_ENTRIES = 5_000;

/**
 * Bytes of XML without a "<", or one comment, CDATA section or instruction: a parser must hold them whole. The longest
 * text of a cell, every character written as a reference, is a quarter.
 */
export const MAX_TOKEN_BYTES = MiB;

/** What is kept of one sheet, and of the shared strings, in characters; a cell counts as `CELL_COST` more. */
export const MAX_KEPT = 16 * MiB;
export const CELL_COST = 32;

/** Elements inside elements. A spreadsheet needs fewer than ten. */
export const MAX_DEPTH = 64;

/** Excel's own limit for the rows of a sheet. */
export const MAX_ROWS = 1_048_576;

/** Excel's own limit for the text of one cell, in characters. */
export const MAX_CELL_TEXT = 32_767;

/** Sheets looked into when the ones of the form are not found by name. */
export const MAX_SHEETS_PROBED = 32;
