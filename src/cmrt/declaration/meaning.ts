import { choiceMeant } from "../template/choices.ts";
import { choiceTranslated } from "../template/words.ts";

/** The English choice that a typed text means; `undefined` if none. */
export type Meaning = (typed: string, choices: readonly string[]) => string | undefined;

/** English however loosely, else the form's other languages, else the form's own translations. */
export function meaning(translations: Meaning | undefined): Meaning {
  return (typed, choices) =>
    choiceMeant(typed, choices) ?? choiceTranslated(typed, choices) ?? translations?.(typed, choices);
}
