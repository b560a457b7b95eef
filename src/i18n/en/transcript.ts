/** What is said when a file is fetched; see `src/i18n/index.ts`. */
export const transcript = {
  "file.here": "Here is “{name}”.",
  "file.sent.direct": "I sent you “{name}” in our direct chat on {platform}.",
  "file.sent.page": "“{name}” is on your personal page now.",
  "file.sent.officers": "“{name}” is on the officers’ page now.",
  "file.unknown":
    "I give files only to people I know, and do not know you yet. Write to me in a direct chat and I tell you how to become known, or ask {person}.",
} as const;
