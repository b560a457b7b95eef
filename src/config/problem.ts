import { type SentenceKey, sentence } from "../i18n/index.ts";

/** A variable is missing or half set; `message` is the sentence for the operator. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  constructor(variable: string, problem: SentenceKey, values: Record<string, string> = {}) {
    super(sentence("en", "config.invalid", { variable, problem: sentence("en", problem, values) }));
  }
}
