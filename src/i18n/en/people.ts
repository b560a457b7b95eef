/** How people are named in a sentence; see `src/i18n/index.ts`. */
export const people = {
  "people.somebody": "the compliance team",
} as const;
