import type { ZodType } from "zod";
import type { Address } from "../chat/address.ts";
import type { Message } from "../chat/message.ts";
import { type CompleteLanguage, complete, type Language } from "../i18n/index.ts";
import type { Tx } from "../store.ts";

/** Where a message is going, under which delivery's key. `mayHaveLeft`: an attempt at it ended so that nobody knows whether it arrived. */
export type Going = { key: string; conversation: Address; mayHaveLeft: boolean };

/** Makes a message out of a delivery's facts, at the moment of sending. */
export type Template = {
  /** Says something that not everybody may read: who reads there is asked before every send. */
  readers?: "officers";
  /** Says a secret: the transcript holds a constant sentence instead. Never for the web, which shows transcripts. */
  unrecorded?: true;
  /** Nobody misses it where it cannot be delivered. */
  courtesy?: true;
  /** Whether it is still wanted there; else it is not sent, and `moot` says so in the transaction that ends it. */
  still?(facts: unknown, going: Going): Promise<boolean>;
  /** Without `going`, what is said is shown at once to whoever asked. */
  render(facts: unknown, language: Language, going?: Going): Promise<Message>;
  moot?(tx: Tx, facts: unknown, going: Going, now: Date): Promise<void>;
  /** Where it did not get out: whoever owed it owes it anew, so that it is not lost, and officers need not see to it. */
  comesAgain?(tx: Tx, facts: unknown, why: "parked" | "rejected", now: Date): Promise<void>;
};

export type Templates = Readonly<Record<string, Template>>;

/** A template whose facts are checked when they come back from the database; said in a complete language. */
export function template<F>(
  facts: ZodType<F>,
  render: (facts: F, language: CompleteLanguage, going?: Going) => Message | Promise<Message>,
  readers?: "officers",
): Template {
  return {
    ...(readers && { readers }),
    render: async (stored, language, going) => {
      const lang = complete(language);
      return { lang, ...(await render(facts.parse(stored), lang, going)) };
    },
  };
}

/** The same for a message about somebody's file, which is said in every language. */
export function fileTemplate<F>(
  facts: ZodType<F>,
  render: (facts: F, language: Language, going?: Going) => Message | Promise<Message>,
): Template {
  return {
    render: async (stored, lang, going) => ({ lang, ...(await render(facts.parse(stored), lang, going)) }),
  };
}
