import type { ZodType } from "zod";
import type { Message } from "../chat/message.ts";
import { type CompleteLanguage, complete, type Language } from "../i18n/index.ts";
import type { Tx } from "../store.ts";

/** Makes a message out of a delivery's facts, at the moment of sending. */
export type Template = {
  /** Says something that not everybody may read: who reads there is asked before every send. */
  readers?: "officers";
  /** Says a secret: the transcript holds a constant sentence instead. Never for the web, which shows transcripts. */
  unrecorded?: true;
  /** Nobody misses it where it cannot be delivered. */
  courtesy?: true;
  /** Undefined: by now nobody wants it; it is not sent, and `moot` says so in the transaction that ends it. */
  render(facts: unknown, language: Language): Promise<Message | undefined>;
  moot?(tx: Tx, facts: unknown, now: Date): Promise<void>;
};

export type Templates = Readonly<Record<string, Template>>;

/** A template whose facts are checked when they come back from the database; said in a complete language. */
export function template<F>(
  facts: ZodType<F>,
  render: (facts: F, language: CompleteLanguage) => Message | Promise<Message>,
  readers?: "officers",
): Template {
  return {
    ...(readers && { readers }),
    render: async (stored, language) => {
      const lang = complete(language);
      return { lang, ...(await render(facts.parse(stored), lang)) };
    },
  };
}

/** The same for a message about somebody's file, which is said in every language. */
export function fileTemplate<F>(
  facts: ZodType<F>,
  render: (facts: F, language: Language) => Message | Promise<Message>,
): Template {
  return {
    render: async (stored, lang) => ({ lang, ...(await render(facts.parse(stored), lang)) }),
  };
}
