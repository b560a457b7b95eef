import type { Button, Message } from "../../chat/message.ts";
import { body } from "../../chat/paragraphs.ts";
import { quote } from "../../chat/quote.ts";
import { type Language, sentence } from "../../i18n/index.ts";
import type { Result } from "./load.ts";
import { button, resultInShort } from "./result.ts";

/** One answer about several files: a line each, and what can be pressed for each. */
export function severalMessage(
  entries: { name: string; result: Result; lost?: string }[],
  language: Language,
): Message {
  const lines = entries.map(({ name, result, lost }) =>
    sentence(language, "result.several.line", {
      name: quote(name),
      result:
        lost ?? (result.passedOn ? sentence(language, "short.passed_on") : resultInShort(result, language)),
    }),
  );
  const opening = sentence(language, "result.several", { count: entries.length });
  const text = [opening, ...lines].join("\n");
  const details = entries.flatMap(({ result }): Button[] =>
    hasMore(result)
      ? [
          button(language, "button.details", "file.shown", result.drop.id, {
            values: { name: quote(result.drop.name, 40) },
          }),
        ]
      : [],
  );
  return {
    text,
    blocks: [
      { kind: "text", style: "heading", text: opening },
      body(lines.join("\n")),
      ...(details.length > 0 ? [{ kind: "buttons" as const, buttons: details }] : []),
    ],
  };
}

/** Whether there is more to say of a file than its line does. */
function hasMore({ drop: { placed, officerId }, passedOn }: Result): boolean {
  const judged = placed === "counted" || placed === "late" || placed === "checked";
  return !passedOn && (judged || (placed === "unplaced" && officerId !== null));
}
