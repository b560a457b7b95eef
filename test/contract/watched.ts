import type { ChatAdapter } from "../../src/chat/adapter.ts";
import type { Answer } from "../../src/chat/event.ts";
import type { Form, FormValues } from "../../src/chat/message.ts";

/** An adapter, and beside it what the core answers through it: what a platform shows at once it shows by itself. */
export type Watched = {
  adapter: ChatAdapter;
  /** Every answer of the core so far, oldest first. */
  answers: Answer[];
  /** The next press is answered with this form, whatever the core knows: so any form can be opened and submitted. */
  openNext(form: Form): void;
};

export function watched(adapter: ChatAdapter): Watched {
  const answers: Answer[] = [];
  let opening: Form | undefined;
  return {
    answers,
    openNext(form) {
      opening = form;
    },
    adapter: {
      ...adapter,
      start: (core) =>
        adapter.start({
          ...core,
          async receive(event) {
            const form = opening;
            opening = undefined;
            const answer: Answer = form ? { kind: "form", form } : await core.receive(event);
            answers.push(answer);
            return answer;
          },
        }),
    },
  };
}

/** A form of this name that asks for these values. */
export function formOf(name: string, context: string, values: FormValues): Form {
  const fields = Object.keys(values).map((field) => ({
    kind: "lines" as const,
    name: field,
    label: field,
    required: false,
    maxLength: 3_000,
  }));
  return { name, title: "A form", fields, submit: "Send", cancel: "Cancel", context, lang: "en" };
}
