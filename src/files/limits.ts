/** The largest file taken, in bytes; a filled CMRT is 0.3 to 2 MB. `src/cmrt/limits.ts` repeats it. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
