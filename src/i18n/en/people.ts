/** How people are named in a sentence; see `src/i18n/index.ts`. */
export const people = {
  "people.somebody": "the compliance team",
  "people.link_sent":
    "We sent you a new personal link. It is not repeated here, because whoever has it can enter in your name.",
} as const;
