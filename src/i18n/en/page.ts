/** See `src/i18n/index.ts`; ICU MessageFormat. */
export const page = {} as const;
