/** What a person reads when something failed on our side; see `src/i18n/index.ts`. */
export const trouble = {
  "failed.notice":
    "Something went wrong on our side with what you sent. It is kept, and {person} has been told. You need not send it again.",
} as const;
