import type { Answer, InboundEvent } from "../chat/event.ts";
import { languageOf } from "../i18n/index.ts";
import { sayNow } from "../i18n/say-now.ts";

/** Actions and forms under this name are about a concern. */
const PREFIX = "concern.";

/**
 * How people say that they want to report something, in the catalogues' languages. Narrow on purpose: a question
 * about reporting smelters is a question; the button in every menu is there for all other words.
 */
const WAYS_TO_SAY: readonly RegExp[] = [
  /\b(i|we)\s+(want|need|would like|wish|have)\s+to\s+report\s*(it|this|something|someone|somebody|him|her|them)?\s*([.!…]|$)/iu,
  /\breport(ing)?\s+(an?\s+|some\s+|the\s+)?(abuse|violation|incident|concern|grievance|wrongdoing|misconduct|bribery|corruption|child labou?r|forced labou?r|harassment|retaliation)/iu,
  /\b(raise|file|make)\s+(an?\s+)?(concern|grievance)\b/iu,
  /\bwhistle-?\s?blow/iu,
  /通報(したい|します|をしたい|する方法|できますか|窓口)/u,
  /(懸念|不正|違反|人権侵害|児童労働|強制労働|ハラスメント)(を|について)(通報|報告|申告|告発|訴え)/u,
  /内部告発/u,
];

/** People say what they want in the first few lines; no platform's message is longer. */
const LONGEST_TEXT = 40_000;

/** Whether an event is about a concern, and must never meet inbox, transcript, outbox, audit or log. Pure. */
export function isSensitive(event: InboundEvent): boolean {
  switch (event.kind) {
    case "said":
      return saysConcern(event.text);
    case "pressed":
      return event.action.startsWith(PREFIX);
    case "submitted":
      return event.form.startsWith(PREFIX);
    case "arrived":
    case "left":
      return false;
    default:
      return event satisfies never;
  }
}

/** Blanks are folded first, so that no pattern can be made to try them one by one. */
function saysConcern(text: string): boolean {
  const folded = text.replace(/\s+/g, " ").slice(0, LONGEST_TEXT).normalize("NFKC");
  return WAYS_TO_SAY.some((way) => way.test(folded));
}

/** The one constant answer: how a concern can be raised. Touches nothing but the catalogue. */
export async function answerConcern(event: InboundEvent): Promise<Answer> {
  return sayNow(languageOf(event.from.locale), "concern.how");
}
