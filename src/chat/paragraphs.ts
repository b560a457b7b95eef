import type { Message, TextBlock } from "./message.ts";

/** One paragraph of a message. */
export function body(text: string): TextBlock {
  return { kind: "text", style: "body", text };
}

/** A message of nothing but paragraphs. */
export function paragraphs(texts: readonly string[]): Message {
  return { text: texts.join("\n"), blocks: texts.map(body) };
}
