import type { InboundEvent, PersonRef } from "../chat/event.ts";
import { CODE, symbolsOf } from "./codes/code.ts";
import { hashOf } from "./token.ts";

/** What stands in a text where a secret stood. */
const HIDDEN = "••••";
/**
 * What stands behind the # of a personal or sign-in link; also where a mail scanner wrapped it into a link of its own
 * (urldefense.com makes the # a *), and where dashes or underscores that mark a text up stand behind it.
 */
const LINK_TOKEN =
  /(?<=(?:\/|%(?:25)*2f)(?:#|%(?:25)*23))[\w-]{22}(?![_-]*[0-9A-Za-z])|(?<=\/\*)[\w-]{22}(?=__;)/gi;

/**
 * The event as it may be recorded: linking codes and the tokens of links are out of every text, and of those said the
 * hashes are kept. What only we may say of an event is taken from whatever an adapter said. Pure.
 */
export function withoutSecrets(event: InboundEvent): InboundEvent {
  const from = withoutClaims(event.from);
  switch (event.kind) {
    case "said": {
      const { secrets: _, ...said } = event;
      const { text, secrets } = hide(event.text);
      return { ...said, from, text, ...(secrets.length > 0 && { secrets }) };
    }
    case "submitted": {
      const hidden = Object.entries(event.values).map(([name, value]) => [
        name,
        typeof value === "string" ? hide(value).text : value.map((one) => hide(one).text),
      ]);
      return { ...event, from, values: Object.fromEntries(hidden) };
    }
    case "pressed":
    case "arrived":
    case "left":
      return { ...event, from };
    default:
      return event satisfies never;
  }
}

/** A person as their platform tells of them, without what only we may say. */
export function withoutClaims({ speaksFor: _, ...from }: PersonRef): PersonRef {
  return from;
}

/** A text with every secret hidden, and the hashes of all, each once and in their order. */
function hide(text: string): { text: string; secrets: string[] } {
  const found: { at: number; hash: string }[] = [];
  const hidden = text
    .replace(LINK_TOKEN, (token, at: number) => {
      found.push({ at, hash: hashOf(token) });
      // As long as it was, so that places in the text stay what they are.
      return HIDDEN.padEnd(token.length, "\u0000");
    })
    .replace(CODE, (typed, at: number) => {
      found.push({ at, hash: hashOf(symbolsOf(typed)) });
      return HIDDEN.padEnd(typed.length, "\u0000");
    });
  const hashes = found.sort((a, b) => a.at - b.at).map(({ hash }) => hash);
  return { text: hidden.replaceAll("\u0000", ""), secrets: [...new Set(hashes)] };
}
