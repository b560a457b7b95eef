import type { InboundEvent, PersonRef } from "../chat/event.ts";
import { CODE, isCode, symbolsOf } from "./codes/code.ts";
import { hashOf } from "./token.ts";

/** What stands in a text where a secret stood. */
const HIDDEN = "••••";
/** What stands behind the # of a personal or sign-in link; also where a mail scanner wrapped it into a link of its own. */
const LINK_TOKEN = /(?<=(?:\/|%(?:25)*2f)(?:#|%(?:25)*23))[\w-]{22}(?![\w-])/gi;

/**
 * The event as it may be recorded: linking codes and the tokens of links are out of every text, and of the first one
 * the hash is kept. What only we may say of an event is taken from whatever an adapter said. Pure.
 */
export function withoutSecrets(event: InboundEvent): InboundEvent {
  const from = withoutClaims(event.from);
  switch (event.kind) {
    case "said": {
      const { secret: _, ...said } = event;
      const found = hide(event.text);
      return { ...said, from, text: found.text, ...(found.secret !== undefined && { secret: found.secret }) };
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

/** A text with every secret hidden, and the hash of the first. */
function hide(text: string): { text: string; secret?: string } {
  const found: { at: number; hash: string }[] = [];
  const hidden = text
    .replace(LINK_TOKEN, (token, at: number) => {
      found.push({ at, hash: hashOf(token) });
      // As long as it was, so that places in the text stay what they are.
      return HIDDEN.padEnd(token.length, "\u0000");
    })
    .replace(CODE, (typed, at: number) => {
      if (!isCode(typed)) return typed;
      found.push({ at, hash: hashOf(symbolsOf(typed)) });
      return HIDDEN.padEnd(typed.length, "\u0000");
    });
  const first = found.sort((a, b) => a.at - b.at)[0];
  return { text: hidden.replaceAll("\u0000", ""), ...(first && { secret: first.hash }) };
}
