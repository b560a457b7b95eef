import type { Json } from "../support/fake-teams.ts";
import type { Outcome } from "./harness.ts";

type Dialog = Omit<Extract<Outcome, { kind: "form" }>, "kind">;

/** What somebody sees of an open dialog: its fields by their names, and the problems beside them. */
export function readDialog(body: Json): Dialog {
  const card = body.task.value.card.content;
  const typed = inputsIn(card).map((input) => [nameOf(input), input.value ?? ""]);
  const problems: Record<string, string> = {};
  for (const [n, element] of card.body.entries()) {
    const input = card.body[n - 1];
    if (isNote(element) && input?.type.startsWith("Input.")) problems[nameOf(input)] = wordsOf(element);
  }
  return { title: body.task.value.title, typed: Object.fromEntries(typed), problems };
}

/** Sentences of a dialog in the colour of problems. */
export function notesIn(body: Json): string[] {
  return (body?.task?.value?.card?.content?.body ?? []).filter(isNote).map(wordsOf);
}

function isNote(element: Json): boolean {
  return element.type === "RichTextBlock" && element.inlines[0]?.color === "Attention";
}

function wordsOf(element: Json): string {
  return element.inlines.map((run: Json) => run.text).join("");
}

export function inputsIn(card: Json): Json[] {
  return card.body.filter((element: Json) => element.type.startsWith("Input."));
}

export function nameOf(input: Json): string {
  return input.id.replace(/^field\./, "");
}

export function actionsIn(card: Json): Json[] {
  return [...(card?.body ?? []), card].flatMap((element: Json) => element?.actions ?? []);
}
