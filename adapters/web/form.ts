import type { Answer } from "../../src/chat/event.ts";
import type { Form } from "../../src/chat/message.ts";
import type { WebSession } from "./deps.ts";
import { type MessageView, renderMessage } from "./render.ts";

/** What the page does with the answer to something it sent; see `page/press.js` and `page/form.js`. */
export type AnswerView =
  | { kind: "none" | "close" }
  | { kind: "say"; message: MessageView }
  | { kind: "form"; form: Form; problems: Record<string, string> };

export function renderAnswer(answer: Answer, session: WebSession): AnswerView {
  switch (answer.kind) {
    case "none":
    case "close":
      return { kind: answer.kind };
    case "say":
      return { kind: "say", message: renderMessage(answer.message, session) };
    case "form":
      return { kind: "form", form: answer.form, problems: {} };
    case "invalid":
      return { kind: "form", form: answer.form, problems: answer.problems };
    default:
      return answer satisfies never;
  }
}
